import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { remediesOf } from '../../src/policy/remedies.ts';
import {
  billing,
  claimOf,
  dissatisfaction,
  incompatibility,
  notReceived,
  NOW,
  outage,
  playback,
  wrongAmount,
  type Changes,
} from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

/** Each remedy in a line: its kind, its articles and its amount, as they are offered whatever the verdict. */
const offers = (claim: Claim) =>
  remediesOf({ claim, policy: refundPolicy, now: NOW }).map(({ kind, articles, cents }) =>
    [kind, articles.join(), ...(cents === undefined ? [] : [cents])].join(' '),
  );

const compensation = 'compensation 5.5';
const hours = 'pro-rata-refund 7.4 93';
const rest = 'remaining-period-refund 5.5 4257';
const whole = 'full-refund 7.4 5999';
const over: Changes = { outage: { ongoing: 'no', endedAt: '2026-11-20T20:00:00+01:00' } };

// 136 hours of 365 days have gone by in the outage, and 259 days were to come when it began.
describe('an outage', () => {
  test.each(
    titled<{ what: string; changes: Changes; remedies: string[] }>(
      [
        { what: 'that is long, total and goes on', changes: {}, remedies: [compensation, hours, rest, whole] },
        {
          what: 'that is intermittent',
          changes: { 'outage.extent': 'intermittent' },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'of some channels',
          changes: { 'outage.extent': 'some-channels' },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'of an extent not said',
          changes: { 'outage.extent': undefined },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'with an offer pending',
          changes: { 'outage.offer': 'pending' },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'with an offer declined',
          changes: { 'outage.offer': 'declined' },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'with an inadequate offer',
          changes: { 'outage.offer': 'inadequate' },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'with an offer not said',
          changes: { 'outage.offer': undefined },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'with an offer by support',
          changes: { 'support.outcome': 'offer' },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'refused by support',
          changes: { 'support.outcome': 'refused' },
          remedies: [compensation, hours, rest, whole],
        },
        { what: 'fixed by support', changes: { 'support.outcome': 'fixed' }, remedies: [compensation, hours] },
        // No answer stands against the rest of the period, and the full refund needs one.
        {
          what: 'whose outcome is not said',
          changes: { 'support.outcome': undefined },
          remedies: [compensation, hours, rest],
        },
        {
          what: 'that is over after 72 hours',
          changes: over,
          remedies: [compensation, 'pro-rata-refund 7.4 49', whole],
        },
        {
          what: 'that goes on for less than 48 hours',
          changes: { 'outage.startedAt': '2026-11-21T12:00:01+01:00' },
          remedies: [compensation, 'pro-rata-refund 7.4 33', 'remaining-period-refund 5.5 4191'],
        },
        {
          what: 'that goes on for 48 hours',
          changes: { 'outage.startedAt': '2026-11-21T12:00:00+01:00' },
          remedies: [compensation, 'pro-rata-refund 7.4 33', 'remaining-period-refund 5.5 4191', whole],
        },
        {
          what: 'of which nobody says whether it goes on',
          changes: { 'outage.ongoing': undefined },
          remedies: [compensation, 'pro-rata-refund 7.4'],
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { changes, remedies }) => {
    expect(offers(outage(changes))).toStrictEqual(remedies);
  });
});

const fix = 'fix 5.3';
// The fault began 260 of 365 days before the end.
const unused = 'remaining-period-refund 5.5 4273';
const everything = 'full-refund 5.5,7.4 5999';

describe('a fault', () => {
  test.each([
    ['total', 'none', [fix, compensation, unused], [everything]],
    ['total', 'refused', [fix, compensation, unused], [everything]],
    ['total', undefined, [fix, compensation, unused], [everything]],
    ['total', 'fixed', [compensation], []],
    ['partial', 'none', [fix, compensation, unused], []],
    ['partial', 'fixed', [compensation], []],
    [undefined, 'none', [fix, compensation, unused], []],
  ] as const)('of the extent %s, with the outcome %s', (extent, outcome, both, ofIncompatibility) => {
    const changes: Changes = { fault: { extent }, support: { outcome } };
    expect(offers(playback(changes))).toStrictEqual(both);
    expect(offers(incompatibility(changes))).toStrictEqual([...both, ...ofIncompatibility]);
  });
});

describe('a code that never came', () => {
  test.each([
    ['yes', ['resend 4.3', 'full-refund 4.3,7.4 5999']],
    ['unknown', ['resend 4.3', 'full-refund 4.3,7.4 5999']],
    [undefined, ['resend 4.3', 'full-refund 4.3,7.4 5999']],
    ['no', ['resend 4.3']],
  ] as const)('with contact details correct: %s', (contactDetailsCorrect, remedies) => {
    expect(offers(notReceived({ delivery: { contactDetailsCorrect } }))).toStrictEqual(remedies);
  });
});

describe('a billing error', () => {
  const charged = (cents: number | undefined) =>
    wrongAmount({ 'billing.charged': cents === undefined ? undefined : { cents, currency: 'EUR' } });
  test.each(
    titled<{ what: string; claim: Claim; remedies: string[] }>(
      [
        { what: 'two charges: one back', claim: billing(), remedies: ['overpayment-refund 4.2 5999'] },
        {
          what: 'three charges: two back',
          claim: billing({ 'billing.chargeCount': 3 }),
          remedies: ['overpayment-refund 4.2 11998'],
        },
        {
          what: 'charges that nobody counted: an amount that is not known',
          claim: billing({ 'billing.chargeCount': undefined }),
          remedies: ['overpayment-refund 4.2'],
        },
        { what: 'too much: the difference back', claim: charged(6999), remedies: ['overpayment-refund 4.2 1000'] },
        { what: 'too little: the difference to put right', claim: charged(4999), remedies: ['rectification 4.2 1000'] },
        { what: 'as agreed: nothing', claim: charged(5999), remedies: [] },
        { what: 'an amount that is not said: nothing yet', claim: charged(undefined), remedies: [] },
        {
          what: 'of a kind that is not said: nothing yet',
          claim: billing({ 'billing.error': undefined }),
          remedies: [],
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, remedies }) => {
    expect(offers(claim)).toStrictEqual(remedies);
  });
});

test.each([
  ['changed-mind', ['full-refund 3 5999']],
  ['not-as-described', [compensation, 'full-refund 5.5 5999']],
  [undefined, []],
] as const)('a dissatisfaction for the reason %s', (reason, remedies) => {
  expect(offers(dissatisfaction({ satisfaction: { reason } }))).toStrictEqual(remedies);
});

test.each(problems)('%s is offered nothing where it is refused or incomplete', (problem) => {
  const refused = claimOf[problem]({ order: { referenceKind: 'elsewhere' } });
  const incomplete = claimOf[problem]({ order: { referenceKind: undefined } });
  expect([judge(refused).verdict, judge(incomplete).verdict]).toStrictEqual(['unlikely', 'incomplete']);
  expect(judge(refused).remedies).toStrictEqual([]);
  expect(judge(incomplete).remedies).toStrictEqual([]);
});

test('too early, a claim is offered its remedies all the same', () => {
  const recent = judge(outage({ outage: { startedAt: '2026-11-23T08:00:00+01:00' } }));
  const unpaid = judge(notReceived({ delivery: { paymentValidated: 'no' } }));
  expect([recent.verdict, unpaid.verdict]).toStrictEqual(['not-yet', 'not-yet']);
  expect(recent.remedies.map(({ kind }) => kind)).toStrictEqual([
    'compensation',
    'pro-rata-refund',
    'remaining-period-refund',
  ]);
  expect(unpaid.remedies.map(({ kind }) => kind)).toStrictEqual(['resend', 'full-refund']);
});

test.each(problems)('%s without a price is offered the same, without amounts', (problem) => {
  const priced = judge(claimOf[problem]()).remedies;
  const { remedies } = judge(claimOf[problem]({ 'order.price': undefined }));
  expect(priced.length).toBeGreaterThan(0);
  expect(remedies).toStrictEqual(priced.map(({ kind, articles }) => ({ kind, articles })));
});

test.each([
  ['outage', ['pro-rata-refund h', 'remaining-period-refund days']],
  ['incompatibility', ['remaining-period-refund days']],
  ['playback', ['remaining-period-refund days']],
  ['billing', []],
  ['not-received', []],
  ['dissatisfaction', []],
] as const)('of the remedies of %s, the shares of the price show their formula', (problem, shares) => {
  const shown = judge(claimOf[problem]()).remedies.flatMap(({ kind, cents, share }) => {
    expect(share?.cents ?? cents).toBe(cents);
    return share ? [`${kind} ${share.unit}`] : [];
  });
  expect(shown).toStrictEqual(shares);
});

test('every offer says in words on what it hangs', () => {
  for (const { hangsOn } of refundPolicy.remedies.flatMap((remedy) => remedy.offers)) {
    expect(hangsOn.fr).toMatch(/articles? \d/);
    expect(hangsOn.en).toMatch(/[aA]rticles? \d/);
  }
});
