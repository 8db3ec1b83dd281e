import { expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { claimOf, outage } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const period = { paths: ['access.activatedOn', 'order.months'], articles: ['8.4'] };

/** What each rule reads of a complete claim, and what it says of it. */
const read: Record<string, { paths: string[]; articles: string[]; parameters?: string[] }> = {
  'terms-broken': { paths: ['terms.respected'], articles: ['8.1'] },
  'period-ended': period,
  'period-ending': { ...period, parameters: ['periodEnding'] },
  'period-near-end': { ...period, parameters: ['periodEnding', 'periodNearEnd'] },
  'outage-planned': { paths: ['outage.cause'], articles: ['4.1'] },
  'outage-force-majeure': { paths: ['outage.cause'], articles: ['11'] },
  'outage-own-internet': { paths: ['outage.ownInternetWorked'], articles: ['5.4', '8.2'] },
  'outage-some-channels': { paths: ['outage.extent'], articles: ['4.1'] },
  'outage-intermittent': { paths: ['outage.extent'], articles: ['4.1', '7.4'] },
  'outage-brief': {
    paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
    articles: ['4.1'],
    parameters: ['outageBrief'],
  },
  'outage-borderline': {
    paths: ['outage.ongoing', 'outage.startedAt', 'outage.endedAt'],
    articles: ['4.1'],
    parameters: ['outageBrief', 'outageLong'],
  },
  'outage-too-recent': {
    paths: ['outage.ongoing', 'outage.startedAt'],
    articles: ['4.1'],
    parameters: ['outageLong'],
  },
  'outage-offer-accepted': { paths: ['outage.offer'], articles: ['4.1'] },
  'outage-offer-declined': { paths: ['outage.offer'], articles: ['4.1', '7.4'] },
  'billing-charged-once': {
    paths: ['billing.error', 'billing.chargeCount'],
    articles: ['4.2'],
    parameters: ['doubleCharge'],
  },
  'billing-amount-agreed': { paths: ['billing.error', 'billing.charged', 'billing.agreed'], articles: ['4.2'] },
  'code-received': { paths: ['access.received'], articles: ['4.3'] },
  'payment-pending': { paths: ['delivery.paymentValidated'], articles: ['4.3'] },
  'code-delay-running': {
    paths: ['delivery.paymentValidated', 'delivery.paymentValidatedAt'],
    articles: ['4.3'],
    parameters: ['codeDelay'],
  },
  'code-wrong-contact': { paths: ['delivery.contactDetailsCorrect'], articles: ['4.3'] },
  'bandwidth-below-plan': {
    paths: ['order.plan', 'connection.mbps'],
    articles: ['8.2', '9.1'],
    parameters: ['bandwidth4k'],
  },
  'connection-unstable': { paths: ['connection.stable'], articles: ['4.4', '8.2'] },
  'device-outdated': { paths: ['device.upToDate'], articles: ['4.4', '8.2'] },
  'instructions-refused': { paths: ['support.instructionsFollowed'], articles: ['8.2'] },
  'cause-on-customer-side': { paths: ['support.diagnosis'], articles: ['5.4'] },
  'diagnosis-pending': { paths: ['support.diagnosis'], articles: ['4.4'] },
  'works-on-another': { paths: ['device.worksOnAnother'], articles: ['4.4'] },
  'no-withdrawal': { paths: ['access.activated', 'access.consentedToActivation'], articles: ['3', '8.3'] },
  'never-activated': { paths: ['access.activated', 'access.consentedToActivation'], articles: ['3'] },
};

test('there are 29 rules, and no two of one name', () => {
  expect(refundPolicy.rules).toHaveLength(29);
  expect(new Set(refundPolicy.rules.map(({ id }) => id))).toStrictEqual(new Set(Object.keys(read)));
});

test.each(problems)('%s has one finding for each rule that concerns it, in the order of the rules', (problem) => {
  const { findings } = judge(claimOf[problem]({ 'access.activatedOn': '2026-08-03' }));
  const concerned = refundPolicy.rules.filter((rule) => rule.for.includes(problem)).map(({ id }) => id);
  expect(findings.map(({ rule }) => rule)).toStrictEqual(concerned);
  for (const { rule, paths, articles, parameters } of findings) {
    expect({ rule, paths, articles, parameters }).toStrictEqual({ rule, parameters: [], ...read[rule] });
  }
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
