import { expect } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { test } from './fixtures.ts';

for (const { title, part } of [
  { title: 'the part with the 7 pages after the start', part: '**/Journey-*.js' },
  { title: 'the built-in policy with its 28 articles', part: '**/refund-policy-*.js' },
]) {
  test(`${title}, when it does not load, is told with the truth about the answers, and another page tries again`, async ({
    browser,
    baseURL,
    wizard,
  }) => {
    await wizard.resume(outage(), '#/');
    const storageState = await wizard.page.context().storageState();
    // A context of its own: the failure to load is an error on the console, which the other pages are not allowed.
    const context = await browser.newContext({ storageState, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.route(part, (route) => route.abort());
    await page.goto(`${baseURL}#/order`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('app.chunkFailed.title'));
    await expect(page.getByText(wizard.say('app.chunkFailed.device'))).toBeVisible();
    await page.goto(`${baseURL}#/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('step.start'));
    await page.unroute(part);
    // A failure is forgotten after a second; until then the same page tells of it again.
    await expect(async () => {
      await page.goto(`${baseURL}#/`);
      await page.goto(`${baseURL}#/order`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('step.order'), { timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('step.order'));
    await context.close();
  });
}
