import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/claim/dates.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Unit } from '../../src/policy/codes.ts';
import type { Condition } from '../../src/policy/condition-schema.ts';
import { evaluate, turningPoints, type Facts, type Outcome } from '../../src/policy/conditions.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { billing, dissatisfaction, notReceived, NOW, outage, PARIS, playback } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

/** The shop's policy with some figures of other sizes and units. */
function figured(figures: Record<string, [value: number, unit: Unit]>): Policy {
  const invented = Object.entries(figures).map(([name, [value, unit]]) => [
    name,
    { value, unit, article: '4.1', origin: 'reading' },
  ]);
  return { ...refundPolicy, parameters: { ...refundPolicy.parameters, ...Object.fromEntries(invented) } };
}

const policy = figured({
  threeHours: [3, 'h'],
  tenHours: [10, 'h'],
  eightBusinessHours: [8, 'business-hours'],
  week: [7, 'days'],
  fortnight: [14, 'days'],
  twoBusinessDays: [2, 'business-days'],
  fiveBusinessDays: [5, 'business-days'],
  slow: [10, 'Mb/s'],
  fast: [50, 'Mb/s'],
  twice: [2, 'charges'],
  fourTimes: [4, 'charges'],
  tenDays: [10, 'days'],
  third: [33, '%'],
});
const outcomeOf = (condition: Condition, claim: Claim, now = NOW) =>
  evaluate(condition, { claim, policy, now }).outcome;

describe('connectives', () => {
  const answers: Record<Outcome, 'yes' | 'no' | 'unknown' | undefined> = {
    true: 'yes',
    false: 'no',
    unverified: 'unknown',
    missing: undefined,
  };
  const left: Condition = { kind: 'choice', path: 'access.activated', is: ['yes'] };
  const right: Condition = { kind: 'choice', path: 'access.consentedToActivation', is: ['yes'] };
  const both = ['access.activated', 'access.consentedToActivation'];
  const sides: Record<string, string[]> = { both, left: both.slice(0, 1), right: both.slice(1) };
  const claimOf = (one: Outcome, other: Outcome) =>
    dissatisfaction({ access: { activated: answers[one], consentedToActivation: answers[other] } });

  const rows: readonly [one: Outcome, other: Outcome, all: Outcome, allOn: string, any: Outcome, anyOn: string][] = [
    ['true', 'true', 'true', 'both', 'true', 'both'],
    ['true', 'false', 'false', 'right', 'true', 'left'],
    ['true', 'unverified', 'unverified', 'both', 'true', 'left'],
    ['true', 'missing', 'missing', 'both', 'true', 'left'],
    ['false', 'true', 'false', 'left', 'true', 'right'],
    ['false', 'false', 'false', 'both', 'false', 'both'],
    ['false', 'unverified', 'false', 'left', 'unverified', 'both'],
    ['false', 'missing', 'false', 'left', 'missing', 'both'],
    ['unverified', 'true', 'unverified', 'both', 'true', 'right'],
    ['unverified', 'false', 'false', 'right', 'unverified', 'both'],
    ['unverified', 'unverified', 'unverified', 'both', 'unverified', 'both'],
    ['unverified', 'missing', 'missing', 'both', 'missing', 'both'],
    ['missing', 'true', 'missing', 'both', 'true', 'right'],
    ['missing', 'false', 'false', 'right', 'missing', 'both'],
    ['missing', 'unverified', 'missing', 'both', 'missing', 'both'],
    ['missing', 'missing', 'missing', 'both', 'missing', 'both'],
  ];

  test.each(rows)('%s and %s: all of the 2 is %s (resting on %s), any is %s (on %s)', (...row) => {
    const [one, other, all, allOn, any, anyOn] = row;
    const facts: Facts = { claim: claimOf(one, other), policy, now: NOW };
    const of = [left, right];
    expect(evaluate({ kind: 'all', of }, facts)).toStrictEqual({ outcome: all, paths: sides[allOn], parameters: [] });
    expect(evaluate({ kind: 'any', of }, facts)).toStrictEqual({ outcome: any, paths: sides[anyOn], parameters: [] });
  });

  test.each([
    ['true', 'false'],
    ['false', 'true'],
    ['unverified', 'unverified'],
    ['missing', 'missing'],
  ] as const)('not %s is %s, resting on the same 1 answer', (one, opposite) => {
    const facts: Facts = { claim: claimOf(one, 'true'), policy, now: NOW };
    const found = evaluate({ kind: 'not', of: left }, facts);
    expect(found).toStrictEqual({ outcome: opposite, paths: sides.left, parameters: [] });
  });

  test('an answer and a parameter that 2 parts share are told once', () => {
    const slow: Condition = { kind: 'number', path: 'connection.mbps', below: 'fast' };
    const found = evaluate(
      { kind: 'all', of: [slow, slow] },
      { claim: playback({ 'connection.mbps': 1 }), policy, now: NOW },
    );
    expect(found).toStrictEqual({ outcome: 'true', paths: ['connection.mbps'], parameters: ['fast'] });
  });
});

