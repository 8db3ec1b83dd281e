/* oxlint-disable no-await-in-loop -- one life after the other: a profile is one browser's at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type BrowserType, type Page } from '@playwright/test';
import type { Typed } from './fill.ts';
import { says } from './framed.ts';
import { KillableBrowser, type KillableOptions } from './killable.ts';
import { compare, heldOn, logScreens, type Screen } from './screen-log.ts';
import { text } from './texts.ts';
import { answerByKeys } from './typist.ts';
import { WizardPage } from './wizard.ts';

/** What is opened anew each time, and how it comes to an end: `open` gives a page, which `end` takes away at once. */
export type Mortal = { open: () => Promise<Page>; end: (page: Page) => Promise<void> };
export type Outcome = { shown: number; lost: readonly string[] };

/** Other answers each time, so that none of an earlier time passes for one of this. */
const answersOf = (time: number): Typed => ({
  'order.referenceKind': time % 2 ? 'order-number' : 'email',
  'order.reference': `CMD-${time}@exemple.fr`,
  'order.renewal': time % 2 ? 'yes' : 'no',
  'order.months': time % 2 ? '3' : '12',
});

/**
 * Goes on with the same answers in one life after the other, each of which ends as many milliseconds after the last key as
 * `nextDelay` says, until that is undefined. By then some answers have stood there as saved, and the last has not always.
 */
export async function liveAgainAndAgain(mortal: Mortal, nextDelay: () => number | undefined): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let last: { screens: readonly Screen[]; price: string; delayMs: number } | undefined;
  for (let time = 1; ; time += 1) {
    const page = await mortal.open();
    const screens = await logScreens(page, text('fr', 'draft.device'));
    const wizard = new WizardPage(page, 'fr');
    await page.goto(`./#/${last ? 'order' : 'problem'}`);
    await expect(wizard.heading).toBeVisible();
    if (last) {
      const { shown, lost } = compare(last.screens, { 'order.price': last.price }, await heldOn(page));
      const when = `after ${last.delayMs} ms`;
      outcomes.push({ shown, lost: lost.map((each) => `${when}: ${each}`) });
    } else {
      await answerByKeys(wizard, { problem: 'playback', description: 'Saccades' });
      await wizard.goOn();
      await wizard.isAt('order', { problem: 'playback' });
    }
    const delayMs = nextDelay();
    if (delayMs === undefined) return outcomes;
    await answerByKeys(wizard, answersOf(time));
    await says(wizard, 'draft.device');
    const price = `${time},99`;
    await answerByKeys(wizard, { 'order.price': price });
    await pause(delayMs);
    await mortal.end(page);
    last = { screens, price, delayMs };
  }
}

/** As many customers at a time as `customers`, each with a browser, which is killed after each of the delays in turn. */
export async function liveInBrowsers(type: BrowserType, options: KillableOptions, { customers, delaysMs }: Lives) {
  const delays = [...delaysMs];
  const lives = Array.from({ length: customers }, async () => {
    const browser = await KillableBrowser.make(type, options);
    try {
      return await liveAgainAndAgain(browser, () => delays.shift());
    } finally {
      await browser.close();
    }
  });
  return (await Promise.all(lives)).flat();
}
type Lives = { customers: number; delaysMs: readonly number[] };

/** So many of these delays, over and over. */
export const takeTurns = (delaysMs: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => delaysMs[index % delaysMs.length] ?? 0);

/** Says in one line how many values were lost, and sees that none was, and that each time some stood there as saved. */
export function expectNoneLost(what: string, outcomes: readonly Outcome[]): void {
  const shown = outcomes.reduce((sum, each) => sum + each.shown, 0);
  const lost = outcomes.flatMap((each) => each.lost);
  console.log(`${outcomes.length} ${what}: ${shown} values shown as saved, ${lost.length} lost`);
  expect(outcomes.filter((each) => each.shown < Object.keys(answersOf(0)).length)).toEqual([]);
  expect(lost).toEqual([]);
}
