import type { Page } from '@playwright/test';

/** The width of the line around what has the focus, in pixels of CSS (WCAG 2.2, 2.4.13). */
const OUTLINE = 2;

type Left = { left?: Element | null };

/** Presses Tab, and says what is wrong with where the focus gets to: not to be seen, behind something, or before where it was. */
export async function tab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (window as unknown as Left).left = document.activeElement;
  });
  await page.keyboard.press('Tab');
  return page.evaluate((least) => {
    const { left: last } = window as unknown as Left;
    const { activeElement: stop } = document;
    if (!stop || stop === document.body) return [];
    const name = `${stop.localName} ${stop.id || stop.textContent?.trim().slice(0, 60)}`;
    const found: string[] = [];

    const shown = stop.matches('[type=radio], [type=checkbox], [type=file]') ? (stop.closest('label') ?? stop) : stop;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    const isLined =
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= least && !outlineColor.endsWith(', 0)');
    if (!isLined) found.push(`focus not to be seen: ${name}`);

    const { left, top, width, height } = shown.getBoundingClientRect();
    const x = left + Math.min(width / 2, 40);
    const y = top + Math.min(height / 2, 20);
    const front = document.elementFromPoint(x, y);
    if (!front) found.push(`focus outside of the window: ${name}`);
    else if (!shown.contains(front) && !front.contains(shown)) found.push(`focus behind ${front.className}: ${name}`);

    if (last === stop) found.push(`focus does not move on: ${name}`);
    else if (last && last.isConnected && last !== document.body) {
      const isBefore = last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING;
      if (isBefore) found.push(`focus goes back, to ${name}`);
    }
    return found;
  }, OUTLINE);
}

const MANY = 120;

/** Goes through all stops of a page with the Tab key: what is wrong with each, and which controls none of them is. */
export async function reachFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  const walk = async (left: number): Promise<void> => {
    found.push(...(await tab(page)));
    const isOut = await page.evaluate(() => {
      const { activeElement: stop } = document;
      if (!stop || stop === document.body) return true;
      stop.setAttribute('data-reached', '');
      return false;
    });
    if (isOut) return;
    if (left > 0) await walk(left - 1);
    else found.push(`focus does not leave the page after ${MANY} presses of Tab`);
  };
  await walk(MANY);
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('a[href], button, select, textarea, input, summary')]
      .filter((control) => control.checkVisibility() && !control.closest('[data-reached]'))
      // Of radios of one name, one is a stop for all.
      .filter(({ type, name }) => type !== 'radio' || !document.querySelector(`[data-reached][name="${name}"]`))
      .map((control) => `${control.localName} ${control.id || control.textContent}`),
  );
  await page.evaluate(() => {
    for (const stop of document.querySelectorAll('[data-reached]')) stop.removeAttribute('data-reached');
  });
  return [...found, ...missed.map((name) => `never reached: ${name}`)];
}
