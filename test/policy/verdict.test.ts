import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { assess, refundPolicy, type Verdict } from '../../src/policy/index.ts';
import { completeClaims, partialClaims } from '../support/arbitraries.ts';
import { claimOf, notReceived, NOW, outage, playback, type Changes } from '../support/claims.ts';
import { applying, judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const mildestFirst: readonly Verdict[] = ['eligible', 'conditional', 'not-yet', 'unlikely'];
const severity = (verdict: Verdict) => mildestFirst.indexOf(verdict);
const rules = refundPolicy.rules;
/** Complete as the policy wants it: what may be left empty is not, where the verdict hangs on it. */
const decidedClaims = completeClaims.filter((claim) => judge(claim).verdict !== 'incomplete');
/** Nobody has written to support: the day of the request is today, and moves on. */
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const withRules = (claim: Claim, kept: typeof rules) => assess(claim, { ...refundPolicy, rules: kept }, NOW);

test.each(
  titled(
    [
      { problem: 'outage', verdict: 'eligible', article: '4.1' },
      { problem: 'billing', verdict: 'eligible', article: '4.2' },
      { problem: 'not-received', verdict: 'eligible', article: '4.3' },
      { problem: 'incompatibility', verdict: 'eligible', article: '4.4' },
      { problem: 'playback', verdict: 'eligible', article: '4.4' },
      { problem: 'dissatisfaction', verdict: 'conditional', article: '3' },
    ] as const,
    ({ article, problem, verdict }) => `with nothing against it, ${problem} is ${verdict} by article ${article}`,
  ),
)('%s', (_, { problem, verdict, article }) => {
  expect(verdictOf(claimOf[problem]())).toStrictEqual({ verdict, because: [article] });
});

test.each([
  ['outage', 'unlikely'],
  ['billing', 'conditional'],
  ['not-received', 'conditional'],
  ['incompatibility', 'unlikely'],
  ['playback', 'unlikely'],
  ['dissatisfaction', 'unlikely'],
] as const)('a subscription that was resold makes %s %s by article 8.1', (problem, verdict) => {
  expect(verdictOf(claimOf[problem]({ 'terms.respected': 'no' }))).toStrictEqual({ verdict, because: ['8.1'] });
});

test.each(problems)('bought elsewhere, %s is refused by article 1 alone', (problem) => {
  const claim = claimOf[problem]({ order: { referenceKind: 'elsewhere', reference: undefined } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['1'] });
});

describe('a verdict under answers that are missing or unknown', () => {
  test('is incomplete where an unanswered cause could still refuse what is too recent', () => {
    const claim = outage({ outage: { startedAt: '2026-11-23T00:00:00+01:00', cause: undefined } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'incomplete', because: [] });
  });

  test('is too early where only a milder answer is missing', () => {
    const claim = notReceived({ delivery: { paymentValidated: 'no', contactDetailsCorrect: undefined } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'not-yet', because: ['4.3'] });
  });

  test('stands as refused, whatever is missing', () => {
    const claim = outage({
      order: { months: undefined },
      outage: {
        startedAt: undefined,
        ongoing: undefined,
        extent: undefined,
        cause: 'force-majeure',
        ownInternetWorked: undefined,
        offer: undefined,
      },
    });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['11'] });
  });

  test('is refused by one answer beside the problem', () => {
    const broken: Claim = { problem: 'outage', terms: { respected: 'no' } };
    expect(verdictOf(broken)).toStrictEqual({ verdict: 'unlikely', because: ['8.1'] });
    // What only makes conditional leaves the rest open.
    expect(verdictOf({ ...broken, problem: 'billing' })).toStrictEqual({ verdict: 'incomplete', because: [] });
  });

  test('rests on what is true and not on what is unverified, where it is too early', () => {
    const claim = outage({
      outage: { startedAt: '2026-11-23T00:00:00+01:00', ownInternetWorked: 'unknown' },
      'support.diagnosis': 'pending',
    });
    expect(verdictOf(claim)).toStrictEqual({
      verdict: 'not-yet',
      because: ['4.1'],
      earliest: '2026-11-25T00:00:00+01:00',
    });
  });

  test('rests on what is true and not on what is unverified, where it is conditional', () => {
    const claim = outage({
      outage: { extent: 'intermittent', ownInternetWorked: 'unknown' },
      'support.diagnosis': 'pending',
    });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['4.1', '7.4'] });
  });

  test('collects every answer "I don’t know" as a reason to verify', () => {
    const claim = outage({
      outage: { ownInternetWorked: 'unknown' },
      terms: { respected: 'unknown' },
      'support.diagnosis': 'pending',
    });
    expect(judge(claim)).toMatchObject({
      verdict: 'conditional',
      because: ['5.4', '8.1', '8.2'],
      deciding: ['terms-broken', 'outage-own-internet'],
    });
    expect(applying(claim)).toStrictEqual([]);
  });

  test('is incomplete where one answer is unknown and another missing', () => {
    const claim = outage({ terms: { respected: 'unknown' }, outage: { extent: undefined } });
    expect(judge(claim).verdict).toBe('incomplete');
  });
});

