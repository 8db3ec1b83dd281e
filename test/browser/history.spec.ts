import { expect } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';
import { WizardPage } from './wizard.ts';

const typed = typedFor.outage;
const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);

test('a reload in each of the 5 steps, before going on, brings every answer back', async ({ page, wizard }) => {
  await wizard.open('#/problem');
  await oneByOne(asking, async (step) => {
    await wizard.answer(typedIn(step, typed));
    await page.reload();
    await wizard.isAt(step, typed);
    await wizard.holds(typedIn(step, typed));
    await wizard.goOn();
  });
  await wizard.isAtResult();
  await page.reload();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
});

test('a reload straight after a key brings back half a sentence, amount and date', async ({ page, wizard }) => {
  const half = {
    'order.referenceKind': 'order-number',
    'order.reference': 'CMD-48',
    'order.purchasedOn': '3 a',
    'order.price': '59,',
  };
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'outage' });
  await wizard.box('description').pressSequentially('Depuis mardi, « Err');
  await page.reload();
  await wizard.holds({ problem: 'outage', description: 'Depuis mardi, « Err' });

  await wizard.goOn();
  await wizard.answer(half);
  await page.reload();
  await wizard.isAt('order', typed);
  await wizard.holds(half);
});

test('what is half typed when the page is closed is there on a new one, with its day', async ({
  context,
  page,
  wizard,
}) => {
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'outage', description: 'Depuis mar' });
  await page.close({ runBeforeUnload: true });

  const again = new WizardPage(await context.newPage(), 'fr');
  await again.open();
  await expect(again.words('start.draft.title')).toBeVisible();
  const kept = { date: '23 novembre 2026', until: '23 décembre 2026' };
  await expect(again.words('start.draft.device', kept)).toBeVisible();
  await again.link('action.resume').click();
  await again.isAt('order', typed);
  await again.link('action.back').click();
  await again.holds({ problem: 'outage', description: 'Depuis mar' });
});

test('the browser’s back and forward buttons go through all 7 pages and lose nothing', async ({ page, wizard }) => {
  await wizard.open();
  await wizard.link('action.begin').click();
  await wizard.answerAll(typed);
  await oneByOne(asking.toReversed(), async (step) => {
    await page.goBack();
    await wizard.isAt(step, typed);
    await expect(wizard.heading).toBeFocused();
    await wizard.holds(typedIn(step, typed));
  });
  await page.goBack();
  await wizard.isStart();
  await oneByOne(asking, async (step) => {
    await page.goForward();
    await wizard.isAt(step, typed);
    await expect(wizard.heading).toBeFocused();
  });
  await page.goForward();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
});

test('the address of the result without answers leads to the problem, and back in 1', async ({ page, wizard }) => {
  await wizard.open();
  await page.goto('about:blank');
  await wizard.open('#/result');
  await wizard.isAt('problem', {});
  await expect(page).toHaveURL(/#\/problem$/);
  expect(await wizard.place()).toMatchObject({ focus: 'BODY', scrolled: 0 });
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('the address of the result leads to the first of the 5 steps that lacks an answer', async ({ wizard }) => {
  await wizard.resume(outage({ 'outage.extent': undefined, 'terms.respected': undefined }), '#/result');
  await wizard.isAt('details', typed);
});

test('a device without a brand stops nobody on the way to the result', async ({ wizard }) => {
  await wizard.openResult(outage({ 'device.brand': undefined }));
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
});

test('an address that is none of the 9 leads to the start', async ({ wizard }) => {
  await wizard.resume(outage(), '#/nowhere');
  await wizard.isStart();
});

test('the start takes somebody with every answer to the result', async ({ wizard }) => {
  await wizard.resume(outage());
  await wizard.link('action.resume').click();
  await wizard.isAtResult();
});

test('the start takes somebody to the step that lacks an answer and holds the others', async ({ wizard }) => {
  await wizard.resume(outage({ 'support.outcome': undefined }));
  await wizard.link('action.resume').click();
  await wizard.isAt('support', typed);
  await wizard.holds({ 'support.ticket': 'T-991', 'support.diagnosis': 'confirmed', 'terms.respected': 'yes' });
  await expect(wizard.group('support.outcome').getByRole('radio', { checked: true })).toHaveCount(0);
});
