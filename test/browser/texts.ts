import { createInstance } from 'i18next';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Key, Language } from '../../src/i18n/index.ts';
import { texts as all } from '../support/language-files.ts';

const texts = createInstance();
await texts.init({
  lng: 'fr',
  fallbackLng: false,
  resources: { fr: { translation: all.fr }, en: { translation: all.en } },
  interpolation: { escapeValue: false },
});

export type Values = Record<string, string | number>;

/** Whether the language files say anything under `key`. */
export const hasText = (language: Language, key: Key): boolean => texts.exists(key, { lng: language });

/** What the language files say under `key`; a key that is not there is a mistake of the test. */
export function text(language: Language, key: Key, values: Values = {}): string {
  if (!texts.exists(key, { lng: language, count: 1, ...values }))
    throw new Error(`The ${language} texts have no ${key}.`);
  return texts.getFixedT(language)(key as 'app.name', values);
}

const answeredAlike = ['yes', 'no', 'unknown'];

/** The words for a code that answers the question at `path`. */
export function choice(language: Language, path: ClaimPath, code: string): string {
  return text(language, (answeredAlike.includes(code) ? `common.${code}` : `choice.${path}.${code}`) as Key);
}

/** Matches the whole of a text, whichever kind of space the browser reports. */
export function whole(...parts: readonly string[]): RegExp {
  const escaped = parts.join(' ').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\s+/g, String.raw`\s+`)}$`);
}
