import * as z from 'zod/mini';

/** How long a draft is kept after it was last saved. */
export const RETENTION_DAYS = 30;
const DAY_MS = 86_400_000;
/** A clock that is put right by less than this says nothing of the dates before. */
const TOLERANCE_MS = DAY_MS;
/**
 * Two visits that are closer together by their clocks count as one: the clock can be wrong in both, or the date of the draft,
 * and whoever was warned has a day to go on with it.
 */
const VISIT_MS = DAY_MS;
/** Two visits that are further apart by their clocks do not agree. */
const AGREEMENT_MS = 20 * 366 * DAY_MS;

const ms = (instant: string) => Date.parse(instant);
const asInstant = (time: number) => new Date(time).toISOString();

/** Until when a draft is kept that was saved on that day, by `Ages.dateOf` (ISO 8601). */
export const keptUntil = (savedAt: string): string => asInstant(ms(savedAt) + RETENTION_DAYS * DAY_MS);

const instant = z.iso.datetime({ offset: true });
/** The visit that found something too old, and its time. */
const tooOld = z.object({ visit: z.string(), at: instant });
/** The latest date of a day to come, and when it was first seen, which counts as its date. */
const ahead = z.object({ latest: instant, at: instant });
const clockSeen = z.object({ tooOld: z.optional(tooOld), ahead: z.optional(ahead) });

/** What visits have seen of a clock by which something stored is wrong. Instants are ISO 8601. */
export type ClockSeen = z.infer<typeof clockSeen>;

export type Ages = {
  /** The date that counts: of what bears one to come, that on which it was first seen. */
  dateOf: (savedAt: string) => string;
  /** What was saved then is older than it is kept, by this visit's clock. */
  isTooOld: (savedAt: string) => boolean;
  /** It is, by an earlier visit's clock too: it may be removed. */
  isOver: (savedAt: string) => boolean;
  /** What the next visit has to know; undefined where no date is wrong. */
  seen: ClockSeen | undefined;
};

/**
 * How old what was saved at these dates is at `now` (all ISO 8601). A clock that is wrong at one visit ends nothing: it takes two
 * visits that agree. A date of a day to come counts as the day on which it was first seen. A date that cannot be read is never
 * too old. `visit` is the name of this visit, which no other has.
 */
export function agesOf(dates: readonly string[], now: string, visit: string, before: ClockSeen = {}): Ages {
  const future = aheadOf(dates, now, before.ahead);
  const dateOf = (savedAt: string) => (isAhead(savedAt, now) && future ? future.at : savedAt);
  const isOldAt = (savedAt: string, then: string) => ms(dateOf(savedAt)) + RETENTION_DAYS * DAY_MS < ms(then);
  const isTooOld = (savedAt: string) => isOldAt(savedAt, now);

  const { tooOld: first } = before;
  const apart = first ? ms(now) - ms(first.at) : NaN;
  const agrees = first !== undefined && first.visit !== visit && apart >= VISIT_MS && apart <= AGREEMENT_MS;
  const isOver = (savedAt: string) => agrees && isTooOld(savedAt) && isOldAt(savedAt, first.at);

  // What is over is removed now, and needs no word to the next visit.
  const left = dates.filter((date) => !isOver(date));
  const isSameVisit = apart >= 0 && (first?.visit === visit || apart < VISIT_MS);
  const old = left.some(isTooOld) ? (isSameVisit ? first : { visit, at: now }) : undefined;
  const seen = { ...(old && { tooOld: old }), ...(left.some((date) => isAhead(date, now)) && { ahead: future }) };
  return { dateOf, isTooOld, isOver, seen: Object.keys(seen).length > 0 ? seen : undefined };
}

const isAhead = (date: string, now: string) => ms(date) > ms(now) + TOLERANCE_MS;

function aheadOf(dates: readonly string[], now: string, before: ClockSeen['ahead']): ClockSeen['ahead'] {
  const times = dates.filter((date) => isAhead(date, now)).map(ms);
  if (times.length === 0) return undefined;
  const latest = asInstant(Math.max(...times));
  // One that was saved since is younger than what was seen.
  const isKnown = before !== undefined && ms(latest) <= ms(before.latest);
  return { latest, at: isKnown && ms(before.at) <= ms(now) ? before.at : now };
}

/** Reads what a visit has left; what anybody else may have written there counts as nothing. */
export function readClockSeen(text: string | null): ClockSeen {
  try {
    return clockSeen.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
