import { expect } from '@playwright/test';
import { goTheWholeWay, openFramed, openOnItsOwn, says } from '../framed.ts';
import { WizardPage } from '../wizard.ts';
import { test } from './customer.ts';

const half = { problem: 'playback', description: 'Depuis mardi' };
/** Keys only reach a frame of another site that shares the process of its page; its storage is kept apart all the same. */
const ONE_PROCESS = { 'fission.autostart': false, 'fission.webContentIsolationStrategy': 0 };

test('in a Firefox that blocks all cookies, all steps lead to the file', async ({ withPrefs, hands }) => {
  const context = await withPrefs({ 'network.cookie.cookieBehavior': 2 });
  await goTheWholeWay(await openOnItsOwn(await context.newPage()), 'draft.nowhere', hands);
});

test('in a Firefox without web storage, the database keeps the answers', async ({ withPrefs, hands }) => {
  const context = await withPrefs({ 'dom.storage.enabled': false });
  const page = await context.newPage();
  const wizard = await openOnItsOwn(page);
  expect(await page.evaluate(() => localStorage)).toBeNull();
  await page.goto('./#/problem');
  await hands.answer(wizard, half);
  await says(wizard, 'draft.device');
  await page.reload();
  await wizard.holds(half);
});

test('in Firefox, a draft is kept apart under each shop and on the wizard’s own page', async ({
  withPrefs,
  hands,
  shops,
}) => {
  const page = await (await withPrefs(ONE_PROCESS)).newPage();
  const atA = shops.page('a.localhost', { step: 'problem' });
  const wizard = await openFramed(page, atA);
  await hands.answer(wizard, half);
  await says(wizard, 'draft.device');

  await openFramed(page, shops.page('b.localhost', { step: 'problem' }));
  await expect(wizard.box('description')).toHaveValue('');
  await page.goto(shops.wizard('127.0.0.1', 'problem'));
  await expect(new WizardPage(page, 'fr').box('description')).toHaveValue('');
  await openFramed(page, atA);
  await wizard.holds(half);
});

test('in a frame of another site whose cookies Firefox blocks, the tab keeps the answers', async ({
  withPrefs,
  hands,
  shops,
}) => {
  const page = await (await withPrefs({ ...ONE_PROCESS, 'network.cookie.cookieBehavior': 1 })).newPage();
  const address = shops.page('a.localhost', { step: 'problem' });
  const wizard = await openFramed(page, address);
  await hands.answer(wizard, half);
  await says(wizard, 'draft.tab');
  await openFramed(page, address);
  await wizard.holds(half);
  await says(wizard, 'draft.tab');
  expect(await hands.take(wizard, 'draft.download')).toContain(half.description);
});

test('in a frame with a sandbox in Firefox, answers are a file, and go along', async ({ withPrefs, hands, shops }) => {
  const page = await (await withPrefs(ONE_PROCESS)).newPage();
  const sandbox = 'allow-scripts allow-downloads';
  const wizard = await openFramed(page, shops.page('a.localhost', { step: 'problem', sandbox }));
  await hands.answer(wizard, half);
  await says(wizard, 'draft.nowhere');
  expect(await hands.take(wizard, 'draft.download')).toContain(half.description);
  await wizard.goOn();
  await expect(wizard.heading).toHaveText(wizard.say('step.order'));
});
