import type { Claim } from '../../src/claim/schema.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  wrongAmount,
  type Changes,
} from './claims.ts';

const askedOn = (contactedOn: string) =>
  playback({ order: { purchasedOn: '2025-11-20' }, access: { activatedOn: '2025-11-20' }, support: { contactedOn } });
const lasting = (endedAt: string, changes: Changes = {}) =>
  outage({ outage: { startedAt: '2026-11-02T08:00:00+01:00', ongoing: 'no', endedAt }, ...changes });
const unreported = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
const paidAt = (paymentValidatedAt: string) => notReceived({ delivery: { paymentValidatedAt } });
const charged = (cents: number) => wrongAmount({ 'billing.charged': { cents, currency: 'EUR' } });
const undiagnosed = (changes: Changes) => incompatibility({ 'support.diagnosis': 'pending', ...changes });
const planned = { 'outage.cause': 'planned-maintenance' } as const;
const hours47 = '2026-11-04T07:59:59+01:00';
const hours48 = '2026-11-04T08:00:00+01:00';

/** For each rule, two claims that are as near to each other as they can be: it applies to the first, not to the second. */
export const neighbours: Record<string, readonly [applies: Claim, spared: Claim]> = {
  'bought-elsewhere': [playback({ 'order.referenceKind': 'elsewhere', 'order.reference': undefined }), playback()],
  'terms-broken': [playback({ terms: { respected: 'no' } }), playback()],
  'period-ended': [askedOn('2026-11-20'), askedOn('2026-11-19')],
  'period-ending': [askedOn('2026-10-21'), askedOn('2026-10-20')],
  'problem-fixed': [playback({ 'support.outcome': 'fixed' }), playback({ 'support.outcome': 'offer' })],
  'access-missing': [playback({ 'access.received': 'not-working' }), playback()],
  'cause-on-customer-side': [
    outage({ 'support.diagnosis': 'customer-side' }),
    outage({ 'support.diagnosis': 'pending' }),
  ],
  'outage-planned': [lasting(hours47, planned), lasting(hours48, planned)],
  'outage-planned-overrun': [lasting(hours48, planned), lasting(hours47, planned)],
  'outage-force-majeure': [outage({ 'outage.cause': 'force-majeure' }), outage({ 'outage.cause': 'attack' })],
  'outage-technical-event': [
    outage({ 'outage.cause': 'attack', 'outage.offer': 'pending' }),
    outage({ 'outage.cause': 'attack' }),
  ],
  'outage-own-internet': [
    outage({ 'outage.ownInternetWorked': 'no', 'support.diagnosis': 'pending' }),
    outage({ 'outage.ownInternetWorked': 'no' }),
  ],
  'outage-partial': [outage({ 'outage.extent': 'intermittent' }), outage()],
  'outage-brief': [lasting('2026-11-02T19:59:59+01:00'), lasting('2026-11-02T20:00:00+01:00')],
  'outage-borderline': [lasting(hours47), lasting(hours48)],
  'outage-too-recent': [
    outage({ 'outage.startedAt': '2026-11-21T12:00:01+01:00' }),
    outage({ 'outage.startedAt': '2026-11-21T12:00:00+01:00' }),
  ],
  'outage-outside-period': [
    lasting('2026-08-02T23:59:59+02:00', { 'outage.startedAt': '2026-07-30T08:00:00+02:00' }),
    lasting('2026-08-03T00:00:00+02:00', { 'outage.startedAt': '2026-07-30T08:00:00+02:00' }),
  ],
  'outage-offer-accepted': [outage({ 'outage.offer': 'accepted' }), outage({ 'outage.offer': 'declined' })],
  'outage-offer-open': [outage({ 'support.outcome': 'offer' }), outage()],
  'outage-offer-declined': [outage({ 'outage.offer': 'inadequate' }), outage({ 'outage.offer': 'pending' })],
  'outage-reported-late': [
    lasting('2026-10-24T23:59:59+02:00', {
      'outage.startedAt': '2026-10-20T08:00:00+02:00',
      support: unreported,
    }),
    lasting('2026-10-25T00:00:00+02:00', {
      'outage.startedAt': '2026-10-20T08:00:00+02:00',
      support: unreported,
    }),
  ],
  'billing-charged-once': [billing({ 'billing.chargeCount': 1 }), billing({ 'billing.chargeCount': 2 })],
  'billing-amount-agreed': [charged(5999), charged(6000)],
  'billing-undercharged': [charged(5998), charged(5999)],
  'code-received': [notReceived({ 'access.received': 'yes' }), notReceived()],
  'code-not-working': [notReceived({ 'access.received': 'not-working' }), notReceived()],
  'payment-pending': [notReceived({ 'delivery.paymentValidated': 'no' }), notReceived()],
  'code-delay-running': [paidAt('2026-11-19T12:00:01+01:00'), paidAt('2026-11-19T12:00:00+01:00')],
  'code-wrong-contact': [notReceived({ 'delivery.contactDetailsCorrect': 'no' }), notReceived()],
  'bandwidth-below-plan': [undiagnosed({ 'connection.mbps': 24.99 }), undiagnosed({ 'connection.mbps': 25 })],
  'connection-unstable': [undiagnosed({ 'connection.stable': 'no' }), incompatibility({ 'connection.stable': 'no' })],
  'device-outdated': [undiagnosed({ 'device.upToDate': 'no' }), incompatibility({ 'device.upToDate': 'no' })],
  'instructions-refused': [
    undiagnosed({ 'support.instructionsFollowed': 'refused' }),
    undiagnosed({ 'support.instructionsFollowed': 'not-asked' }),
  ],
  'diagnosis-pending': [playback({ 'support.diagnosis': 'pending' }), playback({ 'support.diagnosis': 'confirmed' })],
  'fault-partial': [playback({ 'fault.extent': 'partial' }), playback()],
  'works-on-another': [
    undiagnosed({ 'device.worksOnAnother': 'yes' }),
    incompatibility({ 'device.worksOnAnother': 'yes' }),
  ],
  'no-withdrawal': [dissatisfaction({ 'access.withdrawalWaived': 'yes' }), dissatisfaction()],
  'withdrawal-open': [dissatisfaction(), dissatisfaction({ 'access.withdrawalWaived': 'yes' })],
  'not-as-described': [dissatisfaction({ 'satisfaction.reason': 'not-as-described' }), dissatisfaction()],
};
