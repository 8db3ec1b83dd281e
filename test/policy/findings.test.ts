import { describe, expect, test } from 'vitest';
import { problems, type Problem } from '../../src/claim/codes.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Effect } from '../../src/policy/codes.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import {
  billing,
  claimOf,
  incompatibility,
  notReceived,
  NOW,
  outage,
  playback,
  type Changes,
} from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { neighbours } from '../support/neighbours.ts';
import { titled } from '../support/titled.ts';

const faulty: readonly Problem[] = ['outage', 'incompatibility', 'playback'];
const technical: readonly Problem[] = ['incompatibility', 'playback'];
const only = (problem: Problem): readonly Problem[] => [problem];

const request = ['support.contacted', 'support.contactedOn', 'support.refundRequested'];
const daysLeft = ['order.endsOn', 'order.renewal', 'access.activatedOn', 'order.months', ...request];
const lasted = ['outage.startedAt', 'outage.ongoing', 'outage.endedAt'];
const diagnosed: Ground = { paths: ['support.diagnosis'] };

type Ground = { paths: string[]; parameters?: string[] };
type Row = { for: readonly Problem[]; articles: string[]; effect: Effect; applies: Ground; spares?: Ground };

/** The table of rules, and what each rests on: where it applies, and where it spares its neighbour, if that is anything else. */
const table: Record<string, Row> = {
  'bought-elsewhere': {
    for: problems,
    articles: ['1'],
    effect: 'unlikely',
    applies: { paths: ['order.referenceKind'] },
  },
  'terms-broken': { for: problems, articles: ['8.1'], effect: 'unlikely', applies: { paths: ['terms.respected'] } },
  'period-ended': {
    for: problems.filter((problem) => problem !== 'not-received'),
    articles: ['8.4'],
    effect: 'unlikely',
    applies: { paths: ['access.activated', ...daysLeft] },
    spares: { paths: daysLeft },
  },
  'period-ending': {
    for: problems.filter((problem) => problem !== 'not-received' && problem !== 'billing'),
    articles: ['8.4'],
    effect: 'conditional',
    applies: { paths: ['access.activated', ...daysLeft], parameters: ['periodNearEnd', 'periodNearEndMost'] },
    spares: { paths: daysLeft, parameters: ['periodNearEnd', 'periodNearEndMost'] },
  },
  'problem-fixed': {
    for: faulty,
    articles: ['5.3', '7.4'],
    effect: 'conditional',
    applies: { paths: ['support.outcome'] },
  },
  'access-missing': { for: faulty, articles: ['4.3'], effect: 'conditional', applies: { paths: ['access.received'] } },
  'cause-on-customer-side': { for: faulty, articles: ['5.4'], effect: 'unlikely', applies: diagnosed },
  'outage-planned': {
    for: only('outage'),
    articles: ['4.1'],
    effect: 'unlikely',
    applies: { paths: ['outage.cause', ...lasted], parameters: ['outageLong'] },
    spares: { paths: lasted, parameters: ['outageLong'] },
  },
  'outage-planned-overrun': {
    for: only('outage'),
    articles: ['4.1'],
    effect: 'conditional',
    applies: { paths: ['outage.cause', ...lasted], parameters: ['outageLong'] },
    spares: { paths: lasted, parameters: ['outageLong'] },
  },
  'outage-force-majeure': {
    for: only('outage'),
    articles: ['11'],
    effect: 'unlikely',
    applies: { paths: ['outage.cause'] },
  },
  'outage-technical-event': {
    for: only('outage'),
    articles: ['11'],
    effect: 'conditional',
    applies: { paths: ['outage.cause', 'outage.offer'] },
    spares: {
      paths: ['outage.extent', 'outage.offer', 'support.outcome', 'outage.startedAt', 'outage.ongoing'],
      parameters: ['outageLong'],
    },
  },
  'outage-own-internet': {
    for: only('outage'),
    articles: ['5.4', '8.2'],
    effect: 'unlikely',
    applies: { paths: ['outage.ownInternetWorked', 'support.diagnosis'] },
    spares: diagnosed,
  },
  'outage-partial': {
    for: only('outage'),
    articles: ['4.1', '7.4'],
    effect: 'conditional',
    applies: { paths: ['outage.extent'] },
  },
  'outage-brief': {
    for: only('outage'),
    articles: ['4.1'],
    effect: 'unlikely',
    applies: { paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'], parameters: ['outageBrief'] },
    spares: { paths: lasted, parameters: ['outageBrief'] },
  },
  'outage-borderline': {
    for: only('outage'),
    articles: ['4.1'],
    effect: 'conditional',
    applies: {
      paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
      parameters: ['outageBrief', 'outageLong'],
    },
    spares: { paths: lasted, parameters: ['outageBrief', 'outageLong'] },
  },
  'outage-too-recent': {
    for: only('outage'),
    articles: ['4.1'],
    effect: 'not-yet',
    applies: { paths: ['outage.ongoing', 'outage.startedAt'], parameters: ['outageLong'] },
    spares: { paths: ['outage.startedAt', 'outage.ongoing'], parameters: ['outageLong'] },
  },
  'outage-outside-period': {
    for: only('outage'),
    articles: ['4.1', '6'],
    effect: 'unlikely',
    applies: {
      paths: ['outage.ongoing', 'outage.endedAt', 'order.endsOn', 'order.renewal', 'access.activatedOn'],
    },
    spares: {
      paths: [
        'outage.endedAt',
        'order.endsOn',
        'order.renewal',
        'access.activatedOn',
        'outage.startedAt',
        'order.months',
      ],
    },
  },
  'outage-offer-accepted': {
    for: only('outage'),
    articles: ['4.1'],
    effect: 'unlikely',
    applies: { paths: ['outage.offer'] },
  },
  'outage-offer-open': {
    for: only('outage'),
    articles: ['4.1', '5.5'],
    effect: 'conditional',
    applies: { paths: ['outage.offer', 'support.outcome'] },
  },
  'outage-offer-declined': {
    for: only('outage'),
    articles: ['4.1', '7.4'],
    effect: 'conditional',
    applies: { paths: ['outage.offer'] },
  },
  'outage-reported-late': {
    for: only('outage'),
    articles: ['9.4'],
    effect: 'conditional',
    applies: { paths: ['outage.ongoing', 'support.contacted', 'outage.endedAt'], parameters: ['lateReport'] },
    spares: { paths: ['outage.endedAt'], parameters: ['lateReport'] },
  },
  'billing-charged-once': {
    for: only('billing'),
    articles: ['4.2'],
    effect: 'unlikely',
    applies: { paths: ['billing.error', 'billing.chargeCount'], parameters: ['doubleCharge'] },
    spares: { paths: ['billing.chargeCount'], parameters: ['doubleCharge'] },
  },
  'billing-amount-agreed': {
    for: only('billing'),
    articles: ['4.2'],
    effect: 'unlikely',
    applies: { paths: ['billing.error', 'billing.charged', 'billing.agreed'] },
    spares: { paths: ['billing.charged', 'billing.agreed'] },
  },
  'billing-undercharged': {
    for: only('billing'),
    articles: ['4.2'],
    effect: 'conditional',
    applies: { paths: ['billing.error', 'billing.charged', 'billing.agreed'] },
    spares: { paths: ['billing.charged', 'billing.agreed'] },
  },
  'code-received': {
    for: only('not-received'),
    articles: ['4.3'],
    effect: 'unlikely',
    applies: { paths: ['access.received'] },
  },
  'code-not-working': {
    for: only('not-received'),
    articles: ['4.3', '5.3'],
    effect: 'conditional',
    applies: { paths: ['access.received'] },
  },
  'payment-pending': {
    for: only('not-received'),
    articles: ['4.3'],
    effect: 'not-yet',
    applies: { paths: ['access.received', 'delivery.paymentValidated'] },
    spares: { paths: ['delivery.paymentValidated'] },
  },
  'code-delay-running': {
    for: only('not-received'),
    articles: ['4.3'],
    effect: 'not-yet',
    applies: {
      paths: ['access.received', 'delivery.paymentValidated', 'delivery.paymentValidatedAt'],
      parameters: ['codeDelay'],
    },
    spares: { paths: ['delivery.paymentValidatedAt'], parameters: ['codeDelay'] },
  },
  'code-wrong-contact': {
    for: only('not-received'),
    articles: ['4.3'],
    effect: 'conditional',
    applies: { paths: ['delivery.contactDetailsCorrect'] },
  },
  'bandwidth-below-plan': {
    for: technical,
    articles: ['8.2', '9.1'],
    effect: 'unlikely',
    applies: { paths: ['order.plan', 'connection.mbps', 'support.diagnosis'], parameters: ['bandwidth4k'] },
    spares: { paths: ['connection.mbps'], parameters: ['bandwidth4k'] },
  },
  'connection-unstable': {
    for: technical,
    articles: ['4.4', '8.2'],
    effect: 'unlikely',
    applies: { paths: ['connection.stable', 'support.diagnosis'] },
    spares: diagnosed,
  },
  'device-outdated': {
    for: technical,
    articles: ['4.4', '9.3'],
    effect: 'conditional',
    applies: { paths: ['device.upToDate', 'support.diagnosis'] },
    spares: diagnosed,
  },
  'instructions-refused': {
    for: technical,
    articles: ['8.2'],
    effect: 'unlikely',
    applies: { paths: ['support.instructionsFollowed', 'support.diagnosis'] },
    spares: { paths: ['support.instructionsFollowed'] },
  },
  'diagnosis-pending': { for: technical, articles: ['4.4'], effect: 'conditional', applies: diagnosed },
  'fault-partial': {
    for: technical,
    articles: ['4.4', '7.4'],
    effect: 'conditional',
    applies: { paths: ['fault.extent'] },
  },
  'works-on-another': {
    for: only('incompatibility'),
    articles: ['4.4'],
    effect: 'unlikely',
    applies: { paths: ['device.worksOnAnother', 'support.diagnosis'] },
    spares: diagnosed,
  },
  'no-withdrawal': {
    for: only('dissatisfaction'),
    articles: ['3', '8.3'],
    effect: 'unlikely',
    applies: { paths: ['satisfaction.reason', 'access.withdrawalWaived'] },
    spares: { paths: ['access.withdrawalWaived'] },
  },
  'withdrawal-open': {
    for: only('dissatisfaction'),
    articles: ['3'],
    effect: 'conditional',
    applies: { paths: ['satisfaction.reason', 'access.withdrawalWaived'] },
    spares: { paths: ['access.withdrawalWaived'] },
  },
  'not-as-described': {
    for: only('dissatisfaction'),
    articles: ['8.3', '10'],
    effect: 'conditional',
    applies: { paths: ['satisfaction.reason'] },
  },
};

test('the rules are those of the table, each once', () => {
  const ids = refundPolicy.rules.map(({ id }) => id);
  expect(ids).toHaveLength(39);
  expect(new Set(ids)).toStrictEqual(new Set(Object.keys(table)));
});

test('two rules weigh less on money and on a code that never came', () => {
  const milder = refundPolicy.rules.flatMap(({ id, effectFor }) => (effectFor ? [[id, effectFor]] : []));
  expect(Object.fromEntries(milder)).toStrictEqual({
    'terms-broken': { billing: 'conditional', 'not-received': 'conditional' },
    'period-ended': { billing: 'conditional' },
  });
});

test.each(problems)('%s has one finding for each rule that concerns it, in the order of the rules', (problem) => {
  const { findings } = judge(claimOf[problem]());
  const concerned = refundPolicy.rules.flatMap(({ id }) => (table[id]?.for.includes(problem) ? [id] : []));
  expect(findings.map(({ rule }) => rule)).toStrictEqual(concerned);
});

const findingOf = (rule: string, claim: Claim | undefined, now = NOW) =>
  judge(claim ?? {}, now).findings.find((finding) => finding.rule === rule);

test.each(Object.entries(table))(
  '%s says what it stands and rests on, whichever neighbour it is asked about',
  (rule, { articles, effect, applies, spares = applies }) => {
    const [applied, spared] = neighbours[rule] ?? [];
    const same = { articles, effect, parameters: [] };
    expect(findingOf(rule, applied)).toMatchObject({ ...same, outcome: 'true', ...applies });
    expect(findingOf(rule, spared)).toMatchObject({ ...same, outcome: 'false', ...spares });
  },
);

describe('what an outcome rests on', () => {
  test.each(
    titled<{ what: string; rule: string; claim: Claim; outcome: string; paths: string[]; parameters: string[] }>(
      [
        {
          what: 'an outage that goes on is not brief for that alone',
          rule: 'outage-brief',
          claim: outage({ 'outage.startedAt': '2026-11-23T11:00:00+01:00' }),
          outcome: 'false',
          paths: ['outage.ongoing'],
          parameters: [],
        },
        {
          what: 'nor borderline, even where its beginning is unanswered',
          rule: 'outage-borderline',
          claim: outage({ 'outage.startedAt': undefined }),
          outcome: 'false',
          paths: ['outage.ongoing'],
          parameters: [],
        },
        {
          what: 'a long outage that is over is not too recent for two reasons',
          rule: 'outage-too-recent',
          claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-22T20:00:00+01:00' } }),
          outcome: 'false',
          paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
          parameters: ['outageLong'],
        },
        {
          what: 'an outage whose end is unanswered leaves all its answers bearing',
          rule: 'outage-brief',
          claim: outage({ outage: { ongoing: 'no' } }),
          outcome: 'missing',
          paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
          parameters: ['outageBrief'],
        },
        {
          what: 'a double charge has no wrong amount for that alone',
          rule: 'billing-amount-agreed',
          claim: billing(),
          outcome: 'false',
          paths: ['billing.error'],
          parameters: [],
        },
        {
          what: 'a payment not validated runs no delay for that alone',
          rule: 'code-delay-running',
          claim: notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } }),
          outcome: 'false',
          paths: ['delivery.paymentValidated'],
          parameters: [],
        },
        {
          what: 'a diagnosis alone spares a low speed on 4K',
          rule: 'bandwidth-below-plan',
          claim: playback({ 'connection.mbps': 18 }),
          outcome: 'false',
          paths: ['support.diagnosis'],
          parameters: [],
        },
        {
          what: 'a plan without a minimum, fast enough and diagnosed, is spared thrice',
          rule: 'bandwidth-below-plan',
          claim: playback({ 'order.plan': 'standard' }),
          outcome: 'false',
          paths: ['order.plan', 'connection.mbps', 'support.diagnosis'],
          parameters: ['bandwidth4k'],
        },
        {
          what: '4K at a speed that nobody knows rests on all three',
          rule: 'bandwidth-below-plan',
          claim: incompatibility({ 'connection.mbps': 'unknown', 'support.diagnosis': 'none' }),
          outcome: 'unverified',
          paths: ['order.plan', 'connection.mbps', 'support.diagnosis'],
          parameters: ['bandwidth4k'],
        },
        {
          what: 'a period without a day of activation rests on the day of purchase',
          rule: 'period-ended',
          claim: playback({ 'access.activatedOn': undefined }),
          outcome: 'false',
          paths: [
            'order.endsOn',
            'order.renewal',
            'access.activatedOn',
            'order.purchasedOn',
            'order.months',
            ...request,
          ],
          parameters: [],
        },
        {
          what: 'an end that is shown is enough, and the length is not asked',
          rule: 'period-ended',
          claim: playback({ order: { renewal: 'yes', endsOn: '2027-01-15' } }),
          outcome: 'false',
          paths: ['order.endsOn', ...request],
          parameters: [],
        },
        {
          what: 'where nobody wrote, that alone makes today the day of the request',
          rule: 'period-ended',
          claim: playback({ order: { renewal: 'yes', endsOn: '2027-01-15' }, 'support.contacted': 'no' }),
          outcome: 'false',
          paths: ['order.endsOn', 'support.contacted'],
          parameters: [],
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { rule, claim, outcome, paths, parameters }) => {
    expect(findingOf(rule, claim)).toMatchObject({ outcome, paths, parameters });
  });
});

