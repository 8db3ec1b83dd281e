import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/claim/dates.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Condition } from '../../src/policy/conditions/condition.ts';
import { evaluate, instantsAhead } from '../../src/policy/conditions/evaluate.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { NOW, outage, PARIS, type Changes } from '../support/claims.ts';
import { figured } from '../support/figured.ts';
import { titled } from '../support/titled.ts';

const policy = figured({
  threeHours: [3, 'h'],
  tenHours: [10, 'h'],
  eightBusinessHours: [8, 'business-hours'],
  week: [7, 'days'],
  fortnight: [14, 'days'],
  fiveBusinessDays: [5, 'business-days'],
  tenDays: [10, 'days'],
  third: [33, '%'],
});
const outcomeOf = (condition: Condition, claim: Claim, now: string) =>
  evaluate(condition, { claim, policy, now }).outcome;

/** Nobody has written to support: the day of the request is today, and moves on. */
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const startedAt = '2026-11-23T11:00:00+01:00';
const unreported = (changes: Changes = {}) => outage({ support: unasked, 'outage.startedAt': startedAt, ...changes });

describe('when time alone ends a rule', () => {
  const since = (bounds: { atLeast?: string; below?: string }): Condition => ({
    kind: 'elapsed',
    from: 'outage.startedAt',
    ...bounds,
  });
  const total: Condition = { kind: 'choice', path: 'outage.extent', is: ['total'] };
  const threeHours = '2026-11-23T14:00:00+01:00';
  const tenHours = '2026-11-23T21:00:00+01:00';
  const week = '2026-11-30T00:00:00+01:00';

  const rule = refundPolicy.rules[0];
  const findingOf = (when: Condition, now: string, claim = unreported()) => {
    const rules = rule ? [{ ...rule, when, effect: 'not-yet' as const }] : [];
    return assess(claim, { ...policy, rules }, now);
  };

  test.each(
    titled<{ what: string; when: Condition; now?: string; until: string | undefined }>(
      [
        { what: 'below 3 hours', when: since({ below: 'threeHours' }), until: threeHours },
        { what: 'below 7 days', when: since({ below: 'week' }), until: week },
        { what: 'not at least 10 hours', when: { kind: 'not', of: since({ atLeast: 'tenHours' }) }, until: tenHours },
        {
          what: 'at least 3 hours and below 10, after 4',
          when: since({ atLeast: 'threeHours', below: 'tenHours' }),
          now: '2026-11-23T15:00:00+01:00',
          until: tenHours,
        },
        {
          what: 'below 10 hours and below 3: the earlier of both',
          when: { kind: 'all', of: [since({ below: 'tenHours' }), since({ below: 'threeHours' })] },
          until: threeHours,
        },
        {
          what: 'below 10 hours or below 3: the later of both',
          when: { kind: 'any', of: [since({ below: 'tenHours' }), since({ below: 'threeHours' })] },
          until: tenHours,
        },
        {
          what: 'total and below 3 hours',
          when: { kind: 'all', of: [total, since({ below: 'threeHours' })] },
          until: threeHours,
        },
        {
          what: 'total or below 3 hours: it stays total',
          when: { kind: 'any', of: [total, since({ below: 'threeHours' })] },
          until: undefined,
        },
        {
          what: 'below 3 hours or at least 3 hours: for ever',
          when: { kind: 'any', of: [since({ below: 'threeHours' }), since({ atLeast: 'threeHours' })] },
          until: undefined,
        },
        {
          what: 'below 3 hours or from 10 hours on: the first end, although it comes back',
          when: { kind: 'any', of: [since({ below: 'threeHours' }), since({ atLeast: 'tenHours' })] },
          until: threeHours,
        },
        { what: 'at least 3 hours, after 4', when: since({ atLeast: 'threeHours' }), now: tenHours, until: undefined },
        {
          what: 'an outage that goes on and lasted below 10 hours',
          when: { kind: 'lasted', below: 'tenHours' },
          until: tenHours,
        },
        {
          what: 'more than 10 days left',
          when: { kind: 'days-left', moreThan: 'tenDays' },
          until: '2027-07-24T00:00:00+02:00',
        },
        { what: 'more than 0 days left', when: { kind: 'days-left', moreThan: 0 }, until: '2027-08-03T00:00:00+02:00' },
        {
          what: 'not at most a third of the period left',
          when: { kind: 'not', of: { kind: 'days-left', atMost: ['third'] } },
          until: '2027-04-05T00:00:00+02:00',
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { when, now = NOW, until }) => {
    const { findings, earliest, verdict } = findingOf(when, now);
    expect(verdict).toBe('not-yet');
    expect(findings.map((finding) => finding.until)).toStrictEqual([until]);
    expect(earliest).toBe(until);
  });

  test('a rule that does not apply, or only may, has no end', () => {
    const maybe: Condition = { kind: 'choice', path: 'outage.ownInternetWorked', is: ['no'] };
    const claim = unreported({ 'outage.ownInternetWorked': 'unknown' });
    const of = [maybe, since({ below: 'threeHours' })];
    expect(findingOf({ kind: 'all', of }, NOW, claim).findings).toMatchObject([{ outcome: 'unverified' }]);
    expect(findingOf({ kind: 'all', of }, NOW, claim).findings[0]?.until).toBeUndefined();
    expect(findingOf(since({ below: 'threeHours' }), threeHours).findings[0]).not.toHaveProperty('until');
  });

  test('an end that leaves it open is an end', () => {
    const maybe: Condition = { kind: 'choice', path: 'outage.ownInternetWorked', is: ['no'] };
    const claim = unreported({ 'outage.ownInternetWorked': 'unknown' });
    const when: Condition = { kind: 'any', of: [since({ below: 'threeHours' }), maybe] };
    expect(findingOf(when, NOW, claim).findings[0]?.until).toBe(threeHours);
  });

  const delayed = (delays: readonly Condition[], claim: Claim, now = NOW) => {
    const rules = rule
      ? delays.map((when, index) => ({ ...rule, id: `delay-${index}`, when, effect: 'not-yet' as const }))
      : [];
    return assess(claim, { ...policy, rules }, now);
  };

  test.each(
    titled<{ what: string; delays: Condition[]; earliest: string | undefined }>(
      [
        {
          what: 'the second of which begins where the first ends, is the end of the second',
          delays: [since({ below: 'threeHours' }), since({ atLeast: 'threeHours', below: 'tenHours' })],
          earliest: tenHours,
        },
        {
          what: 'told in the other order, is the same',
          delays: [since({ atLeast: 'threeHours', below: 'tenHours' }), since({ below: 'threeHours' })],
          earliest: tenHours,
        },
        {
          what: 'the second of which begins where the first ends, and never ends, is unknown',
          delays: [since({ below: 'threeHours' }), since({ atLeast: 'threeHours' })],
          earliest: undefined,
        },
        {
          what: 'with a time between them, is the end of the first',
          delays: [since({ below: 'threeHours' }), since({ atLeast: 'tenHours', below: 'week' })],
          earliest: threeHours,
        },
        {
          what: 'of which both run, is the end of the longer',
          delays: [since({ below: 'threeHours' }), since({ below: 'week' })],
          earliest: week,
        },
        {
          what: 'of which one never ends, is unknown',
          delays: [since({ below: 'threeHours' }), total],
          earliest: undefined,
        },
      ],
      ({ what }) => `the earliest of two delays, ${what}`,
    ),
  )('%s', (_, { delays, earliest }) => {
    const found = delayed(delays, unreported());
    expect(found.verdict).toBe('not-yet');
    expect(found.earliest).toBe(earliest);
  });

  const leaves: fc.Arbitrary<Condition> = fc.oneof(
    fc.constant(total),
    fc
      .constantFrom('threeHours', 'tenHours', 'eightBusinessHours', 'week', 'fiveBusinessDays')
      .chain((name) => fc.constantFrom<Condition>(since({ below: name }), since({ atLeast: name }))),
    fc
      .constantFrom('tenDays', 'third', 0 as const)
      .chain((bound) =>
        fc.constantFrom<Condition>({ kind: 'days-left', moreThan: bound }, { kind: 'days-left', atMost: [bound] }),
      ),
    fc.constant<Condition>({ kind: 'elapsed', from: 'order.purchasedOn', atLeast: 'fortnight' }),
    fc
      .constantFrom('threeHours', 'tenHours', 'week')
      .chain((name) => fc.constantFrom<Condition>({ kind: 'lasted', below: name }, { kind: 'lasted', atLeast: name })),
    fc.constant<Condition>({ kind: 'period', path: 'outage.startedAt', is: 'during' }),
    fc.constantFrom<Condition>(
      { kind: 'deadline-passed', deadline: 'first-reply' },
      { kind: 'deadline-passed', deadline: 'file-closed' },
    ),
  );
  const { conditions } = fc.letrec<{ conditions: Condition }>((tie) => ({
    conditions: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaves,
      tie('conditions').map((of): Condition => ({ kind: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.array(tie('conditions'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Condition => ({ kind, of })),
    ),
  }));
  const minute = (from: string, to: string) =>
    fc
      .integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 })
      .map((minutes) => formatInstant(minutes * 60_000, PARIS));
  const claims = fc
    .record({
      bought: minute('2026-02-01', '2026-12-31'),
      started: minute('2026-03-01', '2027-03-31'),
      months: fc.constantFrom(1 as const, 12 as const),
      askedOn: fc.option(minute('2026-02-01', '2026-12-31'), { nil: undefined }),
    })
    .map(({ bought, started, months, askedOn }) =>
      outage({
        order: { purchasedOn: bought.slice(0, 10), months },
        access: { activatedOn: undefined },
        outage: { startedAt: started },
        support: askedOn === undefined ? unasked : { contactedOn: askedOn.slice(0, 10) },
      }),
    );

  test('nothing changes between two turning points', () => {
    fc.assert(
      fc.property(conditions, claims, minute('2026-02-01', '2028-01-31'), (condition, claim, now) => {
        const beginning = '2026-01-01T00:00:00+01:00';
        const points = instantsAhead([condition], { claim, policy, now: beginning });
        const last = points.findLast((instant) => Date.parse(instant) <= Date.parse(now)) ?? beginning;
        expect(outcomeOf(condition, claim, now)).toBe(outcomeOf(condition, claim, last));
      }),
      { numRuns: 1000 },
    );
  });

  test('a rule applies at every minute until its end, and then no more', () => {
    fc.assert(
      fc.property(
        conditions,
        claims,
        minute('2026-02-01', '2028-01-31'),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (condition, claim, now, share) => {
          const [finding] = findingOf(condition, now, claim).findings;
          const end = finding?.until === undefined ? Date.parse('2030-01-01') : Date.parse(finding.until);
          const between = Date.parse(now) + Math.floor(share * (end - Date.parse(now)));
          const applies = finding?.outcome === 'true';
          const until = finding?.until;
          expect(applies || until === undefined).toBe(true);
          expect(applies ? outcomeOf(condition, claim, formatInstant(between, PARIS)) : 'true').toBe('true');
          expect(until === undefined ? 'false' : outcomeOf(condition, claim, until)).not.toBe('true');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of two delays, one runs at every minute until the earliest, and none runs then', () => {
    fc.assert(
      fc.property(
        fc.tuple(conditions, conditions),
        claims,
        minute('2026-02-01', '2028-01-31'),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (delays, claim, now, share) => {
          const { verdict, earliest } = delayed(delays, claim, now);
          const length = earliest === undefined ? 0 : Date.parse(earliest) - Date.parse(now);
          const between = formatInstant(Date.parse(now) + Math.floor(share * length), PARIS);
          expect(verdict === 'not-yet' || earliest === undefined).toBe(true);
          expect(delayed(delays, claim, between).verdict).toBe(verdict);
          expect(earliest === undefined ? 'eligible' : delayed(delays, claim, earliest).verdict).toBe('eligible');
        },
      ),
      { numRuns: 300 },
    );
  });
});