test.each(
  titled<{ is: Extract<Condition, { kind: 'choice' }>['is']; months: 1 | 12; outcome: Outcome }>(
    [
      { is: [12], months: 12, outcome: 'true' },
      { is: [1, 12], months: 12, outcome: 'true' },
      { is: [3, 6], months: 12, outcome: 'false' },
      { is: ['12'], months: 12, outcome: 'false' },
    ],
    ({ is, months, outcome }) => `${months} months, where ${JSON.stringify(is)} are asked for, is ${outcome}`,
  ),
)('%s', (_, { is, months, outcome }) => {
  expect(outcomeOf({ kind: 'choice', path: 'order.months', is }, playback({ 'order.months': months }))).toBe(outcome);
});

describe('a number', () => {
  test.each(
    titled<{ mbps: number | 'unknown' | undefined; atLeast?: string; below?: string; outcome: Outcome }>(
      [
        { mbps: 9.99, atLeast: 'slow', outcome: 'false' },
        { mbps: 10, atLeast: 'slow', outcome: 'true' },
        { mbps: 9.99, below: 'slow', outcome: 'true' },
        { mbps: 10, below: 'slow', outcome: 'false' },
        { mbps: 9.99, atLeast: 'slow', below: 'fast', outcome: 'false' },
        { mbps: 10, atLeast: 'slow', below: 'fast', outcome: 'true' },
        { mbps: 49.99, atLeast: 'slow', below: 'fast', outcome: 'true' },
        { mbps: 50, atLeast: 'slow', below: 'fast', outcome: 'false' },
        { mbps: 'unknown', atLeast: 'slow', outcome: 'unverified' },
        { mbps: undefined, atLeast: 'slow', outcome: 'missing' },
      ],
      ({ mbps, atLeast, below, outcome }) =>
        `${mbps ?? '(nothing)'} Mb/s is ${outcome} for ${atLeast ? 'at least 10 ' : ''}${below ? `below ${below === 'slow' ? 10 : 50}` : ''}`,
    ),
  )('%s', (_, { mbps, outcome, ...bounds }) => {
    const claim = playback({ 'connection.mbps': mbps });
    expect(outcomeOf({ kind: 'number', path: 'connection.mbps', ...bounds }, claim)).toBe(outcome);
  });

  test.each([
    [1, 'false'],
    [2, 'true'],
    [3, 'true'],
    [4, 'false'],
  ] as const)('of %i charges is %s for at least 2 and fewer than 4', (chargeCount, outcome) => {
    const condition: Condition = { kind: 'number', path: 'billing.chargeCount', atLeast: 'twice', below: 'fourTimes' };
    expect(outcomeOf(condition, billing({ billing: { chargeCount } }))).toBe(outcome);
  });
});

