import { addDays, addMonths, weekday, type CalendarDate } from '../dates.ts';
import { shortLine } from './characters.ts';
import { dayOfWeek, readDate } from './date.ts';

const daysBack: Readonly<Record<string, number>> = {
  "aujourd'hui": 0,
  today: 0,
  hier: 1,
  yesterday: 1,
  'last night': 1,
  'avant-hier': 2,
  'the day before yesterday': 2,
};
const numbers: Readonly<Record<string, number>> = { un: 1, une: 1, a: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3 };
const AGO =
  /^(?:il y a (?:environ )?(?<fr>\S+) (?<frUnit>jours?|semaines?|mois)|(?<en>\S+) (?<enUnit>days?|weeks?|months?) ago)$/;
const LAST = /^(?:last )?(\p{L}+)(?: dernier| passé)?$/u;
/** A day that is said roughly, and the time of it, which has a box of its own. */
const ABOUT = /^(?:vers|environ|autour|about|around|circa)(?: le| du)? |^le /;
const TIME_OF_DAY = /(\p{L})(?: au)? (?:soir|matin|midi|après-midi|night|evening|morning|afternoon)$/u;
/** A part of a month, as the day in its middle. */
const partOfMonth = [
  [/^(?:mi|mid|milieu|middle of)[ -]/, 15],
  [/^(?:début|debut|early|beginning of|start of) /, 5],
  [/^(?:fin|late|end of) /, 25],
] as const;
/** As many days back as somebody says in words; further back they know the date. */
const MOST = 400;

/** The last such day up to today of a date without its year: "27/11", "15 août". */
function lastOf(dayAndMonth: string, today: CalendarDate): CalendarDate | undefined {
  if (/\d{3}/.test(dayAndMonth)) return undefined;
  const year = Number(today.slice(0, 4));
  const dates = [year, year - 1].flatMap((each) => {
    const read = readDate(dayAndMonth, '', String(each));
    return 'value' in read ? [read.value] : [];
  });
  return dates.find((date) => date <= today);
}

function daysAgo(line: string, today: CalendarDate): CalendarDate | undefined {
  const { fr, frUnit = '', en, enUnit = '' } = AGO.exec(line)?.groups ?? {};
  const count = numbers[fr ?? en ?? ''] ?? Number(fr ?? en);
  const unit = frUnit + enUnit;
  if (!Number.isInteger(count) || count < 0 || count > MOST) return undefined;
  if (unit.startsWith('mo')) return count <= 12 ? addMonths(today, -count) : undefined;
  const days = count * (/^(?:sem|week)/.test(unit) ? 7 : 1);
  return days <= MOST ? addDays(today, -days) : undefined;
}

/**
 * The day that somebody means by "hier", "jeudi soir", "3 weeks ago", "27/11" or "mi-août", seen from `today`. A weekday is the
 * last one before today, and a date without its year the last one up to today. Undefined where the text is none of these,
 * such as a whole date.
 */
export function relativeDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const said = shortLine(text).trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  const line = said.replace(ABOUT, '').replace(TIME_OF_DAY, '$1');
  const known = daysBack[said] ?? daysBack[line];
  if (known !== undefined) return addDays(today, -known);
  const ago = daysAgo(line, today);
  if (ago) return ago;
  const named = dayOfWeek(LAST.exec(line)?.[1] ?? '');
  if (named !== undefined) return addDays(today, -(((weekday(today) - named + 6) % 7) + 1));
  const part = partOfMonth.find(([pattern]) => pattern.test(line));
  return lastOf(part ? `${part[1]} ${line.replace(part[0], '')}` : line, today);
}
