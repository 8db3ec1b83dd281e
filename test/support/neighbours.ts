import type { Claim } from '../../src/claim/schema.ts';
import { billing, dissatisfaction, incompatibility, notReceived, outage, playback, wrongAmount } from './claims.ts';

const boughtOn = (purchasedOn: string) => playback({ order: { purchasedOn }, access: { activatedOn: purchasedOn } });
const over = (endedAt: string) =>
  outage({ outage: { startedAt: '2026-11-02T08:00:00+01:00', ongoing: 'no', endedAt } });
const paidAt = (paymentValidatedAt: string) => notReceived({ delivery: { paymentValidatedAt } });
const activation = (activated: 'yes' | 'no', consentedToActivation: 'yes' | 'no') =>
  dissatisfaction({ access: { activated, consentedToActivation } });
const charged = (cents: number) => wrongAmount({ 'billing.charged': { cents, currency: 'EUR' } });

/** For each rule, two claims that are as near to each other as they can be: it applies to the first, not to the second. */
export const neighbours: Record<string, readonly [applies: Claim, spared: Claim]> = {
  'terms-broken': [playback({ terms: { respected: 'no' } }), playback()],
  'period-ended': [boughtOn('2025-11-23'), boughtOn('2025-11-24')],
  'period-ending': [boughtOn('2025-11-26'), boughtOn('2025-11-27')],
  'period-near-end': [boughtOn('2025-12-29'), boughtOn('2025-12-30')],
  'outage-planned': [outage({ 'outage.cause': 'planned-maintenance' }), outage({ 'outage.cause': 'force-majeure' })],
  'outage-force-majeure': [
    outage({ 'outage.cause': 'force-majeure' }),
    outage({ 'outage.cause': 'provider-incident' }),
  ],
  'outage-own-internet': [outage({ 'outage.ownInternetWorked': 'no' }), outage()],
  'outage-some-channels': [outage({ 'outage.extent': 'some-channels' }), outage({ 'outage.extent': 'intermittent' })],
  'outage-intermittent': [outage({ 'outage.extent': 'intermittent' }), outage({ 'outage.extent': 'some-channels' })],
  'outage-brief': [over('2026-11-03T07:59:59+01:00'), over('2026-11-03T08:00:00+01:00')],
  'outage-borderline': [over('2026-11-04T07:59:59+01:00'), over('2026-11-04T08:00:00+01:00')],
  'outage-too-recent': [
    outage({ 'outage.startedAt': '2026-11-21T12:00:01+01:00' }),
    outage({ 'outage.startedAt': '2026-11-21T12:00:00+01:00' }),
  ],
  'outage-offer-accepted': [outage({ 'outage.offer': 'accepted' }), outage({ 'outage.offer': 'declined' })],
  'outage-offer-declined': [outage({ 'outage.offer': 'declined' }), outage({ 'outage.offer': 'accepted' })],
  'billing-charged-once': [billing({ 'billing.chargeCount': 1 }), billing({ 'billing.chargeCount': 2 })],
  'billing-amount-agreed': [charged(5999), charged(6000)],
  'code-received': [notReceived({ 'access.received': 'yes' }), notReceived()],
  'payment-pending': [notReceived({ 'delivery.paymentValidated': 'no' }), notReceived()],
  'code-delay-running': [paidAt('2026-11-19T12:00:01+01:00'), paidAt('2026-11-19T12:00:00+01:00')],
  'code-wrong-contact': [notReceived({ 'delivery.contactDetailsCorrect': 'no' }), notReceived()],
  'bandwidth-below-plan': [playback({ 'connection.mbps': 24.99 }), playback({ 'connection.mbps': 25 })],
  'connection-unstable': [playback({ 'connection.stable': 'no' }), playback()],
  'device-outdated': [playback({ 'device.upToDate': 'no' }), playback()],
  'instructions-refused': [
    playback({ 'support.instructionsFollowed': 'refused' }),
    playback({ 'support.instructionsFollowed': 'not-asked' }),
  ],
  'cause-on-customer-side': [
    playback({ 'support.diagnosis': 'customer-side' }),
    playback({ 'support.diagnosis': 'pending' }),
  ],
  'diagnosis-pending': [playback({ 'support.diagnosis': 'pending' }), playback({ 'support.diagnosis': 'confirmed' })],
  'works-on-another': [incompatibility({ 'device.worksOnAnother': 'yes' }), incompatibility()],
  'no-withdrawal': [activation('no', 'yes'), activation('no', 'no')],
  'never-activated': [activation('no', 'no'), activation('yes', 'no')],
};
