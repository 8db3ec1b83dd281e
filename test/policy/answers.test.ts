import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import { answerAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import {
  amend,
  billing,
  claimOf,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  without,
  wrongAmount,
  type Changes,
} from '../support/claims.ts';
import { judge, outcomeOf, verdictOf } from '../support/judging.ts';
import { neighbours } from '../support/neighbours.ts';
import { titled } from '../support/titled.ts';

/** What an applying rule rests on, but for the day of the request and the period, which fall back on other answers. */
function groundsOf(rule: string, claim: Claim): ClaimPath[] {
  const { paths = [] } = judge(claim).findings.find((finding) => finding.rule === rule) ?? {};
  const fallsBack = (path: ClaimPath) =>
    path === 'access.activatedOn' ||
    path === 'order.renewal' ||
    (rule.startsWith('period-') && path.startsWith('support.'));
  return paths.filter((path) => answerAt(claim, path) !== undefined && !fallsBack(path));
}

const mayBeUnknown = (path: ClaimPath) => {
  const question = questionAt(path);
  return question.kind === 'bandwidth' || (question.kind === 'choice' && question.options.includes('unknown'));
};

describe.each(Object.entries(neighbours))('%s', (rule, [applies]) => {
  test('is missing without any answer that it rests on', () => {
    const grounds = groundsOf(rule, applies);
    expect(grounds.length).toBeGreaterThan(0);
    for (const path of grounds)
      expect([path, outcomeOf(rule, without(applies, path))]).toStrictEqual([path, 'missing']);
  });

  test('is unverified where "I don’t know" is such an answer', () => {
    for (const path of groundsOf(rule, applies).filter(mayBeUnknown)) {
      expect([path, outcomeOf(rule, amend(applies, { [path]: 'unknown' }))]).toStrictEqual([path, 'unverified']);
    }
  });
});

const over = outage({ outage: { ongoing: 'no', endedAt: '2026-11-20T20:00:00+01:00' } });
const pending: Changes = { 'support.diagnosis': 'pending' };
const general: readonly ClaimPath[] = ['order.referenceKind', 'terms.respected'];
const technical: readonly ClaimPath[] = ['support.outcome', 'access.received', 'support.diagnosis'];

/** Of each claim, the answers without which the verdict could be another. */
const decisive: readonly { what: string; claim: Claim; paths: readonly ClaimPath[] }[] = [
  {
    what: 'an outage',
    claim: outage(),
    paths: [
      ...general,
      ...technical,
      'order.months',
      'outage.startedAt',
      'outage.ongoing',
      'outage.extent',
      'outage.cause',
      'outage.offer',
    ],
  },
  { what: 'an outage that is over', claim: over, paths: ['outage.startedAt', 'outage.endedAt'] },
  { what: 'an outage without a diagnosis', claim: outage(pending), paths: ['outage.ownInternetWorked'] },
  {
    what: 'a double payment',
    claim: billing(),
    paths: [...general, 'order.months', 'billing.error', 'billing.chargeCount'],
  },
  { what: 'a wrong amount', claim: wrongAmount(), paths: ['billing.agreed', 'billing.charged'] },
  {
    what: 'a code not received',
    claim: notReceived(),
    paths: [
      ...general,
      'access.received',
      'delivery.paymentValidated',
      'delivery.paymentValidatedAt',
      'delivery.contactDetailsCorrect',
    ],
  },
  {
    what: 'an incompatibility',
    claim: incompatibility(),
    paths: [...general, ...technical, 'order.months', 'fault.extent'],
  },
  {
    what: 'an incompatibility without a diagnosis',
    claim: incompatibility(pending),
    paths: ['connection.mbps', 'connection.stable', 'support.instructionsFollowed', 'device.worksOnAnother'],
  },
  { what: 'playback', claim: playback(), paths: [...general, ...technical, 'order.months', 'fault.extent'] },
  {
    what: 'playback without a diagnosis',
    claim: playback(pending),
    paths: ['connection.mbps', 'connection.stable', 'support.instructionsFollowed'],
  },
  {
    what: 'a change of mind',
    claim: dissatisfaction(),
    paths: [...general, 'access.withdrawalWaived'],
  },
];

test.each(
  titled(
    decisive.flatMap(({ what, claim, paths }) => paths.map((path) => ({ what, claim, path }))),
    ({ what, path }) => `${what} without ${path} is incomplete`,
  ),
)('%s', (_, { claim, path }) => {
  const bare = without(claim, path);
  expect(verdictOf(bare)).toStrictEqual({ verdict: 'incomplete', because: [] });
  const elsewhere = amend(bare, { 'order.referenceKind': 'elsewhere' });
  expect(verdictOf(elsewhere)).toStrictEqual({ verdict: 'unlikely', because: ['1'] });
});

test.each(
  titled<{ answer: ClaimPath; claim: Claim; because: string[] }>(
    [
      ...problems
        .filter((problem) => problem !== 'dissatisfaction')
        .map((problem) => ({
          answer: 'terms.respected' as const,
          claim: claimOf[problem]({ 'terms.respected': 'unknown' }),
          because: ['8.1'],
        })),
      {
        answer: 'outage.ownInternetWorked',
        claim: outage({ 'outage.ownInternetWorked': 'unknown', ...pending }),
        because: ['5.4', '8.2'],
      },
      {
        answer: 'delivery.contactDetailsCorrect',
        claim: notReceived({ 'delivery.contactDetailsCorrect': 'unknown' }),
        because: ['4.3'],
      },
      {
        answer: 'access.withdrawalWaived',
        claim: dissatisfaction({ 'access.withdrawalWaived': 'unknown' }),
        because: ['3', '8.3'],
      },
      {
        answer: 'access.activated',
        claim: playback({ 'access.activated': 'unknown', 'support.contactedOn': '2027-08-03' }),
        because: ['8.4'],
      },
    ],
    ({ answer, claim }) => `"I don't know" for ${answer} makes ${claim.problem} conditional`,
  ),
)('%s', (_, { claim, because }) => {
  const { findings, ...assessment } = judge(claim);
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified').map(({ rule }) => rule);
  expect(unverified.length).toBeGreaterThan(0);
  expect(assessment).toMatchObject({ verdict: 'conditional', because, deciding: unverified });
});

test.each(
  titled<{ answer: string; changes: Changes }>(
    [
      { answer: 'the price', changes: { 'order.price': undefined } },
      { answer: 'the reference', changes: { 'order.reference': undefined } },
      { answer: 'the plan', changes: { 'order.plan': undefined } },
      { answer: 'the means of payment', changes: { 'order.paymentMethod': undefined } },
      { answer: 'the description', changes: { description: undefined } },
      { answer: 'the device', changes: { device: undefined } },
      { answer: 'the connection', changes: { connection: undefined } },
      { answer: 'the instructions', changes: { 'support.instructionsFollowed': undefined } },
      { answer: 'the file number', changes: { 'support.ticket': undefined } },
      { answer: 'the waiver', changes: { 'access.withdrawalWaived': undefined } },
    ],
    ({ answer }) => `an outage hangs in no way on ${answer}`,
  ),
)('%s', (_, { changes }) => {
  expect(verdictOf(outage(changes))).toStrictEqual({ verdict: 'eligible', because: ['4.1'] });
});

describe('without a problem', () => {
  test('a claim is incomplete, whatever else is answered', () => {
    for (const claim of [{}, { terms: { respected: 'no' } }, without(outage(), 'problem')] satisfies Claim[]) {
      expect(judge(claim)).toMatchObject({ verdict: 'incomplete', because: [], deciding: [], remedies: [] });
    }
  });

  test('a claim is refused by what refuses every problem', () => {
    expect(judge({ order: { referenceKind: 'elsewhere' } })).toMatchObject({
      verdict: 'unlikely',
      because: ['1'],
      deciding: ['bought-elsewhere'],
      remedies: [],
    });
  });

  test('only the rules for all problems are looked at', () => {
    expect(judge({}).findings.map(({ rule }) => rule)).toStrictEqual(['bought-elsewhere', 'terms-broken']);
  });
});

test.each([
  ['outage', 21],
  ['billing', 6],
  ['not-received', 7],
  ['incompatibility', 14],
  ['playback', 13],
  ['dissatisfaction', 7],
] as const)('%s with nothing else answered leaves every rule missing', (problem, count) => {
  const { verdict, findings } = judge({ problem });
  expect(verdict).toBe('incomplete');
  expect(findings.map(({ outcome }) => outcome)).toStrictEqual(Array.from({ length: count }, () => 'missing'));
});
