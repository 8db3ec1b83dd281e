import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAt, withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt, questions } from '../../src/claim/questions.ts';
import { askedQuestions, relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { assess, judge, refundPolicy } from '../../src/policy/index.ts';
import { decisiveQuestions } from '../../src/policy/needs.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import secondShop from '../fixtures/second-shop.json';
import { completeClaims, partialClaims } from '../support/arbitraries.ts';
import {
  amend,
  billing,
  claimOf,
  dissatisfaction,
  NOW,
  notReceived,
  outage,
  playback,
  without,
} from '../support/claims.ts';
import { leftOut, mattering } from '../support/ways.ts';

function read(document: unknown): Policy {
  const found = readPolicy(document);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found.policy;
}
const policies: [shop: string, Policy][] = [
  ['the shop', refundPolicy],
  ['the second shop', read(secondShop)],
];

/** The claim as it stands when only these sections, or these answers, have been given. */
const only = (claim: Claim, ...paths: readonly (ClaimPath | keyof Claim)[]): Claim => {
  const kept = paths.reduce<Claim>((soFar, path) => withAt(soFar, path, answerAt(claim, path as ClaimPath)), {});
  return amend(kept, {});
};

const attacked = outage({ 'outage.cause': 'force-majeure' });
const slow = playback({ 'connection.mbps': 18, 'support.diagnosis': 'pending' });
const upToEquipment = ['problem', 'description', 'order', 'access', 'device', 'connection'] as const;
const diagnosed = [...upToEquipment, 'support.contacted', 'support.diagnosis'] as const;
const notTechnical = 'device.upToDate connection.link connection.stable';

describe('no longer asked is, of those not answered yet,', () => {
  test.each<[standing: string, claim: Claim, paths: string]>([
    ['before a problem is chosen: 0 of all', {}, ''],
    ['an outage of which nothing else is said', { problem: 'outage' }, 'access.withdrawalWaived'],
    ['a fault of which nothing else is said', { problem: 'playback' }, 'access.withdrawalWaived'],
    [
      'a billing error of which nothing else is said',
      { problem: 'billing' },
      `order.plan access.withdrawalWaived ${notTechnical}`,
    ],
    [
      'a code that has not come',
      { problem: 'not-received' },
      `order.plan order.months access.withdrawalWaived ${notTechnical}`,
    ],
    ['a change of mind', { problem: 'dissatisfaction' }, `order.plan ${notTechnical}`],
    [
      'what is not as described: only a change of mind hangs on the waiver',
      only(dissatisfaction({ 'satisfaction.reason': 'not-as-described' }), 'problem', 'order', 'satisfaction'),
      `access.withdrawalWaived ${notTechnical}`,
    ],
    [
      'an outage by force majeure, once the cause is said',
      only(attacked, 'problem', 'outage.cause'),
      'order.price order.months access.received access.withdrawalWaived outage.startedAt outage.ongoing outage.extent outage.ownInternetWorked outage.offer terms.respected',
    ],
    [
      'planned maintenance, which may have lasted 48 hours',
      only(outage({ 'outage.cause': 'planned-maintenance' }), 'problem', 'outage.cause'),
      'access.withdrawalWaived',
    ],
    [
      'what was bought elsewhere',
      only(playback({ order: { referenceKind: 'elsewhere', reference: undefined } }), 'problem', 'order.referenceKind'),
      'order.price order.months access.received access.withdrawalWaived fault.since fault.extent terms.respected',
    ],
    [
      'a fault on the customer’s side, as support says',
      only(playback({ 'support.diagnosis': 'customer-side' }), 'problem', 'support'),
      'order.price order.months access.received access.withdrawalWaived fault.since fault.extent terms.respected',
    ],
    [
      '4K with 18 Mb/s that support may still explain: the fault and the terms',
      only(slow, ...diagnosed),
      'fault.since fault.extent support.instructionsFollowed terms.respected',
    ],
    ['4K with 18 Mb/s and no word of support yet: 0', only(slow, ...upToEquipment), ''],
    [
      '4K with 18 Mb/s, a fault that support has confirmed',
      only(amend(slow, { 'support.diagnosis': 'confirmed' }), ...diagnosed),
      'support.instructionsFollowed',
    ],
    ['a speed that nobody knows', only(amend(slow, { 'connection.mbps': 'unknown' }), ...diagnosed), 'fault.extent'],
    ['a standard plan with 18 Mb/s', only(amend(slow, { 'order.plan': 'standard' }), ...diagnosed), 'fault.extent'],
    ['18 Mb/s, and no plan chosen yet', without(only(slow, ...diagnosed), 'order.plan'), 'fault.extent'],
    [
      'a change of mind whose right was given up, after activation',
      only(
        dissatisfaction({ 'access.activated': 'yes', 'access.withdrawalWaived': 'yes' }),
        ...(['problem', 'order', 'access', 'satisfaction'] as const),
      ),
      `access.activatedOn terms.respected ${notTechnical}`,
    ],
    [
      'terms that were broken',
      only(playback({ 'terms.respected': 'no' }), 'problem', 'terms'),
      'order.price order.months access.received access.withdrawalWaived fault.since fault.extent',
    ],
    [
      'terms that were broken, and money taken in error: conditional, and its amount is still reckoned',
      only(billing({ 'terms.respected': 'no' }), 'problem', 'terms'),
      `order.plan order.months access.received access.withdrawalWaived ${notTechnical}`,
    ],
    [
      'a code that has come after all',
      only(notReceived({ 'access.received': 'yes' }), 'problem', 'order', 'access.received'),
      `access.activated access.withdrawalWaived delivery.contactDetailsCorrect terms.respected ${notTechnical}`,
    ],
    [
      'a code that activates nothing',
      only(notReceived({ 'access.received': 'not-working' }), 'problem', 'order', 'access.received'),
      `access.withdrawalWaived terms.respected ${notTechnical}`,
    ],
    [
      '1 charge only',
      only(billing({ 'billing.chargeCount': 1 }), 'problem', 'billing'),
      `order.plan order.months access.received access.withdrawalWaived terms.respected ${notTechnical}`,
    ],
  ])('%s', (_, claim, paths) => {
    expect(leftOut(claim)).toStrictEqual(paths === '' ? [] : paths.split(' '));
  });
});

test('an answer that changes brings its questions back: 18 Mb/s without terms, 25 Mb/s with them', () => {
  const before = only(slow, ...diagnosed);
  expect(leftOut(before)).toContain('terms.respected');
  expect(leftOut(amend(before, { 'connection.mbps': 25 }))).not.toContain('terms.respected');
});

test('what was answered stays asked, whatever it may still change: 300 claims', () => {
  fc.assert(
    fc.property(partialClaims, (claim) => {
      for (const path of leftOut(claim)) expect(answerAt(claim, path)).toBeUndefined();
      const answered = questions.filter(({ path }) => answerAt(claim, path) !== undefined);
      expect(answered.filter(({ path }) => !mattering(claim).has(path))).toStrictEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** What the customer is told, but for the reasons: an excluded claim may be excluded by one more. */
/** An end of the subscription within the delay is told where it is known, and is worth no question. */
const consequences = (claim: Claim, policy: Policy) => {
  const {
    because: _because,
    deciding: _deciding,
    findings: _findings,
    endsFirst: _endsFirst,
    ...rest
  } = assess(claim, policy, NOW);
  return rest;
};

/** A claim with every answer, and the same claim as it once stood, some of them not given yet. */
const onTheWay = fc
  .tuple(completeClaims, fc.subarray(questions.map(({ path }) => path)))
  .map(([whole, unanswered]) => ({
    whole,
    partial: relevant(without(whole, ...unanswered.filter((path) => path !== 'problem'))),
  }));

/** The claim with those of the answers at `left` that matter by now: what is answered later may make them matter. */
function askedAgain(claim: Claim, left: readonly ClaimPath[], whole: Claim, policy: Policy): Claim {
  const matter = mattering(claim, policy);
  const due = left.filter((path) => matter.has(path) && answerAt(claim, path) === undefined);
  if (due.length === 0) return claim;
  const asked = relevant(due.reduce((soFar, path) => withAt(soFar, path, answerAt(whole, path)), claim));
  return askedAgain(
    asked,
    left.filter((path) => !due.includes(path)),
    whole,
    policy,
  );
}

/** The claim of somebody who would answer as in `whole`, one question after the other, and is asked only what matters. */
function askedInTurn(whole: Claim, policy: Policy, claim: Claim = {}): Claim {
  const matter = mattering(claim, policy);
  const next = askedQuestions(claim).find(
    ({ path }) => matter.has(path) && answerAt(claim, path) === undefined && answerAt(whole, path) !== undefined,
  );
  if (!next) return claim;
  return askedInTurn(whole, policy, relevant(withAt(claim, next.path, answerAt(whole, next.path))));
}

describe.each(policies)('under the policy of %s, a question that is left out', (_, policy) => {
  test('has no answer that changes what is told: 300 claims, each option of each choice, and another’s answer otherwise', () => {
    let tried = 0;
    fc.assert(
      fc.property(partialClaims, completeClaims, (claim, other) => {
        const told = consequences(claim, policy);
        for (const path of leftOut(claim, policy)) {
          const question = questionAt(path);
          const given = answerAt(relevant({ ...other, ...(claim.problem && { problem: claim.problem }) }), path);
          const answers = question?.kind === 'choice' ? question.options : given === undefined ? [] : [given];
          for (const answer of answers) {
            tried += 1;
            expect([path, answer, consequences(relevant(withAt(claim, path, answer)), policy)]).toStrictEqual([
              path,
              answer,
              told,
            ]);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(500);
  });

  test('changes nothing that is told, unless what is answered later makes it matter', () => {
    let tried = 0;
    fc.assert(
      fc.property(onTheWay, ({ whole, partial }) => {
        const matter = mattering(partial, policy);
        const left = questions.map(({ path }) => path).filter((path) => !matter.has(path));
        const spared = left.filter((path) => answerAt(whole, path) !== undefined);
        tried += spared.length;
        const claim = askedAgain(relevant(without(whole, ...spared)), spared, whole, policy);
        expect(consequences(claim, policy)).toStrictEqual(consequences(whole, policy));
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(300);
  });

  test('is not missed at the end: 300 claims asked in turn come to what all answers come to', () => {
    let spared = 0;
    fc.assert(
      fc.property(completeClaims, (whole) => {
        const claim = askedInTurn(whole, policy);
        const count = (each: Claim) => questions.filter(({ path }) => answerAt(each, path) !== undefined).length;
        spared += count(whole) - count(claim);
        const decisive = decisiveQuestions(claim, policy, NOW);
        const open = askedQuestions(claim).filter(
          ({ path, optional }) =>
            mattering(claim, policy).has(path) && answerAt(claim, path) === undefined && optional === undefined,
        );
        expect(open).toStrictEqual([]);
        const isOpen = [...decisive].some((path) => answerAt(claim, path) === undefined);
        expect(judge(claim, policy, NOW).verdict === 'incomplete').toBe(isOpen);
        expect(consequences(claim, policy)).toStrictEqual(consequences(whole, policy));
      }),
      { numRuns: 300 },
    );
    expect(spared).toBeGreaterThan(300);
  });
});

test.each(Object.entries(claimOf))(
  '%s: the 8 items of article 6 are asked of a claim of which nothing is said',
  (_, claim) => {
    const { problem } = claim();
    const matter = mattering({ ...(problem && { problem }) });
    const items = refundPolicy.evidence.map(({ paths }) => paths);
    expect(items).toHaveLength(8);
    expect(items.flat().filter((path) => !matter.has(path))).toStrictEqual([]);
  },
);
