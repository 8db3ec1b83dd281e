import type { Page } from '@playwright/test';

/** WCAG 2.2, 2.5.5: the least width and height of a target, in pixels of CSS. */
const TARGET = 44;

/** Targets that are too small, text that is cut off or runs out of the window, and a page that scrolls sideways. */
export function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const name = (element: Element) => `${element.localName} ${element.id || element.textContent?.trim().slice(0, 60)}`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip:not(:focus)');

    const targets = 'a[href], button, input, select, textarea, summary';
    for (const target of document.querySelectorAll<HTMLElement>(targets)) {
      if (!isShown(target)) continue;
      const label = target.matches('[type=radio], [type=checkbox]') ? target.closest('label') : target;
      const { width, height } = (label ?? target).getBoundingClientRect();
      if (Math.min(width, height) < least - 0.5)
        found.push(`target ${width.toFixed()} × ${height.toFixed()}: ${name(target)}`);
    }

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sideways: ${scrollWidth} in ${clientWidth} pixels`);
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      if (!isShown(element) || element.closest('[aria-hidden=true], textarea')) continue;
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const cutsX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutsY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if ((cutsX || cutsY) && !element.matches('input, select')) found.push(`cut off: ${name(element)}`);
      const { left, right, width } = element.getBoundingClientRect();
      if (position !== 'absolute' && width > 0 && (left < -1 || right > clientWidth + 1))
        found.push(`outside: ${name(element)}`);
    }
    return found;
  }, TARGET);
}
