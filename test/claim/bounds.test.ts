import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { PARIS, SETTING } from '../support/claims.ts';
import { fields } from '../support/typing.ts';

type Pair = {
  path: ClaimPath;
  against: ClaimPath;
  is: 'from' | 'after' | 'before';
  of: 'first' | 'renewal' | 'any';
};

/** Every two moments of which one cannot come before the other; `path` is asked below `against`. */
const pairs: readonly Pair[] = [
  { path: 'order.endsOn', is: 'after', against: 'order.purchasedOn', of: 'renewal' },
  { path: 'access.activatedOn', is: 'from', against: 'order.purchasedOn', of: 'first' },
  { path: 'access.activatedOn', is: 'before', against: 'order.endsOn', of: 'renewal' },
  { path: 'outage.startedAt', is: 'from', against: 'order.purchasedOn', of: 'first' },
  { path: 'outage.endedAt', is: 'from', against: 'outage.startedAt', of: 'any' },
  { path: 'outage.endedAt', is: 'from', against: 'order.purchasedOn', of: 'first' },
  { path: 'fault.since', is: 'from', against: 'order.purchasedOn', of: 'first' },
  { path: 'billing.secondChargedOn', is: 'from', against: 'order.purchasedOn', of: 'any' },
  { path: 'delivery.paymentValidatedAt', is: 'from', against: 'order.purchasedOn', of: 'any' },
  { path: 'support.contactedOn', is: 'from', against: 'order.purchasedOn', of: 'first' },
];
/** A line may be measured at any time. */
const free: readonly ClaimPath[] = ['connection.measuredAt'];

const moments = questions.filter(({ kind }) => kind === 'date' || kind === 'instant');
const kindOf = (path: ClaimPath) => moments.find((question) => question.path === path)?.kind;

test('each of the 10 dates and instants goes with another, or is free', () => {
  const bound = new Set([...pairs.flatMap(({ path, against }) => [path, against]), ...free]);
  expect(moments.map(({ path }) => path).filter((path) => !bound.has(path))).toStrictEqual([]);
  expect(moments).toHaveLength(10);
});

test('the table of questions names these 10 pairs and no other', () => {
  const named = moments.flatMap((question) =>
    ('bounds' in question ? (question.bounds ?? []) : []).map(({ is, path: against }) => ({
      path: question.path,
      is,
      against,
    })),
  );
  expect(named).toHaveLength(10);
  expect(named).toStrictEqual(expect.arrayContaining(pairs.map(({ path, is, against }) => ({ path, is, against }))));
});

const problemOf: Partial<Record<ClaimPath, Claim['problem']>> = {
  'outage.startedAt': 'outage',
  'outage.endedAt': 'outage',
  'fault.since': 'playback',
  'delivery.paymentValidatedAt': 'not-received',
};

/** The fault at the lower of two moments, typed on days of October 2026, the instants at noon. */
function faultOf({ path, against }: Pair, renewal: 'yes' | 'no', upper: number, lower: number) {
  const claim: Claim = {
    problem: problemOf[path] ?? 'billing',
    order: { renewal },
    access: { received: 'yes', activated: 'yes' },
    outage: { ongoing: 'no' },
    billing: { error: 'double' },
    delivery: { paymentValidated: 'yes' },
    support: { contacted: 'yes' },
  };
  let answers = writeAnswers(claim, PARIS);
  for (const [each, day] of [
    [against, upper],
    [path, lower],
  ] as const) {
    const entry = fields(`${day} 10 2026${kindOf(each) === 'instant' ? ' 12:00' : ''}`);
    answers = withAt(answers, each, entry);
  }
  return readAnswers(answers, SETTING).faults.find((fault) => fault.path === path && fault.code !== 'missing');
}

describe.each(pairs)('$path and $against', (pair) => {
  const { path, against, is, of } = pair;
  const fault = { path, code: `must-be-${is}`, against };
  const [early, late] = [8, 12];

  test.each(['no', 'yes'] as const)('10 days into the month, where renewal is %s', (renewal) => {
    const holds = of === 'any' || (of === 'renewal') === (renewal === 'yes');
    const isAsked = !(against === 'order.endsOn' || path === 'order.endsOn') || renewal === 'yes';
    const wrong = holds && isAsked ? fault : undefined;
    const below = (day: number) => faultOf(pair, renewal, 10, day);
    const above = (day: number) => faultOf(pair, renewal, day, 10);
    // The lower of the two is changed, and then the upper.
    expect([below(early), below(10), below(late)]).toStrictEqual(
      is === 'before' ? [undefined, wrong, wrong] : [wrong, is === 'after' ? wrong : undefined, undefined],
    );
    expect([above(late), above(10), above(early)]).toStrictEqual([below(early), below(10), below(late)]);
  });
});

test('a payment at 0:30 in Paris on the 4th is not before an order of the 4th, though it is the 3rd in London', () => {
  const payment = (text: string) => {
    const claim: Claim = { problem: 'not-received', order: { purchasedOn: '2026-10-04' }, access: { received: 'no' } };
    const answers = writeAnswers({ ...claim, delivery: { paymentValidated: 'yes' } }, PARIS);
    const { faults } = readAnswers(withAt(answers, 'delivery.paymentValidatedAt', fields(text)), SETTING);
    return faults.filter(({ path }) => path === 'delivery.paymentValidatedAt').map(({ code }) => code);
  };
  expect(payment('4 10 2026 0:30')).toStrictEqual([]);
  expect(payment('3 10 2026 23:59')).toStrictEqual(['must-be-from']);
});

test('an end of the subscription may lie ahead: 3 August 2028', () => {
  const answers = writeAnswers({ order: { purchasedOn: '2026-08-03', renewal: 'yes' } }, PARIS);
  const { claim } = readAnswers(withAt(answers, 'order.endsOn', fields('3 8 2028')), SETTING);
  expect(claim.order?.endsOn).toBe('2028-08-03');
});