describe('a minimum for several plans', () => {
  const several: Policy = {
    ...policy,
    minimumBandwidth: [
      { plan: 'premium', parameter: 'slow', note: { fr: 'a', en: 'b' } },
      { plan: '4k', parameter: 'fast', note: { fr: 'a', en: 'b' } },
    ],
  };
  const below: Condition = { kind: 'below-minimum-bandwidth' };

  test.each(
    titled(
      [
        { plan: '4k', mbps: 49.99, outcome: 'true', parameters: ['fast'] },
        { plan: '4k', mbps: 50, outcome: 'false', parameters: ['slow', 'fast'] },
        { plan: 'premium', mbps: 9.99, outcome: 'true', parameters: ['slow'] },
        { plan: 'premium', mbps: 10, outcome: 'false', parameters: ['slow'] },
        { plan: 'pro', mbps: 0.01, outcome: 'false', parameters: [] },
      ] as const,
      ({ plan, mbps, outcome }) => `the plan ${plan} with ${mbps} Mb/s is ${outcome} where premium asks 10 and 4K 50`,
    ),
  )('%s', (_, { plan, mbps, outcome, parameters }) => {
    const claim = playback({ 'order.plan': plan, 'connection.mbps': mbps });
    const found = evaluate(below, { claim, policy: several, now: NOW });
    expect(found.outcome).toBe(outcome);
    // Premium at 10 Mb/s misses 4K for its plan alone, and 4K at 50 Mb/s misses premium for its plan and its speed.
    expect(found.parameters).toStrictEqual(parameters);
  });

  test('with 0 minimums no plan is below its own, even at 0.01 Mb/s', () => {
    const claim = playback({ 'connection.mbps': 0.01 });
    const found = evaluate(below, { claim, policy: { ...policy, minimumBandwidth: [] }, now: NOW });
    expect(found).toStrictEqual({ outcome: 'false', paths: [], parameters: [] });
  });
});

