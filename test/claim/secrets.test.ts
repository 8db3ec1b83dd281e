import { describe, expect, test } from 'vitest';
import { hasCardNumber, masked, secretsIn, withoutUnfinishedCard } from '../../src/claim/secrets/index.ts';
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

  test.each([
    '6759 6498 2643 8453',
    '2200-0000-0000-0004',
    '41111111111111111227',
    '41111111111111111227123',
    '41111111111111115555555555554444',
    '4111→1111→1111→1111',
    '4111\\1111\\1111\\1111',
    '4111 … 1111 … 1111 … 1111',
  ])('are found as in %s', (text) => {
    expect(hasCardNumber(text)).toBe(true);
    expect(masked(text)).not.toMatch(/\d{4}\D*\d{4}/);
  });

  test('take the month and year with them, and the code', () => {
    expect(masked('4111 1111 1111 1111 12 27 123')).toBe('•••• 1111 12 27 ••••');
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
    ['a list of prices', '49.99 59.99 12.50 19.99 29.99 39.99'],
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

test.each([
  'mot de passe iptv: Soleil2026',
  'le mot de passe que j’utilise est Soleil2026',
  'Soleil2026 est mon mot de passe',
  'mon mot de passe est bien Soleil2026',
  'mes accès : kim42 / Soleil2026',
  'mes identifiants sont kim42 et Soleil2026',
  'mot de passe🔑 Soleil2026',
  'm.d.p. : Soleil2026',
  'I set Soleil2026 as my password',
  'PASSWORD - Soleil2026',
  'p/w: Soleil2026',
  'credentials: kim42 / Soleil2026',
  'code : Soleil2026',
  'kim42:Soleil2026@srv.tv',
  'http://srv.tv/?access_token=Soleil2026',
  'http%3A%2F%2Fsrv.tv%2Fget.php%3Fusername%3Dkim42%26password%3DSoleil2026',
])('“%s” is told as everyday words say it', (text) => {
  expect(masked(text)).not.toContain('Soleil2026');
});

test.each([
  ['mac-address', '00.1A.79.AB.CD.EF'],
  ['mac-address', '00 : 1A : 79 : AB : CD : EF'],
  ['mac-address', '00_1A_79_AB_CD_EF'],
  ['mac-address', 'mac:001A79ABCDEF'],
  ['mac-address', 'MAC=00%3A1A%3A79%3AAB%3ACD%3AEF'],
  ['iban', 'FR 76 3000 6000 0112 3456 7890 189'],
  ['iban', 'FR76/3000/6000/0112/3456/7890/189'],
  ['activation-code', 'le code 83920174 ne marche pas'],
  ['activation-code', 'code de validation 483920'],
  ['activation-code', 'voici mon code ABCD1234EFGH'],
  ['security-code', 'code au dos 123'],
  ['security-code', 'les trois chiffres derrière la carte sont 123'],
])('a %s is seen in “%s”', (kind, text) => expect(kindsIn(text)).toEqual([kind]));

test.each(accountNumbers)('the account number %s is found in a sentence', (iban) => {
  expect(kindsIn(`Mon IBAN : ${iban}, merci.`)).toEqual(['iban']);
  expect(kindsIn(iban.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)))).toEqual([]);
});

describe('a card number that is being typed', () => {
  test.each(cards.filter(({ length }) => length > 14))('%s is kept to its first six digits', (card) => {
    const typed = `Ma carte ${card}`;
    const kept = Array.from({ length: card.length - 11 }, (_, left) =>
      withoutUnfinishedCard(typed.slice(0, typed.length - 1 - left)),
    );
    expect(new Set(kept.filter((text) => !hasCardNumber(text)))).toEqual(new Set([`Ma carte ${card.slice(0, 6)}`]));
  });

  test.each(['CMD 4111 1111 11', 'le 20/11/2026', '4111 1111 1111 111 euros', '2026112018300', '06 12 34 56 78'])(
    '“%s” is none',
    (text) => expect(withoutUnfinishedCard(text)).toBe(text),
  );
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
