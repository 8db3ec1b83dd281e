import type { Problem } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { amend, claimOf, without, type Changes } from '../support/claims.ts';
import type { Typed } from './fill.ts';

/** What is typed for the claims of test/support/claims.ts, field by field: each comes out as the claim of the same name. */
const order: Typed = {
  'order.referenceKind': 'order-number',
  'order.reference': 'CMD-48213',
  'order.purchasedOn': '3 8 2026',
  'order.renewal': 'no',
  'order.plan': '4k',
  'order.months': '12',
  'order.price': '59,99',
  'order.paymentMethod': 'card',
};
const access: Typed = {
  'access.received': 'yes',
  'access.channel': 'email',
  'access.activated': 'yes',
  'access.activatedOn': '3 août 2026',
  'access.withdrawalWaived': 'yes',
};
const equipment: Typed = {
  'device.kind': 'android-box',
  'device.brand': 'Xiaomi',
  'device.model': 'Mi Box S',
  'device.system': 'Android TV 12',
  'device.appVersion': '4.0.3',
  'device.upToDate': 'yes',
  'connection.mbps': '92,4',
  'connection.link': 'ethernet',
  'connection.stable': 'yes',
  'connection.source': 'measured',
  'connection.measuredAt': '22 11 2026 10:00',
};
const support: Typed = {
  'support.contacted': 'yes',
  'support.contactedOn': '18 11 2026',
  'support.refundRequested': 'yes',
  'support.ticket': 'T-991',
  'support.instructionsFollowed': 'yes',
  'support.diagnosis': 'confirmed',
  'support.outcome': 'none',
  'terms.respected': 'yes',
};
const fault: Typed = { 'fault.since': '16 11 2026', 'fault.extent': 'total' };
const description = 'L’application affiche « Erreur de connexion » sur toutes les chaînes.';
const common: Typed = { description, ...order, ...access, ...equipment, ...support };

export const everyAnswer: Readonly<Record<Problem, Typed>> = {
  outage: {
    problem: 'outage',
    ...common,
    'outage.startedAt': '17 11 2026 20:00',
    'outage.ongoing': 'yes',
    'outage.extent': 'total',
    'outage.cause': 'none-announced',
    'outage.ownInternetWorked': 'yes',
    'outage.offer': 'none',
  },
  billing: { problem: 'billing', ...common, 'billing.error': 'double', 'billing.chargeCount': '2' },
  'not-received': {
    problem: 'not-received',
    description,
    ...order,
    'order.purchasedOn': '16 11 2026',
    'access.received': 'no',
    'access.withdrawalWaived': 'yes',
    ...equipment,
    ...support,
    'delivery.paymentValidated': 'yes',
    'delivery.paymentValidatedAt': '16 11 2026 10h',
    'delivery.spamChecked': 'yes',
    'delivery.contactDetailsCorrect': 'yes',
  },
  incompatibility: { problem: 'incompatibility', ...common, ...fault, 'device.worksOnAnother': 'no' },
  playback: { problem: 'playback', ...common, ...fault },
  dissatisfaction: {
    problem: 'dissatisfaction',
    description,
    ...order,
    'access.received': 'yes',
    'access.channel': 'email',
    'access.activated': 'no',
    'access.withdrawalWaived': 'no',
    'satisfaction.reason': 'changed-mind',
    ...equipment,
    ...support,
  },
};

const notLedTo = Object.keys(equipment) as ClaimPath[];

/**
 * What somebody is not asked on the way, for it would change nothing, or is not led to: of the claims above, and of any other
 * of the same problem.
 */
const neverAsked: Readonly<Record<Problem, readonly ClaimPath[]>> = {
  outage: ['access.withdrawalWaived', 'support.instructionsFollowed'],
  billing: ['order.plan', 'access.withdrawalWaived', 'support.instructionsFollowed', ...notLedTo],
  'not-received': [
    'order.plan',
    'order.months',
    'access.withdrawalWaived',
    'support.instructionsFollowed',
    ...notLedTo,
  ],
  incompatibility: ['access.withdrawalWaived', 'device.worksOnAnother'],
  playback: ['access.withdrawalWaived'],
  dissatisfaction: ['order.plan', 'support.instructionsFollowed', ...notLedTo],
};

/** Without the answers at some paths. */
export const untyped = (typed: Typed, ...paths: readonly ClaimPath[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([path]) => !paths.includes(path as ClaimPath)));

const asked = (problem: Problem) => untyped(everyAnswer[problem], ...neverAsked[problem]);

/** What somebody types who goes the whole way: the same, as far as it is asked. */
export const typedFor: Readonly<Record<Problem, Typed>> = {
  outage: asked('outage'),
  billing: asked('billing'),
  'not-received': asked('not-received'),
  incompatibility: asked('incompatibility'),
  playback: asked('playback'),
  dissatisfaction: asked('dissatisfaction'),
};

/** The claim that comes out of `typedFor`, with other answers, and without those that these make superfluous. */
export function answered(problem: Problem, changes: Changes = {}, ...superfluous: readonly ClaimPath[]): Claim {
  return relevant(without(amend(without(claimOf[problem](), ...neverAsked[problem]), changes), ...superfluous));
}
