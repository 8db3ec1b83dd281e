import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { changed, type Change } from '../../src/policy/changes.ts';
import { explain, type Explanation } from '../../src/policy/explain.ts';
import { rank, type Improvement } from '../../src/policy/improvements.ts';
import { assess, judge, refundPolicy } from '../../src/policy/index.ts';
import { completeClaims, partialClaims } from '../support/arbitraries.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  NOW,
  outage,
  playback,
  without,
  wrongAmount,
} from '../support/claims.ts';
import { titled } from '../support/titled.ts';

const explained = (claim: Claim): Explanation => explain(claim, refundPolicy, NOW, judge(claim, refundPolicy, NOW));

/** A change in a few words: "connection.mbps atLeast bandwidth4k", "support.diagnosis is confirmed", "until 2026-11-25T…". */
function said(change: Change): string {
  switch (change.kind) {
    case 'wait':
      return `until ${change.until}`;
    case 'choice':
      return `${change.path} is ${change.is.join(' or ')}`;
    case 'amount':
      return `${change.path} ${change.is} than ${change.than}`;
    case 'elapsed':
      return `${change.to ?? 'now'} ${change.atLeast ? `atLeast ${change.atLeast}` : `below ${change.below}`} after ${change.from}`;
    case 'number':
      return `${change.path} ${change.atLeast ? `atLeast ${change.atLeast}` : `below ${change.below}`}`;
    case 'days-left':
      return change.moreThan === undefined
        ? `days left atMost ${change.atMost}`
        : `days left moreThan ${change.moreThan}`;
  }
}
const told = ({ changes, verdict, withinReach }: Improvement) =>
  `${changes.map(said).join(' and ')}: ${verdict}${withinReach ? '' : ', in the past'}`;

const outageOver = (endedAt: string) =>
  outage({ outage: { startedAt: '2026-11-02T08:00:00+01:00', ongoing: 'no', endedAt } });

