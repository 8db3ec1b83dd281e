import { expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import {
  billing,
  claimOf,
  dissatisfaction,
  notReceived,
  NOW,
  outage,
  playback,
  type Changes,
} from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { neighbours } from '../support/neighbours.ts';
import { titled } from '../support/titled.ts';

const period = { paths: ['access.activatedOn', 'order.months'] };

type Ground = { paths: string[]; parameters?: string[] };

/** What each rule rests on: where it applies, and where it spares its neighbour, if that is anything else. */
const grounds: Record<string, { articles: string[]; applies: Ground; spares?: Ground }> = {
  'terms-broken': { articles: ['8.1'], applies: { paths: ['terms.respected'] } },
  'period-ended': { articles: ['8.4'], applies: period },
  'period-ending': { articles: ['8.4'], applies: { ...period, parameters: ['periodEnding'] } },
  'period-near-end': { articles: ['8.4'], applies: { ...period, parameters: ['periodEnding', 'periodNearEnd'] } },
  'outage-planned': { articles: ['4.1'], applies: { paths: ['outage.cause'] } },
  'outage-force-majeure': { articles: ['11'], applies: { paths: ['outage.cause'] } },
  'outage-own-internet': { articles: ['5.4', '8.2'], applies: { paths: ['outage.ownInternetWorked'] } },
  'outage-some-channels': { articles: ['4.1'], applies: { paths: ['outage.extent'] } },
  'outage-intermittent': { articles: ['4.1', '7.4'], applies: { paths: ['outage.extent'] } },
  'outage-brief': {
    articles: ['4.1'],
    applies: { paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'], parameters: ['outageBrief'] },
    spares: { paths: ['outage.startedAt', 'outage.endedAt'], parameters: ['outageBrief'] },
  },
  'outage-borderline': {
    articles: ['4.1'],
    applies: {
      paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
      parameters: ['outageBrief', 'outageLong'],
    },
    spares: { paths: ['outage.startedAt', 'outage.endedAt'], parameters: ['outageBrief', 'outageLong'] },
  },
  'outage-too-recent': {
    articles: ['4.1'],
    applies: { paths: ['outage.ongoing', 'outage.startedAt'], parameters: ['outageLong'] },
    spares: { paths: ['outage.startedAt'], parameters: ['outageLong'] },
  },
  'outage-offer-accepted': { articles: ['4.1'], applies: { paths: ['outage.offer'] } },
  'outage-offer-declined': { articles: ['4.1', '7.4'], applies: { paths: ['outage.offer'] } },
  'billing-charged-once': {
    articles: ['4.2'],
    applies: { paths: ['billing.error', 'billing.chargeCount'], parameters: ['doubleCharge'] },
    spares: { paths: ['billing.chargeCount'], parameters: ['doubleCharge'] },
  },
  'billing-amount-agreed': {
    articles: ['4.2'],
    applies: { paths: ['billing.error', 'billing.charged', 'billing.agreed'] },
    spares: { paths: ['billing.charged', 'billing.agreed'] },
  },
  'code-received': { articles: ['4.3'], applies: { paths: ['access.received'] } },
  'payment-pending': { articles: ['4.3'], applies: { paths: ['delivery.paymentValidated'] } },
  'code-delay-running': {
    articles: ['4.3'],
    applies: { paths: ['delivery.paymentValidated', 'delivery.paymentValidatedAt'], parameters: ['codeDelay'] },
    spares: { paths: ['delivery.paymentValidatedAt'], parameters: ['codeDelay'] },
  },
  'code-wrong-contact': { articles: ['4.3'], applies: { paths: ['delivery.contactDetailsCorrect'] } },
  'bandwidth-below-plan': {
    articles: ['8.2', '9.1'],
    applies: { paths: ['order.plan', 'connection.mbps'], parameters: ['bandwidth4k'] },
    spares: { paths: ['connection.mbps'], parameters: ['bandwidth4k'] },
  },
  'connection-unstable': { articles: ['4.4', '8.2'], applies: { paths: ['connection.stable'] } },
  'device-outdated': { articles: ['4.4', '8.2'], applies: { paths: ['device.upToDate'] } },
  'instructions-refused': { articles: ['8.2'], applies: { paths: ['support.instructionsFollowed'] } },
  'cause-on-customer-side': { articles: ['5.4'], applies: { paths: ['support.diagnosis'] } },
  'diagnosis-pending': { articles: ['4.4'], applies: { paths: ['support.diagnosis'] } },
  'works-on-another': { articles: ['4.4'], applies: { paths: ['device.worksOnAnother'] } },
  'no-withdrawal': {
    articles: ['3', '8.3'],
    // The neighbour consented and did not activate, and the consent alone is what excludes.
    applies: { paths: ['access.consentedToActivation'] },
    spares: { paths: ['access.activated', 'access.consentedToActivation'] },
  },
  'never-activated': {
    articles: ['3'],
    applies: { paths: ['access.activated', 'access.consentedToActivation'] },
    spares: { paths: ['access.activated'] },
  },
};

test('there are 29 rules, and no two of one name', () => {
  expect(refundPolicy.rules).toHaveLength(29);
  expect(new Set(refundPolicy.rules.map(({ id }) => id))).toStrictEqual(new Set(Object.keys(grounds)));
});

test.each(problems)('%s has one finding for each rule that concerns it, in the order of the rules', (problem) => {
  const { findings } = judge(claimOf[problem]());
  const concerned = refundPolicy.rules.filter((rule) => rule.for.includes(problem)).map(({ id }) => id);
  expect(findings.map(({ rule }) => rule)).toStrictEqual(concerned);
  for (const { rule, articles } of findings) expect(articles).toStrictEqual(grounds[rule]?.articles);
});

const findingOf = (rule: string, claim: Claim | undefined, now = NOW) =>
  judge(claim ?? {}, now).findings.find((finding) => finding.rule === rule);

test.each(Object.entries(grounds))(
  '%s says what it rests on, whichever of 2 neighbours it is asked about',
  (rule, { applies, spares = applies }) => {
    const [applied, spared] = neighbours[rule] ?? [];
    expect(findingOf(rule, applied)).toMatchObject({ outcome: 'true', parameters: [], ...applies });
    expect(findingOf(rule, spared)).toMatchObject({ outcome: 'false', parameters: [], ...spares });
  },
);

const unused: Changes = { access: { activated: undefined, activatedOn: undefined } };

test.each(
  titled<{ what: string; rule: string; claim: Claim; outcome: string; paths: string[]; parameters: string[] }>(
    [
      {
        what: 'an outage still going on is not brief for that alone: 1 answer',
        rule: 'outage-brief',
        claim: outage(),
        outcome: 'false',
        paths: ['outage.ongoing'],
        parameters: [],
      },
      {
        what: 'nor is it borderline, even when its beginning is unanswered: 1 answer',
        rule: 'outage-borderline',
        claim: outage({ 'outage.startedAt': undefined }),
        outcome: 'false',
        paths: ['outage.ongoing'],
        parameters: [],
      },
      {
        what: 'an outage that is over for 100 hours and more is not too recent for 2 reasons: both are told',
        rule: 'outage-too-recent',
        claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-22T20:00:00+01:00' } }),
        outcome: 'false',
        paths: ['outage.ongoing', 'outage.startedAt'],
        parameters: ['outageLong'],
      },
      {
        what: 'an outage whose end is unanswered leaves 3 answers bearing, the 2 given among them',
        rule: 'outage-brief',
        claim: outage({ outage: { ongoing: 'no' } }),
        outcome: 'missing',
        paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
        parameters: ['outageBrief'],
      },
      {
        what: 'a double charge has no wrong amount for that alone: 1 answer',
        rule: 'billing-amount-agreed',
        claim: billing(),
        outcome: 'false',
        paths: ['billing.error'],
        parameters: [],
      },
      {
        what: 'a payment not validated runs no delay for that alone: 1 answer',
        rule: 'code-delay-running',
        claim: notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } }),
        outcome: 'false',
        paths: ['delivery.paymentValidated'],
        parameters: [],
      },
      {
        what: 'a standard plan with 18 Mb/s is spared for the plan alone: 1 answer',
        rule: 'bandwidth-below-plan',
        claim: playback({ 'order.plan': 'standard', 'connection.mbps': 18 }),
        outcome: 'false',
        paths: ['order.plan'],
        parameters: [],
      },
      {
        what: 'a standard plan with 92.4 Mb/s is spared for 2 reasons: both are told',
        rule: 'bandwidth-below-plan',
        claim: playback({ 'order.plan': 'standard' }),
        outcome: 'false',
        paths: ['order.plan', 'connection.mbps'],
        parameters: ['bandwidth4k'],
      },
      {
        what: '4K at a speed nobody knows rests on both answers, 1 of them "I don’t know"',
        rule: 'bandwidth-below-plan',
        claim: playback({ 'connection.mbps': 'unknown' }),
        outcome: 'unverified',
        paths: ['order.plan', 'connection.mbps'],
        parameters: ['bandwidth4k'],
      },
      {
        what: 'activated and consented exclude a change of mind together: both of 2 answers are told',
        rule: 'no-withdrawal',
        claim: dissatisfaction({ access: { activated: 'yes', consentedToActivation: 'yes' } }),
        outcome: 'true',
        paths: ['access.activated', 'access.consentedToActivation'],
        parameters: [],
      },
      {
        what: 'activated, and consent unanswered: 1 answer is enough to exclude',
        rule: 'no-withdrawal',
        claim: dissatisfaction({ access: { activated: 'yes', consentedToActivation: undefined } }),
        outcome: 'true',
        paths: ['access.activated'],
        parameters: [],
      },
      {
        what: 'the period of somebody who gave no day of activation rests on 3 answers',
        rule: 'period-ended',
        claim: playback(unused),
        outcome: 'false',
        paths: ['access.activatedOn', 'order.purchasedOn', 'order.months'],
        parameters: [],
      },
      {
        what: 'a period whose length is unanswered rests on the same 3',
        rule: 'period-ending',
        claim: playback({ ...unused, 'order.months': undefined }),
        outcome: 'missing',
        paths: ['access.activatedOn', 'order.purchasedOn', 'order.months'],
        parameters: ['periodEnding'],
      },
      {
        what: 'a period with a day of activation rests on 2, and never on the purchase',
        rule: 'period-near-end',
        claim: playback({ 'order.months': undefined }),
        outcome: 'missing',
        paths: ['access.activatedOn', 'order.months'],
        parameters: ['periodEnding', 'periodNearEnd'],
      },
    ],
    ({ what }) => what,
  ),
)('%s', (_, { rule, claim, outcome, paths, parameters }) => {
  expect(findingOf(rule, claim)).toMatchObject({ outcome, paths, parameters });
});

