import type { Bidi } from 'bidi-js';

/** The scripts that are written from right to left and that the document's own fonts lack. */
const scripts = {
  Arabic: { letters: /\p{Script=Arabic}/u, load: () => import('./fonts/arabic.ts') },
  Hebrew: { letters: /\p{Script=Hebrew}/u, load: () => import('./fonts/hebrew.ts') },
} as const;
export type ScriptName = keyof typeof scripts;
const names = Object.keys(scripts) as readonly ScriptName[];

/** What texts in other scripts take: a font for each, as a data URL, and the order in which they are drawn (UAX #9). */
export type Scripts = { fonts: Partial<Record<ScriptName, string>>; bidi?: Bidi };

/** Fetches what these texts take; nothing where no text is of another script. Rejects where it cannot be fetched. */
export async function scriptsOf(texts: readonly string[]): Promise<Scripts> {
  const used = names.filter((name) => texts.some((text) => scripts[name].letters.test(text)));
  if (used.length === 0) return { fonts: {} };
  const [{ default: bidiFactory }, ...fonts] = await Promise.all([
    import('bidi-js'),
    ...used.map(async (name) => [name, (await scripts[name].load()).data] as const),
  ]);
  return { fonts: Object.fromEntries(fonts), bidi: bidiFactory() };
}

/** Whether a text holds letters of these scripts. */
export const isOfOtherScript = (text: string): boolean => names.some((name) => scripts[name].letters.test(text));
