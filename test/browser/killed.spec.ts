import { expect, test } from '@playwright/test';
import { crash } from './crash.ts';
import { isWhole } from './share.ts';
import { expectNoneLost, liveAgainAndAgain, liveInBrowsers, takeTurns } from './killed.ts';

/** How long after the last key the computer loses its power. */
const DELAYS_MS = [0, 50, 300, 350, 1000, 3000];
const KILLED = Number(process.env.KILLED_BROWSERS ?? 4);
/** Customers at a time, each with a browser. */
const CUSTOMERS = 3;
const CRASHED = isWhole ? 10 : 5;

test(`of ${KILLED} browsers killed 0 to 3000 ms after the last key, each has every value back that it showed as saved`, async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(KILLED * 20_000);
  const options = { ...launchOptions, baseURL: baseURL ?? '', locale: 'fr-FR' };
  const lives = { customers: CUSTOMERS, delaysMs: takeTurns(DELAYS_MS, KILLED) };
  const outcomes = await liveInBrowsers(playwright.chromium, options, lives);
  expect(outcomes).toHaveLength(KILLED);
  expectNoneLost('killed browsers', outcomes);
});

test(`of ${CRASHED} tabs that crash at the last key, each has every value back that it showed as saved`, async ({
  context,
}) => {
  const delays = Array.from({ length: CRASHED }, () => 0);
  const tab = { open: () => context.newPage(), end: crash };
  const outcomes = await liveAgainAndAgain(tab, () => delays.shift());
  expect(outcomes).toHaveLength(CRASHED);
  expectNoneLost('crashed tabs', outcomes);
});