test('only time makes an outage of 1 hour too recent, and its finding says until when', () => {
  const { findings } = judge(outage({ outage: { startedAt: '2026-11-23T11:00:00+01:00' } }));
  expect(findings.filter(({ until }) => until !== undefined)).toStrictEqual([
    {
      rule: 'outage-too-recent',
      articles: ['4.1'],
      effect: 'not-yet',
      outcome: 'true',
      paths: ['outage.ongoing', 'outage.startedAt'],
      parameters: ['outageLong'],
      until: '2026-11-25T11:00:00+01:00',
    },
  ]);
});

// The builders' period of 12 months runs from 3 August 2026, 365 days to 3 August 2027.
test.each(
  titled<{ what: string; claim: Claim; now: string; ends: Record<string, string> }>(
    [
      {
        what: '36 days left: 8.4 is for support to judge, until 3 are left',
        claim: playback(),
        now: '2027-06-28T12:00:00+02:00',
        ends: { 'period-near-end': '2027-07-31T00:00:00+02:00' },
      },
      {
        what: '4 days left, one second before it ends',
        claim: playback(),
        now: '2027-07-30T23:59:59+02:00',
        ends: { 'period-near-end': '2027-07-31T00:00:00+02:00' },
      },
      {
        what: '3 days left: excluded as ending, until the period has ended',
        claim: playback(),
        now: '2027-07-31T00:00:00+02:00',
        ends: { 'period-ending': '2027-08-03T00:00:00+02:00' },
      },
      {
        what: '0 days left: time ends nothing any more',
        claim: playback(),
        now: '2027-08-03T00:00:00+02:00',
        ends: {},
      },
      {
        what: '37 days left: no rule applies, and none has an end',
        claim: playback(),
        now: '2027-06-27T12:00:00+02:00',
        ends: {},
      },
      {
        what: '48 business hours from a Friday at 18:00, over the weekend',
        claim: notReceived({ 'delivery.paymentValidatedAt': '2026-11-20T18:00:00+01:00' }),
        now: NOW,
        ends: { 'code-delay-running': '2026-11-24T18:00:00+01:00' },
      },
      {
        what: '1 payment not validated: no time alone validates it',
        claim: notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } }),
        now: NOW,
        ends: {},
      },
      {
        what: '30 hours of an outage that is over stay 30 hours',
        claim: outage({ outage: { ongoing: 'no', endedAt: '2026-11-19T02:00:00+01:00' } }),
        now: NOW,
        ends: {},
      },
      {
        what: '2 ends at once, of an outage that began this noon and of a period near its end',
        claim: outage({ 'outage.startedAt': '2027-06-28T12:00:00+02:00' }),
        now: '2027-06-28T12:00:00+02:00',
        ends: { 'period-near-end': '2027-07-31T00:00:00+02:00', 'outage-too-recent': '2027-06-30T12:00:00+02:00' },
      },
    ],
    ({ what }) => `what time alone will end: ${what}`,
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

