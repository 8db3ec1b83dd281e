import { expect } from '@playwright/test';
import { billing, outage, playback, wrongAmount } from '../support/claims.ts';
import { parseFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { whole } from './texts.ts';
import { typedFor } from './typed.ts';

const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';

const stories = [
  { title: '4 000 emoji', text: '📺'.repeat(4000) },
  { title: 'a family in 1 emoji of 7 characters', text: 'Panne 👨‍👩‍👧‍👦 depuis mardi' },
  { title: 'Arabic, which runs from right to left, around 42', text: 'لا تعمل الخدمة 42 منذ يوم الثلاثاء' },
  { title: 'a script that says alert(1)', text: script },
  { title: 'an entity and 2 braces', text: '&amp; {{count}} $t(app.name) %s' },
];

for (const { title, text } of stories) {
  test(`${title} is shown as it was typed, on the review, the result, the message and the file`, async ({
    page,
    wizard,
  }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await wizard.resume(outage(), '#/problem');
    await wizard.answer({ description: text });
    await expect(wizard.root.locator('.count')).toHaveText(
      whole(wizard.say('common.characters_other', { written: countOf(text), max: '4 000' })),
    );
    await wizard.goOn();
    await wizard.isAt('order', typedFor.outage);
    await page.goto('./#/review');
    await expect(wizard.main.getByText(text, { exact: true })).toBeVisible();
    await wizard.seeResult();
    await expect(wizard.section('document.answers').getByText(text, { exact: true })).toBeVisible();
    expect(await wizard.message.inputValue()).toContain(text);
    await expect(wizard.main.locator('script, img')).toHaveCount(0);
    expect(parseFile((await wizard.download()).text).claim.description).toBe(text);
    expect(dialogs).toEqual([]);
  });
}

const countOf = (text: string) => Array.from(text).length.toLocaleString('fr-FR');

test('a reference that is a script stays a text in the subject of the message and in the table of answers', async ({
  wizard,
}) => {
  await wizard.resume(outage(), '#/order');
  await wizard.answer({ 'order.reference': script });
  await wizard.goOn();
  await wizard.page.goto('./#/result');
  await wizard.isAtResult();
  await expect(wizard.section('document.answers').getByText(script, { exact: true })).toBeVisible();
  expect((await wizard.message.inputValue()).split('\n')[0]).toContain(script);
});

const amounts = [
  { typed: '59,99', shown: '59,99 €', cents: 5999 },
  { typed: '59.99', shown: '59,99 €', cents: 5999 },
  { typed: '1 234,50 €', shown: '1 234,50 €', cents: 123_450 },
  { typed: '1.234,50', shown: '1 234,50 €', cents: 123_450 },
  { typed: 'EUR 60', shown: '60,00 €', cents: 6000 },
  { typed: '39€99', shown: '39,99 €', cents: 3999 },
];
test('a price typed in 6 ways is understood, said back, and stays as typed', async ({ page, wizard }) => {
  await wizard.resume(outage(), '#/order');
  await oneByOne(amounts, ({ typed, shown, cents }) =>
    test.step(typed, async () => {
      await page.goto('./#/order');
      await wizard.answer({ 'order.price': typed });
      await expect(wizard.words('common.understood', { value: shown })).toBeVisible();
      await wizard.goOn();
      await wizard.isAt('details', typedFor.outage);
      await page.goBack();
      await wizard.holds({ 'order.price': typed });
      await page.goto('./#/result');
      await wizard.isAtResult();
      await expect(wizard.section('document.answers').getByText(whole(shown))).toBeVisible();
      expect(parseFile((await wizard.download()).text).claim.order?.price).toEqual({ cents, currency: 'EUR' });
    }),
  );
});

test('a price of £29.99 beside EUR is in pounds, the list follows, and so do the other amounts', async ({
  page,
  wizard,
}) => {
  await wizard.resume(wrongAmount(), '#/order');
  const price = wizard.part('order.price', 'amount');
  await price.fill('');
  await price.pressSequentially('£29.99');
  await expect(price).toBeFocused();
  await expect(wizard.part('order.price', 'currency')).toHaveValue('GBP');
  await expect(wizard.words('common.understood', { value: '29,99 £' })).toBeVisible();
  await page.goto('./#/details');
  await wizard.answer({ 'billing.charged': '39,99' });
  await expect(wizard.question('billing.charged').locator('..')).toContainText('GBP');
  await expect(wizard.words('common.understood', { value: '39,99 £' })).toBeVisible();
});

test('a number of charges in words is said back, and one in figures, 2, is not', async ({ wizard }) => {
  await wizard.resume(billing(), '#/details');
  await wizard.answer({ 'billing.chargeCount': 'trois fois' });
  await expect(wizard.words('common.understood', { value: '3' })).toBeVisible();
  await wizard.answer({ 'billing.chargeCount': '2' });
  await expect(wizard.words('common.understood', { value: '2' })).toHaveCount(0);
});

test('typing 18 Mb/s takes the tick from "I don’t know", and the tick takes the 18 Mb/s away', async ({ wizard }) => {
  await wizard.resume(playback(), '#/equipment');
  const unknown = wizard.question('connection.mbps').getByRole('checkbox');
  const speed = wizard.box('connection.mbps');
  await unknown.check();
  await expect(speed).toHaveValue('');
  await speed.pressSequentially('18');
  await expect(unknown).not.toBeChecked();
  await expect(wizard.words('common.understood', { value: '18 Mb/s' })).toBeVisible();
  await unknown.check();
  await expect(speed).toHaveValue('');
  await expect(wizard.words('common.understood', { value: '18 Mb/s' })).toHaveCount(0);
});

const speeds = [
  { title: '"3,1 Mo/s"', typed: '3,1 Mo/s', unit: 'megabits' },
  { title: '"3,1" with megabytes chosen', typed: '3,1', unit: 'megabytes' },
  { title: '"24,8 Mb/s" with megabytes chosen', typed: '24,8 Mb/s', unit: 'megabytes' },
] as const;
for (const { title, typed, unit } of speeds) {
  test(`a speed of ${title} is understood as 24,8 Mb/s, and too little for the 25 Mb/s of 4K`, async ({
    page,
    wizard,
  }) => {
    await wizard.resume(playback({ 'support.diagnosis': 'pending' }), '#/equipment');
    const minimum = 'La politique demande « idéalement » 25 Mb/s ou plus pour cette formule (article 9.1).';
    await expect(wizard.main.getByText(whole(minimum))).toBeVisible();
    await wizard.answer({ 'connection.mbps': typed });
    await wizard.part('connection.mbps', 'unit').selectOption(unit);
    await expect(wizard.words('common.understood', { value: '24,8 Mb/s' })).toBeVisible();
    await page.goto('./#/result');
    await wizard.isAtResult();
    await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
    await wizard.cites(['8.2', '9.1']);
    expect(parseFile((await wizard.download()).text).claim.connection?.mbps).toBe(24.8);
  });
}

test('a month by its name, 2 digits of a year and times such as 20h30 or 8.30 pm are understood', async ({
  wizard,
}) => {
  await wizard.resume(outage(), '#/details');
  const typed = [
    ['17 nov. 26', '20h30'],
    ['17 Nov 2026', '8.30pm'],
    ['17 novembre 2026', '20:30'],
  ] as const;
  await oneByOne(typed, async ([date, time]) => {
    await wizard.answer({ 'outage.startedAt': '16 11 2026 10:00' });
    await expect(
      wizard.words('common.understood', { value: 'lundi 16 novembre 2026 à 10 h (heure de Paris)' }),
    ).toBeVisible();
    await wizard.part('outage.startedAt', 'date').fill(date);
    await wizard.part('outage.startedAt', 'time').fill(time);
    await expect(
      wizard.words('common.understood', { value: 'mardi 17 novembre 2026 à 20 h 30 (heure de Paris)' }),
    ).toBeVisible();
  });
});

test('“hier” becomes that day once the box is left, and stays it', async ({ page, wizard }) => {
  await wizard.resume(outage(), '#/details');
  const day = wizard.part('outage.startedAt', 'date');
  await day.fill('hier');
  await day.press('Tab');
  await expect(day).toHaveValue('22/11/2026');
  await expect(
    wizard.words('common.understood', { value: 'dimanche 22 novembre 2026 à 20 h (heure de Paris)' }),
  ).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+01:00'));
  await page.reload();
  await expect(wizard.part('outage.startedAt', 'date')).toHaveValue('22/11/2026');
});
