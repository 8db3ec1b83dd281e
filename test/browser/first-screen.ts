import type { Locator } from '@playwright/test';
import type { Language } from '../../src/i18n/index.ts';
import { NOW } from '../support/claims.ts';
import { look, nextFrame, type Block } from './look.ts';

const DAY = 86_400_000;
const SOON_DAYS = 183;
const STILL_MS = 400;
const SMALLEST = { width: 320, height: 568 };

/** What the result is to say before anybody scrolls. */
export const essentials = ['verdict', 'reason', 'amount', 'date', 'button'] as const;
type Essential = (typeof essentials)[number];

/** A whole sentence, and no label. */
const isSentence = (written: string) => /[.!…]$/.test(written) && written.split(' ').length >= 6;

/** Whether a text names a day from today on; without a year, the next such day. */
function namesNextDate(written: string, language: Language): boolean {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2026, month)).toLocaleDateString(language, { month: 'long', timeZone: 'UTC' }),
  );
  const today = Date.parse(NOW.slice(0, 10));
  const thisYear = new Date(today).getUTCFullYear();
  const dates = new RegExp(String.raw`(\d{1,2})\p{L}{0,2}\s(${months.join('|')})(?:\s(\d{4}))?`, 'gu');
  return [...written.matchAll(dates)].some(([, day, month = '', year]) =>
    (year === undefined ? [thisYear, thisYear + 1] : [Number(year)]).some((each) => {
      const ahead = (Date.UTC(each, months.indexOf(month), Number(day)) - today) / DAY;
      return ahead >= 0 && ahead <= SOON_DAYS;
    }),
  );
}

/** Which of the essentials are wholly inside the window, where the wizard in `root` shows its result. */
export async function firstScreen(root: Locator, language: Language): Promise<ReadonlySet<Essential>> {
  const window = root.page().viewportSize()?.height ?? 0;
  const { blocks, button, shift } = await atRest(root);
  const isInside = ({ top, bottom }: { top: number; bottom: number }) => top + shift >= 0 && bottom + shift <= window;
  const first = blocks.filter(isInside);
  const heading = first.find(({ isVerdict }) => isVerdict);
  const isBetween = ({ top, bottom }: Block) =>
    heading !== undefined && top >= heading.bottom && bottom <= (button?.top ?? bottom);
  const isThere: Record<Essential, boolean> = {
    verdict: heading !== undefined,
    reason: first.some((block) => isBetween(block) && isSentence(block.text)),
    amount: first.some(({ text }) => /\d[.,]\d{2}\s?€|€\s?\d/.test(text)),
    date: first.some(({ text }) => namesNextDate(text, language)),
    button: button !== undefined && isInside(button),
  };
  return new Set(essentials.filter((essential) => isThere[essential]));
}

/** The first screen in the window as it is, and in the smallest; the place of the wizard in the window stays. */
export async function firstScreens(root: Locator, language: Language): Promise<ReadonlySet<Essential>[]> {
  const large = await firstScreen(root, language);
  const before = await root.boundingBox();
  await root.page().setViewportSize(SMALLEST);
  const after = await root.boundingBox();
  await root.page().evaluate((far) => window.scrollBy(0, far), (after?.y ?? 0) - (before?.y ?? 0));
  return [large, await firstScreen(root, language)];
}

/** What is seen once nothing moves any more, and how far a frame moves it down: the host scrolls and resizes when it is told. */
async function atRest(root: Locator) {
  let last = '';
  let since = Date.now();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- looks again until nothing has moved
    await nextFrame(root);
    // oxlint-disable-next-line no-await-in-loop -- looks again until nothing has moved
    const [seen, box] = [await look(root, ' '), await root.boundingBox()];
    const shift = (box?.y ?? 0) - seen.top;
    const now = JSON.stringify([seen.top, box, seen.height, seen.button]);
    if (now !== last) since = Date.now();
    else if (Date.now() - since > STILL_MS) return { ...seen, shift };
    last = now;
  }
}
