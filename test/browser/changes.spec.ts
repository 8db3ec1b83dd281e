import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { billing, outage, playback } from '../support/claims.ts';
import { expectFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { everyAnswer, typedFor } from './typed.ts';
import { typedIn } from './way.ts';

test('the review shows every question with its answer and a link that changes it', async ({ wizard }) => {
  await wizard.resume(outage(), '#/review');
  const asked = Object.keys(everyAnswer.outage) as ClaimPath[];
  expect(asked).toHaveLength(40);
  await oneByOne(asked, (path) => expect(wizard.changeLink(path)).toBeVisible());
  await expect(wizard.main.getByRole('link', { name: /^Modifier / })).toHaveCount(asked.length + 1);
  await expect(wizard.main.getByText('mardi 17 novembre 2026 à 20 h (heure de Paris)')).toBeVisible();
  await expect(wizard.main.getByText(whole('92,4 Mb/s'))).toBeVisible();
  await expect(wizard.main.getByText(wizard.say('common.notGiven'))).toHaveCount(1);
});

test('a change from the review leads to the field and back, and the result follows', async ({ wizard }) => {
  await wizard.resume(outage(), '#/review');
  await wizard.changeLink('order.price').click();
  await wizard.isAt('order', typedFor.outage);
  await expect(wizard.box('order.price')).toBeFocused();
  await expect(wizard.box('order.price')).toBeInViewport();
  await wizard.answer({ 'order.price': '39,99' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.outage);
  await expect(wizard.changeLink('order.price')).toBeFocused();
  await expect(wizard.changeLink('order.price')).toBeInViewport();
  await expect(wizard.main.getByText('39,99')).toBeVisible();
  await wizard.seeResult();
  await expect(wizard.section('document.remedies').getByText(whole('39,99 €'))).toBeVisible();
});

test('a change that cannot be read is held back, and the way back leads to the review', async ({ wizard }) => {
  await wizard.resume(outage(), '#/review');
  await wizard.changeLink('order.purchasedOn').click();
  await wizard.answer({ 'order.purchasedOn': '31 2 2026' });
  await wizard.button('action.saveChange').click();
  await expect(wizard.summary).toBeFocused();
  await wizard.answer({ 'order.purchasedOn': '28 2 2026' });
  await wizard.link('action.back').click();
  await wizard.isAt('review', typedFor.outage);
});

test('a change from the result turns it: 25 Mb/s are enough for 4K, 18 are not', async ({ wizard }) => {
  await wizard.openResult(playback({ 'support.diagnosis': 'pending', 'connection.mbps': 18 }));
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await wizard.changeLink('connection.mbps').click();
  await wizard.isAt('equipment', typedFor.playback);
  await wizard.answer({ 'connection.mbps': '25' });
  await wizard.button('action.saveChange').click();
  await wizard.isAtResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.conditional'));
  // What would change the result is no longer the speed: its link is gone.
  await expect(wizard.heading).toBeFocused();
});

test('another problem asks its own questions; the old answers are kept out of the file', async ({ wizard }) => {
  await wizard.resume(outage(), '#/review');
  await wizard.changeLink('problem').click();
  await wizard.answer({ problem: 'billing' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('details', typedFor.billing);
  await wizard.answer(typedIn('details', typedFor.billing));
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.billing);
  await expect(wizard.changeLink('billing.error')).toBeVisible();
  await expect(wizard.changeLink('outage.startedAt')).toHaveCount(0);
  await wizard.seeResult();
  const asBilling = await wizard.download();
  expectFile(asBilling.text, { language: 'fr', verdict: 'eligible', because: ['4.2'], claim: billing() });

  await wizard.seeReview();
  await wizard.changeLink('problem').click();
  await wizard.answer({ problem: 'outage' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.outage);
  await wizard.seeResult();
  const asOutage = await wizard.download();
  expectFile(asOutage.text, { language: 'fr', verdict: 'eligible', because: ['4.1'], claim: outage() });
});

test('an outage that is over asks when it ended; a change back forgets nothing', async ({ wizard }) => {
  await wizard.resume(outage(), '#/details');
  await wizard.answer({ 'outage.ongoing': 'no', 'outage.endedAt': '18 11 2026 21:00' });
  await wizard.answer({ 'outage.ongoing': 'yes' });
  await expect(wizard.group('outage.endedAt')).toHaveCount(0);
  await wizard.answer({ 'outage.ongoing': 'no' });
  await wizard.holds({ 'outage.endedAt': '18 11 2026 21:00' });
});

test('a purchase moved behind its outage is told at both dates, and neither is lost', async ({ wizard }) => {
  await wizard.resume(outage(), '#/review');
  await wizard.changeLink('order.purchasedOn').click();
  await wizard.answer({ 'order.purchasedOn': '18 11 2026' });
  await wizard.answer({ 'access.activatedOn': '18 11 2026' });
  const told = wizard.say('fault.must-be-from', {
    name: wizard.say('question.outage.startedAt.name'),
    other: wizard.say('question.order.purchasedOn.name'),
    moment: 'mercredi 18 novembre 2026',
  });
  await expect(wizard.question('order.purchasedOn').getByText(whole(told))).toBeVisible();
  await wizard.button('action.saveChange').click();
  await expect(wizard.question('outage.startedAt').getByText(whole(told))).toBeVisible();
  await wizard.holds({ 'outage.startedAt': '17/11/2026 20:00' });
  await wizard.answer({ 'outage.startedAt': '18 11 2026 20:00' });
  await expect(wizard.question('outage.startedAt').getByText(whole(told))).toHaveCount(0);
});

test('a change that turns the result says so at its answer, where the focus is', async ({ page, wizard }) => {
  await wizard.openResult(outage());
  const row = wizard.section('document.answers').locator('[data-change="outage.offer"]');
  await row.click();
  await wizard.answer({ 'outage.offer': 'accepted' });
  await wizard.button('action.saveChange').click();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await expect(row).toBeFocused();
  const said = wizard.say('headline.resultIsNow', { verdict: wizard.say('verdict.unlikely') });
  await expect(row).toHaveAccessibleDescription(said);
  await expect(page.getByText(whole(said))).toBeInViewport();
});
