import type { Page } from '@playwright/test';

/** What stood on the screen at one moment: what each field held, and whether the page said that it is saved. */
export type Screen = { held: Readonly<Record<string, string>>; isSaved: boolean };

type Watched = Window & { logScreen: (screen: Screen) => void; heldOnScreen: () => Screen['held'] };

/**
 * Notes what is on the screen of a page, frame by frame and key by key, and at once outside of the browser, so that it
 * is known whatever becomes of that. `words` say that the answers are saved.
 */
export async function logScreens(page: Page, words: string): Promise<readonly Screen[]> {
  const screens: Screen[] = [];
  await page.exposeBinding('logScreen', (_, screen: Screen) => void screens.push(screen));
  await page.addInitScript((saved) => {
    const watched = window as unknown as Watched;
    watched.heldOnScreen = () => {
      const fields = document.querySelectorAll<HTMLInputElement>('input:not([type="radio"]), textarea, select');
      const chosen = document.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked');
      return Object.fromEntries([
        ...Array.from(fields, ({ id, value }) => [id, value] as const),
        ...Array.from(chosen, ({ name, value }) => [name, value] as const),
      ]);
    };
    let last = '';
    const note = (isSaved: boolean) => {
      const screen = { held: watched.heldOnScreen(), isSaved };
      if (last === (last = JSON.stringify(screen))) return;
      watched.logScreen(screen);
    };
    // What a key has just changed is on the screen from the next frame on, and only then do the words go with it.
    addEventListener('input', () => note(false));
    const look = () => {
      note(Array.from(document.querySelectorAll('p')).some(({ textContent }) => textContent === saved));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, words);
  return screens;
}

/** What each field on the screen holds. */
export const heldOn = (page: Page): Promise<Screen['held']> =>
  page.evaluate(() => (window as unknown as Watched).heldOnScreen());

/**
 * How many values were last shown as saved, and which of them are lost: of which neither they nor what stood in the same
 * field later came `back`. What was `typed` last may have been on the screen too shortly to be noted.
 */
export function compare(screens: readonly Screen[], typed: Screen['held'], back: Screen['held']) {
  const fields = Object.keys(Object.assign({}, ...screens.map(({ held }) => held)) as Screen['held']);
  const shown = fields.flatMap((field) => {
    const last = screens.findLastIndex(({ held, isSaved }) => isSaved && Boolean(held[field]));
    if (last === -1) return [];
    const later = screens.slice(last).flatMap(({ held }) => held[field] ?? []);
    return [{ field, value: later[0], mayBe: [...later, typed[field]] }];
  });
  const lost = shown
    .filter(({ field, mayBe }) => !mayBe.includes(back[field]))
    .map(({ field, value }) => `${field}: “${value}” was shown as saved, and “${back[field]}” came back`);
  return { shown: shown.length, lost };
}
