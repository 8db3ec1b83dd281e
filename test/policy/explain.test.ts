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
  type Changes,
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
      return `${change.from} ${change.atLeast ? `atLeast ${change.atLeast}` : `below ${change.below}`} ago`;
    case 'lasted':
      return `lasted ${change.atLeast ? `atLeast ${change.atLeast}` : `below ${change.below}`}`;
    case 'number':
      return `${change.path} ${change.atLeast ? `atLeast ${change.atLeast}` : `below ${change.below}`}`;
    case 'days-left':
      return change.moreThan === undefined
        ? `days left atMost ${change.atMost?.join(' and ')}`
        : `days left moreThan ${change.moreThan}`;
    case 'period':
      return `${change.path} ${change.is} the period`;
    case 'deadline-passed':
      return `${change.deadline} passed`;
  }
}
const told = ({ changes, verdict, withinReach }: Improvement) =>
  `${changes.map(said).join(' and ')}: ${verdict}${withinReach ? '' : ', in the past'}`;

const outageOver = (endedAt: string) =>
  outage({ outage: { startedAt: '2026-11-02T08:00:00+01:00', ongoing: 'no', endedAt } });

/** Support has not said yet where the fault lies, and so what the customer measures still counts. */
const pending: Changes = { 'support.diagnosis': 'pending' };
/** Nobody has written to support: the day of the request is today, and moves on. */
const unasked: Changes = { support: { contacted: 'no', contactedOn: undefined, refundRequested: undefined } };

describe('the smallest changes that make a verdict milder', () => {
  test.each(
    titled<{ what: string; claim: Claim; ways: string[] }>(
      [
        {
          what: 'too slow for 4K: a diagnosis, the speed, or another plan',
          claim: playback({ 'connection.mbps': 18, ...pending }),
          ways: [
            'support.diagnosis is confirmed: eligible',
            'connection.mbps atLeast bandwidth4k: conditional',
            'order.plan is standard or premium or pro: conditional, in the past',
          ],
        },
        {
          what: 'an outage that is too recent: the time, first of all',
          claim: outage({ 'outage.startedAt': '2026-11-23T00:00:00+01:00' }),
          ways: [
            'until 2026-11-25T00:00:00+01:00: eligible',
            'lasted atLeast outageLong: eligible, in the past',
            'outage.ongoing is no: incomplete, in the past',
          ],
        },
        {
          what: 'a code that is still due: the time, or one that came and does not work',
          claim: notReceived({ 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }),
          ways: [
            'until 2026-11-24T18:00:00+01:00: eligible',
            'access.received is not-working: conditional',
            'delivery.paymentValidatedAt atLeast codeDelay ago: eligible, in the past',
          ],
        },
        {
          what: 'no diagnosis: a confirmation by support',
          claim: incompatibility(pending),
          ways: ['support.diagnosis is confirmed: eligible'],
        },
        {
          what: 'a diagnosis against the customer: the same, and not merely none',
          claim: incompatibility({ 'support.diagnosis': 'customer-side' }),
          ways: ['support.diagnosis is confirmed: eligible'],
        },
        {
          what: 'two reasons that exclude: a diagnosis lifts both, or each is lifted',
          claim: playback({ connection: { mbps: 18, stable: 'no' }, 'support.diagnosis': 'none' }),
          ways: [
            'support.diagnosis is confirmed: eligible',
            'connection.mbps atLeast bandwidth4k and connection.stable is yes: conditional',
            'order.plan is standard or premium or pro and connection.stable is yes: conditional, in the past',
          ],
        },
        {
          what: 'an outage of a few hours: several days are better than one',
          claim: outageOver('2026-11-02T10:00:00+01:00'),
          ways: [
            'outage.ongoing is yes: eligible, in the past',
            'lasted atLeast outageLong: eligible, in the past',
            'lasted atLeast outageBrief: conditional, in the past',
          ],
        },
        {
          what: 'maintenance that overran: another cause, but not force majeure',
          claim: outage({ 'outage.cause': 'planned-maintenance' }),
          ways: ['outage.cause is none-announced or provider-incident or attack: eligible, in the past'],
        },
        {
          what: 'force majeure, and answers missing: no longer refused, and other questions arise',
          claim: without(outage({ 'outage.cause': 'force-majeure' }), 'outage.extent', 'outage.offer', 'terms'),
          ways: [
            'outage.cause is none-announced or planned-maintenance or provider-incident or attack: incomplete, in the past',
          ],
        },
        {
          what: 'a subscription that had ended: a later end',
          claim: playback({ 'order.purchasedOn': '2025-11-01', 'access.activatedOn': '2025-11-01' }),
          ways: [
            'access.activated is no: eligible, in the past',
            'days left moreThan periodNearEnd: eligible, in the past',
            'days left moreThan 0: conditional, in the past',
          ],
        },
        {
          what: 'an outage before the subscription: during it',
          claim: outage({
            outage: { startedAt: '2026-07-20T08:00:00+02:00', ongoing: 'no', endedAt: '2026-07-25T08:00:00+02:00' },
          }),
          ways: [
            'outage.ongoing is yes: eligible, in the past',
            'outage.endedAt during the period: eligible, in the past',
            'outage.endedAt after the period: eligible, in the past',
          ],
        },
        {
          what: 'one charge: two of them',
          claim: billing({ 'billing.chargeCount': 1 }),
          ways: [
            'billing.chargeCount atLeast doubleCharge: eligible, in the past',
            'billing.error is wrong-amount: incomplete, in the past',
          ],
        },
        {
          what: 'the price that was agreed: more, or less',
          claim: wrongAmount({ 'billing.charged': { cents: 5999, currency: 'EUR' } }),
          ways: [
            'billing.charged more than billing.agreed: eligible, in the past',
            'billing.charged less than billing.agreed: conditional, in the past',
            'billing.error is double: incomplete, in the past',
          ],
        },
        {
          what: 'a change of mind after a waiver: either answer otherwise',
          claim: dissatisfaction({ 'access.withdrawalWaived': 'yes' }),
          ways: [
            'satisfaction.reason is not-as-described: conditional, in the past',
            'access.withdrawalWaived is no: conditional, in the past',
          ],
        },
        {
          what: 'two choices that exclude: only options that really help, of each',
          claim: outage({ outage: { cause: 'force-majeure', offer: 'accepted' } }),
          ways: [
            'outage.cause is none-announced or provider-incident or attack and outage.offer is none: eligible, in the past',
          ],
        },
        {
          what: 'an unstable line and a diagnosis against the customer: one that admits',
          claim: playback({ 'connection.stable': 'no', 'support.diagnosis': 'customer-side' }),
          ways: ['support.diagnosis is confirmed: eligible'],
        },
        {
          what: 'a change of mind without a waiver: no way, support has to verify',
          claim: dissatisfaction(),
          ways: [],
        },
        { what: 'nothing against it: no way, for none is needed', claim: outage(), ways: [] },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, ways }) => {
    expect(explained(claim).improvements.map(told)).toStrictEqual(ways);
  });
});