/** Nobody has written to support: the day of the request is today, and moves on. */
const unasked: Changes = {
  support: { contacted: 'no', contactedOn: undefined, refundRequested: undefined },
};

// The builders' period of 12 months runs from 3 August 2026, 365 days to 3 August 2027; the last 30 are its end.
describe('what time alone will end', () => {
  test.each(
    titled<{ what: string; claim: Claim; now: string; ends: Record<string, string> }>(
      [
        {
          what: 'the end of a period, which then has ended',
          claim: playback(unasked),
          now: '2027-07-04T12:00:00+02:00',
          ends: { 'period-ending': '2027-08-03T00:00:00+02:00' },
        },
        {
          what: 'the same, one second before',
          claim: playback(unasked),
          now: '2027-08-02T23:59:59+02:00',
          ends: { 'period-ending': '2027-08-03T00:00:00+02:00' },
        },
        {
          what: 'nothing, where the refund was asked for near the end',
          claim: playback({ 'support.contactedOn': '2027-07-04' }),
          now: '2027-07-10T12:00:00+02:00',
          ends: {},
        },
        {
          what: 'nothing, where the period has ended',
          claim: playback(unasked),
          now: '2027-08-03T00:00:00+02:00',
          ends: {},
        },
        {
          what: 'the delay of a code, over the weekend',
          claim: notReceived({ 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }),
          now: NOW,
          ends: { 'code-delay-running': '2026-11-24T18:00:00+01:00' },
        },
        {
          what: 'nothing, where a payment has to be validated',
          claim: notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } }),
          now: NOW,
          ends: {},
        },
        {
          what: 'nothing, where an outage is over',
          claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-19T02:00:00+01:00' } }),
          now: NOW,
          ends: {},
        },
        {
          what: 'two things at once',
          claim: outage({ 'outage.startedAt': '2027-07-04T12:00:00+02:00', ...unasked }),
          now: '2027-07-04T12:00:00+02:00',
          ends: { 'period-ending': '2027-08-03T00:00:00+02:00', 'outage-too-recent': '2027-07-06T12:00:00+02:00' },
        },
        {
          what: 'planned maintenance that may yet overrun',
          claim: outage({ outage: { cause: 'planned-maintenance', startedAt: '2026-11-23T08:00:00+01:00' } }),
          now: NOW,
          ends: {
            'outage-planned': '2026-11-25T08:00:00+01:00',
            'outage-too-recent': '2026-11-25T08:00:00+01:00',
          },
        },
        {
          what: 'a technical event that may yet become abnormally long',
          claim: outage({ outage: { cause: 'attack', startedAt: '2026-11-23T08:00:00+01:00' } }),
          now: NOW,
          ends: {
            'outage-technical-event': '2026-11-25T08:00:00+01:00',
            'outage-too-recent': '2026-11-25T08:00:00+01:00',
          },
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, now, ends }) => {
    const { findings } = judge(claim, now);
    const found = findings.flatMap(({ rule, until }) => (until === undefined ? [] : [[rule, until]]));
    expect(Object.fromEntries(found)).toStrictEqual(ends);
    for (const [rule, until] of Object.entries(ends)) {
      expect(findingOf(rule, claim, now)?.outcome).toBe('true');
      expect(findingOf(rule, claim, until)?.outcome).toBe('false');
    }
  });

  test('is told whatever the verdict', () => {
    const claim = outage({ 'terms.respected': 'no', 'outage.startedAt': '2026-11-23T11:00:00+01:00' });
    expect(judge(claim)).toMatchObject({ verdict: 'unlikely', deciding: ['terms-broken'] });
    expect(judge(claim).earliest).toBeUndefined();
    expect(findingOf('outage-too-recent', claim)?.until).toBe('2026-11-25T11:00:00+01:00');
  });
});

test.each([
  ['terms-broken', 'billing', 'conditional'],
  ['terms-broken', 'not-received', 'conditional'],
  ['terms-broken', 'playback', 'unlikely'],
  ['period-ended', 'billing', 'conditional'],
  ['period-ended', 'playback', 'unlikely'],
] as const)('%s weighs on %s: %s', (rule, problem, effect) => {
  expect(findingOf(rule, claimOf[problem]())?.effect).toBe(effect);
});