describe('articles', () => {
  test('come in the order of their numbers, and not in that of text', () => {
    const claim = outage({
      terms: { respected: 'no' },
      support: { contactedOn: '2027-08-03', diagnosis: 'pending' },
      outage: { cause: 'force-majeure', offer: 'accepted', ownInternetWorked: 'no' },
    });
    expect(judge(claim, '2027-08-04T12:00:00+02:00').because).toStrictEqual(['4.1', '5.4', '8.1', '8.2', '8.4', '11']);
  });

  test('that several rules stand on come once', () => {
    const claim = playback({ fault: { extent: 'partial' }, support: { outcome: 'fixed', diagnosis: 'none' } });
    expect(judge(claim).because).toStrictEqual(['4.4', '5.3', '7.4']);
  });
});

test('the order of the rules decides nothing', () => {
  const shuffled = fc.shuffledSubarray([...rules], { minLength: rules.length, maxLength: rules.length });
  fc.assert(
    fc.property(partialClaims, shuffled, (claim, order) => {
      const { findings, deciding, ...rest } = withRules(claim, order);
      const { findings: usualFindings, deciding: usualDeciding, ...usual } = judge(claim);
      expect(rest).toStrictEqual(usual);
      expect(new Set(findings.map(({ rule }) => rule))).toStrictEqual(new Set(usualFindings.map(({ rule }) => rule)));
      expect(new Set(deciding)).toStrictEqual(new Set(usualDeciding));
    }),
    { numRuns: 300 },
  );
});

test('taking a rule away never makes a complete claim worse', () => {
  fc.assert(
    fc.property(decidedClaims, fc.constantFrom(...rules), (claim, rule) => {
      const rest = withRules(
        claim,
        rules.filter((each) => each !== rule),
      );
      expect(severity(rest.verdict)).toBeLessThanOrEqual(severity(judge(claim).verdict));
    }),
    { numRuns: 300 },
  );
});

test('the deciding rules alone give the same verdict for the same articles', () => {
  fc.assert(
    fc.property(decidedClaims, (claim) => {
      const { verdict, because, deciding } = judge(claim);
      const alone = withRules(
        claim,
        rules.filter(({ id }) => deciding.includes(id)),
      );
      expect({ verdict: alone.verdict, because: alone.because }).toStrictEqual({ verdict, because });
    }),
    { numRuns: 300 },
  );
});

test('no article is given twice, and remedies go with every verdict but two', () => {
  fc.assert(
    fc.property(partialClaims, (claim) => {
      const { verdict, because, remedies } = judge(claim);
      expect(new Set(because).size).toBe(because.length);
      expect(remedies.length === 0).toBe(verdict === 'unlikely' || verdict === 'incomplete');
    }),
    { numRuns: 300 },
  );
});

describe('the earliest moment, and the end of the subscription', () => {
  const recent = (purchasedOn: string, support: NonNullable<Changes['support']> = unasked) =>
    outage({
      order: { purchasedOn },
      access: { activatedOn: purchasedOn },
      outage: { startedAt: '2026-11-23T08:00:00+01:00' },
      support,
    });
  const earliest = '2026-11-25T08:00:00+01:00';

  test.each([
    ['ends before it', '2025-11-24', '2026-11-24'],
    ['ends on its day', '2025-11-25', '2026-11-25'],
    ['ends on the day after', '2025-11-26', undefined],
  ])('are both told, where the subscription %s', (_, purchasedOn, endsFirst) => {
    const found = judge(recent(purchasedOn));
    expect(found).toMatchObject({ verdict: 'not-yet', because: ['4.1'], earliest });
    expect(found.endsFirst).toBe(endsFirst);
    // Waiting until then closes the door, which asking now does not.
    const asked = recent(purchasedOn, { contactedOn: '2026-11-23' });
    expect(judge(recent(purchasedOn), earliest).verdict).toBe(endsFirst === undefined ? 'conditional' : 'unlikely');
    expect(judge(asked, earliest).verdict).toBe('conditional');
  });

  test('are told by the date of Paris', () => {
    const claim = notReceived({
      order: { purchasedOn: '2026-10-20', months: 1, endsOn: '2026-11-25' },
      delivery: { paymentValidatedAt: '2026-11-21T10:00:00+01:00' },
      support: unasked,
    });
    // Paid on a Saturday, it is due on Wednesday at midnight, which is Tuesday still in UTC.
    expect(judge(claim)).toMatchObject({ earliest: '2026-11-25T00:00:00+01:00', endsFirst: '2026-11-25' });
  });

  test('leave out the end, where nothing is too early or no date is known', () => {
    const pending = notReceived({
      order: { purchasedOn: '2025-11-24' },
      delivery: { paymentValidated: 'no', paymentValidatedAt: undefined },
    });
    expect(judge(pending)).toMatchObject({ verdict: 'not-yet' });
    for (const claim of [pending, outage(), recent('2025-11-23')]) {
      expect(judge(claim)).not.toHaveProperty('endsFirst');
      expect(judge(claim)).not.toHaveProperty('earliest');
    }
  });

  test('leave out the end, where the period is not known', () => {
    const claim = outage({
      outage: { startedAt: '2026-11-23T08:00:00+01:00' },
      access: { activated: 'no' },
      'order.months': undefined,
    });
    expect(judge(claim).endsFirst).toBeUndefined();
  });
});
