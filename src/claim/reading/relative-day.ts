import { addDays, weekday, type CalendarDate } from '../dates.ts';
import { shortLine } from './characters.ts';
import { dayOfWeek } from './date.ts';

const daysBack: Readonly<Record<string, number>> = {
  "aujourd'hui": 0,
  today: 0,
  hier: 1,
  yesterday: 1,
  'avant-hier': 2,
  'the day before yesterday': 2,
};
const numbers: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3 };
const AGO = /^(?:il y a (?<fr>\S+) (?<frUnit>jours?|semaines?)|(?<en>\S+) (?<enUnit>days?|weeks?) ago)$/;
const LAST = /^(?:last )?(\p{L}+)(?: dernier| passé)?$/u;
/** As many days back as somebody says in words; further back they know the date. */
const MOST = 100;

/**
 * The day that somebody means by "hier", "jeudi dernier" or "3 days ago", seen from `today`. A weekday is the last one before
 * today. Undefined where the text is none of these, such as a date.
 */
export function relativeDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const line = shortLine(text).trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  const known = daysBack[line];
  if (known !== undefined) return addDays(today, -known);
  const { fr, frUnit, en, enUnit } = AGO.exec(line)?.groups ?? {};
  const count = numbers[fr ?? en ?? ''] ?? Number(fr ?? en);
  const days = count * (/^(?:sem|week)/.test(frUnit ?? enUnit ?? '') ? 7 : 1);
  if (Number.isInteger(days) && days >= 0 && days <= MOST) return addDays(today, -days);
  const named = dayOfWeek(LAST.exec(line)?.[1] ?? '');
  return named === undefined ? undefined : addDays(today, -(((weekday(today) - named + 6) % 7) + 1));
}
