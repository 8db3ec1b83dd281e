import { dateIn, type CalendarDate } from '../claim/dates.ts';
import type { Claim } from '../claim/schema.ts';
import { pointerTo, type PolicyFault } from './read-policy.ts';
import type { Policy } from './policy.ts';

/** The versions of one shop's policy, one at least, the oldest first. */
export type Versions = readonly [Policy, ...Policy[]];

/**
 * Why a version judges: it was known on the day of the order; it is the latest known today, the day of the order being unknown; or
 * the order is older than any version given, and the oldest stands in.
 */
export const versionReasons = ['order', 'today', 'oldest'] as const;
export type VersionReason = (typeof versionReasons)[number];

const knownOn = (versions: Versions, day: CalendarDate) => versions.findLast(({ knownSince }) => knownSince <= day);

/** The version that judges a claim, and why. Article 12 lets the policy change; an order keeps the one it was made under. */
export function versionFor(claim: Claim, versions: Versions, now: string): { policy: Policy; reason: VersionReason } {
  const orderedOn = claim.order?.purchasedOn;
  const policy = knownOn(versions, orderedOn ?? dateIn(now, versions[0].timeZone));
  if (!policy) return { policy: versions[0], reason: 'oldest' };
  return { policy, reason: orderedOn === undefined ? 'today' : 'order' };
}

export type VersionFault = PolicyFault & { index: number };

/**
 * Puts policies in order as the versions of one. They must bear one id, one time zone, and each a version and a first day of
 * its own; a fault says to which of them it belongs.
 */
export function versionsOf(policies: readonly Policy[]): { versions: Versions } | { faults: VersionFault[] } {
  const faults = policies.flatMap((policy, index) =>
    policies.slice(0, index).flatMap((other): VersionFault[] => [
      ...(['id', 'timeZone'] as const).flatMap((key) =>
        policy[key] === other[key]
          ? []
          : [
              {
                index,
                pointer: pointerTo([key]),
                code: 'other-policy' as const,
                found: policy[key],
                expected: [other[key]],
              },
            ],
      ),
      ...(['version', 'knownSince'] as const).flatMap((key) =>
        policy[key] === other[key]
          ? [{ index, pointer: pointerTo([key]), code: 'repeated' as const, found: policy[key] }]
          : [],
      ),
    ]),
  );
  const [oldest, ...later] = policies.toSorted((left, right) => (left.knownSince < right.knownSince ? -1 : 1));
  if (!oldest) return { faults: [{ index: 0, pointer: '', code: 'empty' }] };
  return faults.length > 0 ? { faults } : { versions: [oldest, ...later] };
}
