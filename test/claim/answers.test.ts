import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { epochOf } from '../../src/claim/dates.ts';
import { billing, claimOf, outage, PARIS, playback, SETTING } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { fields, typed, typing } from '../support/typing.ts';

describe('a text', () => {
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
    ['a right-to-left override', '\u202ecod.exe 1'],
    ['a family of 4', '👨‍👩‍👧‍👦'],
    ['2 lines', 'Ligne 1\nLigne 2'],
    ['half a surrogate pair', 'a\ud83d 1'],
    ['a name of 9 letters that every object has', '__proto__'],
  ])('%s is kept as it was typed, never changed or escaped', (_, text) => {
    expect(typed(playback(), 'description', text)).toBe(text);
    expect(typed(playback(), 'order.reference', text)).toBe(text);
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
    ['terms.respected', 'unknown', 'not-a-choice'],
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

test('of an empty draft, 14 answers are missing, in the order of asking', () => {
  const { claim, faults } = readAnswers({}, SETTING);
  expect(claim).toStrictEqual({});
  expect(new Set(faults.map(({ code }) => code))).toStrictEqual(new Set(['missing']));
  expect(faults.map(({ path }) => path)).toStrictEqual([
    'problem',
    'description',
    'order.referenceKind',
    'order.reference',
    'order.purchasedOn',
    'order.renewal',
    'order.plan',
    'order.months',
    'order.price',
    'order.paymentMethod',
    'access.received',
    'access.consentedToActivation',
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
