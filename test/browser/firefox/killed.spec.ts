import { expect, test } from '@playwright/test';
import { expectNoneLost, liveInBrowsers, takeTurns } from '../killed.ts';

/** How long after the last key the computer loses its power. */
const DELAYS_MS = [0, 50, 300, 350, 1000];
const KILLED = 5;
/** Customers at a time, each with a browser. */
const CUSTOMERS = 2;

test(`of ${KILLED} Firefoxes killed 0 to 1000 ms after the last key, each has every value back that it showed as saved`, async ({
  playwright,
  channel,
  launchOptions,
  baseURL,
  locale,
}) => {
  test.setTimeout(KILLED * 20_000);
  const options = {
    ...launchOptions,
    ...(channel !== undefined && { channel }),
    baseURL: baseURL ?? '',
    locale: locale ?? '',
  };
  const lives = { customers: CUSTOMERS, delaysMs: takeTurns(DELAYS_MS, KILLED) };
  const outcomes = await liveInBrowsers(playwright.firefox, options, lives);
  expect(outcomes).toHaveLength(KILLED);
  expectNoneLost('killed Firefoxes', outcomes);
});
