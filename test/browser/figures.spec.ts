import { expect } from '@playwright/test';
import { outage, playback } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';

const figure = '.gauge, .pieces, .deadlines';

test('the speed is drawn beside the least for 4K, which is in the middle, and said', async ({ page, wizard }) => {
  await wizard.resume(playback(), '#/equipment');
  const caption = page.locator('.gauge figcaption');
  const drawn = () =>
    page.locator('.gauge-scale').evaluate((scale) => {
      const [speed] = scale.children;
      const width = speed?.getBoundingClientRect().width ?? 0;
      return Math.round((100 * width) / scale.clientWidth);
    });
  const speeds = [
    ['18', wizard.say('figure.speed.below', { speed: '18 Mb/s', gap: '7 Mb/s', least: '25 Mb/s' }), 36],
    ['25', wizard.say('figure.speed.equal', { speed: '25 Mb/s' }), 50],
    ['30,5', wizard.say('figure.speed.above', { speed: '30,5 Mb/s', gap: '5,5 Mb/s', least: '25 Mb/s' }), 61],
    ['400', wizard.say('figure.speed.above', { speed: '400 Mb/s', gap: '375 Mb/s', least: '25 Mb/s' }), 100],
  ] as const;
  await oneByOne(speeds, async ([typed, said, percent]) => {
    await wizard.box('connection.mbps').fill(typed);
    await expect(caption).toHaveText(said);
    await expect.poll(drawn).toBe(percent);
  });
  await wizard.box('connection.mbps').fill('');
  await expect(caption).toHaveCount(0);
});

test('for a plan without a least there is no gauge: 0 on the equipment step', async ({ page, wizard }) => {
  await wizard.resume(playback({ 'order.plan': 'standard' }), '#/equipment');
  await expect(page.locator('.gauge')).toHaveCount(0);
});

test('the evidence is drawn piece by piece, 6 of 7 given, and each row has its sign', async ({ wizard }) => {
  await wizard.openResult(playback({ 'connection.mbps': 'unknown' }));
  const evidence = wizard.section('document.evidence');
  await expect(evidence.locator('figcaption')).toHaveText(wizard.say('figure.evidence', { given: 6, count: 7 }));
  const signs = await evidence
    .locator('dt')
    .evaluateAll((terms) => terms.map((term) => term.getAttribute('data-sign')));
  const said = await evidence.locator('dd:not(.change) > p:first-child').allTextContents();
  const sign = {
    [wizard.say('document.evidenceGiven')]: '✓',
    [wizard.say('document.evidenceMissing')]: '+',
    [wizard.say('document.evidenceOptional')]: '–',
  };
  expect(signs).toEqual(said.map((text) => sign[text]));
  await expect(evidence.locator('.piece')).toHaveCount(7);
  await expect(evidence.locator('.piece.given')).toHaveCount(6);
});

test('the deadlines stand on a calendar with Christmas struck out, as its caption says', async ({ page, wizard }) => {
  await wizard.resume(outage({ 'support.diagnosis': 'none', 'support.refundRequested': 'no' }), '#/review');
  await page.clock.setFixedTime(new Date('2026-12-14T12:00:00+01:00'));
  await wizard.seeResult();
  const timeline = wizard.section('document.timeline');
  const days = (kind: string) => timeline.locator(`.day${kind} .date`).allTextContents();
  expect(await days('')).toHaveLength(7 * 6);
  expect(await days('.today')).toEqual(['14 déc.']);
  expect(await days('.off')).toContain('25');
  expect(await days('.off')).toContain('1er janv.');
  await expect(timeline.locator('figcaption')).toContainText(
    wizard.say('calendar.day', { name: 'Noël', date: 'vendredi 25 décembre 2026' }),
  );
  const signs = await timeline.locator('.sign').allTextContents();
  const numbers = await timeline
    .locator('dt[data-sign]')
    .evaluateAll((terms) => terms.map((term) => term.getAttribute('data-sign')));
  expect(signs).toEqual(['1', '2', '3']);
  expect(numbers).toEqual(signs);
});

test('a date that has passed has no number, for the calendar begins with today', async ({ page, wizard }) => {
  await wizard.resume(outage(), '#/review');
  await page.clock.setFixedTime(new Date('2026-12-14T12:00:00+01:00'));
  await wizard.seeResult();
  const timeline = wizard.section('document.timeline');
  await expect(timeline.getByText('au plus tard le mercredi 2 décembre 2026, date dépassée')).toBeVisible();
  await expect(timeline.getByText('vers le mardi 5 janvier 2027')).toBeVisible();
  expect(await timeline.locator('.sign').allTextContents()).toEqual(['1']);
  await expect(timeline.locator('dt[data-sign]')).toHaveText([/^Argent visible/]);
});

test('the 3 pictures are hidden from who does not see them, and their captions are not', async ({ wizard, page }) => {
  await wizard.openResult(playback({ 'support.diagnosis': 'pending', 'connection.mbps': 18 }));
  await expect(page.locator(figure)).toHaveCount(3);
  await oneByOne(await page.locator(figure).all(), async (each) => {
    const tree = await each.ariaSnapshot();
    const caption = await each.locator('figcaption').innerText();
    expect(tree.replaceAll(/\s+/g, ' ')).toContain(caption.slice(0, 20).replaceAll(/\s+/g, ' '));
    await expect(each.locator('[aria-hidden=true]')).toHaveCount(1);
  });
});