describe('the smallest changes that make a verdict milder', () => {
  test.each(
    titled(
      [
        {
          what: '4K at 18 Mb/s: the 25 of article 9.1, or a plan that asks for none',
          claim: playback({ 'connection.mbps': 18 }),
          ways: [
            'connection.mbps atLeast bandwidth4k: eligible',
            'order.plan is standard or premium or pro: eligible, in the past',
          ],
        },
        {
          what: 'an outage of 12 hours, still going on: 48 hours after its start',
          claim: outage({ 'outage.startedAt': '2026-11-23T00:00:00+01:00' }),
          ways: [
            'until 2026-11-25T00:00:00+01:00: eligible',
            'now atLeast outageLong after outage.startedAt: eligible, in the past',
            'outage.ongoing is no: incomplete, in the past',
          ],
        },
        {
          what: 'paid on Friday at 18:00: Tuesday at 18:00, 48 business hours later',
          claim: notReceived({ 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }),
          ways: [
            'until 2026-11-24T18:00:00+01:00: eligible',
            'now atLeast codeDelay after delivery.paymentValidatedAt: eligible, in the past',
          ],
        },
        {
          what: '0 diagnosis: a confirmation by support',
          claim: incompatibility({ 'support.diagnosis': 'pending' }),
          ways: ['support.diagnosis is confirmed: eligible'],
        },
        {
          what: 'a diagnosis against the customer: the same, and not merely none',
          claim: incompatibility({ 'support.diagnosis': 'customer-side' }),
          ways: ['support.diagnosis is confirmed: eligible'],
        },
        {
          what: '3 reasons of which 2 exclude: both together leave the third',
          claim: playback({ connection: { mbps: 18, stable: 'no' }, 'support.diagnosis': 'none' }),
          ways: [
            'connection.mbps atLeast bandwidth4k and connection.stable is yes: conditional',
            'order.plan is standard or premium or pro and connection.stable is yes: conditional, in the past',
          ],
        },
        {
          what: 'an outage of 2 hours: 48 hours are better than 24',
          claim: outageOver('2026-11-02T10:00:00+01:00'),
          ways: [
            'outage.ongoing is yes: eligible, in the past',
            'outage.endedAt atLeast outageLong after outage.startedAt: eligible, in the past',
            'outage.endedAt atLeast outageBrief after outage.startedAt: conditional, in the past',
          ],
        },
        {
          what: 'planned maintenance: 2 of the 3 other causes, for force majeure excludes too',
          claim: outage({ 'outage.cause': 'planned-maintenance' }),
          ways: ['outage.cause is none-announced or provider-incident: eligible, in the past'],
        },
        {
          what: 'planned maintenance, and 3 answers not asked for: no longer excluded, and other questions arise',
          claim: without(outage({ 'outage.cause': 'planned-maintenance' }), 'outage.extent', 'outage.offer', 'terms'),
          ways: ['outage.cause is none-announced or provider-incident: incomplete, in the past'],
        },
        {
          what: 'a subscription that ended 22 days ago: more than 10 % left, or else more than 3 days',
          claim: outage({ 'access.activatedOn': '2025-11-01' }),
          ways: [
            'days left moreThan periodNearEnd: eligible, in the past',
            'days left moreThan periodEnding: conditional, in the past',
          ],
        },
        {
          what: '1 charge: 2 of them',
          claim: billing({ 'billing.chargeCount': 1 }),
          ways: [
            'billing.chargeCount atLeast doubleCharge: eligible, in the past',
            'billing.error is wrong-amount: incomplete, in the past',
          ],
        },
        {
          what: 'the price that was agreed: 1 cent less or 1 cent more',
          claim: wrongAmount({ 'billing.charged': { cents: 5999, currency: 'EUR' } }),
          ways: [
            'billing.charged less than billing.agreed: eligible, in the past',
            'billing.charged more than billing.agreed: eligible, in the past',
            'billing.error is double: incomplete, in the past',
          ],
        },
        {
          what: 'a change of mind after activation: both answers otherwise',
          claim: dissatisfaction({ access: { activated: 'yes', consentedToActivation: 'yes' } }),
          ways: ['access.activated is no and access.consentedToActivation is no: conditional, in the past'],
        },
        {
          what: '2 choices that exclude: only options that really help, of each',
          claim: outage({ outage: { cause: 'planned-maintenance', extent: 'some-channels' } }),
          ways: [
            'outage.cause is none-announced or provider-incident and outage.extent is total: eligible, in the past',
          ],
        },
        {
          what: 'an unstable line and a diagnosis against the customer: the 1 diagnosis that admits',
          claim: playback({ 'connection.stable': 'no', 'support.diagnosis': 'customer-side' }),
          ways: ['connection.stable is yes and support.diagnosis is confirmed: eligible'],
        },
        { what: 'a change of mind before: 0 ways, support has to verify', claim: dissatisfaction(), ways: [] },
        { what: 'nothing against it: 0 ways, for none is needed', claim: outage(), ways: [] },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, ways }) => {
    expect(explained(claim).improvements.map(told)).toStrictEqual(ways);
  });
});

test('of 2 reasons that exclude, each says what would lift it alone', () => {
  const { lifts } = explained(playback({ connection: { mbps: 18, stable: 'no' } }));
  expect(Object.entries(lifts).map(([rule, ways]) => [rule, ...ways.map(told)])).toStrictEqual([
    [
      'bandwidth-below-plan',
      'connection.mbps atLeast bandwidth4k: unlikely',
      'order.plan is standard or premium or pro: unlikely, in the past',
    ],
    ['connection-unstable', 'connection.stable is yes: unlikely'],
  ]);
});

