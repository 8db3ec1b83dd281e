import { expect, type Page } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { DRAFT, draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

async function anotherTab({ page }: WizardPage, address = '#/problem'): Promise<WizardPage> {
  const tab = new WizardPage(await page.context().newPage(), 'fr');
  await tab.open(address);
  return tab;
}

/** Sees that a tab says that the answers are open elsewhere, and lets nobody change them. */
async function isForReading(tab: WizardPage): Promise<void> {
  await expect(tab.words('draft.elsewhere.body')).toBeVisible();
  await expect(tab.box('description')).toBeDisabled();
  await expect(tab.box('problem')).toBeDisabled();
}

async function isForWriting(tab: WizardPage): Promise<void> {
  await expect(tab.words('draft.elsewhere.body')).toHaveCount(0);
  await expect(tab.box('description')).toBeEnabled();
  await expect(tab.box('problem')).toBeEnabled();
}

async function takeOver(tab: WizardPage): Promise<void> {
  await tab.button('draft.elsewhere.action').click();
  await isForWriting(tab);
}

function holdersIn(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const { held = [] } = await navigator.locks.query();
    return held.filter((lock) => lock.name === name).length;
  }, DRAFT);
}

test('of 2 tabs only 1 can be typed in, and each that takes over has the last key pressed in the other', async ({
  wizard: first,
}) => {
  await first.open('#/problem');
  await first.answer({ problem: 'outage', description: 'Depuis lundi' });
  await expect(first.words('draft.device')).toBeVisible();
  const second = await anotherTab(first);
  await isForReading(second);
  await second.holds({ problem: 'outage', description: 'Depuis lundi' });

  await first.box('description').press('End');
  await first.box('description').pressSequentially(' soir');
  await takeOver(second);
  await second.holds({ problem: 'outage', description: 'Depuis lundi soir' });
  await isForReading(first);

  await second.answer({ description: 'Depuis mardi' });
  await takeOver(first);
  await first.holds({ problem: 'outage', description: 'Depuis mardi' });
  await isForReading(second);
});

test('once the first of 2 tabs is closed, the second takes over by the button, and what is typed there is saved', async ({
  wizard: first,
}) => {
  await first.open('#/problem');
  await first.answer({ problem: 'outage', description: 'Depuis lundi' });
  await expect(first.words('draft.device')).toBeVisible();
  const second = await anotherTab(first);
  await isForReading(second);
  await first.page.close();
  await takeOver(second);
  await second.holds({ problem: 'outage', description: 'Depuis lundi' });
  await second.answer({ description: 'Depuis mardi' });
  await expect(second.words('draft.device')).toBeVisible();
  await second.page.reload();
  await isForWriting(second);
  await second.holds({ problem: 'outage', description: 'Depuis mardi' });
});

test('of 8 edits by turns in 2 tabs, 0 are lost: a third tab shows each, and there is always 1 writer', async ({
  wizard: first,
}) => {
  test.setTimeout(180_000);
  await first.open('#/problem');
  await first.answer({ problem: 'outage' });
  await expect(first.words('draft.device')).toBeVisible();
  const second = await anotherTab(first);
  await isForReading(second);
  const edits = Array.from({ length: 8 }, (_, index) => index + 1);
  await oneByOne(edits, async (edit) => {
    const [tab, other] = edit % 2 === 1 ? [second, first] : [first, second];
    await takeOver(tab);
    await isForReading(other);
    await tab.answer({ description: `Modification ${edit}` });
    await expect(tab.words('draft.device')).toBeVisible();
    const third = await anotherTab(first);
    await third.holds({ problem: 'outage', description: `Modification ${edit}` });
    await isForReading(third);
    expect(await holdersIn(third.page)).toBe(1);
    await third.page.close();
  });
  const { copies } = await keptBy(first.page);
  expect(copies).toEqual([]);
});

test('erasing in 1 of 2 tabs empties the other, and 0 keys and 0 databases are left', async ({ wizard: first }) => {
  await first.resume(outage());
  const second = await anotherTab(first);
  await isForReading(second);
  await first.button('action.erase').click();
  await first.button('draft.erase.confirm').click();
  await expect(first.words('draft.erase.done')).toBeVisible();
  await expect(second.box('description')).toHaveValue('');
  await expect(second.option('problem', 'outage')).not.toBeChecked();
  await second.page.goto('./#/start');
  await expect(second.link('action.begin')).toBeVisible();
  expect(await keptBy(second.page)).toEqual({ drafts: [], copies: [], pictures: [], keys: [], databases: [] });
});

test('a draft of schema 2, written by a tab of the last release behind this one, is set aside when the next key is pressed, and 0 answers are lost', async ({
  page,
  wizard,
}) => {
  const foreign = draftOf(outage({ description: 'Dans l’onglet d’avant' }));
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'billing', description: 'Deux fois' });
  await expect(wizard.words('draft.device')).toBeVisible();
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DRAFT, foreign] as const);
  await wizard.answer({ description: 'Deux fois en août' });
  await expect(wizard.words('draft.device')).toBeVisible();

  const offersBoth = async () => {
    await page.goto('./#/start');
    await expect(wizard.words('draft.setAside.other')).toHaveCount(1);
    expect((await wizard.download('draft.setAside.download')).text).toBe(foreign);
    await page.goto('./#/problem');
    await wizard.holds({ problem: 'billing', description: 'Deux fois en août' });
  };
  await offersBoth();
  await page.reload();
  await offersBoth();
});
