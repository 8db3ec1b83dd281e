import { expect } from '@playwright/test';
import { playback } from '../support/claims.ts';
import { layoutFindings } from './audit/layout.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';

/** A page at each step, the result with all its pictures among them. */
const claim = playback({ 'connection.mbps': 18 });
const pages = ['start', 'problem', 'order', 'equipment', 'support', 'review', 'result', 'solved'] as const;

const ways = {
  'at 400 % on a window of 1280 by 1024 (WCAG 1.4.10)': { width: 320, height: 256, css: '' },
  'at 200 % of the size of text alone (1.4.4)': { width: 640, height: 800, css: 'html { font-size: 200%; }' },
  'with text spaced as 1.4.12 asks for, on a phone': {
    width: 320,
    height: 640,
    css: '#app * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } #app p { margin-bottom: 2em !important; }',
  },
};

for (const [index, [way, { width, height, css }]] of Object.entries(ways).entries()) {
  for (const language of drawn(['fr', 'en'] as const, index)) {
    test(`${way}, in ${language}, nothing of the 8 pages is cut off, runs out of the window or asks to be scrolled sideways`, async ({
      page,
      wizard,
    }) => {
      wizard.language = language;
      await page.setViewportSize({ width, height });
      await wizard.resume(claim);
      if (css !== '') await page.addStyleTag({ content: css });
      await oneByOne(pages, async (step) => {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/${step}`);
        await expect(page).toHaveURL(new RegExp(`#/${step}$`));
        await expect(wizard.heading).toBeVisible();
        expect(await layoutFindings(page), step).toEqual([]);
      });
    });
  }
}

test('with less motion asked for, nothing moves: 0 transitions and 0 animations last any time on the 8 pages', async ({
  page,
  wizard,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await wizard.resume(claim);
  await oneByOne(pages, async (step) => {
    await page.goto(`./#/${step}`);
    await expect(wizard.heading).toBeVisible();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('#app *')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration.split(', ').some((each) => Number.parseFloat(each) > 0);
        })
        .map(({ className }) => className),
    );
    expect(moving, step).toEqual([]);
  });
});
