import { expect } from '@playwright/test';
import { NOW } from '../../support/claims.ts';
import { goTheWholeWay, says } from '../framed.ts';
import { hosts, openHost, wizardBehind, type Door } from '../hosts.ts';
import { LoaderPage } from '../loader.ts';
import { drawn, isWhole } from '../share.ts';
import { test } from './customer.ts';

const half = { problem: 'playback', description: 'Depuis mardi' };
const ours = ['claim-wizard-frame', 'claim-wizard'] as const satisfies readonly Door[];
/** Of a share, the page that asks most of the wizard. */
const some = isWhole ? hosts : hosts.filter(({ host }) => host === 'strict-csp');

const visits = some.flatMap(({ host, doors }) => drawn(doors).map((door) => ({ host, door })));

for (const { host, door } of visits) {
  test(`in Firefox, on “${host}”, <${door}> takes no focus, and leads to the file`, async ({ page, hands }) => {
    const wizard = await openHost(page, host, door);
    const focus = await page.evaluate(() => document.activeElement?.tagName);
    expect(focus).toBe(host === 'react' ? 'BUTTON' : 'BODY');
    await goTheWholeWay(wizard, 'draft.device', hands);
  });
}

for (const door of ours) {
  test(`in Firefox, <${door}> keeps answers when moved, and leaves nothing behind`, async ({ page, hands }) => {
    const wizard = await openHost(page, 'plain', door);
    await wizard.link('action.begin').click();
    await hands.answer(wizard, half);
    await says(wizard, 'draft.device');
    await page.evaluate((name) => document.querySelector('header')?.append(document.querySelector(name) ?? ''), door);
    await wizard.holds(half);
    await page.evaluate((name) => document.querySelector(name)?.remove(), door);
    const left = () =>
      page.evaluate(async () => {
        const { held, pending } = await navigator.locks.query();
        return [(held ?? []).length + (pending ?? []).length, document.adoptedStyleSheets.length];
      });
    await expect.poll(left).toEqual([0, 0]);
  });
}

test('in Firefox, the frame of another site is as high as what is in it', async ({ withPrefs, hands, shops }) => {
  // Keys only reach a frame of another site that shares the process of its page.
  const context = await withPrefs({ 'fission.autostart': false, 'fission.webContentIsolationStrategy': 0 });
  const page = await context.newPage();
  const host = new LoaderPage(page);
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(shops.holding('shop.localhost', (address) => LoaderPage.body(address)));
  await host.isReady();
  await host.fits();
  await host.wizard.link('action.begin').click();
  await host.fits();
  await host.wizard.button('action.continue').click();
  await expect(host.wizard.summary).toBeVisible();
  await host.fits();
  await hands.answer(host.wizard, half);
  await host.fits();
});

test('in Firefox, both kinds of wizard take the language and the theme of the host', async ({ page }) => {
  for (const door of ours) {
    /* oxlint-disable no-await-in-loop -- one page after the other */
    await openHost(page, 'plain', door);
    await page.locator(door).evaluate((element) => {
      element.setAttribute('lang', 'en');
      element.setAttribute('theme', 'dark');
    });
    const wizard = wizardBehind(page, door, 'en');
    await expect(wizard.heading).toHaveText(wizard.say('step.start'));
    const paper = () =>
      wizard.heading.evaluate((heading) => getComputedStyle(heading.closest('.recevable') ?? heading).backgroundColor);
    await expect.poll(paper).toBe('rgb(21, 23, 28)');
    /* oxlint-enable no-await-in-loop */
  }
});
