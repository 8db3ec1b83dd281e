import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { epochOf } from '../../src/claim/dates.ts';
import { billing, claimOf, outage, PARIS, playback, SETTING } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { fields, typed, typing } from '../support/typing.ts';

describe('a text', () => {
  test.each(['je ne sais pas', 'Je ne sais plus.', 'aucun', '?', 'I don’t know', 'no idea'])(
    '“%s” is no reference, and no brand either',
    (text) => {
      expect(typed(playback(), 'order.reference', text)).toBe('not-known');
      expect(typed(playback(), 'device.brand', { value: text })).toBe('unknown');
    },
  );

  test.each(['4111 1111 1111 1111', '٤١١١١١١١١١١١١١١١'])('the card number %s is no reference', (text) => {
    expect(typed(playback(), 'order.reference', text)).toBe('card-number');
    expect(typed(playback(), 'support.ticket', text)).toBe('card-number');
    expect(typed(playback(), 'description', text)).toBe(text);
  });

  test.each(
    titled(
      [
        { what: '4,000 letters', text: 'a'.repeat(4000), isRead: true },
        { what: '4,001 letters', text: 'a'.repeat(4001), isRead: false },
        { what: '4,000 emoji, each counted as one', text: '😀'.repeat(4000), isRead: true },
        { what: '4,001 emoji', text: '😀'.repeat(4001), isRead: false },
        { what: '3,999 letters and 1 emoji', text: `${'é'.repeat(3999)}😀`, isRead: true },
        { what: '4,000 letters between spaces', text: `  ${'a'.repeat(4000)}\n`, isRead: true },
      ],
      ({ what, isRead }) => `a description of ${what} is ${isRead ? 'read' : 'too long'}`,
    ),
  )('%s', (_, { text, isRead }) => {
    expect(typed(playback(), 'description', text)).toBe(isRead ? text.trim() : 'too-long');
  });

  test.each([
    ['a tag', '<script>alert("1")</script>'],
    ['a placeholder', '{outageLong} $1 %s'],
    ['right-to-left text', 'الخدمة لا تعمل منذ 3 أيام'],
    ['half a surrogate pair', 'a\ud83d 1'],
    ['a name of 9 letters that every object has', '__proto__'],
  ])('%s is kept as it was typed, never changed or escaped', (_, text) => {
    expect(typed(playback(), 'description', text)).toBe(text);
    expect(typed(playback(), 'order.reference', text)).toBe(text);
  });

  test.each([
    ['2 lines', 'Ligne 1\nLigne 2'],
    ['2 lines and a tab', 'Ligne 1\n\tLigne 2'],
    ['a family of 4', '👨‍👩‍👧‍👦'],
    ['a heart of 2 characters', 'un ❤️ rouge'],
    ['a key of 3 characters', '1️⃣'],
    ['a flag of 7 characters', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['2 Persian words, one with a joiner', 'نمی\u200cخواهم تلویزیون'],
  ])('a description of %s is kept as it was typed', (_, text) => {
    expect(typed(playback(), 'description', text)).toBe(text);
  });

  const unseen =
    '\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff\u3164\u{e0101}';

  test.each(['order.reference', 'device.brand', 'support.ticket', 'description'] as const)(
    'what nobody sees, in 17 characters, is not kept in %s',
    (path) => {
      const entry = (value: string) => (path === 'device.brand' ? { value } : value);
      expect(typed(playback(), path, entry(`${unseen}CMD-${unseen}48 213${unseen}`))).toBe('CMD-48 213');
      expect(typed(playback(), path, entry(`${unseen} ${unseen}`))).toBe(typed(playback(), path, entry('')));
    },
  );

  test.each([
    [{ unknown: true }, 'unknown'],
    [{ value: '', unknown: true }, 'unknown'],
    [{ value: ' \u200b', unknown: true }, 'unknown'],
    [{ value: 'Mi Box', unknown: true }, 'Mi Box'],
    [{ value: 'Mi Box', unknown: false }, 'Mi Box'],
    [{ value: 'a'.repeat(121) }, 'too-long'],
    [{ value: '', unknown: false }, undefined],
    [{ unknown: 'yes' }, undefined],
    ['Mi Box', undefined],
  ])('the brand, model, system and version of the app that %j says', (entry, answer) => {
    for (const part of ['brand', 'model', 'system', 'appVersion'] as const) {
      expect(typed(playback(), `device.${part}`, entry)).toBe(answer);
    }
    expect(typed(playback(), 'order.reference', { unknown: true })).toBe('missing');
  });

  test('what separates the words of a reference is a space: U+00A0, U+202F, a tab or a line break', () => {
    expect(typed(playback(), 'order.reference', 'CMD\u00a048\u202f2\t1\n3')).toBe('CMD 48 2 1 3');
  });

  test.each(['\r\n', '\r'])('the lines of a description that %j parts are 2', (end) => {
    expect(typed(playback(), 'description', `Ligne 1${end}Ligne 2`)).toBe('Ligne 1\nLigne 2');
  });

  test.each([
    ['120', '😀'.repeat(120), true],
    ['121', '😀'.repeat(121), false],
  ])('a reference of %s characters', (_, text, isRead) => {
    expect(typed(playback(), 'order.reference', text)).toBe(isRead ? text : 'too-long');
  });

  test.each(['', '   ', '\u00a0\u202f\t\n', undefined, null, 7, true, ['a'], { text: 'a' }])(
    'nothing written, %o, is missing 1 answer',
    (nothing) => {
      expect(typed(playback(), 'description', nothing)).toBe('missing');
    },
  );
});

describe('a choice', () => {
  test.each([
    ['order.plan', '4k', '4k'],
    ['order.plan', ' 4k ', '4k'],
    ['order.months', '24', 24],
    ['order.plan', '8k', 'not-a-choice'],
    ['order.plan', '4K', 'not-a-choice'],
    ['order.plan', 'toString', 'not-a-choice'],
    ['order.months', '2', 'not-a-choice'],
    ['order.months', '12.0', 'not-a-choice'],
    ['support.contacted', 'unknown', 'not-a-choice'],
    ['access.received', 'not-working', 'not-working'],
    ['terms.respected', 'unknown', 'unknown'],
    ['order.plan', '', 'missing'],
    ['order.months', 12, 'missing'],
  ] as const)('of %s typed as "%s" is %s', (path, text, expected) => {
    expect(typed(playback(), path, text)).toBe(expected);
  });
});

describe('attachments', () => {
  const screenshot = { name: 'erreur.png', mediaType: 'image/png', bytes: 10_000_000, sha256: 'a'.repeat(64) } as const;

  test.each([
    ['1 screenshot of 10 MB', [screenshot], [screenshot]],
    ['5 screenshots', Array.from({ length: 5 }, () => screenshot), Array.from({ length: 5 }, () => screenshot)],
    ['6 screenshots', Array.from({ length: 6 }, () => screenshot), 'not-files'],
    ['10,000,001 bytes', [{ ...screenshot, bytes: 10_000_001 }], 'not-files'],
    ['0 bytes', [{ ...screenshot, bytes: 0 }], 'not-files'],
    ['1 drawing as SVG', [{ ...screenshot, mediaType: 'image/svg+xml' }], 'not-files'],
    ['1 checksum of 63 digits', [{ ...screenshot, sha256: 'a'.repeat(63) }], 'not-files'],
    ['1 name of 121 characters', [{ ...screenshot, name: 'a'.repeat(121) }], 'not-files'],
    ['1 field more than there are', [{ ...screenshot, path: '/etc/passwd' }], 'not-files'],
    ['1 text', 'erreur.png', 'not-files'],
    ['0 files', [], undefined],
  ])('%s', (_, entry, expected) => {
    expect(typed(playback(), 'attachments', entry)).toStrictEqual(expected);
  });
});

describe('the end of a renewed subscription', () => {
  const renewed = playback({ 'order.renewal': 'yes' });

  test.each([
    ['24 11 2026', '2026-11-24'],
    ['3 8 2027', '2027-08-03'],
    ['31 12 2099', '2099-12-31'],
    ['1 1 2100', 'no-such-date'],
    ['2 8 2026', 'must-be-after'],
    ['4 8 2026', '2026-08-04'],
    ['3 8 2026', 'must-be-after'],
    ['30 2 2027', 'no-such-date'],
  ])('may lie ahead, and comes after the purchase: %s', (text, expected) => {
    expect(typed(renewed, 'order.endsOn', fields(text))).toBe(expected);
  });

  test('may be left empty: 0 faults', () => {
    expect(typing(renewed, {}).faults).toStrictEqual([]);
  });

  test('is the only date that may lie ahead: 1 purchase of tomorrow is refused', () => {
    expect(typed(renewed, 'order.purchasedOn', fields('24 11 2026'))).toBe('in-future');
  });
});

test('of an empty draft, 13 answers are missing, in the order of asking', () => {
  const { claim, faults } = readAnswers({}, SETTING);
  expect(claim).toStrictEqual({});
  expect(new Set(faults.map(({ code }) => code))).toStrictEqual(new Set(['missing']));
  expect(faults.map(({ path }) => path)).toStrictEqual([
    'problem',
    'description',
    'order.referenceKind',
    'order.purchasedOn',
    'order.price',
    'order.paymentMethod',
    'order.plan',
    'order.months',
    'order.renewal',
    'access.received',
    'access.withdrawalWaived',
    'support.contacted',
    'terms.respected',
  ]);
});

test('2 answers of an abandoned branch are neither read nor faulted', () => {
  const { claim, faults } = typing(playback(), {
    'outage.startedAt': fields('30 2 2026 99:99'),
    'billing.chargeCount': 'many',
  });
  expect({ claim, faults }).toStrictEqual({ claim: playback(), faults: [] });
});

test('1 answer that cannot be read leaves the others as they are', () => {
  const { claim, faults } = typing(playback(), { 'order.price': { amount: '1,234', currency: 'EUR' } });
  expect(faults).toStrictEqual([{ path: 'order.price', code: 'not-an-amount' }]);
  expect(claim).toStrictEqual(playback({ 'order.price': undefined }));
});

test.each(['outage', 'billing', 'not-received', 'incompatibility', 'playback', 'dissatisfaction'] as const)(
  'the builder of %s gives a claim with 0 faults that is written and read back',
  (problem) => {
    const claim = claimOf[problem]();
    expect(readAnswers(writeAnswers(claim, PARIS), SETTING)).toStrictEqual({ claim, faults: [] });
  },
);

test('what is written is what one would type: "59,99", "92,4", 3 fields and a time', () => {
  const answers = writeAnswers(outage(), PARIS);
  expect(answers).toMatchObject({
    order: {
      price: { amount: '59,99', currency: 'EUR' },
      months: '12',
      purchasedOn: { day: '03', month: '08', year: '2026' },
    },
    outage: { startedAt: { day: '17', month: '11', year: '2026', time: '20:00' } },
    connection: { mbps: { value: '92,4', unit: 'megabits' } },
  });
});

test.each([
  [5, '0,05'],
  [1000, '10,00'],
  [1_000_000, '10000,00'],
])('%i cents are written "%s" and read back', (cents, amount) => {
  const claim = billing({ 'order.price': { cents, currency: 'USD' } });
  expect(writeAnswers(claim, PARIS)).toMatchObject({ order: { price: { amount, currency: 'USD' } } });
  expect(readAnswers(writeAnswers(claim, PARIS), SETTING).claim).toStrictEqual(claim);
});

test.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
  'written and read in %s, 20:00 in Paris is still the same instant',
  (timeZone) => {
    const { claim, faults } = readAnswers(writeAnswers(outage(), timeZone), { ...SETTING, timeZone });
    expect(faults).toStrictEqual([]);
    expect(Date.parse(claim.outage?.startedAt ?? '')).toBe(epochOf({ date: '2026-11-17', ms: 72_000_000 }, PARIS));
  },
);
