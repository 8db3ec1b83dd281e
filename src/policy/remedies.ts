import { dateIn, daysBetween, epochOf, type CalendarDate } from '../claim/dates.ts';
import { outageOf } from './conditions/lasted.ts';
import type { Facts } from './conditions/condition.ts';
import { evaluate } from './conditions/evaluate.ts';
import { periodOf } from './period.ts';
import type { RemedyOffer } from './policy.ts';
import { requestOf } from './request.ts';

const HOUR = 3_600_000;

/**
 * How a share of the price was reckoned: cents = price × part / whole, rounded half up, and never above the price. Of an
 * outage, part and whole are hours; of what remains of the period, days.
 */
export type Share = { cents: number; price: number; unit: 'h' | 'days'; part: number; whole: number };

/** What may come of the claim; `cents`, in the order's currency, where an amount can be reckoned. */
export type Remedy = {
  kind: string;
  articles: readonly string[];
  cents?: number;
  /** How the amount was reckoned, where it is a share of the price. */
  share?: Share;
};

type Whole = { start: CalendarDate; end: CalendarDate; days: number };

function wholePeriodOf({ claim }: Facts): Whole | undefined {
  const { start, end, days } = periodOf(claim).period;
  return start === undefined || end === undefined || days === undefined ? undefined : { start, end, days };
}

/** `part` and `whole` are whole numbers, whose product with a price may be beyond what a number holds exactly. */
function shareOf(price: number, part: number, whole: number): number {
  const [dividend, divisor] = [2n * BigInt(price) * BigInt(part) + BigInt(whole), 2n * BigInt(whole)];
  return Math.min(price, Number(dividend / divisor));
}

/** The hours of the outage inside the period, exact to the millisecond (7.4). */
function outageHours(price: number, period: Whole, facts: Facts): Share | undefined {
  const outage = outageOf(facts);
  if (!outage) return undefined;
  const midnight = (date: CalendarDate) => epochOf({ date, ms: 0 }, facts.policy.timeZone);
  const from = Math.max(Date.parse(outage.start), midnight(period.start));
  const to = Math.min(Date.parse(outage.end), midnight(period.end));
  const ms = Math.max(0, to - from);
  const whole = period.days * 24;
  return { cents: shareOf(price, ms, whole * HOUR), price, unit: 'h', part: ms / HOUR, whole };
}

/** The day on which the service failed; where nothing failed, that of the request. */
function failedOn({ claim, policy, now }: Facts): CalendarDate | undefined {
  const { problem, outage, fault } = claim;
  if (problem === 'outage') return outage?.startedAt && dateIn(outage.startedAt, policy.timeZone);
  if (problem === 'incompatibility' || problem === 'playback') return fault?.since;
  return requestOf(claim, now, policy.timeZone).days[0];
}

/** The days from when the service failed to the end of the period (5.5): never from today, so that waiting costs nothing. */
function remainingDays(price: number, { start, end, days }: Whole, facts: Facts): Share | undefined {
  const failed = failedOn(facts);
  if (failed === undefined) return undefined;
  const unused = Math.max(0, daysBetween(failed < start ? start : failed, end));
  return { cents: shareOf(price, unused, days), price, unit: 'days', part: unused, whole: days };
}

/** A share of the price; undefined while something that it needs is not known. */
function reckoned(amount: RemedyOffer['amount'], facts: Facts): Share | undefined {
  const price = facts.claim.order?.price?.cents;
  const period = wholePeriodOf(facts);
  if (price === undefined || !period) return undefined;
  if (amount === 'outage-hours') return outageHours(price, period, facts);
  return amount === 'remaining-days' ? remainingDays(price, period, facts) : undefined;
}

function centsOf(amount: RemedyOffer['amount'], { claim }: Facts): number | undefined {
  const { order, billing } = claim;
  const price = order?.price?.cents;
  switch (amount) {
    case 'price':
      return price;
    case 'extra-charges':
      return price === undefined || billing?.chargeCount === undefined ? undefined : (billing.chargeCount - 1) * price;
    case 'difference':
      return billing?.charged && billing.agreed && Math.abs(billing.charged.cents - billing.agreed.cents);
    default:
      return undefined;
  }
}

/** Whether an offer stands: its `when` is true, and its `unless` is not (unanswered and unknown leave it). */
export function isOffered({ when, unless }: RemedyOffer, facts: Facts): boolean {
  const holds = (condition: RemedyOffer['when']) =>
    condition !== undefined && evaluate(condition, facts).outcome === 'true';
  return (when === undefined || holds(when)) && !holds(unless);
}

/** What the policy lets the customer hope for, in its order; for a claim that is neither excluded nor incomplete. */
export function remediesOf(facts: Facts): Remedy[] {
  const { problem } = facts.claim;
  if (!problem) return [];
  return facts.policy.remedies.flatMap(({ kind, offers }) =>
    offers
      .filter((offer) => offer.for.includes(problem) && isOffered(offer, facts))
      .map(({ articles, amount }) => {
        const share = reckoned(amount, facts);
        const cents = share ? share.cents : centsOf(amount, facts);
        return { kind, articles, ...(cents !== undefined && { cents }), ...(share && { share }) };
      }),
  );
}
