import type { Problem } from '../../claim/codes.ts';
import type { Rule } from '../policy.ts';

const deliveredProblems: readonly Problem[] = ['outage', 'billing', 'incompatibility', 'playback', 'dissatisfaction'];
const everyProblem: readonly Problem[] = [...deliveredProblems, 'not-received'];
const technicalProblems: readonly Problem[] = ['incompatibility', 'playback'];

/** Every condition that speaks against a claim. Their order is the order of display, and decides nothing. */
export const rules: readonly Rule[] = [
  {
    id: 'terms-broken',
    for: everyProblem,
    articles: ['8.1'],
    when: { not: { path: 'terms.respected', is: 'yes' } },
    effect: 'unlikely',
  },
  // Nothing was delivered of a code not received, so that no period runs; and 8.4 and 4.2 pull apart for money taken in error.
  {
    id: 'period-ended',
    for: deliveredProblems,
    articles: ['8.4'],
    when: { daysLeft: { atMost: 0 } },
    effect: 'unlikely',
    effectFor: { billing: 'conditional' },
  },
  {
    id: 'period-ending',
    for: deliveredProblems,
    articles: ['8.4'],
    when: { daysLeft: { moreThan: 0, atMost: 'periodEnding' } },
    effect: 'unlikely',
    effectFor: { billing: 'conditional' },
  },
  {
    id: 'period-near-end',
    for: deliveredProblems,
    articles: ['8.4'],
    when: { daysLeft: { moreThan: 'periodEnding', atMost: 'periodNearEnd' } },
    effect: 'conditional',
  },
  {
    id: 'outage-planned',
    for: ['outage'],
    articles: ['4.1'],
    when: { path: 'outage.cause', is: 'planned-maintenance' },
    effect: 'unlikely',
  },
  {
    id: 'outage-force-majeure',
    for: ['outage'],
    articles: ['11'],
    when: { path: 'outage.cause', is: 'force-majeure' },
    effect: 'unlikely',
  },
  {
    id: 'outage-own-internet',
    for: ['outage'],
    articles: ['5.4', '8.2'],
    when: { path: 'outage.ownInternetWorked', is: 'no' },
    effect: 'unlikely',
  },
  {
    id: 'outage-some-channels',
    for: ['outage'],
    articles: ['4.1'],
    when: { path: 'outage.extent', is: 'some-channels' },
    effect: 'unlikely',
  },
  {
    id: 'outage-intermittent',
    for: ['outage'],
    articles: ['4.1', '7.4'],
    when: { path: 'outage.extent', is: 'intermittent' },
    effect: 'conditional',
  },
  {
    id: 'outage-brief',
    for: ['outage'],
    articles: ['4.1'],
    when: {
      all: [
        { path: 'outage.ongoing', is: 'no' },
        { elapsedFrom: 'outage.startedAt', to: 'outage.endedAt', below: 'outageBrief' },
      ],
    },
    effect: 'unlikely',
  },
  {
    id: 'outage-borderline',
    for: ['outage'],
    articles: ['4.1'],
    when: {
      all: [
        { path: 'outage.ongoing', is: 'no' },
        { elapsedFrom: 'outage.startedAt', to: 'outage.endedAt', atLeast: 'outageBrief', below: 'outageLong' },
      ],
    },
    effect: 'conditional',
  },
  {
    id: 'outage-too-recent',
    for: ['outage'],
    articles: ['4.1'],
    when: {
      all: [
        { path: 'outage.ongoing', is: 'yes' },
        { elapsedFrom: 'outage.startedAt', below: 'outageLong' },
      ],
    },
    effect: 'not-yet',
  },
  {
    id: 'outage-offer-accepted',
    for: ['outage'],
    articles: ['4.1'],
    when: { path: 'outage.offer', is: 'accepted' },
    effect: 'unlikely',
  },
  {
    id: 'outage-offer-declined',
    for: ['outage'],
    articles: ['4.1', '7.4'],
    when: { path: 'outage.offer', is: 'declined' },
    effect: 'conditional',
  },
  {
    id: 'billing-charged-once',
    for: ['billing'],
    articles: ['4.2'],
    when: {
      all: [
        { path: 'billing.error', is: 'double' },
        { path: 'billing.chargeCount', below: 'doubleCharge' },
      ],
    },
    effect: 'unlikely',
  },
  {
    id: 'billing-amount-agreed',
    for: ['billing'],
    articles: ['4.2'],
    when: {
      all: [
        { path: 'billing.error', is: 'wrong-amount' },
        { path: 'billing.charged', is: 'same', than: 'billing.agreed' },
      ],
    },
    effect: 'unlikely',
  },
  {
    id: 'code-received',
    for: ['not-received'],
    articles: ['4.3'],
    when: { path: 'access.received', is: 'yes' },
    effect: 'unlikely',
  },
  {
    id: 'payment-pending',
    for: ['not-received'],
    articles: ['4.3'],
    when: { path: 'delivery.paymentValidated', is: 'no' },
    effect: 'not-yet',
  },
  {
    id: 'code-delay-running',
    for: ['not-received'],
    articles: ['4.3'],
    when: {
      all: [
        { path: 'delivery.paymentValidated', is: 'yes' },
        { businessHoursSince: 'delivery.paymentValidatedAt', below: 'codeDelay' },
      ],
    },
    effect: 'not-yet',
  },
  {
    id: 'code-wrong-contact',
    for: ['not-received'],
    articles: ['4.3'],
    when: { path: 'delivery.contactDetailsCorrect', is: 'no' },
    effect: 'conditional',
  },
  {
    id: 'bandwidth-below-plan',
    for: technicalProblems,
    articles: ['8.2', '9.1'],
    when: { path: 'connection.mbps', belowMinimumOf: 'order.plan' },
    effect: 'unlikely',
  },
  {
    id: 'connection-unstable',
    for: technicalProblems,
    articles: ['4.4', '8.2'],
    when: { path: 'connection.stable', is: 'no' },
    effect: 'unlikely',
  },
  {
    id: 'device-outdated',
    for: technicalProblems,
    articles: ['4.4', '8.2'],
    when: { path: 'device.upToDate', is: 'no' },
    effect: 'unlikely',
  },
  {
    id: 'instructions-refused',
    for: technicalProblems,
    articles: ['8.2'],
    when: { path: 'support.instructionsFollowed', is: 'refused' },
    effect: 'unlikely',
  },
  {
    id: 'cause-on-customer-side',
    for: technicalProblems,
    articles: ['5.4'],
    when: { path: 'support.diagnosis', is: 'customer-side' },
    effect: 'unlikely',
  },
  {
    id: 'diagnosis-pending',
    for: technicalProblems,
    articles: ['4.4'],
    when: { path: 'support.diagnosis', is: ['none', 'pending'] },
    effect: 'conditional',
  },
  {
    id: 'works-on-another',
    for: ['incompatibility'],
    articles: ['4.4'],
    when: { path: 'device.worksOnAnother', is: 'yes' },
    effect: 'unlikely',
  },
  {
    id: 'no-withdrawal',
    for: ['dissatisfaction'],
    articles: ['3', '8.3'],
    when: {
      not: {
        all: [
          { path: 'access.activated', is: 'no' },
          { path: 'access.consentedToActivation', is: 'no' },
        ],
      },
    },
    effect: 'unlikely',
  },
  {
    id: 'never-activated',
    for: ['dissatisfaction'],
    articles: ['3'],
    when: {
      all: [
        { path: 'access.activated', is: 'no' },
        { path: 'access.consentedToActivation', is: 'no' },
      ],
    },
    effect: 'conditional',
  },
];
