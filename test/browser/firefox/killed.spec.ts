import { expect, test } from '@playwright/test';
import { KillableBrowser } from '../killable.ts';
import { expectNoneLost, liveAgainAndAgain } from '../killed.ts';

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
  const delays = Array.from({ length: KILLED }, (_, index) => DELAYS_MS[index % DELAYS_MS.length]);
  const options = {
    ...launchOptions,
    ...(channel !== undefined && { channel }),
    baseURL: baseURL ?? '',
    locale: locale ?? '',
  };
  const customers = Array.from({ length: CUSTOMERS }, async () => {
    const browser = await KillableBrowser.make(playwright.firefox, options);
    try {
      return await liveAgainAndAgain(browser, () => delays.shift());
    } finally {
      await browser.close();
    }
  });
  const outcomes = (await Promise.all(customers)).flat();
  expect(outcomes).toHaveLength(KILLED);
  expectNoneLost('killed Firefoxes', outcomes);
});
