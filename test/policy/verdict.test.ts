import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { assess, refundPolicy, type Verdict } from '../../src/policy/index.ts';
import { completeClaims, partialClaims } from '../support/arbitraries.ts';
import { claimOf, dissatisfaction, notReceived, NOW, outage, playback } from '../support/claims.ts';
import { applying, judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const mildestFirst: readonly Verdict[] = ['eligible', 'conditional', 'not-yet', 'unlikely'];
const severity = (verdict: Verdict) => mildestFirst.indexOf(verdict);
const rules = refundPolicy.rules;
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

test.each(['outage', 'billing', 'not-received', 'incompatibility', 'playback', 'dissatisfaction'] as const)(
  'a subscription that was shared excludes %s by article 8.1',
  (problem) => {
    expect(verdictOf(claimOf[problem]({ 'terms.respected': 'no' }))).toStrictEqual({
      verdict: 'unlikely',
      because: ['8.1'],
    });
  },
);

describe('a verdict under answers that are missing or unknown', () => {
  test('too recent by 36 of 48 hours, but the cause unanswered: incomplete, since the cause could exclude it', () => {
    const claim = outage({ outage: { startedAt: '2026-11-23T00:00:00+01:00', cause: undefined } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'incomplete', because: [] });
  });

  test('too early by 4.3, and only a milder answer missing: still too early', () => {
    const claim = notReceived({ delivery: { paymentValidated: 'no', contactDetailsCorrect: undefined } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'not-yet', because: ['4.3'] });
  });

  test('planned maintenance stands as excluded with 6 answers missing', () => {
    const claim = outage({
      order: { months: undefined },
      outage: {
        startedAt: undefined,
        ongoing: undefined,
        extent: undefined,
        cause: 'planned-maintenance',
        ownInternetWorked: undefined,
        offer: undefined,
      },
    });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['4.1'] });
  });

  test('a broken term alone, 1 answer beside the problem, is enough to exclude', () => {
    expect(verdictOf({ problem: 'outage', terms: { respected: 'no' } })).toStrictEqual({
      verdict: 'unlikely',
      because: ['8.1'],
    });
  });

  test('too recent and own internet unknown: the true rule decides, not the 1 unverified', () => {
    const claim = outage({ outage: { startedAt: '2026-11-23T00:00:00+01:00', ownInternetWorked: 'unknown' } });
    expect(verdictOf(claim)).toStrictEqual({
      verdict: 'not-yet',
      because: ['4.1'],
      earliest: '2026-11-25T00:00:00+01:00',
    });
  });

  test('intermittent and own internet unknown: conditional by 4.1 and 7.4, not by 5.4', () => {
    const claim = outage({ outage: { extent: 'intermittent', ownInternetWorked: 'unknown' } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['4.1', '7.4'] });
  });

  test('3 answers "I don\'t know" are all collected as reasons to verify', () => {
    const claim = playback({ connection: { mbps: 'unknown', stable: 'unknown' }, device: { upToDate: 'unknown' } });
    expect(judge(claim)).toMatchObject({
      verdict: 'conditional',
      because: ['4.4', '8.2', '9.1'],
      deciding: ['bandwidth-below-plan', 'connection-unstable', 'device-outdated'],
    });
    expect(applying(claim)).toStrictEqual([]);
  });

  test('an unknown never outweighs a missing answer: own internet unknown and no extent is incomplete', () => {
    const claim = outage({ outage: { ownInternetWorked: 'unknown', extent: undefined } });
    expect(judge(claim).verdict).toBe('incomplete');
  });
});

describe('articles', () => {
  test('of 5 reasons come in the order of their numbers, 11 after 8.4', () => {
    const claim = outage({
      terms: { respected: 'no' },
      access: { activatedOn: '2025-11-01' },
      outage: { cause: 'force-majeure', extent: 'some-channels', ownInternetWorked: 'no' },
    });
    expect(judge(claim).because).toStrictEqual(['4.1', '5.4', '8.1', '8.2', '8.4', '11']);
  });

  test('are sorted as numbers, not as text: 3 before 8.3, and 8.4 before 11', () => {
    expect(judge(dissatisfaction({ access: { activated: 'yes', activatedOn: '2025-11-01' } })).because).toStrictEqual([
      '3',
      '8.3',
      '8.4',
    ]);
  });
});

test('the order of the 29 rules decides nothing', () => {
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

test('taking a rule away never makes a complete claim worse: each of the 29 can only lower the verdict', () => {
  fc.assert(
    fc.property(completeClaims, fc.constantFrom(...rules), (claim, rule) => {
      const rest = withRules(
        claim,
        rules.filter((each) => each !== rule),
      );
      expect(severity(rest.verdict)).toBeLessThanOrEqual(severity(judge(claim).verdict));
    }),
    { numRuns: 300 },
  );
});

test('the deciding rules alone, without the others of the 29, give the same verdict for the same articles', () => {
  fc.assert(
    fc.property(completeClaims, (claim) => {
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

test('no article is given twice, and remedies go with every verdict but 2', () => {
  fc.assert(
    fc.property(partialClaims, (claim) => {
      const { verdict, because, remedies } = judge(claim);
      expect(new Set(because).size).toBe(because.length);
      expect(remedies.length === 0).toBe(verdict === 'unlikely' || verdict === 'incomplete');
    }),
    { numRuns: 300 },
  );
});

test('an outage too recent whose 48 hours end after the period does has 0 dates from which to claim', () => {
  const claim = outage({
    'access.activatedOn': '2025-11-27',
    'outage.startedAt': '2026-11-23T08:00:00+01:00',
  });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'not-yet', because: ['4.1'] });
  expect(judge(claim, '2026-11-25T08:00:00+01:00').verdict).toBe('unlikely');
});