describe('time that has passed until now', () => {
  const paidAt = (paymentValidatedAt: string) => notReceived({ delivery: { paymentValidatedAt } });
  const paid = 'delivery.paymentValidatedAt';

  // Each is counted from Friday 20 November 2026 at 18:00 and ends at the instant given.
  const counts: readonly { what: string; name: string; end: string }[] = [
    { what: '3 hours', name: 'threeHours', end: '2026-11-20T21:00:00+01:00' },
    { what: '10 hours, over midnight', name: 'tenHours', end: '2026-11-21T04:00:00+01:00' },
    { what: '8 business hours, over the weekend', name: 'eightBusinessHours', end: '2026-11-23T02:00:00+01:00' },
    { what: '7 days, up to the first instant of the seventh', name: 'week', end: '2026-11-27T00:00:00+01:00' },
    {
      what: '2 business days, of which the first is Monday',
      name: 'twoBusinessDays',
      end: '2026-11-24T00:00:00+01:00',
    },
    { what: '5 business days', name: 'fiveBusinessDays', end: '2026-11-27T00:00:00+01:00' },
  ];

  test.each(titled(counts, ({ what, end }) => `${what}: not before ${end}, and from then on`))(
    '%s',
    (_, { name, end }) => {
      const claim = paidAt('2026-11-20T18:00:00+01:00');
      const below: Condition = { kind: 'elapsed', from: paid, below: name };
      const atLeast: Condition = { kind: 'elapsed', from: paid, atLeast: name };
      const before = formatInstant(Date.parse(end) - 1, PARIS);
      const times = ['2026-11-20T18:00:00+01:00', before, end, '2027-01-01T00:00:00+01:00'];
      const told = (condition: Condition) => times.map((now) => outcomeOf(condition, claim, now));
      expect(told(below)).toStrictEqual(['true', 'true', 'false', 'false']);
      expect(told(atLeast)).toStrictEqual(['false', 'false', 'true', 'true']);
      expect(told({ kind: 'not', of: atLeast })).toStrictEqual(told(below));
      expect(told({ kind: 'not', of: below })).toStrictEqual(told(atLeast));
      expect(turningPoints(below, { claim, policy, now: NOW })).toStrictEqual([Date.parse(end)]);
    },
  );

  // A date has no hour: it is counted from the day, and a day begins in Paris, at 23:00 UTC.
  test.each(
    titled(
      [
        { from: '2026-11-08', name: 'fortnight', eve: 'true', day: 'true' },
        { from: '2026-11-09', name: 'fortnight', eve: 'false', day: 'true' },
        { from: '2026-11-10', name: 'fortnight', eve: 'false', day: 'false' },
        { from: '2026-11-13', name: 'fiveBusinessDays', eve: 'true', day: 'true' },
        { from: '2026-11-16', name: 'fiveBusinessDays', eve: 'false', day: 'true' },
        { from: '2026-11-17', name: 'fiveBusinessDays', eve: 'false', day: 'false' },
      ] as const,
      ({ from, name, eve, day }) =>
        `at least a ${name} since ${from} is ${eve} one second before 23 November 2026, and ${day} as it begins`,
    ),
  )('%s', (_, { from, name, eve, day }) => {
    const claim = playback({ 'order.purchasedOn': from });
    const condition: Condition = { kind: 'elapsed', from: 'order.purchasedOn', atLeast: name };
    expect(outcomeOf(condition, claim, '2026-11-22T22:59:59Z')).toBe(eve);
    expect(outcomeOf(condition, claim, '2026-11-22T23:00:00Z')).toBe(day);
  });

  test.each([
    ['week', '2026-11-26T22:59:59Z', '2026-11-26T23:00:00Z'],
    ['twoBusinessDays', '2026-11-23T22:59:59Z', '2026-11-23T23:00:00Z'],
  ])('a %s since 23:30 in UTC, 00:30 on the 20th in Paris, is counted from the 20th', (atLeast, before, then) => {
    const claim = paidAt('2026-11-19T23:30:00Z');
    expect(outcomeOf({ kind: 'elapsed', from: paid, atLeast }, claim, before)).toBe('false');
    expect(outcomeOf({ kind: 'elapsed', from: paid, atLeast }, claim, then)).toBe('true');
  });

  test('a beginning that is unanswered is missing, with its 1 parameter', () => {
    const claim = notReceived({ delivery: { paymentValidatedAt: undefined } });
    const found = evaluate({ kind: 'elapsed', from: paid, atLeast: 'week' }, { claim, policy, now: NOW });
    expect(found).toStrictEqual({ outcome: 'missing', paths: [paid], parameters: ['week'] });
    expect(turningPoints({ kind: 'elapsed', from: paid, atLeast: 'week' }, { claim, policy, now: NOW })).toStrictEqual(
      [],
    );
  });
});

