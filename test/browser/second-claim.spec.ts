import { expect, type Page } from '@playwright/test';
import { referenceOf } from '../../src/claim/reference.ts';
import { NOW, outage, playback } from '../support/claims.ts';
import { crash } from './crash.ts';
import { DRAFT, draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { openHost } from './hosts.ts';
import { storedNames } from './stored.ts';
import { whole } from './texts.ts';
import { everyAnswer } from './typed.ts';
import { typedIn } from './way.ts';
import { WizardPage } from './wizard.ts';

const REFERENCE = 'CMD-48213';
const nothing = { localStorage: [], sessionStorage: [], databases: [] };
const PICTURE = { name: 'a.png', mimeType: 'image/png' };

type Problem = 'outage' | 'billing' | 'playback';

/** What the start page calls a claim about the order. */
const nameOf = (wizard: WizardPage, problem: Problem) => `${wizard.say(`choice.problem.${problem}`)} – ${REFERENCE}`;
const others = (wizard: WizardPage) =>
  wizard.root.getByRole('heading', { name: whole(wizard.say('start.others.title')) }).locator('xpath=..');
const openButton = (wizard: WizardPage, problem: Problem) =>
  wizard.root.getByRole('button', { name: whole(wizard.say('start.others.open'), nameOf(wizard, problem)) });

/** On the result of a claim: begins another one about the same order. */
async function beginAnother(wizard: WizardPage): Promise<void> {
  await wizard.unfold('another');
  await wizard.button('another.begin').click();
  await wizard.isAt('problem', {});
}

/** A claim about an outage, and then one about a charge of the same order, whose problem is typed. */
async function twoClaims(wizard: WizardPage): Promise<void> {
  await wizard.openResult(outage());
  await beginAnother(wizard);
  await wizard.page.clock.setFixedTime(new Date(Date.parse(NOW) + 60_000));
  await wizard.answer({ problem: 'billing', description: 'Prélevé deux fois' });
  await expect(wizard.words('draft.device')).toBeVisible();
}

async function openOther(wizard: WizardPage, problem: Problem): Promise<void> {
  await wizard.page.goto('./#/start');
  await openButton(wizard, problem).click();
  await expect(wizard.words('start.draft.title')).toHaveCount(0);
}

async function anotherTab(page: Page): Promise<WizardPage> {
  const tab = new WizardPage(await page.context().newPage(), 'fr');
  await tab.open();
  return tab;
}

test('a second problem with the order asks for nothing that is known, and both claims lead to a result and to files of their own', async ({
  page,
  wizard,
}) => {
  await wizard.openResult(outage());
  const first = await wizard.download();
  expect(first.name).toBe(`${referenceOf(outage())}-panne-${REFERENCE}-2026-11-23.json`);
  await beginAnother(wizard);
  await expect(wizard.heading).toBeFocused();
  await expect(wizard.box('description')).toHaveValue('');

  const typed = everyAnswer.billing;
  await wizard.answer(typedIn('problem', typed));
  await wizard.goOn();
  await wizard.isAt('order', typed);
  await wizard.holds({
    'order.reference': REFERENCE,
    'order.plan': '4k',
    'order.months': '12',
    'order.price': '59,99',
  });
  await wizard.goOn();
  await wizard.isAt('details', typed);
  await wizard.answer(typedIn('details', typed));
  await wizard.goOn();
  await page.goto('./#/result');
  await wizard.isAtResult();
  await expect(wizard.section('document.reasons')).toBeVisible();
  const second = await wizard.download();
  expect(second.name).toBe(`${referenceOf(JSON.parse(second.text).claim)}-facturation-${REFERENCE}-2026-11-23.json`);
  expect(JSON.parse(second.text).claim.order).toEqual(JSON.parse(first.text).claim.order);
  expect(second.text).not.toContain('outage');

  await openOther(wizard, 'outage');
  await wizard.isAtResult();
  expect(JSON.parse((await wizard.download()).text).claim).toEqual(JSON.parse(first.text).claim);
});

test('the start page begins a claim about another order, and keeps the first', async ({ page, wizard }) => {
  await wizard.openResult(outage());
  await page.goto('./#/start');
  await wizard.button('start.beginAnother').click();
  await wizard.isAt('problem', {});
  await wizard.holds({ description: '' });
  await wizard.answer({ problem: 'billing', description: 'Autre commande' });
  await wizard.goOn();
  await wizard.holds({ 'order.reference': '', 'order.price': '' });
  await openOther(wizard, 'outage');
  await wizard.isAtResult();
});

test('the start page names both claims, opens either, and after a reload still shows the one that was open', async ({
  page,
  wizard,
}) => {
  await twoClaims(wizard);
  await page.goto('./#/start');
  await expect(wizard.words('start.draft.title')).toBeVisible();
  await expect(wizard.root.getByText(nameOf(wizard, 'billing'))).toHaveCount(1);
  await expect(others(wizard).getByRole('listitem')).toHaveCount(1);
  await expect(others(wizard)).toContainText(nameOf(wizard, 'outage'));

  await openButton(wizard, 'outage').click();
  await wizard.isAtResult();
  await expect(wizard.heading).toBeFocused();
  await page.goto('./#/problem');
  await page.reload();
  await wizard.holds({ problem: 'outage', description: outage().description ?? '' });
  await openOther(wizard, 'billing');
  await page.goto('./#/problem');
  await page.reload();
  await wizard.holds({ problem: 'billing', description: 'Prélevé deux fois' });

  const visit = await anotherTab(page);
  await expect(visit.root.getByText(nameOf(visit, 'billing'))).toHaveCount(1);
  await expect(openButton(visit, 'outage')).toBeVisible();
});

test('of 2 tabs with a claim each both are typed in, and neither has a letter of the other', async ({
  page,
  wizard,
}) => {
  await twoClaims(wizard);
  const other = await anotherTab(page);
  await openButton(other, 'outage').click();
  await other.isAtResult();
  await other.page.goto('./#/problem');
  await wizard.answer({ description: 'Ici' });
  await other.answer({ description: 'Là' });
  await wizard.answer({ description: 'Ici encore' });
  for (const tab of [wizard, other]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(tab.words('draft.elsewhere.body')).toHaveCount(0);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect(tab.words('draft.device')).toBeVisible();
  }
  await page.reload();
  await other.page.reload();
  await wizard.holds({ problem: 'billing', description: 'Ici encore' });
  await other.holds({ problem: 'outage', description: 'Là' });
});

test('a claim that is open in 1 tab can be read in another, which takes over with the last key', async ({
  page,
  wizard,
}) => {
  await twoClaims(wizard);
  const other = await anotherTab(page);
  await other.page.goto('./#/problem');
  await expect(other.words('draft.elsewhere.body')).toBeVisible();
  await wizard.box('description').press('End');
  await wizard.box('description').pressSequentially(', en août');
  await other.button('draft.elsewhere.action').click();
  await other.holds({ problem: 'billing', description: 'Prélevé deux fois, en août' });
  await expect(wizard.words('draft.elsewhere.body')).toBeVisible();
});

test('erasing leaves 0 keys and 0 databases of 2 claims and a picture, and a tab that shows the other hears of it', async ({
  page,
  wizard,
}) => {
  await twoClaims(wizard);
  const other = await anotherTab(page);
  await openButton(other, 'outage').click();
  await other.isAtResult();
  await page.goto('./#/start');
  await wizard.button('action.erase').click();
  await expect(wizard.words('draft.erase.others')).toBeVisible();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeFocused();
  await expect(others(wizard)).toHaveCount(0);
  const key = `left recevable:draft`;
  await page.evaluate((left) => sessionStorage.removeItem(left), key);
  expect(await storedNames(page)).toEqual(nothing);
  await other.page.goto('./#/start');
  await expect(other.link('action.begin')).toBeVisible();
  expect(await storedNames(other.page)).toEqual(nothing);
});

test('on a shared computer 1 tick takes both claims off the device, and a third that is begun stays off it', async ({
  page,
  wizard,
}) => {
  await twoClaims(wizard);
  await page.goto('./#/start');
  const tick = page.getByRole('checkbox', { name: wizard.say('draft.onlyInThisTab.label') });
  await wizard.unfold('start-privacy');
  await tick.check();
  await expect(wizard.words('start.draft.page')).toBeVisible();
  const offTheDevice = { localStorage: [], databases: [] };
  await expect.poll(() => storedNames(page)).toMatchObject(offTheDevice);
  await openOther(wizard, 'outage');
  await wizard.isAtResult();
  await beginAnother(wizard);
  await wizard.answer({ problem: 'playback', description: 'Saccades' });
  await expect(wizard.words('draft.page')).toBeVisible();
  expect(await storedNames(page)).toMatchObject(offTheDevice);
  await page.goto('./#/start');
  await wizard.unfold('start-privacy');
  await expect(tick).toBeChecked();
  await expect(others(wizard).getByRole('listitem')).toHaveCount(2);
});

test('where nothing can be stored, both claims are there as long as the page is, and the browser asks before it leaves', async ({
  page,
  wizard,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
  });
  await wizard.open();
  await wizard.openFile(draftOf(playback()));
  await wizard.seeResult();
  await beginAnother(wizard);
  await wizard.answer({ problem: 'billing', description: 'Deux fois' });
  await expect(wizard.words('draft.nowhere')).toBeVisible();
  await openOther(wizard, 'playback');
  await wizard.isAtResult();
  await openOther(wizard, 'billing');
  await wizard.page.goto('./#/problem');
  await wizard.holds({ problem: 'billing', description: 'Deux fois' });
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('a tab that crashes in the second claim has both again, each with what was saved', async ({ context, wizard }) => {
  await twoClaims(wizard);
  await crash(wizard.page);
  const tab = new WizardPage(await context.newPage(), 'fr');
  await tab.page.goto('./#/problem');
  await tab.holds({ problem: 'billing', description: 'Prélevé deux fois' });
  await openOther(tab, 'outage');
  await tab.isAtResult();
});

for (const door of ['claim-wizard', 'claim-wizard-frame'] as const) {
  test(`behind ${door}, a second claim begins, and each of the 2 opens from the start`, async ({ page, wizard }) => {
    await wizard.leave(DRAFT, draftOf(outage(), 'fr'));
    const inHost = await openHost(page, 'plain', door);
    await inHost.link('action.resume').click();
    await inHost.isAtResult();
    await inHost.unfold('another');
    await inHost.button('another.begin').click();
    await expect(inHost.heading).toHaveText(whole(inHost.say('step.problem')));
    await expect(inHost.heading).toBeFocused();
    await inHost.answer({ problem: 'billing', description: 'Prélevé deux fois' });
    await expect(inHost.words('draft.device')).toBeVisible();
    await inHost.link('action.back').click();
    await openButton(inHost, 'outage').click();
    await inHost.isAtResult();
    await expect(inHost.root.getByText('Prélevé deux fois')).toHaveCount(0);
    await page.reload();
    await expect(inHost.heading).toBeVisible();
    await expect(openButton(inHost, 'billing')).toBeVisible();
  });
}

test('a picture of the one claim is not in the other', async ({ page, wizard }) => {
  await wizard.resume(outage(), '#/equipment');
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  await wizard.box('attachments').setInputFiles({ ...PICTURE, buffer: Buffer.from(png) });
  await expect(wizard.root.getByText('a.png')).not.toHaveCount(0);
  await page.goto('./#/result');
  await wizard.isAtResult();
  await beginAnother(wizard);
  await wizard.answer({ problem: 'playback', description: 'Saccades' });
  await page.goto('./#/details');
  await wizard.answer(typedIn('details', everyAnswer.playback));
  await page.goto('./#/support');
  await wizard.answer(typedIn('support', everyAnswer.playback));
  await page.goto('./#/equipment');
  await expect(wizard.box('attachments')).toBeVisible();
  await expect(wizard.root.getByText('a.png')).toHaveCount(0);
  await openOther(wizard, 'outage');
  await page.goto('./#/equipment');
  await expect(wizard.root.getByText('a.png')).not.toHaveCount(0);
});
