import { addMonths, daysBetween, type CalendarDate } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';

/** The subscription's period: `end` is the first day after it. Each part is there as soon as the answers that it needs are. */
export type Period = { start?: CalendarDate; end?: CalendarDate; days?: number };

/** The answers from which the period is reckoned. */
export const periodPaths = [
  'order.purchasedOn',
  'order.renewal',
  'order.endsOn',
  'order.months',
  'access.activatedOn',
] as const satisfies readonly ClaimPath[];

/** The period of a claim, and the answers that its first day and its end rest on. An end that is given may be wrong, and still counts. */
export function periodOf(claim: Claim): { period: Period; startPaths: ClaimPath[]; endPaths: ClaimPath[] } {
  const { endsOn, months } = claim.order ?? {};
  if (endsOn !== undefined) {
    const start = months === undefined ? undefined : addMonths(endsOn, -months);
    return {
      period: { ...(start !== undefined && { start, days: daysBetween(start, endsOn) }), end: endsOn },
      startPaths: ['order.endsOn', 'order.months'],
      endPaths: ['order.endsOn'],
    };
  }
  const { start, paths } = firstDayOf(claim);
  const end = start === undefined || months === undefined ? undefined : addMonths(start, months);
  return {
    period: {
      ...(start !== undefined && { start }),
      ...(start !== undefined && end !== undefined && { end, days: daysBetween(start, end) }),
    },
    startPaths: ['order.endsOn', ...paths],
    endPaths: ['order.endsOn', ...paths, 'order.months'],
  };
}

/** A first purchase starts on activation where that has a date, and else when it is bought; a renewal when it is bought. */
function firstDayOf({ order, access }: Claim): { start: CalendarDate | undefined; paths: ClaimPath[] } {
  const { purchasedOn, renewal } = order ?? {};
  const activatedOn = access?.activatedOn;
  const ifFirst = activatedOn ?? purchasedOn;
  if (renewal === 'yes') return { start: purchasedOn, paths: ['order.renewal', 'order.purchasedOn'] };
  if (renewal === 'no') {
    const bought: ClaimPath[] = activatedOn === undefined ? ['order.purchasedOn'] : [];
    return { start: ifFirst, paths: ['order.renewal', 'access.activatedOn', ...bought] };
  }
  return {
    start: ifFirst === purchasedOn ? purchasedOn : undefined,
    paths: ['order.renewal', 'access.activatedOn', 'order.purchasedOn'],
  };
}

/** The answer that moves the period's end. */
export function endPathOf({ order, access }: Claim): (typeof periodPaths)[number] {
  if (order?.endsOn !== undefined) return 'order.endsOn';
  return access?.activatedOn !== undefined && order?.renewal !== 'yes' ? 'access.activatedOn' : 'order.purchasedOn';
}