test('an end is told whatever the verdict: of 2 reasons, the 48 hours do not decide and still run out', () => {
  const claim = outage({ 'terms.respected': 'no', 'outage.startedAt': '2026-11-23T11:00:00+01:00' });
  expect(judge(claim)).toMatchObject({ verdict: 'unlikely', deciding: ['terms-broken'] });
  expect(judge(claim).earliest).toBeUndefined();
  expect(findingOf('outage-too-recent', claim)?.until).toBe('2026-11-25T11:00:00+01:00');
});

test.each(
  titled(
    [
      { problem: 'billing', effect: 'conditional' },
      { problem: 'playback', effect: 'unlikely' },
    ] as const,
    ({ effect, problem }) => `the 2 rules of an ended or ending period weigh ${effect} on ${problem}`,
  ),
)('%s', (_, { problem, effect }) => {
  const { findings } = judge(claimOf[problem]());
  const effects = findings.filter(({ rule }) => rule === 'period-ended' || rule === 'period-ending');
  expect(effects.map((finding) => finding.effect)).toStrictEqual([effect, effect]);
});

test.each(['period-ended', 'period-ending', 'period-near-end'])('0 findings of %s for a code not received', (id) => {
  expect(judge(claimOf['not-received']()).findings.filter(({ rule }) => rule === id)).toStrictEqual([]);
});