describe('time that has passed until another answer', () => {
  const condition = (bounds: { atLeast?: string; below?: string }): Condition => ({
    kind: 'elapsed',
    from: 'order.purchasedOn',
    to: 'access.activatedOn',
    ...bounds,
  });

  test.each(
    titled<{ bought: string; activated: string; atLeast?: string; below?: string; outcome: Outcome }>(
      [
        { bought: '2026-11-02', activated: '2026-11-08', atLeast: 'week', outcome: 'false' },
        { bought: '2026-11-02', activated: '2026-11-09', atLeast: 'week', outcome: 'true' },
        { bought: '2026-11-02', activated: '2026-11-09', below: 'week', outcome: 'false' },
        { bought: '2026-11-02', activated: '2026-11-09', atLeast: 'week', below: 'fortnight', outcome: 'true' },
        { bought: '2026-11-02', activated: '2026-11-16', atLeast: 'week', below: 'fortnight', outcome: 'false' },
        { bought: '2026-11-10', activated: '2026-11-12', atLeast: 'twoBusinessDays', outcome: 'false' },
        { bought: '2026-11-10', activated: '2026-11-13', atLeast: 'twoBusinessDays', outcome: 'true' },
        // Clocks go forward on 29 March 2026, and a week is a week.
        { bought: '2026-03-23', activated: '2026-03-29', atLeast: 'week', outcome: 'false' },
        { bought: '2026-03-23', activated: '2026-03-30', atLeast: 'week', outcome: 'true' },
      ],
      ({ bought, activated, atLeast = '-', below = '-', outcome }) =>
        `from ${bought} to ${activated}: ${outcome} for at least ${atLeast}, below ${below}`,
    ),
  )('%s', (_, { bought, activated, outcome, ...bounds }) => {
    const claim = playback({ 'order.purchasedOn': bought, 'access.activatedOn': activated });
    expect(outcomeOf(condition(bounds), claim)).toBe(outcome);
    expect(turningPoints(condition(bounds), { claim, policy, now: NOW })).toStrictEqual([]);
  });

  test('1 end that is unanswered is missing, and now does not stand in for it', () => {
    const claim = playback({ 'access.activatedOn': undefined });
    const found = evaluate(condition({ atLeast: 'week' }), { claim, policy, now: NOW });
    expect(found).toMatchObject({ outcome: 'missing', paths: ['order.purchasedOn', 'access.activatedOn'] });
  });
});

// The builders' period of 12 months runs from 3 August 2026, 365 days to 3 August 2027; 33 % of it are 120 days.
test.each(
  titled<{ now: string; moreThan?: string | 0; atMost?: string | 0; outcome: Outcome }>(
    [
      { now: '2027-07-23T23:59:59+02:00', moreThan: 'tenDays', outcome: 'true' },
      { now: '2027-07-24T00:00:00+02:00', moreThan: 'tenDays', outcome: 'false' },
      { now: '2027-07-23T23:59:59+02:00', atMost: 'tenDays', outcome: 'false' },
      { now: '2027-07-24T00:00:00+02:00', atMost: 'tenDays', outcome: 'true' },
      { now: '2027-04-04T23:59:59+02:00', atMost: 'third', outcome: 'false' },
      { now: '2027-04-05T00:00:00+02:00', atMost: 'third', outcome: 'true' },
      { now: '2027-08-02T23:59:59+02:00', moreThan: 0, outcome: 'true' },
      { now: '2027-08-03T00:00:00+02:00', moreThan: 0, outcome: 'false' },
      { now: '2027-07-24T00:00:00+02:00', moreThan: 'tenDays', atMost: 'third', outcome: 'false' },
      { now: '2027-07-23T00:00:00+02:00', moreThan: 'tenDays', atMost: 'third', outcome: 'true' },
    ],
    ({ now, moreThan = '-', atMost = '-', outcome }) =>
      `the days left on ${now} of 365: more than ${moreThan}, at most ${atMost}, is ${outcome}`,
  ),
)('%s', (_, { now, outcome, ...bounds }) => {
  expect(outcomeOf({ kind: 'days-left', ...bounds }, playback(), now)).toBe(outcome);
});

