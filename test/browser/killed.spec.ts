import { expect, test } from '@playwright/test';
import { crash } from './crash.ts';
import { KillableBrowser } from './killable.ts';
import { expectNoneLost, liveAgainAndAgain } from './killed.ts';

/** How long after the last key the computer loses its power. */
const DELAYS_MS = [0, 50, 300, 350, 1000, 3000];
const KILLED = Number(process.env.KILLED_BROWSERS ?? 8);
/** Customers at a time, each with a browser. */
const CUSTOMERS = 3;
const CRASHED = 10;

test(`of ${KILLED} browsers killed 0 to 3000 ms after the last key, each has every value back that it showed as saved`, async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(KILLED * 20_000);
  const delays = Array.from({ length: KILLED }, (_, index) => DELAYS_MS[index % DELAYS_MS.length]);
  const customers = Array.from({ length: CUSTOMERS }, async () => {
    const browser = await KillableBrowser.make(playwright.chromium, {
      ...launchOptions,
      baseURL: baseURL ?? '',
      locale: 'fr-FR',
    });
    try {
      return await liveAgainAndAgain(browser, () => delays.shift());
    } finally {
      await browser.close();
    }
  });
  const outcomes = (await Promise.all(customers)).flat();
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
