import { describe, expect, test } from 'vitest';
import { readAmount, readCount } from '../../src/claim/reading.ts';
import { billing, wrongAmount } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { typed, typing } from '../support/typing.ts';

const visible = (text: string) => text.replaceAll('\u00a0', '[U+00A0]').replaceAll('\u202f', '[U+202F]');

describe('an amount in euros', () => {
  test.each(
    titled(
      [
        { text: '59,99', cents: 5999 },
        { text: '59.99', cents: 5999 },
        { text: '59,9', cents: 5990 },
        { text: '59', cents: 5900 },
        { text: ' 59,99 ', cents: 5999 },
        { text: '59,99€', cents: 5999 },
        { text: '59,99 €', cents: 5999 },
        { text: '€59.99', cents: 5999 },
        { text: '59 euros', cents: 5900 },
        { text: '1 euro', cents: 100 },
        { text: '59,99 EUR', cents: 5999 },
        { text: 'eur 59.99', cents: 5999 },
        { text: '1 234,50 €', cents: 123_450 },
        { text: '1\u00a0234,50\u00a0€', cents: 123_450 },
        { text: '1\u202f234,50\u00a0€', cents: 123_450 },
        { text: '1.234,50', cents: 123_450 },
        { text: '1,234.50', cents: 123_450 },
        { text: "1'234.50", cents: 123_450 },
        { text: '1’234.50', cents: 123_450 },
        { text: '1 234', cents: 123_400 },
        { text: '0,01', cents: 1 },
        { text: '8,2', cents: 820 },
        { text: '1,10', cents: 110 },
        { text: '10000', cents: 1_000_000 },
        { text: '10 000,00', cents: 1_000_000 },
      ],
      ({ text, cents }) => `"${visible(text)}" is ${cents} cents`,
    ),
  )('%s', (_, { text, cents }) => {
    expect(readAmount(text, 'EUR')).toStrictEqual({ value: { cents, currency: 'EUR' } });
  });

  test.each(
    titled(
      [
        { text: '1,234', fault: 'not-an-amount', why: 'a thousand to some, one and a bit to others' },
        { text: '1.234', fault: 'not-an-amount', why: 'the same with a point' },
        { text: '59,999', fault: 'not-an-amount', why: '3 decimals' },
        { text: '1.2.3', fault: 'not-an-amount', why: 'no number' },
        { text: '1,234,50', fault: 'not-an-amount', why: 'groups and decimals alike' },
        { text: '12.34,50', fault: 'not-an-amount', why: 'a group of 2' },
        { text: '59,99,', fault: 'not-an-amount', why: 'a comma too many' },
        { text: ',99', fault: 'not-an-amount', why: 'nothing before the comma' },
        { text: '59,', fault: 'not-an-amount', why: 'nothing after the comma' },
        { text: '-5', fault: 'not-an-amount', why: 'negative' },
        { text: '+5', fault: 'not-an-amount', why: 'signed' },
        { text: '1e3', fault: 'not-an-amount', why: 'an exponent' },
        { text: '0x10', fault: 'not-an-amount', why: 'hexadecimal' },
        { text: 'Infinity', fault: 'not-an-amount', why: 'a word' },
        { text: 'constructor', fault: 'not-an-amount', why: 'a name that every object has' },
        { text: '€', fault: 'not-an-amount', why: 'no figure' },
        { text: '59 €€', fault: 'not-an-amount', why: '2 signs' },
        { text: '59 dirhams', fault: 'not-an-amount', why: 'an unknown sign' },
        { text: '💶59', fault: 'not-an-amount', why: 'an emoji' },
        { text: '٥٩', fault: 'not-an-amount', why: '2 Arabic figures' },
        { text: '\u200f59,99', fault: 'not-an-amount', why: 'a right-to-left mark' },
        { text: '<script>59</script>', fault: 'not-an-amount', why: 'mark-up' },
        { text: '0', fault: 'amount-out-of-range', why: 'nothing' },
        { text: '0,00', fault: 'amount-out-of-range', why: 'nothing' },
        { text: '0,001', fault: 'not-an-amount', why: 'less than a cent' },
        { text: '10000.01', fault: 'amount-out-of-range', why: 'a cent above 10,000' },
        { text: '10.000,01', fault: 'amount-out-of-range', why: 'a cent above 10,000' },
        { text: '9'.repeat(400), fault: 'amount-out-of-range', why: '400 figures' },
        { text: '$59.99', fault: 'other-currency', why: 'dollars' },
        { text: '59 £', fault: 'other-currency', why: 'pounds' },
        { text: '59 CHF', fault: 'other-currency', why: 'francs' },
      ],
      ({ text, fault, why }) => `"${text.length > 30 ? '99…' : text}" is refused as ${fault}: ${why}`,
    ),
  )('%s', (_, { text, fault }) => {
    expect(readAmount(text, 'EUR')).toStrictEqual({ fault });
  });
});

test.each([
  ['$59.99', 'USD'],
  ['$59.99', 'CAD'],
  ['USD 59.99', 'USD'],
  ['£59.99', 'GBP'],
  ['59.99 chf', 'CHF'],
  ['59,99 MAD', 'MAD'],
] as const)('"%s" is 5999 cents where the currency is %s', (text, currency) => {
  expect(readAmount(text, currency)).toStrictEqual({ value: { cents: 5999, currency } });
});

test.each([
  ['$59.99', 'GBP'],
  ['59,99 €', 'USD'],
  ['USD 59.99', 'CAD'],
] as const)('"%s" is refused where the currency is %s', (text, currency) => {
  expect(readAmount(text, currency)).toStrictEqual({ fault: 'other-currency' });
});

test('5999 cents charged follow the currency of the price', () => {
  const { claim, faults } = typing(wrongAmount(), {
    'order.price': { amount: '49,99', currency: 'CHF' },
    'billing.charged': { amount: '59,99', currency: 'USD' },
  });
  expect(faults).toStrictEqual([]);
  expect(claim.billing?.charged).toStrictEqual({ cents: 5999, currency: 'CHF' });
  expect(claim.order?.price).toStrictEqual({ cents: 4999, currency: 'CHF' });
});

test.each([undefined, 'XXX', 'toString', 7])('a currency that is none (%s) leaves 59,99 in euros', (currency) => {
  const price = { amount: '59,99', currency };
  expect(typed(billing(), 'order.price', price)).toStrictEqual({ cents: 5999, currency: 'EUR' });
});

describe('a number of charges', () => {
  test.each([
    ['1', 1],
    ['2', 2],
    [' 3 ', 3],
    ['04', 4],
    ['20', 20],
  ])('"%s" is %i', (text, count) => {
    expect(typed(billing(), 'billing.chargeCount', text)).toBe(count);
  });

  test.each([
    ['0', 'count-out-of-range'],
    ['21', 'count-out-of-range'],
    ['99999999999999999999', 'count-out-of-range'],
    ['2.0', 'not-a-count'],
    ['-2', 'not-a-count'],
    ['two', 'not-a-count'],
    ['2 x', 'not-a-count'],
    ['٢', 'not-a-count'],
  ])('"%s" is refused as %s', (text, fault) => {
    expect(typed(billing(), 'billing.chargeCount', text)).toBe(fault);
    expect(readCount(text, 20)).toStrictEqual({ fault });
  });
});