describe('when time alone ends a rule', () => {
  const since = (bounds: { atLeast?: string; below?: string }): Condition => ({
    kind: 'elapsed',
    from: 'outage.startedAt',
    ...bounds,
  });
  const total: Condition = { kind: 'choice', path: 'outage.extent', is: ['total'] };
  const startedAt = '2026-11-23T11:00:00+01:00';
  const threeHours = '2026-11-23T14:00:00+01:00';
  const tenHours = '2026-11-23T21:00:00+01:00';
  const week = '2026-11-30T00:00:00+01:00';

  const rule = refundPolicy.rules[0];
  const findingOf = (when: Condition, now: string, claim = outage({ outage: { startedAt } })) => {
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
          what: 'below 3 hours or from 10 hours on: the first of the ends, although it comes back',
          when: { kind: 'any', of: [since({ below: 'threeHours' }), since({ atLeast: 'tenHours' })] },
          until: threeHours,
        },
        { what: 'at least 3 hours, after 4', when: since({ atLeast: 'threeHours' }), now: tenHours, until: undefined },
        {
          what: 'more than 10 days left',
          when: { kind: 'days-left', moreThan: 'tenDays' },
          until: '2027-07-24T00:00:00+02:00',
        },
        { what: 'more than 0 days left', when: { kind: 'days-left', moreThan: 0 }, until: '2027-08-03T00:00:00+02:00' },
        {
          what: 'not at most a third of the period left',
          when: { kind: 'not', of: { kind: 'days-left', atMost: 'third' } },
          until: '2027-04-05T00:00:00+02:00',
        },
      ],
      ({ what, until }) => `a rule "${what}" ends ${until ?? '0 times'}`,
    ),
  )('%s', (_, { when, now = NOW, until }) => {
    const { findings, earliest, verdict } = findingOf(when, now);
    expect(verdict).toBe('not-yet');
    expect(findings.map((finding) => finding.until)).toStrictEqual([until]);
    expect(earliest).toBe(until);
  });

  test('a rule that does not apply, or only may, has 0 ends', () => {
    const maybe: Condition = { kind: 'choice', path: 'outage.ownInternetWorked', is: ['no'] };
    const claim = outage({ outage: { startedAt, ownInternetWorked: 'unknown' } });
    const of = [maybe, since({ below: 'threeHours' })];
    expect(findingOf({ kind: 'all', of }, NOW, claim).findings).toMatchObject([{ outcome: 'unverified' }]);
    expect(findingOf({ kind: 'all', of }, NOW, claim).findings[0]?.until).toBeUndefined();
    expect(findingOf(since({ below: 'threeHours' }), threeHours).findings[0]).not.toHaveProperty('until');
  });

  test('an end that leaves it open is an end: below 3 hours, or else an answer that 1 nobody knows', () => {
    const maybe: Condition = { kind: 'choice', path: 'outage.ownInternetWorked', is: ['no'] };
    const claim = outage({ outage: { startedAt, ownInternetWorked: 'unknown' } });
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
          what: 'of which 1 never ends, is unknown',
          delays: [since({ below: 'threeHours' }), total],
          earliest: undefined,
        },
      ],
      ({ what }) => `the earliest of 2 delays, ${what}`,
    ),
  )('%s', (_, { delays, earliest }) => {
    const found = delayed(delays, outage({ outage: { startedAt } }));
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
        fc.constantFrom<Condition>({ kind: 'days-left', moreThan: bound }, { kind: 'days-left', atMost: bound }),
      ),
    fc.constant<Condition>({ kind: 'elapsed', from: 'order.purchasedOn', atLeast: 'fortnight' }),
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
    })
    .map(({ bought, started, months }) =>
      outage({
        order: { purchasedOn: bought.slice(0, 10), months },
        access: { activatedOn: undefined },
        outage: { startedAt: started },
      }),
    );

  test('nothing changes between 2 turning points: what holds at any minute held since the last of them', () => {
    fc.assert(
      fc.property(conditions, claims, minute('2026-02-01', '2028-01-31'), (condition, claim, now) => {
        const points = turningPoints(condition, { claim, policy, now });
        const last = Math.max(Date.parse('2026-01-01'), ...points.filter((epoch) => epoch <= Date.parse(now)));
        expect(outcomeOf(condition, claim, now)).toBe(outcomeOf(condition, claim, formatInstant(last, PARIS)));
      }),
      { numRuns: 1000 },
    );
  });

  test('until it ends a rule applies at every minute, and at the end of it no more: 1,000 conditions', () => {
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

  test('of 2 delays, one runs at every minute until the earliest, and none runs then: 300 pairs', () => {
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
