import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { dissatisfaction, outage, playback, without, type Changes } from '../support/claims.ts';
import { expectFile, parseFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { answered, everyAnswer, typedFor, untyped } from './typed.ts';
import { typedIn } from './way.ts';

const onceElsewhere = [
  'order.reference',
  'order.months',
  'order.price',
  'access.received',
  'access.channel',
  'access.activated',
  'access.activatedOn',
  'terms.respected',
] as const;
const elsewhere = untyped({ ...typedFor.outage, 'order.referenceKind': 'elsewhere' }, ...onceElsewhere);

test('an order from elsewhere is asked no details; an order number brings them back', async ({ wizard }) => {
  await wizard.open('#/problem');
  await wizard.answerAll(typedFor.outage, 'problem', 'order');
  await wizard.answer(typedIn('order', elsewhere));
  await wizard.goOn();
  await wizard.isAt('support', elsewhere);
  await oneByOne(['support.instructionsFollowed', 'terms.respected'] as const, (path) =>
    expect(wizard.group(path)).toHaveCount(0),
  );
  await wizard.answer(typedIn('support', elsewhere));
  await wizard.goOn();
  await wizard.isAt('equipment', elsewhere);
  await wizard.button('action.skipStep').click();
  await wizard.isAtResult();
  await expect(wizard.changeLink('outage.startedAt')).toHaveCount(0);
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await wizard.cites(['1']);

  await wizard.changeLink('order.referenceKind').click();
  await wizard.answer({ 'order.referenceKind': 'order-number' });
  await wizard.button('action.saveChange').click();
  await expect(wizard.summary.getByRole('link')).toHaveCount(4);
  await wizard.answer(typedIn('order', typedFor.outage));
  await wizard.button('action.saveChange').click();
  await wizard.isAt('details', typedFor.outage);
  await expect(wizard.box('outage.startedAt')).toBeFocused();
  // Support has confirmed the outage by now: whether one’s own line worked no longer counts.
  await wizard.answer(typedIn('details', untyped(typedFor.outage, 'outage.ownInternetWorked')));
  await wizard.button('action.saveChange').click();
  await wizard.isAt('support', typedFor.outage);
  await expect(wizard.box('terms.respected')).toBeFocused();
  await wizard.answer({ 'terms.respected': 'yes' });
  await wizard.button('action.saveChange').click();
  await wizard.isAtResult();
  expectFile((await wizard.download()).text, {
    language: 'fr',
    verdict: 'eligible',
    because: ['4.1'],
    claim: without(answered('outage'), 'outage.ownInternetWorked', 'device', 'connection'),
  });
});

test('an answer that a change makes superfluous stays on the review and in the file', async ({ wizard }) => {
  await wizard.resume(dissatisfaction(), '#/review');
  await wizard.changeLink('access.withdrawalWaived').click();
  await wizard.answer({ 'access.withdrawalWaived': 'yes' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.dissatisfaction);
  await expect(wizard.changeLink('terms.respected')).toBeVisible();
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  const claim = dissatisfaction({ 'access.withdrawalWaived': 'yes' });
  expect(parseFile((await wizard.download()).text).claim).toEqual(claim);
});

const others = [
  'outage.startedAt',
  'outage.ongoing',
  'outage.extent',
  'outage.ownInternetWorked',
  'outage.offer',
] as const;
/** Support has not confirmed the outage yet, so that each of these would count. */
const untold = without(outage({ 'support.diagnosis': 'pending' }), 'outage', 'terms');

test('force majeure needs no other of the 6 answers: they may be left empty, then go', async ({ page, wizard }) => {
  await wizard.resume(untold, '#/details');
  const optional = new RegExp(`${wizard.say('common.optional').replaceAll(/[()]/g, String.raw`\$&`)}$`);
  const legend = (path: ClaimPath) => wizard.group(path).locator('legend');
  await oneByOne(others, (path) => expect(legend(path)).not.toHaveText(optional));
  await wizard.answer({ 'outage.cause': 'force-majeure' });
  await oneByOne(others, (path) => expect(legend(path)).toHaveText(optional));
  await expect(wizard.option('outage.cause', 'force-majeure')).toBeFocused();
  await wizard.goOn();
  await wizard.isAt('support', typedFor.outage);

  await page.goBack();
  await wizard.isAt('details', typedFor.outage);
  await expect(wizard.main.getByRole('group')).toHaveCount(1);
  await wizard.holds({ 'outage.cause': 'force-majeure' });
  await page.goto('./#/result');
  await wizard.isAtResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await wizard.cites(['11']);
  await expect(wizard.section('document.answers').getByRole('link', { name: /^Modifier/ })).not.toHaveCount(0);
  await oneByOne(others, (path) => expect(wizard.changeLink(path)).toHaveCount(0));

  // What the policy looks at lies in the past; a mistake can be corrected, and the way leads through what is then asked.
  await wizard.section('change.title').getByRole('link').first().click();
  await wizard.answer({ 'outage.cause': 'none-announced' });
  await wizard.answer(untyped(typedIn('details', everyAnswer.outage), 'outage.cause'));
  await wizard.button('action.saveChange').click();
  await wizard.isAt('support', typedFor.outage);
  await wizard.answer({ 'terms.respected': 'yes' });
  await wizard.button('action.saveChange').click();
  await wizard.isAtResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  expect(parseFile((await wizard.download()).text).claim).toEqual(outage({ 'support.diagnosis': 'pending' }));
});

test('an answer given on the page where it no longer matters is kept: 1 of the 5 left', async ({ page, wizard }) => {
  await wizard.resume(untold, '#/details');
  await wizard.answer({ 'outage.cause': 'force-majeure', 'outage.extent': 'total' });
  await wizard.goOn();
  await wizard.isAt('support', typedFor.outage);
  await page.goBack();
  await wizard.holds({ 'outage.extent': 'total', 'outage.cause': 'force-majeure' });
  await expect(wizard.main.getByRole('group')).toHaveCount(2);
});

test('what cannot be read has to be put right though it no longer matters, or emptied', async ({ wizard }) => {
  await wizard.resume(untold, '#/details');
  await wizard.answer({ 'outage.cause': 'force-majeure', 'outage.startedAt': '31 2 2026 20:00' });
  await wizard.goOn();
  await expect(wizard.summary.getByRole('link')).toHaveCount(1);
  await wizard.part('outage.startedAt', 'date').fill('');
  await wizard.part('outage.startedAt', 'time').fill('');
  await wizard.goOn();
  await wizard.isAt('support', typedFor.outage);
});

test('a billing error is not led to its equipment, which it may still tell', async ({ page, wizard }) => {
  await wizard.open('#/problem');
  await wizard.answerAll(typedFor.billing);
  await page.goto('./#/equipment');
  await wizard.isAt('equipment', typedFor.billing);
  await oneByOne(['device.upToDate', 'connection.link', 'connection.stable'] as const, (path) =>
    expect(wizard.group(path)).toHaveCount(0),
  );
  await wizard.unfoldAll();
  await expect(wizard.box('device.brand')).toBeVisible();
  await wizard.button('action.skipStep').click();
  await wizard.isAtResult();
});

const unequipped = (changes: Changes) => without(playback(changes), 'device', 'connection');

test('a fault that support confirms goes on with empty equipment, which the result lists', async ({ wizard }) => {
  await wizard.resume(unequipped({ 'order.plan': 'standard' }), '#/equipment');
  await wizard.goOn();
  await wizard.isAtResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  const evidence = wizard.section('document.evidence');
  await expect(evidence.getByText(whole(wizard.say('document.evidenceMissing')))).toHaveCount(3);
});

test('on 4K a fault without a diagnosis asks for the speed, and “I don’t know” will do', async ({ wizard }) => {
  await wizard.resume(unequipped({ 'support.diagnosis': 'pending' }), '#/equipment');
  await wizard.answer({ 'device.upToDate': 'yes', 'connection.stable': 'yes' });
  await wizard.goOn();
  await expect(wizard.summary.getByRole('link')).toHaveText([wizard.say('question.connection.mbps.missing')]);
  await wizard.answer({ 'connection.mbps': 'unknown' });
  await wizard.goOn();
  await wizard.isAtResult();
});

test('on another plan the speed may be left empty, and a line that is not judged may not', async ({ wizard }) => {
  await wizard.resume(unequipped({ 'order.plan': 'standard', 'support.diagnosis': 'pending' }), '#/equipment');
  await wizard.answer({ 'device.upToDate': 'yes' });
  await wizard.goOn();
  await expect(wizard.summary.getByRole('link')).toHaveText([wizard.say('question.connection.stable.missing')]);
  await wizard.answer({ 'connection.stable': 'yes' });
  await wizard.goOn();
  await wizard.isAtResult();
});
