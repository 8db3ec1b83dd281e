import { expect, type Locator, type Page } from '@playwright/test';
import { NOW, outage } from '../support/claims.ts';
import { DRAFT, draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

const typed = { problem: 'outage', description: 'Depuis lundi' };

/** The draft of schema 2 of a claim, last saved then (ISO 8601). */
const savedAt = (instant: string) => draftOf(outage(), null, null, instant);

async function anotherTab({ page }: WizardPage): Promise<WizardPage> {
  const tab = new WizardPage(await page.context().newPage(), 'fr');
  await tab.open();
  return tab;
}

/** The tick, in the fold about what is private. */
async function onlyInThisTab(wizard: WizardPage): Promise<Locator> {
  await wizard.unfold('start-privacy');
  return wizard.page.getByRole('checkbox', { name: wizard.say('draft.onlyInThisTab.label') });
}

/** What another page of the shop keeps: 1 key and 1 database with 1 value. */
function keepForTheShop(page: Page): Promise<void> {
  return page.evaluate(async () => {
    localStorage.setItem('panier', '3 articles');
    const opening = indexedDB.open('boutique');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('panier').put('3 articles', 1));
    await new Promise((done) => {
      opening.addEventListener('success', done);
    });
    opening.result.close();
  });
}

function keptForTheShop(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('boutique');
    await new Promise((done) => {
      opening.addEventListener('success', done);
    });
    const asked = opening.result.transaction('panier').objectStore('panier').get(1);
    await new Promise((done) => {
      asked.addEventListener('success', done);
    });
    opening.result.close();
    return [localStorage.getItem('panier'), asked.result];
  });
}

const nothing = { keys: [], databases: [] };
/** All that a browser would bring back with a closed tab that is opened again, or with a session that is restored. */
const broughtBack = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.startsWith('left ')));

test('on a shared computer 1 tick leaves nothing in the browser, and a new tab has none of it', async ({
  page,
  wizard,
}) => {
  await wizard.open('#/problem');
  await wizard.answer(typed);
  await expect(wizard.words('draft.device')).toBeVisible();
  await page.goto('./#/start');
  await (await onlyInThisTab(wizard)).check();
  await expect(wizard.words('start.draft.page')).toBeVisible();
  await expect.poll(() => keptBy(page)).toMatchObject({ drafts: [], ...nothing });
  await page.goto('./#/problem');
  await wizard.holds(typed);
  await wizard.answer({ description: 'Depuis mardi' });
  await expect(wizard.words('draft.page')).toBeVisible();
  await expect(wizard.button('draft.download')).toBeVisible();
  expect(await keptBy(page)).toMatchObject({ drafts: [], ...nothing });
  expect(await broughtBack(page)).toEqual([`${DRAFT.replace(':draft', '')}:only-this-tab`]);

  const beside = await anotherTab(wizard);
  await expect(beside.link('action.begin')).toBeVisible();
  expect(await keptBy(beside.page)).toMatchObject({ drafts: [], ...nothing });
  await beside.page.close();

  await page.goto('./#/start');
  await (await onlyInThisTab(wizard)).uncheck();
  await expect(
    wizard.words('start.draft.device', { date: '23 novembre 2026', until: '23 décembre 2026' }),
  ).toBeVisible();
  await expect.poll(() => keptBy(page)).toMatchObject({ keys: [DRAFT], databases: ['recevable'] });
  const after = await anotherTab(wizard);
  await after.page.goto('./#/problem');
  await after.holds({ ...typed, description: 'Depuis mardi' });
});

test('a reload of such a page asks, erases answers, and keeps the choice', async ({ page, wizard }) => {
  await wizard.open();
  await (await onlyInThisTab(wizard)).check();
  await page.goto('./#/problem');
  await wizard.answer(typed);
  await expect(wizard.words('draft.page')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const reloading = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloading;
  await expect(wizard.box('description')).toHaveValue('');
  await page.goto('./#/start');
  await expect(await onlyInThisTab(wizard)).toBeChecked();
  expect(await keptBy(page)).toMatchObject({ drafts: [], ...nothing });
});

test('erasing is heard by a tab that was opened from such a page', async ({ page, wizard }) => {
  await wizard.open();
  await (await onlyInThisTab(wizard)).check();
  await page.goto('./#/problem');
  await wizard.answer(typed);
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const other = new WizardPage(await opening, 'fr');
  await other.answer({ problem: 'outage', description: 'Ailleurs' });
  await expect(other.words('draft.page')).toBeVisible();
  await page.goto('./#/start');
  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeVisible();
  await expect(other.box('description')).toHaveValue('');
});

test('the start says until when a draft is kept: 30 days after it was last saved', async ({ wizard }) => {
  await wizard.leave(DRAFT, savedAt('2026-10-25T09:00:00.000Z'));
  await wizard.open();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(
    wizard.words('start.draft.device', { date: '25 octobre 2026', until: '24 novembre 2026' }),
  ).toBeVisible();
});

test('a draft of 31 days is erased at the second visit, and can be taken up again', async ({ page, wizard }) => {
  const date = { date: '23 octobre 2026', days: 30 };
  await wizard.leave(DRAFT, savedAt('2026-10-23T09:00:00.000Z'));
  await wizard.open();
  await expect(wizard.words('draft.tooOld', date)).toBeVisible();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await page.reload();
  await expect(wizard.words('draft.tooOld', date)).toBeVisible();
  await page.clock.setFixedTime(new Date(new Date(NOW).getTime() + 86_400_000));
  await page.reload();
  await expect(wizard.words('draft.expired', date)).toBeVisible();
  await expect(wizard.link('action.begin')).toBeVisible();
  await expect(wizard.words('start.draft.title')).toHaveCount(0);
  expect(await keptBy(page)).toEqual({ drafts: [], copies: [], pictures: [], keys: [], databases: [] });
  await wizard.button('draft.takeUp').click();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(wizard.words('draft.expired', date)).toHaveCount(0);
  await page.reload();
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(wizard.words('draft.tooOld', date)).toHaveCount(0);
});

test('a draft stays whatever the clock does at one visit', async ({ page, wizard }) => {
  const today = new Date('2026-11-23T10:00:00Z');
  const at = (days: number) => new Date(today.getTime() + days * 86_400_000);
  await wizard.open('#/problem');
  await wizard.answer(typed);
  await expect(wizard.words('draft.device')).toBeVisible();
  await oneByOne([-40, 0, 31, 0, 40 * 365, 0], async (days) => {
    await page.clock.setFixedTime(at(days));
    await page.reload();
    await expect(wizard.box('description')).toHaveValue(typed.description);
  });
  await expect(wizard.button('draft.keepOn', { days: 30 })).toHaveCount(0);
  expect(await keptBy(page)).toMatchObject({ keys: [DRAFT], databases: ['recevable'] });
});

test('erasing leaves nothing of ours, and what the shop keeps as it was', async ({ page, wizard }) => {
  await wizard.open('#/problem');
  await keepForTheShop(page);
  await wizard.answer(typed);
  await expect(wizard.words('draft.device')).toBeVisible();
  expect(await keptBy(page)).toMatchObject({ keys: ['panier', DRAFT], databases: ['boutique', 'recevable'] });
  await page.goto('./#/start');
  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeFocused();
  expect(await keptBy(page)).toEqual({
    drafts: [],
    copies: [],
    pictures: [],
    keys: ['panier'],
    databases: ['boutique'],
  });
  expect(await keptForTheShop(page)).toEqual(['3 articles', '3 articles']);
});
