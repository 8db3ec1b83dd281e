import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { outage, without } from '../support/claims.ts';
import { expectFile, parseFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { answered, everyAnswer, typedFor, untyped } from './typed.ts';
import { typedIn } from './way.ts';

const onceExcluded = ['support.instructionsFollowed', 'support.diagnosis', 'terms.respected'] as const;
const slow = untyped({ ...typedFor.playback, 'connection.mbps': '18' }, ...onceExcluded);

test('4K at 18 Mb/s is not asked 3 questions of the support step; 25 Mb/s brings them back, and the way leads there', async ({
  wizard,
}) => {
  await wizard.open('#/problem');
  await wizard.answerAll(slow, 'problem', 'support');
  await expect(wizard.group('terms.respected')).toHaveCount(0);
  await wizard.answer(typedIn('support', slow));
  await oneByOne(onceExcluded, (path) => expect(wizard.group(path)).toHaveCount(0));
  await wizard.goOn();
  await wizard.isAt('review', slow);
  await oneByOne(onceExcluded, (path) => expect(wizard.changeLink(path)).toHaveCount(0));
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  const { text } = await wizard.download();
  expectFile(text, {
    language: 'fr',
    verdict: 'unlikely',
    because: ['8.2', '9.1'],
    claim: answered('playback', { 'connection.mbps': 18 }, ...onceExcluded),
  });

  await wizard.changeLink('connection.mbps').click();
  await wizard.answer({ 'connection.mbps': '25' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('support', slow);
  await expect(wizard.box('support.instructionsFollowed')).toBeFocused();
  await oneByOne(onceExcluded, (path) => expect(wizard.group(path)).toBeVisible());
  await wizard.button('action.saveChange').click();
  await expect(wizard.summary.getByRole('link')).toHaveCount(onceExcluded.length);
  await wizard.answer({
    'support.instructionsFollowed': 'yes',
    'support.diagnosis': 'confirmed',
    'terms.respected': 'yes',
  });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', slow);
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  expect(parseFile((await wizard.download()).text).claim).toEqual(answered('playback', { 'connection.mbps': 25 }));
});

test('an answer that was given stays, on the review and in the file, when 18 Mb/s makes it superfluous', async ({
  wizard,
}) => {
  await wizard.open('#/problem');
  await wizard.answerAll(typedFor.playback);
  await wizard.changeLink('connection.mbps').click();
  await wizard.answer({ 'connection.mbps': '18' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.playback);
  await oneByOne(onceExcluded, (path) => expect(wizard.changeLink(path)).toBeVisible());
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  expect(parseFile((await wizard.download()).text).claim).toEqual(answered('playback', { 'connection.mbps': 18 }));
});

const untold = [
  'outage.startedAt',
  'outage.ongoing',
  'outage.extent',
  'outage.ownInternetWorked',
  'outage.offer',
] as const;

test('planned maintenance needs no other of the 6 answers: on the page they stay and may be left empty, later they are gone', async ({
  page,
  wizard,
}) => {
  await wizard.resume(without(outage(), 'outage', 'terms'), '#/details');
  const optional = new RegExp(`${wizard.say('common.optional').replaceAll(/[()]/g, String.raw`\$&`)}$`);
  const legend = (path: ClaimPath) => wizard.group(path).locator('legend');
  await oneByOne(untold, (path) => expect(legend(path)).not.toHaveText(optional));
  await wizard.answer({ 'outage.cause': 'planned-maintenance' });
  await oneByOne(untold, (path) => expect(legend(path)).toHaveText(optional));
  await expect(wizard.option('outage.cause', 'planned-maintenance')).toBeFocused();
  await wizard.goOn();
  await wizard.isAt('equipment', typedFor.outage);

  await page.goBack();
  await wizard.isAt('details', typedFor.outage);
  await expect(wizard.main.getByRole('group')).toHaveCount(1);
  await wizard.holds({ 'outage.cause': 'planned-maintenance' });
  await page.goto('./#/result');
  await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
  await wizard.cites(['4.1']);
  await expect(wizard.section('document.answers').getByRole('link', { name: /^Modifier/ })).not.toHaveCount(0);
  await oneByOne(untold, (path) => expect(wizard.changeLink(path)).toHaveCount(0));

  // What the policy looks at lies in the past; a mistake can be corrected, and the way leads through what is then asked.
  await wizard.section('change.title').getByRole('link').first().click();
  await wizard.answer({ 'outage.cause': 'none-announced' });
  await wizard.answer(untyped(typedIn('details', everyAnswer.outage), 'outage.cause'));
  await wizard.button('action.saveChange').click();
  await wizard.isAt('support', typedFor.outage);
  await wizard.answer({ 'terms.respected': 'yes' });
  await wizard.button('action.saveChange').click();
  await wizard.isAt('review', typedFor.outage);
  await wizard.seeResult();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  expect(parseFile((await wizard.download()).text).claim).toEqual(outage());
});

test('an answer given on the page where it no longer matters is kept: 1 of the 5 left', async ({ page, wizard }) => {
  await wizard.resume(without(outage(), 'outage', 'terms'), '#/details');
  await wizard.answer({ 'outage.cause': 'planned-maintenance', 'outage.extent': 'total' });
  await wizard.goOn();
  await wizard.isAt('equipment', typedFor.outage);
  await page.goBack();
  await wizard.holds({ 'outage.extent': 'total', 'outage.cause': 'planned-maintenance' });
  await expect(wizard.main.getByRole('group')).toHaveCount(2);
});

test('what cannot be read has to be put right, though it no longer matters: 1 error, and an empty field will do', async ({
  wizard,
}) => {
  await wizard.resume(without(outage(), 'outage', 'terms'), '#/details');
  await wizard.answer({ 'outage.cause': 'planned-maintenance', 'outage.startedAt': '31 2 2026 20:00' });
  await wizard.goOn();
  await expect(wizard.summary.getByRole('link')).toHaveCount(1);
  await wizard.part('outage.startedAt', 'day').fill('');
  await wizard.part('outage.startedAt', 'month').fill('');
  await wizard.part('outage.startedAt', 'year').fill('');
  await wizard.part('outage.startedAt', 'time').fill('');
  await wizard.goOn();
  await wizard.isAt('equipment', typedFor.outage);
});

test('a billing error asks for 0 of the 3 answers on updates and connection, and its equipment step may be skipped', async ({
  wizard,
}) => {
  await wizard.open('#/problem');
  await wizard.answerAll(typedFor.billing, 'problem', 'equipment');
  await oneByOne(['device.upToDate', 'connection.link', 'connection.stable'] as const, (path) =>
    expect(wizard.group(path)).toHaveCount(0),
  );
  await expect(wizard.box('device.brand')).toBeVisible();
  await wizard.button('action.skipStep').click();
  await wizard.isAt('support', typedFor.billing);
});
