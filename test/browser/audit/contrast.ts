import type { Page } from '@playwright/test';
import { contrast, type Rgb } from '../../../src/ui/contrast.ts';

/** WCAG 2.2: 1.4.6 for text, 1.4.11 for the lines of what is filled in. */
const least = { text: 7, line: 3 };

/** Each text, and each line around a control, whose contrast with its ground is too small, as the browser computes the colours. */
export async function contrastFindings(page: Page): Promise<string[]> {
  const pairs = await page.evaluate(({ text: leastOfText, line: leastOfLine }) => {
    type Colour = readonly [number, number, number, number];
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas reads colours here.');
    const known = new Map<string, Colour>();
    const read = (css: string): Colour => {
      const before = known.get(css);
      if (before) return before;
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      const colour = [red, green, blue, alpha / 255] as const;
      known.set(css, colour);
      return colour;
    };
    const over = ([red, green, blue, alpha]: Colour, ground: Colour): Colour => {
      const mixed = [red, green, blue].map((part, at) => part * alpha + (ground[at] ?? 0) * (1 - alpha));
      return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1];
    };
    const groundOf = (element: Element | null): Colour => {
      if (!element) return read('Canvas');
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('noscript');
    const held: { what: string; colour: Rgb; ground: Rgb; asked: number }[] = [];
    const rgb = ([red, green, blue]: Colour) => [red, green, blue] as const;
    const hold = (what: string, colour: Colour, ground: Colour, asked: number) => {
      held.push({ what, colour: rgb(over(colour, ground)), ground: rgb(ground), asked });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      const words = textContent?.trim();
      if (!words || !element || !isShown(element) || element.closest('script, style, :disabled')) continue;
      hold(words.slice(0, 60), read(getComputedStyle(element).color), groundOf(element), leastOfText);
    }
    const wizard = document.querySelector('.recevable');
    const token = (name: string) =>
      read(
        getComputedStyle(wizard ?? document.body)
          .getPropertyValue(`--${name}`)
          .trim(),
      );
    const isForced = window.matchMedia('(forced-colors: active)').matches;
    for (const ground of isForced ? [] : ['paper', 'surface']) {
      hold(`the line around what has the focus, on ${ground}`, token('focus'), token(ground), leastOfLine);
    }
    for (const control of document.querySelectorAll('input, textarea, select, .choice')) {
      if (!isShown(control) || control.matches('[type=radio], [type=checkbox], [type=file], :disabled')) continue;
      const around = groundOf(control.parentElement);
      hold(
        `the line of ${control.id || control.className}`,
        read(getComputedStyle(control).borderTopColor),
        around,
        leastOfLine,
      );
    }
    return held;
  }, least);
  return pairs.flatMap(({ what, colour, ground, asked }) => {
    const ratio = contrast(colour, ground);
    // What the browser rounds to whole colours may be a hundredth short.
    return ratio < asked - 0.02 ? [`contrast ${ratio.toFixed(2)} of ${asked}: ${what}`] : [];
  });
}