describe('what an "I don\'t know" costs', () => {
  const costs = (claim: Claim) =>
    explained(claim).unknowns.map(({ path, best, worst }) => [path, told(best), told(worst)]);

  test('an unknown speed for 4K may be enough, or not', () => {
    expect(costs(playback({ 'connection.mbps': 'unknown', ...pending }))).toStrictEqual([
      [
        'connection.mbps',
        'connection.mbps atLeast bandwidth4k: conditional',
        'connection.mbps below bandwidth4k: unlikely',
      ],
    ]);
  });

  test('an unknown speed for a plan without a minimum costs nothing', () => {
    expect(costs(playback({ 'connection.mbps': 'unknown', 'order.plan': 'pro', ...pending }))).toStrictEqual([]);
  });

  test('an unknown speed costs nothing once support confirmed the fault', () => {
    expect(costs(playback({ 'connection.mbps': 'unknown' }))).toStrictEqual([]);
  });

  test('of an outage too recent, an unknown can still make things worse', () => {
    const claim = outage({
      outage: { startedAt: '2026-11-23T00:00:00+01:00', ownInternetWorked: 'unknown' },
      ...pending,
    });
    expect(costs(claim)).toStrictEqual([
      [
        'outage.ownInternetWorked',
        'outage.ownInternetWorked is yes: not-yet, in the past',
        'outage.ownInternetWorked is no: unlikely, in the past',
      ],
    ]);
  });

  test('an unknown waiver may close the door, or leave it open', () => {
    expect(costs(dissatisfaction({ 'access.withdrawalWaived': 'unknown' }))).toStrictEqual([
      [
        'access.withdrawalWaived',
        'access.withdrawalWaived is no: conditional, in the past',
        'access.withdrawalWaived is yes: unlikely, in the past',
      ],
    ]);
  });

  test('where the claim is refused anyway, an unknown costs nothing', () => {
    expect(costs(playback({ 'connection.mbps': 18, 'connection.stable': 'unknown', ...pending }))).toStrictEqual([]);
  });
});

describe('when time alone changes the verdict', () => {
  test.each(
    titled(
      [
        {
          claim: outage(unasked),
          at: '2027-07-04T00:00:00+02:00',
          verdict: 'conditional',
          what: 'as the subscription comes to its end',
        },
        {
          claim: incompatibility({ ...unasked, ...pending }),
          at: '2027-08-03T00:00:00+02:00',
          verdict: 'unlikely',
          what: 'as it has ended, where it was conditional anyway',
        },
        {
          claim: outage({ 'outage.startedAt': '2026-11-23T00:00:00+01:00' }),
          at: '2026-11-25T00:00:00+01:00',
          verdict: 'eligible',
          what: 'once an outage has become long',
        },
        {
          claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-20T20:00:00+01:00' }, ...unasked }),
          at: '2026-12-20T00:00:00+01:00',
          verdict: 'conditional',
          what: 'once an outage that nobody reported is long over',
        },
      ],
      ({ what, verdict }) => `${what}: ${verdict}`,
    ),
  )('%s', (_, { claim, at, verdict }) => {
    expect(explained(claim).turn).toStrictEqual({ at, verdict });
    expect(judge(claim, refundPolicy, at).verdict).toBe(verdict);
  });

  test('it never does once the refund was asked for, or the claim is refused for good', () => {
    expect(explained(playback()).turn).toBeUndefined();
    expect(explained(outage({ 'outage.cause': 'force-majeure', ...unasked })).turn).toBeUndefined();
  });
});

test('an incomplete claim has no way: its open questions come first', () => {
  expect(explained(without(outage(), 'outage.extent'))).toStrictEqual({ improvements: [], unknowns: [] });
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

test('every way leads where it says, and none of its changes can be left out', () => {
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
] as const)('taking the way of an amount that is %s leads to the next one', (is, cents) => {
  const facts = { claim: wrongAmount(), policy: refundPolicy, now: NOW };
  const way = [{ kind: 'amount', path: 'billing.charged', is, than: 'billing.agreed' }] as const;
  expect(changed(way, facts).claim.billing?.charged).toStrictEqual({ cents, currency: 'EUR' });
});
