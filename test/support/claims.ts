import type { AnswerAt, ClaimPath } from '../../src/claim/path.ts';
import { withAt } from '../../src/claim/path.ts';
import { claimSchema, type Claim } from '../../src/claim/schema.ts';

/** The moment at which the tests ask: a Monday noon, in winter. */
export const NOW = '2026-11-23T12:00:00+01:00';
export const PARIS = 'Europe/Paris';
export const SETTING = { now: NOW, timeZone: PARIS };

type ByPath = { [P in ClaimPath]?: AnswerAt<P> | undefined };
type BySection = {
  [Key in keyof Claim]?: Claim[Key] extends string | readonly unknown[] | undefined
    ? Claim[Key]
    : { [Name in keyof NonNullable<Claim[Key]>]?: NonNullable<Claim[Key]>[Name] | undefined } | undefined;
};
/** Other answers, by path or by section; undefined takes the answer away. */
export type Changes = ByPath & BySection;

const isSection = (key: string, value: unknown): value is object =>
  !key.includes('.') && typeof value === 'object' && value !== null && !Array.isArray(value);

/** The claim with some answers changed: `amend(claim, { 'order.plan': 'pro', outage: { endedAt: undefined } })`. */
export function amend(claim: Claim, changes: Changes): Claim {
  let amended: unknown = claim;
  for (const [key, value] of Object.entries(changes)) {
    if (isSection(key, value)) {
      for (const [name, answer] of Object.entries(value)) amended = withAt(amended, `${key}.${name}`, answer);
    } else {
      amended = withAt(amended, key, value);
    }
  }
  // An unanswered question is an absent field, and JSON has no undefined.
  return claimSchema.parse(JSON.parse(JSON.stringify(amended)));
}

/** The claim without the answers at some paths, or in some sections. */
export function without(claim: Claim, ...paths: readonly (ClaimPath | keyof Claim)[]): Claim {
  return amend(claim, Object.fromEntries(paths.map((path) => [path, undefined])));
}

const common: Claim = {
  description: 'L’application affiche « Erreur de connexion » sur toutes les chaînes.',
  order: {
    reference: 'CMD-48213',
    referenceKind: 'order-number',
    purchasedOn: '2026-08-03',
    renewal: 'no',
    plan: '4k',
    months: 12,
    price: { cents: 5999, currency: 'EUR' },
    paymentMethod: 'card',
  },
  access: {
    received: 'yes',
    channel: 'email',
    activated: 'yes',
    activatedOn: '2026-08-03',
    withdrawalWaived: 'yes',
  },
  device: {
    kind: 'android-box',
    brand: 'Xiaomi',
    model: 'Mi Box S',
    system: 'Android TV 12',
    appVersion: '4.0.3',
    upToDate: 'yes',
  },
  connection: {
    mbps: 92.4,
    link: 'ethernet',
    stable: 'yes',
    source: 'measured',
    measuredAt: '2026-11-22T10:00:00+01:00',
  },
  support: {
    contacted: 'yes',
    contactedOn: '2026-11-18',
    refundRequested: 'yes',
    ticket: 'T-991',
    instructionsFollowed: 'yes',
    diagnosis: 'confirmed',
    outcome: 'none',
  },
  terms: { respected: 'yes' },
};

/** All servers down for six days and still down, nothing offered. */
export function outage(changes: Changes = {}): Claim {
  const claim: Claim = {
    ...common,
    problem: 'outage',
    outage: {
      startedAt: '2026-11-17T20:00:00+01:00',
      ongoing: 'yes',
      extent: 'total',
      cause: 'none-announced',
      ownInternetWorked: 'yes',
      offer: 'none',
    },
  };
  return amend(claim, changes);
}

/** One order of 59.99 euros, charged twice. */
export function billing(changes: Changes = {}): Claim {
  return amend({ ...common, problem: 'billing', billing: { error: 'double', chargeCount: 2 } }, changes);
}

/** One order, charged once, at 69.99 euros instead of 59.99. */
export function wrongAmount(changes: Changes = {}): Claim {
  const agreed = { cents: 5999, currency: 'EUR' } as const;
  const charged = { cents: 6999, currency: 'EUR' } as const;
  return amend({ ...common, problem: 'billing', billing: { error: 'wrong-amount', agreed, charged } }, changes);
}

/** Paid on Monday 16 November 2026 at 10:00, and no code a week later. */
export function notReceived(changes: Changes = {}): Claim {
  const claim: Claim = {
    ...common,
    problem: 'not-received',
    order: { ...common.order, purchasedOn: '2026-11-16' },
    access: { received: 'no', activated: 'no', withdrawalWaived: 'yes' },
    delivery: {
      paymentValidated: 'yes',
      paymentValidatedAt: '2026-11-16T10:00:00+01:00',
      spamChecked: 'yes',
      contactDetailsCorrect: 'yes',
    },
  };
  return amend(claim, changes);
}

/** Works on none of the customer's devices, which support has confirmed. */
export function incompatibility(changes: Changes = {}): Claim {
  const device = { ...common.device, worksOnAnother: 'no' } as const;
  return amend(
    { ...common, problem: 'incompatibility', fault: { since: '2026-11-16', extent: 'total' }, device },
    changes,
  );
}

/** Plays nothing on a good connection, which support has confirmed. */
export function playback(changes: Changes = {}): Claim {
  return amend({ ...common, problem: 'playback', fault: { since: '2026-11-16', extent: 'total' } }, changes);
}

/** A change of mind without having given up the right of withdrawal: the best that this problem can be is conditional. */
export function dissatisfaction(changes: Changes = {}): Claim {
  const claim: Claim = {
    ...common,
    problem: 'dissatisfaction',
    access: { received: 'yes', channel: 'email', activated: 'no', withdrawalWaived: 'no' },
    satisfaction: { reason: 'changed-mind' },
  };
  return amend(claim, changes);
}

/** One complete claim for each problem. */
export const claimOf = {
  outage,
  billing,
  'not-received': notReceived,
  incompatibility,
  playback,
  dissatisfaction,
} as const;
