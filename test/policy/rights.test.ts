import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { partialClaims } from '../support/arbitraries.ts';
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
} from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const rightsOf = (claim: Claim) => judge(claim).rights.map(({ id }) => id);
const charged = (cents: number) => wrongAmount({ 'billing.charged': { cents, currency: 'EUR' } });
const boughtOn = (purchasedOn: string | undefined) => dissatisfaction({ order: { purchasedOn } });
const silent = { contactedOn: '2026-11-02', diagnosis: 'none', outcome: 'none' } as const;

describe('what the law may give', () => {
  test.each(
    titled<{ what: string; claim: Claim; rights: string[] }>(
      [
        { what: 'an outage', claim: outage(), rights: ['conformity-outage'] },
        { what: 'an incompatibility', claim: incompatibility(), rights: ['conformity-equipment'] },
        { what: 'playback', claim: playback(), rights: ['conformity-equipment'] },
        { what: 'a change of mind', claim: dissatisfaction(), rights: ['withdrawal'] },
        {
          what: 'a change of mind after a waiver, which the policy refuses',
          claim: dissatisfaction({ 'access.withdrawalWaived': 'yes' }),
          rights: ['withdrawal'],
        },
        {
          what: 'something promised that is missing',
          claim: dissatisfaction({ 'satisfaction.reason': 'not-as-described' }),
          rights: ['conformity-description'],
        },
        {
          what: 'a dissatisfaction without its reason: none yet',
          claim: dissatisfaction({ 'satisfaction.reason': undefined }),
          rights: [],
        },
        { what: 'two charges', claim: billing(), rights: ['money-not-owed'] },
        { what: 'a single charge: none', claim: billing({ 'billing.chargeCount': 1 }), rights: [] },
        { what: 'more charged than agreed', claim: charged(6000), rights: ['money-not-owed'] },
        { what: 'as much charged as agreed: none', claim: charged(5999), rights: [] },
        { what: 'less charged than agreed: none', claim: charged(5998), rights: [] },
        { what: 'a code that never came', claim: notReceived(), rights: ['supply'] },
        {
          what: 'a code that activates nothing',
          claim: notReceived({ 'access.received': 'not-working' }),
          rights: ['supply'],
        },
        { what: 'a code that came: none', claim: notReceived({ 'access.received': 'yes' }), rights: [] },
        {
          what: 'a code that is not paid yet: none',
          claim: notReceived({ 'delivery.paymentValidated': 'no' }),
          rights: [],
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, rights }) => {
    expect(rightsOf(claim)).toStrictEqual(rights);
  });

  test.each(problems)('%s: mediation once it was refused, or a reply is overdue', (problem) => {
    const build = claimOf[problem];
    expect(rightsOf(build({ 'support.outcome': 'refused' }))).toContain('mediation');
    expect(rightsOf(build({ support: silent }))).toContain('mediation');
    expect(rightsOf(build({ support: { ...silent, contactedOn: '2026-11-12' } }))).not.toContain('mediation');
    expect(rightsOf(build({ support: { ...silent, refundRequested: 'no' } }))).not.toContain('mediation');
    expect(rightsOf(build())).not.toContain('mediation');
  });

  test.each(problems)('%s bought elsewhere: none, nor as long as nobody says where', (problem) => {
    const refused = claimOf[problem]({ 'support.outcome': 'refused' });
    for (const referenceKind of ['elsewhere', undefined] as const) {
      expect(rightsOf({ ...refused, order: { ...refused.order, referenceKind } })).toStrictEqual([]);
    }
  });

  test('is nothing without a problem', () => {
    expect(rightsOf({ order: { referenceKind: 'order-number' }, support: { outcome: 'refused' } })).toStrictEqual([]);
  });

  test('says since when, and by which texts', () => {
    for (const { sources, checkedOn } of refundPolicy.rights) {
      expect(sources.length).toBeGreaterThan(0);
      expect(checkedOn >= refundPolicy.knownSince).toBe(true);
    }
  });
});

describe('the last day to withdraw, 14 days after the order', () => {
  test.each([
    ['a Monday', '2026-11-09', '2026-11-23'],
    ['a Friday', '2026-11-06', '2026-11-20'],
    ['a Saturday, and so the Monday', '2026-11-07', '2026-11-23'],
    ['a Sunday, and so the Monday', '2026-11-08', '2026-11-23'],
    ['11 November, and so the day after', '2026-10-28', '2026-11-12'],
    ['8 May, a Friday, and so the Monday', '2026-04-24', '2026-05-11'],
    ['Ascension, and so the Friday', '2026-04-30', '2026-05-15'],
    ['Easter Monday, and so the Tuesday', '2027-03-15', '2027-03-30'],
    ['Christmas, a Friday, and so the Monday', '2026-12-11', '2026-12-28'],
    ['New Year’s Day, a Friday, and so the Monday', '2026-12-18', '2027-01-04'],
    ['29 February, a Tuesday', '2028-02-15', '2028-02-29'],
  ])('is %s', (_, purchasedOn, until) => {
    expect(judge(boughtOn(purchasedOn)).rights).toStrictEqual([{ id: 'withdrawal', until }]);
  });

  test('is not known without the day of the order', () => {
    expect(judge(boughtOn(undefined)).rights).toStrictEqual([{ id: 'withdrawal' }]);
  });

  test('is the only one that the law counts in days', () => {
    expect(refundPolicy.rights.flatMap(({ id, until }) => (until ? [[id, until.from, until.days]] : []))).toStrictEqual(
      [['withdrawal', 'order.purchasedOn', 14]],
    );
  });
});

test('rights never touch the verdict, nor anything else', () => {
  fc.assert(
    fc.property(partialClaims, (claim) => {
      const { rights: _, ...usual } = judge(claim);
      const { rights, ...bare } = assess(claim, { ...refundPolicy, rights: [] }, NOW);
      expect(rights).toStrictEqual([]);
      expect(bare).toStrictEqual(usual);
    }),
    { numRuns: 200 },
  );
});
