import { describe, expect, test } from 'vitest';
import { hasCardNumber, masked, secretsIn } from '../../src/claim/secrets/index.ts';
import {
  accountNumbers,
  anySixteenDigits,
  cards,
  giveaways,
  harmless,
  layouts,
  ordinaryNumbers,
} from '../support/secret-corpus.ts';
import { playback } from '../support/claims.ts';
import { growthOf, MOST, repeated } from '../support/growth.ts';
import { texts } from '../support/language-files.ts';
import { refundPolicy } from '../../src/policy/index.ts';

const kindsIn = (text: string) => secretsIn(text).map(({ kind }) => kind);
const isWhole = process.env.WHOLE === 'all';
const EACH = isWhole ? 200_000 : 20_000;
const shareOf = (make: () => string, count = EACH) =>
  Array.from({ length: count }, make).filter((text) => secretsIn(text).length > 0).length / count;

describe('card numbers', () => {
  const written = cards.flatMap((card) => Object.values(layouts).map((layout) => [card, layout(card)] as const));

  test('in every layout are found, and keep their last four digits', () => {
    const missed = written.filter(([, text]) => !hasCardNumber(text));
    console.log(`Card numbers: ${written.length - missed.length} of ${written.length} found`);
    expect(written).toHaveLength(648);
    expect(missed).toEqual([]);
    for (const [card, text] of written) {
      const [before, after] = text.startsWith('(') ? ['(', ')'] : ['', ''];
      expect(masked(`Ma carte ${text}.`)).toBe(`Ma carte ${before}•••• ${card.slice(-4)}${after}.`);
    }
    expect(masked(layouts.spaces?.(cards[0] ?? '') ?? '')).toBe('•••• 1111');
  });

  test('take the security code with them', () => {
    const text = '4111 1111 1111 1111 exp 12/27, 123';
    expect(kindsIn(text)).toEqual(['card-number', 'security-code']);
    expect(masked(text)).toBe('•••• 1111 exp 12/27, ••••');
  });

  test.each(Object.entries(ordinaryNumbers))('are not seen in %s', (name, make) => {
    const share = shareOf(make);
    console.log(`False alarms in ${name}: ${(100 * share).toFixed(4)} %`);
    expect(share).toBeLessThanOrEqual(0.0005);
  });

  test('are seen in few of any sixteen digits', () => {
    const share = shareOf(anySixteenDigits);
    console.log(`Of any sixteen digits: ${(100 * share).toFixed(2)} %`);
    expect(share).toBeLessThanOrEqual(0.028);
  });

  test.each([
    (card: string) => `CMD${card}`,
    (card: string) => `IMG${card}.png`,
    (card: string) => `${card}eur`,
    (card: string) => `https://shop.example/t/${card}`,
    (card: string) => `https://shop.example/pay?pan=${card}&exp=12`,
    (card: string) => `www.shop.example/${card.replace(/(.{4})(?=.)/gs, '$1%20')}`,
  ])('are seen where they are glued to letters or stand in an address %#', (write) => {
    const text = write('4111111111111111');
    expect(masked(text)).not.toMatch(/1111.*1111/);
    expect(masked(text)).toContain('•••• 1111');
  });

  test.each([
    ['a telephone', '+41 1111 1111 1111 111'],
    ['a longer number', `${cards[0]}0000000`],
    ['a parcel', `1Z${cards[0]}`],
    ['a date after a word', 'IMG20261129123456'],
    ['one digit throughout', '0000 0000 0000 0000'],
  ])('%s is none', (_, text) => expect(hasCardNumber(text)).toBe(false));
});

describe('what lets others in', () => {
  test.each(Object.entries(giveaways))('%s is found, and blacked out', (name, make) => {
    const tried = Array.from({ length: 500 }, make);
    const missed = tried.filter(([text, secret]) => masked(text).includes(secret));
    console.log(`${name}: ${tried.length - missed.length} of ${tried.length} found`);
    expect(missed.length / tried.length, JSON.stringify(missed.slice(0, 3))).toBeLessThanOrEqual(0.05);
  });

  test('what is blacked out is told no more', () => {
    for (const make of Object.values(giveaways)) expect(secretsIn(masked(make()[0]))).toEqual([]);
    expect(secretsIn('mot de passe : ****, password: xxxxxx')).toEqual([]);
  });

  test('the host of a portal stays', () => {
    expect(masked('http://srv.tv:8080/live/karim/abc123/55.ts')).toBe('http://srv.tv:8080/live/••••/••••/55.ts');
  });
});

test.each(accountNumbers)('the account number %s is found in a sentence', (iban) => {
  expect(kindsIn(`Mon IBAN : ${iban}, merci.`)).toEqual(['iban']);
  expect(kindsIn(iban.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)))).toEqual([]);
});

describe('what is no secret', () => {
  test.each(harmless)('“%s” stays as it is', (text) => expect(masked(text)).toBe(text));

  test('no text of ours is taken for one', () => {
    const ours = JSON.stringify([texts, refundPolicy]).split('"');
    expect(ours.length).toBeGreaterThan(5000);
    expect(ours.filter((text) => secretsIn(text).length > 0)).toEqual([]);
  });

  test('a claim without secrets has none', () => {
    expect(secretsIn(JSON.stringify(playback()))).toEqual([]);
  });
});

test.each(['4', '4 ', '4.', 'a.', '1:', 'a/b/', 'pass : ', 'FR76 ', '00:', 'http://a/', '\u200b', 'mot de passe'])(
  'a long text of “%s” is read in the time of its length',
  (part) => expect(growthOf((length) => secretsIn(repeated(part, length)))).toBeLessThan(MOST),
);
