import { dateIn, type CalendarDate } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';

/** The answers from which the day of the request is known. */
export const requestPaths = [
  'support.contacted',
  'support.contactedOn',
  'support.refundRequested',
] as const satisfies readonly ClaimPath[];

/**
 * The days on which the refund may have been asked for, and the answers that this rests on. `orEarlier`: any day before
 * them too. `asked`: the one day on which it was; without it, the request is still to be made, or nobody knows.
 */
export type Request = {
  days: readonly CalendarDate[];
  orEarlier: boolean;
  asked?: CalendarDate;
  paths: readonly ClaimPath[];
};

/** The request of a claim (8.4 speaks of the day on which it is made): the first message where that asked for a refund, and else today, in `timeZone`. */
export function requestOf({ support }: Claim, now: string, timeZone: string): Request {
  const { contacted, contactedOn, refundRequested } = support ?? {};
  const today = dateIn(now, timeZone);
  if (contacted === 'no') return { days: [today], orEarlier: false, paths: ['support.contacted'] };
  if (refundRequested === 'no') return { days: [today], orEarlier: false, paths: ['support.refundRequested'] };
  if (contactedOn === undefined) return { days: [today], orEarlier: true, paths: requestPaths };
  if (contacted === undefined || refundRequested === undefined) {
    return { days: [contactedOn, today], orEarlier: false, paths: requestPaths };
  }
  return { days: [contactedOn], orEarlier: false, asked: contactedOn, paths: requestPaths };
}
