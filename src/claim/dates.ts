/**
 * Calendar dates (`YYYY-MM-DD`) and instants (ISO 8601 with an offset). Day arithmetic is on calendar dates, never on
 * local midnights: a day on which clocks change has 23 or 25 hours, and the browser's zone is nobody's business.
 */
export type CalendarDate = string;
/** A time on a calendar, in some zone: what somebody reads off the wall. */
export type WallClock = { date: CalendarDate; ms: number };

const DAY = 86_400_000;
const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** True for a date that exists, such as 2028-02-29; false for 2027-02-29, and for anything not written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && fromDayNumber(dayNumber(text)) === text;
}

/** Days since 1970-01-01, which was a Thursday. */
function dayNumber(date: CalendarDate): number {
  return Date.parse(date) / DAY;
}

function fromDayNumber(days: number): CalendarDate {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** The date `days` later, or earlier where it is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month, `months` later, or that month's last day where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromDayNumber(Date.UTC(year, month - 1 + months, Math.min(day, last)) / DAY);
}

/** ISO weekday: 1 for Monday to 7 for Sunday. */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** A clock, and what was read from it: one judgement asks many times what day it is, and `Intl` is slow. */
type Clock = { format: Intl.DateTimeFormat; read: Map<number, WallClock> };
const clocks = new Map<string, Clock>();
const MOST_READ = 1000;

function clockOf(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const clock = { format, read: new Map<number, WallClock>() };
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether this engine knows a time zone of that name (IANA). Some lack the data. */
export function isTimeZone(name: string): boolean {
  // Newer engines also take an offset, which knows no summer.
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of `timeZone` (an IANA name) show at `instant` (ISO 8601, or milliseconds since 1970). */
export function wallClock(instant: string | number, timeZone: string): WallClock {
  const epoch = typeof instant === 'string' ? Date.parse(instant) : instant;
  const { format, read } = clockOf(timeZone);
  const known = read.get(epoch);
  if (known) return known;
  const part = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  const milliseconds = ((epoch % 1000) + 1000) % 1000;
  const shown = {
    date: `${pad(year, 4)}-${pad(month)}-${pad(day)}`,
    ms: ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds,
  };
  if (read.size >= MOST_READ) read.clear();
  read.set(epoch, shown);
  return shown;
}

/** The calendar date in `timeZone` at `instant`. */
export function dateIn(instant: string, timeZone: string): CalendarDate {
  return wallClock(instant, timeZone).date;
}

/** Whether a moment is an instant, and no calendar date. */
export const isInstant = (moment: string): boolean => moment.includes('T');

/** The calendar date of a moment: itself, or that in `timeZone` at an instant. */
export const calendarDateOf = (moment: string, timeZone: string): CalendarDate =>
  isInstant(moment) ? dateIn(moment, timeZone) : moment;

const asIfUtc = ({ date, ms }: WallClock) => dayNumber(date) * DAY + ms;
const offset = (epoch: number, timeZone: string) => asIfUtc(wallClock(epoch, timeZone)) - epoch;

/**
 * The instant at which the clocks of `timeZone` show `wall`, in milliseconds since 1970. A time that clocks skip is moved
 * on by what they skip; of a time that they show twice, the first (RFC 5545 and Temporal do the same).
 */
export function epochOf(wall: WallClock, timeZone: string): number {
  const local = asIfUtc(wall);
  const before = local - offset(local - DAY, timeZone);
  const after = local - offset(local + DAY, timeZone);
  const shown = [before, after].filter((epoch) => asIfUtc(wallClock(epoch, timeZone)) === local);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** An ISO 8601 instant with the offset that `timeZone` has then: `2026-11-24T18:00:00+01:00`. */
export function formatInstant(epoch: number, timeZone: string): string {
  const minutes = Math.round(offset(epoch, timeZone) / 60_000);
  const local = new Date(epoch + minutes * 60_000).toISOString().replace(/\.000Z$|Z$/, '');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
}
