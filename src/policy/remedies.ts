import { dateIn, daysBetween, type CalendarDate } from '../claim/dates.ts';
import { periodOf, type Period } from './calendar.ts';
import { evaluate, type Facts } from './conditions.ts';
import type { RemedyOffer } from './policy.ts';

/** cents = price × unused days / days of the period, rounded half up. */
export type ProRata = { cents: number; price: number; unusedDays: number; periodDays: number };

/** What may come of the claim; `cents`, in the order's currency, where an amount can be reckoned. */
export type Remedy = {
  kind: string;
  articles: readonly string[];
  cents?: number;
  /** How the amount was reckoned, where it is a share of the price. */
  proRata?: ProRata;
};

const clip = (date: CalendarDate, { start, end }: Period) => (date < start ? start : date > end ? end : date);

/** An outage: its first day to its last, or to the end of the period while it goes on. Anything else: today to the end. */
function unusedDays({ claim, policy, now }: Facts, period: Period): number {
  const day = (instant: string) => clip(dateIn(instant, policy.timeZone), period);
  const { startedAt = now, ongoing, endedAt } = claim.outage ?? {};
  if (claim.problem !== 'outage') return daysBetween(day(now), period.end);
  const last = ongoing === 'no' && endedAt !== undefined ? day(endedAt) : period.end;
  return Math.max(0, daysBetween(day(startedAt), last));
}

/** The pro-rata refund and its formula (5.5, 7.4); undefined while the price or the period is not known. */
export function proRataOf(facts: Facts): ProRata | undefined {
  const { period } = periodOf(facts.claim, facts.policy, facts.now);
  const price = facts.claim.order?.price?.cents;
  if (!period || price === undefined) return undefined;
  const unused = unusedDays(facts, period);
  const cents = Math.floor((2 * price * unused + period.days) / (2 * period.days));
  return { cents, price, unusedDays: unused, periodDays: period.days };
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

/** What the policy lets the customer hope for, in its order; for a claim that is neither excluded nor incomplete. */
export function remediesOf(facts: Facts): Remedy[] {
  const { problem } = facts.claim;
  if (!problem) return [];
  const holds = (condition: RemedyOffer['when']) =>
    condition !== undefined && evaluate(condition, facts).outcome === 'true';
  return facts.policy.remedies.flatMap(({ kind, offers }) =>
    offers
      .filter((offer) => offer.for.includes(problem))
      .filter(({ when, unless }) => (when === undefined || holds(when)) && !holds(unless))
      .map(({ articles, amount }) => {
        const proRata = amount === 'pro-rata' ? proRataOf(facts) : undefined;
        const cents = proRata ? proRata.cents : centsOf(amount, facts);
        return { kind, articles, ...(cents !== undefined && { cents }), ...(proRata && { proRata }) };
      }),
  );
}
