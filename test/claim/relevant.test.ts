import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { draftClaims } from '../support/arbitraries.ts';
import {
  amend,
  billing,
  claimOf,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  wrongAmount,
  type Changes,
} from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const money = { cents: 4999, currency: 'EUR' } as const;
const outageSection = outage().outage;
const billingSection = billing().billing;
const deliverySection = notReceived().delivery;
const uncontacted = { instructionsFollowed: 'not-asked', diagnosis: 'none', outcome: 'none' } as const;
const notContacted = {
  contacted: 'no',
  contactedOn: undefined,
  refundRequested: undefined,
  ticket: undefined,
  ...uncontacted,
} as const;

const branches: readonly { abandoned: string; kept: Claim; left: Changes }[] = [
  { abandoned: '6 answers on an outage, now billing', kept: billing(), left: { outage: outageSection } },
  { abandoned: '2 answers on billing, now an outage', kept: outage(), left: { billing: billingSection } },
  { abandoned: '4 answers on delivery, now playback', kept: playback(), left: { delivery: deliverySection } },
  { abandoned: '6 answers on an outage, now no code', kept: notReceived(), left: { outage: outageSection } },
  {
    abandoned: '2 answers on billing, now a change of mind',
    kept: dissatisfaction(),
    left: { billing: billingSection },
  },
  {
    abandoned: 'the end of an outage that goes on after all: 1 answer',
    kept: outage(),
    left: { 'outage.endedAt': '2026-11-18T20:00:00+01:00' },
  },
  { abandoned: '2 charges of what is a wrong amount', kept: wrongAmount(), left: { 'billing.chargeCount': 2 } },
  {
    abandoned: '2 amounts of what is a double payment',
    kept: billing(),
    left: { 'billing.agreed': money, 'billing.charged': money },
  },
  {
    abandoned: 'when a payment that is not validated was validated: 1 answer',
    kept: notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } }),
    left: { 'delivery.paymentValidatedAt': '2026-11-16T10:00:00+01:00' },
  },
  {
    abandoned: 'the channel and the activation of a code not received: 2 answers',
    kept: notReceived(),
    left: { 'access.channel': 'whatsapp', 'access.activatedOn': '2026-11-17' },
  },
  {
    abandoned: 'the day of an activation that never was: 1 answer',
    kept: dissatisfaction(),
    left: { 'access.activatedOn': '2026-08-03' },
  },
  {
    abandoned: 'the day of an activation nobody is sure of: 1 answer',
    kept: playback({ access: { activated: 'unknown', activatedOn: undefined } }),
    left: { 'access.activatedOn': '2026-08-03' },
  },
  {
    abandoned: '1 other device, where the problem is no incompatibility',
    kept: playback(),
    left: { 'device.worksOnAnother': 'yes' },
  },
  {
    abandoned: 'how a speed that is unknown was measured: 2 answers',
    kept: playback({ connection: { mbps: 'unknown', source: undefined, measuredAt: undefined } }),
    left: { 'connection.source': 'measured', 'connection.measuredAt': '2026-11-22T10:00:00+01:00' },
  },
  {
    abandoned: 'when a speed that is only declared was measured: 1 answer',
    kept: playback({ connection: { source: 'declared', measuredAt: undefined } }),
    left: { 'connection.measuredAt': '2026-11-22T10:00:00+01:00' },
  },
  {
    abandoned: 'the reference of what was bought elsewhere: 1 answer',
    kept: playback({ order: { referenceKind: 'elsewhere', reference: undefined } }),
    left: { 'order.reference': 'CMD-48213' },
  },
  {
    abandoned: 'the end of what is no renewal: 1 answer',
    kept: playback(),
    left: { 'order.endsOn': '2027-08-03' },
  },
  {
    abandoned: 'since when and how far, of a fault that is an outage: 2 answers',
    kept: outage(),
    left: { fault: playback().fault },
  },
  { abandoned: '1 change of mind, now playback', kept: playback(), left: { 'satisfaction.reason': 'changed-mind' } },
  {
    abandoned: 'what support said to somebody who did not write: 6 answers',
    kept: playback({ support: notContacted }),
    left: {
      support: {
        contactedOn: '2026-11-18',
        refundRequested: 'yes',
        ticket: 'T-991',
        instructionsFollowed: 'refused',
        diagnosis: 'customer-side',
        outcome: 'refused',
      },
    },
  },
];

test.each(titled(branches, ({ abandoned }) => `dropped: ${abandoned}`))('%s', (_, { kept, left }) => {
  const draft = amend(kept, left);
  expect(draft).not.toStrictEqual(kept);
  expect(relevant(draft)).toStrictEqual(kept);
  expect(judge(relevant(draft))).toStrictEqual(judge(kept));
});

test.each(titled(Object.keys(claimOf) as (keyof typeof claimOf)[], (problem) => `0 answers on ${problem} are dropped`))(
  '%s from a claim without abandoned branches',
  (_, problem) => {
    expect(relevant(claimOf[problem]())).toStrictEqual(claimOf[problem]());
  },
);

test('no instructions, no diagnosis and no outcome: 3 things are implied of somebody who did not write to support', () => {
  expect(relevant({ support: { contacted: 'no' } })).toStrictEqual({ support: { contacted: 'no', ...uncontacted } });
  expect(judge(relevant({ ...playback(), support: { contacted: 'no' } }))).toMatchObject({
    verdict: 'conditional',
    deciding: ['diagnosis-pending'],
  });
});

test('0 things are implied of somebody who does not say whether they wrote', () => {
  expect(relevant({ support: { diagnosis: 'customer-side' } })).toStrictEqual({});
});

test.each([
  ['no', 'yes'],
  ['no', 'unknown'],
  ['not-working', 'yes'],
] as const)('a code received: %s was not activated, whatever was answered: %s', (received, activated) => {
  const access = { received, activated, activatedOn: '2026-08-03' } as const;
  expect(relevant({ access })).toStrictEqual({ access: { received, activated: 'no' } });
});

test('a fault with a code that activates nothing is not excluded by a stale activation: 0 days are left', () => {
  const ended = { purchasedOn: '2025-11-01' } as const;
  const claim = playback({
    order: ended,
    access: { received: 'not-working', activated: 'yes', activatedOn: undefined },
  });
  expect(judge(claim).verdict).toBe('unlikely');
  expect(judge(relevant(claim))).toMatchObject({ verdict: 'conditional', because: ['4.3'] });
});

test('an incompatibility keeps whether it works on another device: 1 more answer than playback', () => {
  expect(relevant(incompatibility()).device?.worksOnAnother).toBe('no');
});

test('relevant is idempotent: of 1,000 drafts, a second time changes nothing', () => {
  fc.assert(
    fc.property(draftClaims, (draft) => {
      expect(relevant(relevant(draft))).toStrictEqual(relevant(draft));
    }),
    { numRuns: 1000 },
  );
});
