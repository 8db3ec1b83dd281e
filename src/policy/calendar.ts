import {
  addDays,
  calendarDateOf,
  daysBetween,
  epochOf,
  isCalendarDate,
  wallClock,
  weekday,
  type CalendarDate,
} from '../claim/dates.ts';
import type { Bilingual, BusinessCalendar, Parameter, Policy } from './policy.ts';

const HOUR = 3_600_000;

/** Easter Sunday of a Gregorian year (the anonymous algorithm, Nature, 1876). */
export function easter(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${year}-03-01`, h + l - 7 * m + 21);
}

const known = new WeakMap<BusinessCalendar, Map<number, ReadonlySet<CalendarDate>>>();

function dateOf(holiday: BusinessCalendar['holidays'][number], year: number): CalendarDate {
  return holiday.kind === 'easter'
    ? addDays(easter(year), holiday.days)
    : `${year}-${String(holiday.month).padStart(2, '0')}-${String(holiday.day).padStart(2, '0')}`;
}

/** The public holidays of a year. They are looked up for every day that is counted, and reckoned once. */
function holidaysOf(calendar: BusinessCalendar, year: number): ReadonlySet<CalendarDate> {
  const years = known.get(calendar) ?? new Map<number, ReadonlySet<CalendarDate>>();
  known.set(calendar, years);
  const holidays = years.get(year) ?? new Set(calendar.holidays.map((holiday) => dateOf(holiday, year)));
  years.set(year, holidays);
  return holidays;
}

/** True for a day that is neither of the weekend nor a public holiday. */
export function isBusinessDay(date: CalendarDate, calendar: BusinessCalendar): boolean {
  return !calendar.weekend.includes(weekday(date)) && !holidaysOf(calendar, Number(date.slice(0, 4))).has(date);
}

/** The public holidays, by name, that keep a day after `from` and up to `to` from being a business day; in order. */
export function holidaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  calendar: BusinessCalendar,
): { date: CalendarDate; name: Bilingual }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => calendar.holidays.map((holiday) => ({ date: dateOf(holiday, year), name: holiday.name })))
    .filter(
      ({ date }) => isCalendarDate(date) && from < date && date <= to && !calendar.weekend.includes(weekday(date)),
    )
    .toSorted((left, right) => (left.date < right.date ? -1 : 1));
}

/** Every day of the whole weeks, Monday first (ISO 8601), in which `from` and `to` are, week by week. */
export function weeksBetween(from: CalendarDate, to: CalendarDate): CalendarDate[][] {
  const monday = addDays(from, 1 - weekday(from));
  const count = Math.floor(daysBetween(monday, to) / 7) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, 7 * week + day)),
  );
}

function nextBusinessDay(date: CalendarDate, calendar: BusinessCalendar): CalendarDate {
  const next = addDays(date, 1);
  return isBusinessDay(next, calendar) ? next : nextBusinessDay(next, calendar);
}

/** The `count`th business day after `date`; the day itself is not counted. */
export function addBusinessDays(date: CalendarDate, count: number, calendar: BusinessCalendar): CalendarDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = nextBusinessDay(day, calendar);
  return day;
}

/**
 * When `hours` business hours have passed since `instant`, in milliseconds since 1970. They are counted on the clock,
 * inside business days, 24 a day (4.3): Friday 18:00 plus 48 is Tuesday 18:00. A count that ends with a day ends at the
 * first instant of the next calendar day, business day or not.
 */
export function addBusinessHours(
  instant: string,
  hours: number,
  policy: Pick<Policy, 'calendar' | 'timeZone'>,
): number {
  let { date, ms } = wallClock(instant, policy.timeZone);
  if (!isBusinessDay(date, policy.calendar)) {
    date = nextBusinessDay(date, policy.calendar);
    ms = 0;
  }
  let left = hours * HOUR;
  while (ms + left > 24 * HOUR) {
    left -= 24 * HOUR - ms;
    date = nextBusinessDay(date, policy.calendar);
    ms = 0;
  }
  return epochOf({ date, ms: ms + left }, policy.timeZone);
}

/**
 * When what a parameter counts has passed since `from` (a date or an instant), in milliseconds since 1970: hours on the
 * clock, business hours inside business days, days and business days up to the first instant of the day reached.
 */
export function endOf(from: string, { value, unit }: Parameter, policy: Pick<Policy, 'calendar' | 'timeZone'>): number {
  const date = () => calendarDateOf(from, policy.timeZone);
  switch (unit) {
    case 'business-hours':
      return addBusinessHours(from, value, policy);
    case 'days':
      return epochOf({ date: addDays(date(), value), ms: 0 }, policy.timeZone);
    case 'business-days':
      return epochOf({ date: addBusinessDays(date(), value, policy.calendar), ms: 0 }, policy.timeZone);
    default:
      return Date.parse(from) + value * HOUR;
  }
}
