import { expect } from '@playwright/test';
import { problems, type Problem } from '../../src/claim/codes.ts';
import { NOW } from '../support/claims.ts';
import { essentials, firstScreens } from './first-screen.ts';
import { test } from './fixtures.ts';
import { drawn } from './share.ts';
import { doors, PHONE, walk } from './way-count.ts';

/** What a way may ask of somebody at most: `npm run bench:way` prints how long each is. Screens are those of a phone. */
const most = { typed: 110, words: 900, step: 2, result: 2.5 };
/** Their median is 20 at most. */
const mostTaps: Readonly<Record<Problem, number>> = {
  outage: 25,
  billing: 15,
  'not-received': 17,
  incompatibility: 23,
  playback: 20,
  dissatisfaction: 18,
};
const mostQuestions: Readonly<Record<Problem, number>> = {
  outage: 21,
  billing: 12,
  'not-received': 12,
  incompatibility: 21,
  playback: 21,
  dissatisfaction: 16,
};
const everything = [new Set(essentials), new Set(essentials)];

test.use(PHONE);

for (const problem of problems) {
  test(`the way of ${problem} is within budget, and its first screen says all`, async ({ page, wizard }) => {
    await wizard.open();
    const root = page.locator('body');
    const { questions, pages, ...count } = await walk(root, problem, 'fr');
    const spent = { ...count, questions: questions.length };
    const limits = { ...most, taps: mostTaps[problem], questions: mostQuestions[problem] };
    for (const [what, limit] of Object.entries(limits) as [keyof typeof limits, number][]) {
      expect.soft(spent[what], `${what}, of ${JSON.stringify(pages)}`).toBeLessThanOrEqual(limit);
    }
    expect(await firstScreens(root, 'fr')).toEqual(everything);
  });
}

for (const [door, [file, rootOf]] of Object.entries(doors).slice(1)) {
  for (const problem of drawn(problems, door.length)) {
    test(`in ${door}, the first screen of ${problem} says all`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(NOW));
      await page.goto(`./${file}`);
      const root = rootOf(page);
      await walk(root, problem, 'fr');
      expect(await firstScreens(root, 'fr')).toEqual(everything);
    });
  }
}
