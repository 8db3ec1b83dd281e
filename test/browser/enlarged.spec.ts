import { expect } from '@playwright/test';
import { languages } from '../../src/i18n/index.ts';
import { playback } from '../support/claims.ts';
import { layoutFindings } from './audit/layout.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';

/** A page at each step, the result with all its pictures among them. */
const claim = playback({ 'connection.mbps': 18, 'support.diagnosis': 'pending' });
const pages = {
  start: 'step.start',
  problem: 'step.problem',
  order: 'step.order',
  details: 'step.details.fault',
  support: 'step.support',
  equipment: 'step.equipment',
  review: 'step.review',
  result: 'verdict.unlikely',
  solved: 'solved.title',
} as const;
const everyPage = Object.entries(pages);

const ways = {
  'enlarged as WCAG 1.4.10 asks': { width: 320, height: 256, css: '' },
  'with text enlarged as WCAG 1.4.4 asks': { width: 640, height: 800, css: 'html { font-size: 200%; }' },
  'with text spaced as WCAG 1.4.12 asks': {
    width: 320,
    height: 640,
    css: '#app * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } #app p { margin-bottom: 2em !important; }',
  },
};

for (const [index, [way, { width, height, css }]] of Object.entries(ways).entries()) {
  for (const language of drawn(languages, index)) {
    test(`${way}, in ${language}, nothing is cut off or out of sight`, async ({ page, wizard }) => {
      wizard.language = language;
      await page.setViewportSize({ width, height });
      await wizard.resume(claim);
      if (css !== '') await page.addStyleTag({ content: css });
      await oneByOne(everyPage, async ([step, heading]) => {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/${step}`);
        await expect(wizard.heading).toHaveText(wizard.say(heading));
        expect(await layoutFindings(page), step).toEqual([]);
        await wizard.unfoldAll();
        expect(await layoutFindings(page), `${step}, unfolded`).toEqual([]);
      });
    });
  }
}

test('with less motion asked for, nothing moves on any page', async ({ page, wizard }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await wizard.resume(claim);
  await oneByOne(everyPage, async ([step, heading]) => {
    await page.goto(`./#/${step}`);
    await expect(wizard.heading).toHaveText(wizard.say(heading));
    await wizard.unfoldAll();
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

test('with more contrast asked for, quiet text and lines have the colour of the text', async ({ page, wizard }) => {
  await wizard.resume(claim);
  await oneByOne(['light', 'dark'] as const, async (colorScheme) => {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await expect(page.locator(`[data-scheme=${colorScheme}]`)).toBeVisible();
    const colours = await page.locator('.recevable').evaluate((wizardElement) => {
      const style = getComputedStyle(wizardElement);
      return ['ink', 'muted', 'line', 'hairline'].map((name) => style.getPropertyValue(`--${name}`));
    });
    expect(new Set(colours).size, colorScheme).toBe(1);
  });
});
