import { expect, type BrowserContext, type Page } from '@playwright/test';
import { DRAFT, draftOf } from '../draft.ts';
import { says } from '../framed.ts';
import { test } from '../shops.ts';
import { storedNames } from '../stored.ts';
import { answerByKeys } from '../typist.ts';
import { outage } from '../../support/claims.ts';
import { WizardPage } from '../wizard.ts';

const typed = { problem: 'outage', description: 'Depuis lundi' };

/** Opens the start where there is a draft already. A script of the test's own would run on the empty page first, which may not store. */
async function openHolding(page: Page, draft: string): Promise<WizardPage> {
  const wizard = new WizardPage(page, 'fr');
  await wizard.open();
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DRAFT, draft] as const);
  await page.reload();
  await expect(wizard.heading).toBeVisible();
  return wizard;
}

async function openTab(context: BrowserContext, address = '#/problem'): Promise<WizardPage> {
  const wizard = new WizardPage(await context.newPage(), 'fr');
  await wizard.open(address);
  return wizard;
}

test('what is typed is back after a reload, and in a new tab', async ({ context }) => {
  const first = await openTab(context);
  await answerByKeys(first, typed);
  await says(first, 'draft.device');
  await first.page.reload();
  await first.holds(typed);
  await first.page.close();
  const second = await openTab(context);
  await second.holds(typed);
});

test('of two tabs one writes, and the other takes over with what it wrote', async ({ context }) => {
  const first = await openTab(context);
  await answerByKeys(first, typed);
  await says(first, 'draft.device');
  const second = await openTab(context);
  await expect(second.words('draft.elsewhere.body')).toBeVisible();
  await expect(second.box('description')).toBeDisabled();
  await answerByKeys(first, { description: 'Depuis mardi' });
  await says(first, 'draft.device');
  await second.button('draft.elsewhere.action').click();
  await second.holds({ ...typed, description: 'Depuis mardi' });
  await expect(first.box('description')).toBeDisabled();
  await answerByKeys(second, { description: 'Depuis mercredi' });
  await says(second, 'draft.device');

  await second.page.close();
  await first.button('draft.elsewhere.action').click();
  await first.holds({ ...typed, description: 'Depuis mercredi' });
  await answerByKeys(first, { description: 'Depuis jeudi' });
  await says(first, 'draft.device');
  await first.page.reload();
  await first.holds({ ...typed, description: 'Depuis jeudi' });
});

test('looking leaves nothing, and erasing leaves nothing of ours', async ({ context }) => {
  const wizard = await openTab(context, '');
  expect(await storedNames(wizard.page)).toEqual({ localStorage: [], sessionStorage: [], databases: [] });
  await wizard.page.evaluate(() => localStorage.setItem('recevable-boutique', 'the shop’s'));
  await wizard.page.goto('./#/problem');
  await answerByKeys(wizard, typed);
  await says(wizard, 'draft.device');
  expect(await storedNames(wizard.page)).toMatchObject({ databases: ['recevable'] });

  await wizard.page.goto('./#/start');
  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeVisible();
  const onlyTheShops = { localStorage: ['recevable-boutique'], sessionStorage: [], databases: [] };
  expect(await storedNames(wizard.page)).toEqual(onlyTheShops);
  await wizard.page.reload();
  await expect(wizard.link('action.begin')).toBeVisible();
  expect(await storedNames(wizard.page)).toEqual(onlyTheShops);
});

test('a draft that is cut off is told, offered, and still there once another is saved', async ({ page }) => {
  const cut = draftOf(outage()).slice(0, 40);
  const wizard = await openHolding(page, cut);
  await expect(wizard.words('draft.setAside.unreadable')).toBeVisible();
  await page.goto('./#/problem');
  await answerByKeys(wizard, typed);
  await says(wizard, 'draft.device');
  await page.goto('./#/start');
  await page.reload();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(wizard.button('draft.setAside.download')).toBeVisible();
  expect(await wizard.storedAside()).toEqual([cut]);
});

test('a draft of a newer schema is left as it is, whatever is typed', async ({ page }) => {
  const newer = '{"app":"recevable","schema":99,"é":[1, 2]}';
  const wizard = await openHolding(page, newer);
  await page.goto('./#/problem');
  await expect(wizard.words('draft.newer.body')).toBeVisible();
  await answerByKeys(wizard, typed);
  await says(wizard, 'draft.nowhere');
  expect(await wizard.stored()).toBe(newer);
  expect(await storedNames(page)).toMatchObject({ localStorage: [DRAFT], databases: [] });
});

test('kept in this page only, a draft leaves nothing behind', async ({ context }) => {
  const first = await openTab(context);
  await answerByKeys(first, typed);
  await says(first, 'draft.device');
  await first.page.goto('./#/start');
  await first.unfold('start-privacy');
  await first.root.getByRole('checkbox').check();
  await expect(first.words('start.draft.page')).toBeVisible();
  await first.page.goto('./#/problem');
  await answerByKeys(first, { description: 'Depuis mardi' });
  await says(first, 'draft.page');
  const kept = await storedNames(first.page);
  expect(kept).toEqual({ localStorage: [], sessionStorage: ['recevable:only-this-tab'], databases: [] });

  const second = await openTab(context, '');
  await expect(second.link('action.begin')).toBeVisible();
  expect(await storedNames(second.page)).toEqual({ localStorage: [], sessionStorage: [], databases: [] });
});
