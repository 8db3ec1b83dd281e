import { expect, type Page } from '@playwright/test';
import { refused } from './breaks.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

const storages = ['indexedDB', 'localStorage', 'sessionStorage'] as const;
const refuseStorage = (page: Page) => oneByOne(storages, async (name) => void (await refused(name)(page)));

const half = {
  'order.referenceKind': 'order-number',
  'order.reference': 'CMD-482',
  'order.purchasedOn': '3 a',
  'order.price': '59,',
};

/** Types half of an order, which starts by saying what the problem is. */
async function typeHalf(wizard: WizardPage): Promise<void> {
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'playback', description: 'L’image se fige.' });
  await wizard.goOn();
  await wizard.isAt('order', { problem: 'playback' });
  await wizard.answer(half);
}

test('with 3 storages refused, half a date is downloaded and opens elsewhere as typed', async ({ browser, wizard }) => {
  await refuseStorage(wizard.page);
  await typeHalf(wizard);
  await expect(wizard.words('draft.nowhere')).toBeVisible();
  const file = await wizard.download('draft.download');
  expect(file.name).toBe('recevable-brouillon.json');

  const other = await browser.newContext({ locale: 'fr-FR' });
  const elsewhere = new WizardPage(await other.newPage(), 'fr');
  await elsewhere.open();
  await elsewhere.openFile(file.text, file.name);
  await elsewhere.isAt('order', { problem: 'playback' });
  await elsewhere.holds(half);
  await expect(elsewhere.words('draft.device')).toBeVisible();
  await elsewhere.page.reload();
  await elsewhere.holds(half);
  await other.close();
});

test('with 3 storages refused, the browser asks before a page with answers is closed', async ({ page, wizard }) => {
  await refuseStorage(page);
  await typeHalf(wizard);
  await expect(wizard.words('draft.nowhere')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await wizard.holds(half);
});

test('1 page whose answers are saved is closed without a question', async ({ page, wizard }) => {
  await typeHalf(wizard);
  await expect(wizard.words('draft.device')).toBeVisible();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(dialogs).toEqual([]);
});
