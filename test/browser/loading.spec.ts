import { expect } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { test } from './fixtures.ts';

for (const { title, part } of [
  { title: 'the pages after the start', part: '**/Journey-*.js*' },
  { title: 'the built-in policy', part: '**/refund-policy-*.js*' },
]) {
  test(`${title}: a failure to load is told truthfully, and the next try works`, async ({
    browser,
    baseURL,
    wizard,
  }) => {
    await wizard.resume(outage(), '#/');
    const storageState = await wizard.page.context().storageState();
    // A context of its own: the failure to load is an error on the console, which the other pages are not allowed.
    const context = await browser.newContext({ storageState, locale: 'fr-FR' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route(part, (route) => route.abort());
    await page.goto(`${baseURL}#/order`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('app.chunkFailed.title'));
    await expect(page.getByText(wizard.say('app.chunkFailed.device'))).toBeVisible();
    const goTo = (hash: string) => page.evaluate((to) => void (window.location.hash = to), hash);
    await goTo('#/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('step.start'));
    await goTo('#/order');
    await page.unroute(part);
    // A failure is forgotten after a second; until then the same page tells of it again.
    await expect(async () => {
      const again = page.getByRole('button', { name: wizard.say('app.chunkFailed.again') });
      if (await again.isVisible()) await again.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wizard.say('step.order'), { timeout: 1000 });
    }).toPass();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // Most browsers would not ask again under the same address; and whatever else the part needs is there once.
    expect(asked.filter((url) => url.endsWith('.js?1'))).not.toEqual([]);
    // What failed was asked for ahead too, by the page itself.
    const others = asked.filter((url) => !/\/(?:Journey|refund-policy)-[^?]*$/.test(url));
    expect(others.toSorted()).toEqual([...new Set(others)].toSorted());
    await context.close();
  });
}
