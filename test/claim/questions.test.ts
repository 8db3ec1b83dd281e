import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { mayBeUnknown, questionAt, questions, usualAnswer } from '../../src/claim/questions.ts';
import { askedQuestions, givenPath, relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { amend, notReceived, playback, type Changes } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

const places = new Map<ClaimPath, number>(questions.map(({ path }, index) => [path, index]));
const optionsOf = (path: ClaimPath) => {
  const question = questions.find((each) => each.path === path);
  return question?.kind === 'choice' ? question.options : [];
};
const dependent = questions.flatMap(({ path, asked }) => (asked ? [{ path, ...asked }] : []));

describe('each of the 34 questions that depend on another answer', () => {
  test('are 34 of 57, and each stands below the one that calls for it', () => {
    expect([dependent.length, questions.length]).toStrictEqual([34, 57]);
    expect(dependent.filter(({ path, by }) => (places.get(by) ?? 99) >= (places.get(path) ?? -1))).toStrictEqual([]);
  });

  test('wait for answers that there are, or for any answer but "I don’t know": 1 of them', () => {
    const known = dependent.filter(({ when }) => when === 'known');
    expect(known.map(({ path, by }) => [path, by])).toStrictEqual([['connection.source', 'connection.mbps']]);
    const strange = dependent.filter(
      ({ by, when }) => when !== 'known' && !when.every((each) => optionsOf(by).includes(each)),
    );
    expect(strange).toStrictEqual([]);
  });

  test('imply, 4 of them, an answer of their own from another answer than the one that calls for them', () => {
    const implied = dependent.flatMap(({ path, by, implied: each }) => (each ? [{ path, by, ...each }] : []));
    expect(implied).toStrictEqual([
      { path: 'access.activated', by: 'access.received', when: ['no', 'not-working'], answer: 'no' },
      { path: 'support.instructionsFollowed', by: 'support.contacted', when: ['no'], answer: 'not-asked' },
      { path: 'support.diagnosis', by: 'support.contacted', when: ['no'], answer: 'none' },
      { path: 'support.outcome', by: 'support.contacted', when: ['no'], answer: 'none' },
    ]);
    for (const { path, by, when, answer } of implied) {
      const called = dependent.find((each) => each.path === path)?.when;
      expect(optionsOf(by)).toStrictEqual(expect.arrayContaining([...when]));
      expect(when.filter((each) => called?.includes(each))).toStrictEqual([]);
      expect(optionsOf(path)).toContain(answer);
    }
  });
});

test('each of the 10 questions that only add to another adds to one asked whenever it is', () => {
  const adding = questions.flatMap(({ path, addsTo, asked }) => (addsTo ? [{ path, addsTo, asked }] : []));
  expect(adding.map(({ path }) => path)).toHaveLength(10);
  for (const { path, addsTo } of adding) {
    expect(places.has(addsTo)).toBe(true);
    expect(addsTo).not.toBe(path);
  }
  // It waits for nothing, for what it adds to, or for the very answers for which that waits.
  for (const { addsTo, asked } of adding.filter((each) => each.asked?.by !== each.addsTo)) {
    expect([undefined, questionAt(addsTo).asked]).toContainEqual(asked);
  }
});

describe('the usual answers', () => {
  const usual = (claim: Claim) =>
    Object.fromEntries(
      questions.flatMap((question) => {
        const answer = usualAnswer(question, claim);
        return answer === undefined ? [] : [[question.path, answer]];
      }),
    );
  const ofAll = { 'order.referenceKind': 'order-number', 'order.renewal': 'no', 'billing.chargeCount': 2 };

  test.each([
    [undefined, {}],
    ['outage', {}],
    ['billing', { 'access.received': 'yes', 'access.activated': 'yes' }],
    ['not-received', { 'access.received': 'no' }],
    ['incompatibility', {}],
    ['playback', { 'access.received': 'yes', 'access.activated': 'yes' }],
    ['dissatisfaction', {}],
  ] as const)('to the problem %s', (problem, own) => {
    expect(usual({ ...(problem && { problem }) })).toStrictEqual({ ...ofAll, ...own });
  });

  test('are answers that can be given', () => {
    for (const problem of problems) {
      for (const [path, answer] of Object.entries(usual({ problem }))) {
        const question = questionAt(path as ClaimPath);
        const given = question.kind === 'choice' ? question.options : question.kind === 'count' ? [2] : [];
        expect(given).toContain(answer);
      }
    }
  });
});

test('the day of a payment is usually that of the purchase, which is asked above it', () => {
  const alike = questions.flatMap((question) =>
    'usualDay' in question && question.usualDay ? [{ path: question.path, day: question.usualDay }] : [],
  );
  expect(alike).toStrictEqual([{ path: 'delivery.paymentValidatedAt', day: 'order.purchasedOn' }]);
  for (const { path, day } of alike) expect(places.get(day)).toBeLessThan(places.get(path) ?? -1);
});

test('“I don’t know” is an answer to what is typed about a device and its line, and to nothing else', () => {
  expect(questions.filter(mayBeUnknown).map(({ path }) => path)).toStrictEqual([
    'device.brand',
    'device.model',
    'device.system',
    'device.appVersion',
    'connection.mbps',
  ]);
});

test('14 answers may change, and what was bought, when and for how much is not among them', () => {
  const changing = questions.filter(({ mayChange }) => mayChange).map(({ path }) => path);
  expect(changing).toStrictEqual([
    'access.received',
    'outage.offer',
    'delivery.paymentValidated',
    'delivery.spamChecked',
    'delivery.contactDetailsCorrect',
    'support.contacted',
    'support.refundRequested',
    'support.instructionsFollowed',
    'support.diagnosis',
    'support.outcome',
    'device.upToDate',
    'connection.mbps',
    'connection.link',
    'connection.stable',
  ]);
});

test.each(
  titled<{ path: ClaimPath; asked: Changes; spared: Changes }>(
    [
      { path: 'order.reference', asked: {}, spared: { 'order.referenceKind': 'elsewhere' } },
      {
        path: 'order.reference',
        asked: { 'order.referenceKind': 'email' },
        spared: { 'order.referenceKind': undefined },
      },
      { path: 'order.endsOn', asked: { 'order.renewal': 'yes' }, spared: { 'order.renewal': 'no' } },
      { path: 'access.channel', asked: { 'access.received': 'yes' }, spared: { 'access.received': 'no' } },
      { path: 'access.channel', asked: { 'access.received': 'not-working' }, spared: { 'access.received': undefined } },
      { path: 'access.activated', asked: {}, spared: { 'access.received': 'not-working' } },
      { path: 'access.activatedOn', asked: { 'access.activated': 'yes' }, spared: { 'access.activated': 'unknown' } },
      { path: 'connection.source', asked: { 'connection.mbps': 0.01 }, spared: { 'connection.mbps': 'unknown' } },
      { path: 'connection.source', asked: { 'connection.mbps': 10_000 }, spared: { 'connection.mbps': undefined } },
      { path: 'connection.measuredAt', asked: {}, spared: { 'connection.source': 'declared' } },
      { path: 'connection.measuredAt', asked: {}, spared: { 'connection.mbps': 'unknown' } },
      { path: 'support.contactedOn', asked: {}, spared: { 'support.contacted': 'no' } },
      { path: 'support.refundRequested', asked: {}, spared: { 'support.contacted': 'no' } },
      { path: 'support.ticket', asked: {}, spared: { 'support.contacted': 'no' } },
      { path: 'support.diagnosis', asked: {}, spared: { 'support.contacted': undefined } },
      { path: 'device.worksOnAnother', asked: { problem: 'incompatibility' }, spared: {} },
      { path: 'outage.startedAt', asked: { problem: 'outage' }, spared: {} },
      { path: 'fault.since', asked: {}, spared: { problem: 'outage' } },
      { path: 'fault.extent', asked: { problem: 'incompatibility' }, spared: { problem: 'dissatisfaction' } },
      { path: 'satisfaction.reason', asked: { problem: 'dissatisfaction' }, spared: {} },
      { path: 'delivery.spamChecked', asked: { problem: 'not-received' }, spared: {} },
    ],
    ({ path, asked, spared }) =>
      `${path} is asked after ${JSON.stringify(asked)}, and 0 times after ${JSON.stringify(spared, (_key, value: unknown) => value ?? null)}`,
  ),
)('%s', (_, { path, asked, spared }) => {
  const paths = (changes: Changes) =>
    askedQuestions(relevant(amend(playback(), changes))).map((question) => question.path);
  expect(paths(asked)).toContain(path);
  expect(paths(spared)).not.toContain(path);
});

test.each(
  titled<{ path: ClaimPath; claim: ReturnType<typeof playback>; given: ClaimPath }>(
    [
      { path: 'support.diagnosis', claim: playback(), given: 'support.diagnosis' },
      { path: 'support.diagnosis', claim: playback({ 'support.contacted': 'no' }), given: 'support.contacted' },
      { path: 'support.outcome', claim: playback({ 'support.contacted': 'no' }), given: 'support.contacted' },
      { path: 'access.activated', claim: notReceived(), given: 'access.received' },
      {
        path: 'access.activated',
        claim: notReceived({ 'access.received': 'not-working' }),
        given: 'access.received',
      },
      { path: 'access.activated', claim: playback(), given: 'access.activated' },
      { path: 'order.plan', claim: playback(), given: 'order.plan' },
      { path: 'outage.startedAt', claim: playback(), given: 'outage.startedAt' },
    ],
    ({ path, claim, given }) =>
      `${path} comes from 1 answer, ${given} (received: ${claim.access?.received}, contacted: ${claim.support?.contacted})`,
  ),
)('%s', (_, { path, claim, given }) => {
  expect(givenPath(path, claim)).toBe(given);
});

test('10 questions may be left empty, and 8 of the environment unless a rule hangs on them', () => {
  const optional = (wanted: 'always' | 'unless-decisive') =>
    questions.flatMap((question) => (question.optional === wanted ? [question.path] : []));
  expect(optional('always')).toStrictEqual([
    'order.endsOn',
    'access.channel',
    'access.activatedOn',
    'billing.secondChargedOn',
    'billing.secondReference',
    'support.ticket',
    'device.appVersion',
    'connection.source',
    'connection.measuredAt',
    'attachments',
  ]);
  expect(optional('unless-decisive')).toStrictEqual([
    'device.kind',
    'device.brand',
    'device.model',
    'device.system',
    'device.upToDate',
    'connection.mbps',
    'connection.link',
    'connection.stable',
  ]);
});

test('1 date may lie ahead, the end of the subscription', () => {
  const ahead = questions.filter((question) => 'mayLieAhead' in question && question.mayLieAhead);
  expect(ahead.map(({ path }) => path)).toStrictEqual(['order.endsOn']);
});
