import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readPrice } from '../../src/claim/reading/amount.ts';
import { billing, wrongAmount } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { typed, typing } from '../support/typing.ts';

const visible = (text: string) =>
  text.replace(
    /[^\p{L}\p{N}\p{S}\p{P} ]/gu,
    (char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}]`,
  );

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
        { text: '39€99', cents: 3999 },
        { text: '39 € 99', cents: 3999 },
        { text: '39 euros 99', cents: 3999 },
        { text: '39 euros et 99 centimes', cents: 3999 },
        { text: '1 234€50', cents: 123_450 },
        { text: '39 eur', cents: 3900 },
        { text: '40 €.', cents: 4000 },
        { text: '€39,99 EUR', cents: 3999 },
        { text: '39,99€ TTC', cents: 3999 },
        { text: '39.99 incl. VAT', cents: 3999 },
        { text: '40.-', cents: 4000 },
        { text: '40,-', cents: 4000 },
        { text: '40,–', cents: 4000 },
        { text: '40.-- €', cents: 4000 },
        { text: '٣٩٫٩٩', cents: 3999 },
        { text: '３９．９９', cents: 3999 },
        { text: '𝟑𝟗', cents: 3900 },
        { text: '\u200f59,99', cents: 5999 },
        { text: '5\u200b9,\u206899\u2069\ufeff', cents: 5999 },
        { text: '5\u00ad9\u2060,99\ufe0f', cents: 5999 },
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
        { text: '59 roubles', fault: 'not-an-amount', why: 'an unknown sign' },
        { text: 'A$59', fault: 'not-an-amount', why: 'dollars that are not offered' },
        { text: '€59 USD', fault: 'not-an-amount', why: '2 currencies' },
        { text: '1€2€3', fault: 'not-an-amount', why: '2 signs inside' },
        { text: '39€9', fault: 'not-an-amount', why: '1 figure of cents' },
        { text: '39€999', fault: 'not-an-amount', why: '3 figures of cents' },
        { text: '39,99€99', fault: 'not-an-amount', why: 'cents twice' },
        { text: '39 et 99', fault: 'not-an-amount', why: '2 amounts' },
        { text: '12x3', fault: 'not-an-amount', why: 'a product' },
        { text: '12x30', fault: 'not-an-amount', why: 'a product' },
        { text: '39 99', fault: 'not-an-amount', why: '2 numbers' },
        { text: '5 9', fault: 'not-an-amount', why: '2 numbers' },
        { text: '12 34,50', fault: 'not-an-amount', why: 'a group of 2' },
        { text: '39⁹⁹', fault: 'not-an-amount', why: 'raised figures' },
        { text: '5½', fault: 'not-an-amount', why: 'a fraction' },
        { text: '5\u00009', fault: 'not-an-amount', why: 'a control character' },
        { text: '59.', fault: 'not-an-amount', why: 'nothing after the point' },
        { text: 'environ 59', fault: 'not-an-amount', why: 'a guess' },
        { text: '💶59', fault: 'not-an-amount', why: 'an emoji' },
        { text: '<script>59</script>', fault: 'not-an-amount', why: 'mark-up' },
        { text: '0', fault: 'amount-out-of-range', why: 'nothing' },
        { text: '0,00', fault: 'amount-out-of-range', why: 'nothing' },
        { text: '0,001', fault: 'not-an-amount', why: 'less than a cent' },
        { text: '10000.01', fault: 'amount-out-of-range', why: 'a cent above 10,000' },
        { text: '10.000,01', fault: 'amount-out-of-range', why: 'a cent above 10,000' },
        { text: '9'.repeat(100), fault: 'amount-out-of-range', why: '100 figures' },
        { text: '$59.99', fault: 'other-currency', why: 'dollars' },
        { text: '59 £', fault: 'other-currency', why: 'pounds' },
        { text: '59 CHF', fault: 'other-currency', why: 'francs' },
      ],
      ({ text, fault, why }) => `"${text.length > 30 ? '99…' : visible(text)}" is refused as ${fault}: ${why}`,
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

test.each([
  ['£29.99', 'EUR', 'GBP'],
  ['29,99', 'GBP', 'GBP'],
  ['29,99 €', 'USD', 'EUR'],
  ['CHF 29.99', 'EUR', 'CHF'],
  ['29.99 fr.', 'CHF', 'CHF'],
  ['29,99 dh', 'EUR', 'MAD'],
  ['29,99 DH', 'EUR', 'MAD'],
  ['29,99 dirhams', 'EUR', 'MAD'],
  ['US$ 29.99', 'EUR', 'USD'],
  ['U.S. $29.99', 'CAD', 'USD'],
  ['CA$29.99', 'EUR', 'CAD'],
  ['C$29.99', 'USD', 'CAD'],
  ['$29.99 CAD', 'USD', 'CAD'],
  ['29,99 $ CAD', 'EUR', 'CAD'],
  ['$29.99', 'CAD', 'CAD'],
  ['$29.99', 'USD', 'USD'],
] as const)('the price "%s" beside %s is 2999 cents in %s', (text, chosen, currency) => {
  expect(readPrice(text, chosen)).toStrictEqual({ value: { cents: 2999, currency } });
  expect(typed(billing(), 'order.price', { amount: text, currency: chosen })).toStrictEqual({ cents: 2999, currency });
});

test.each([
  ['$29.99', 'EUR', 'unclear-currency'],
  ['29.99 fr.', 'EUR', 'unclear-currency'],
  ['29 dollars', 'MAD', 'unclear-currency'],
  ['29.99 francs', 'MAD', 'unclear-currency'],
  ['£29.99 €', 'EUR', 'not-an-amount'],
  ['£0', 'EUR', 'amount-out-of-range'],
] as const)('the price "%s" beside %s is refused as %s', (text, chosen, fault) => {
  expect(readPrice(text, chosen)).toStrictEqual({ fault });
});

test.each([
  ['59,99', { cents: 5999, currency: 'GBP' }],
  ['£59.99', { cents: 5999, currency: 'GBP' }],
  ['59,99 €', undefined],
])('beside a price of £49.99 where EUR is chosen, a charge of "%s" is %o', (amount, charged) => {
  const price = { amount: '£49.99', currency: 'EUR' };
  const { claim, faults } = typing(wrongAmount(), { 'order.price': price, 'billing.charged': { amount } });
  expect(claim.order?.price).toStrictEqual({ cents: 4999, currency: 'GBP' });
  expect(claim.billing?.charged).toStrictEqual(charged);
  expect(faults.map(({ code }) => code)).toStrictEqual(charged ? [] : ['other-currency']);
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

const figureGroups = fc.oneof(
  fc.integer({ min: 0, max: 1200 }).map(String),
  fc.constantFrom('05', '٣٩', '３', '5\u200b9'),
);
const between = fc.constantFrom('', ',', '.', ' ', '\u202f', "'", '€', ' euros ', 'x', '-', '\u200b', '²', ' et ', '/');
const texts = fc
  .tuple(
    fc.array(fc.tuple(figureGroups, between), { maxLength: 4 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  )
  .map(([parts, end]) => parts.flat().join('') + end);

const figures = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
    const format = new Intl.NumberFormat('en', { numberingSystem });
    return Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)] as const);
  }),
);

/** The cents of the groups of figures that somebody sees: each but the first has 3, and the last may be cents. */
function centsSeen(text: string): number | undefined {
  const seen = Array.from(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''), (char) => figures.get(char) ?? char);
  const groups = seen.join('').match(/\d+/g) ?? [];
  const last = groups.length > 1 ? (groups.at(-1)?.length ?? 0) : 0;
  const [first = '', ...others] = last < 3 && last > 0 ? groups.slice(0, -1) : groups;
  const isWhole = others.length === 0 || (first.length <= 3 && others.every((group) => group.length === 3));
  return isWhole ? Number(groups.join('')) * (last < 3 ? 10 ** (2 - last) : 100) : undefined;
}

test('of any of 5,000 texts, an amount is that of all the figures that are seen, as they are grouped', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readPrice(text, 'EUR');
      expect('value' in reading ? reading.value.cents : undefined).toBe(
        'value' in reading ? centsSeen(text) : undefined,
      );
    }),
    { numRuns: 5000 },
  );
});