describe('what an "I don\'t know" costs', () => {
  const costs = (claim: Claim) =>
    explained(claim).unknowns.map(({ path, best, worst }) => [path, told(best), told(worst)]);

  test('an unknown speed for 4K is worth the 25 Mb/s, or less', () => {
    expect(costs(playback({ 'connection.mbps': 'unknown' }))).toStrictEqual([
      [
        'connection.mbps',
        'connection.mbps atLeast bandwidth4k: eligible',
        'connection.mbps below bandwidth4k: unlikely',
      ],
    ]);
  });

  test('an unknown speed for a plan without a minimum costs nothing, and is not told: 0 rows', () => {
    expect(costs(playback({ 'connection.mbps': 'unknown', 'order.plan': 'pro' }))).toStrictEqual([]);
  });

  test('of an outage too recent, 1 unknown can still make things worse', () => {
    const claim = outage({ outage: { startedAt: '2026-11-23T00:00:00+01:00', ownInternetWorked: 'unknown' } });
    expect(costs(claim)).toStrictEqual([
      [
        'outage.ownInternetWorked',
        'outage.ownInternetWorked is yes: not-yet, in the past',
        'outage.ownInternetWorked is no: unlikely, in the past',
      ],
    ]);
  });

  test('where the claim is excluded anyway, an unknown costs nothing: 0 rows', () => {
    expect(costs(playback({ 'connection.mbps': 18, 'connection.stable': 'unknown' }))).toStrictEqual([]);
  });
});

describe('when time alone changes the verdict', () => {
  test.each(
    titled(
      [
        { claim: outage(), at: '2027-06-28T00:00:00+02:00', verdict: 'conditional', what: 'with 36 of 365 days left' },
        {
          claim: incompatibility({ 'support.diagnosis': 'pending' }),
          at: '2027-07-31T00:00:00+02:00',
          verdict: 'unlikely',
          what: 'with 3 days left, what is conditional anyway is excluded',
        },
        {
          claim: outage({ 'outage.startedAt': '2026-11-23T00:00:00+01:00' }),
          at: '2026-11-25T00:00:00+01:00',
          verdict: 'eligible',
          what: 'after 48 hours of outage',
        },
      ],
      ({ what, verdict }) => `${what}: ${verdict}`,
    ),
  )('%s', (_, { claim, at, verdict }) => {
    expect(explained(claim).turn).toStrictEqual({ at, verdict });
    expect(judge(claim, refundPolicy, at).verdict).toBe(verdict);
  });

  test('a claim that is excluded for good has 0 turns', () => {
    expect(explained(outage({ 'outage.cause': 'force-majeure' })).turn).toBeUndefined();
  });
});

test('an incomplete claim has 0 ways: its open questions come first', () => {
  expect(explained(without(outage(), 'outage.extent'))).toStrictEqual({ lifts: {}, improvements: [], unknowns: [] });
});

/** Every way of picking one option of each choice. */
function picks(changes: readonly Change[]): Change[][] {
  return changes.reduce<Change[][]>(
    (soFar, change) =>
      soFar.flatMap((each) =>
        change.kind === 'choice'
          ? change.is.map((option) => [...each, { ...change, is: [option] }])
          : [[...each, change]],
      ),
    [[]],
  );
}

test('every way leads where it says, to a milder verdict, and none of its changes can be left out: 1,000 claims', () => {
  let ways = 0;
  fc.assert(
    fc.property(fc.oneof(completeClaims, partialClaims), (claim) => {
      const before = assess(claim, refundPolicy, NOW);
      const facts = { claim, policy: refundPolicy, now: NOW };
      const verdictAfter = (changes: readonly Change[]) => {
        const after = changed(changes, facts);
        return judge(after.claim, refundPolicy, after.now).verdict;
      };
      for (const { changes, verdict } of explain(claim, refundPolicy, NOW, before).improvements) {
        ways += 1;
        for (const picked of picks(changes)) expect(verdictAfter(picked)).toBe(verdict);
        expect(rank(verdict)).toBeLessThan(rank(before.verdict));
        for (const left of changes.length > 1 ? changes : []) {
          const rest = changes.filter((each) => each !== left);
          expect(rank(verdictAfter(rest))).toBeGreaterThan(rank(verdict));
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(ways).toBeGreaterThan(500);
});

test.each([
  ['less', 5998],
  ['same', 5999],
  ['more', 6000],
] as const)('taking the way of an amount charged that is %s than 59.99 leads to %i cents', (is, cents) => {
  const facts = { claim: wrongAmount(), policy: refundPolicy, now: NOW };
  const way = [{ kind: 'amount', path: 'billing.charged', is, than: 'billing.agreed' }] as const;
  expect(changed(way, facts).claim.billing?.charged).toStrictEqual({ cents, currency: 'EUR' });
});
