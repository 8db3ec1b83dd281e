import { addDays, dateIn, type CalendarDate } from '../claim/dates.ts';
import { identityOf } from '../claim/reference.ts';
import { masked } from '../claim/secrets/index.ts';
import { sha256OfText } from '../claim/sha256.ts';
import { holidaysBetween } from '../policy/calendar.ts';
import { lastDayOf } from '../policy/deadlines.ts';
import type { Policy } from '../policy/policy.ts';
import { subjectOf } from '../document/document.ts';
import type { DocumentSource } from '../document/model.ts';
import { deadlineText, labelOf } from '../document/outcome.ts';
import { reminderOf } from '../document/sent.ts';
import { rightsWith } from '../document/rights.ts';
import { articlesText, policyText, type Words } from '../document/words.ts';

/** All day long, from the first of its days to the last; or from the instant `at`, which is on the first. */
type Event = {
  id: string;
  first: CalendarDate;
  last: CalendarDate;
  at?: string;
  summary: string;
  description: readonly string[];
};
/** How long a moment takes in a calendar that draws it. */
const MOMENT = 'PT30M';

const LINE_OCTETS = 75;
const octets = new TextEncoder();

/** A content line, broken into lines of 75 octets at most, and never within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let length = 0;
  return [...line]
    .map((character) => {
      const size = octets.encode(character).length;
      const isBroken = length + size > LINE_OCTETS;
      // The space that a line goes on with counts.
      length = isBroken ? 1 + size : length + size;
      return isBroken ? `\r\n ${character}` : character;
    })
    .join('');
}

/** A value of the type TEXT (RFC 5545, 3.3.11), which takes no control characters. */
function escaped(text: string): string {
  return text
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

const day = (date: CalendarDate) => date.replaceAll('-', '');
const stamp = (instant: string) => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Nine o’clock on the day before; of a moment, the moment itself: who writes before it is too early. */
const timesOf = ({ first, last, at }: Event) =>
  at === undefined
    ? { span: [`DTSTART;VALUE=DATE:${day(first)}`, `DTEND;VALUE=DATE:${day(addDays(last, 1))}`], alarm: '-PT15H' }
    : { span: [`DTSTART:${stamp(at)}`, `DURATION:${MOMENT}`], alarm: 'PT0S' };

function eventLines(event: Event, about: string, now: string): string[] {
  const { id, first, last, summary, description } = event;
  const { span, alarm } = timesOf(event);
  const uid = sha256OfText([about, id, first, last].join('\n')).slice(0, 32);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@recevable`,
    `DTSTAMP:${stamp(now)}`,
    ...span,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${alarm}`,
    `DESCRIPTION:${escaped(summary)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** How the days were counted, and which of them were not, so that somebody can count after us. */
function countingLines(sent: CalendarDate, last: CalendarDate, words: Words): string[] {
  const { t, format, policy } = words;
  const days = holidaysBetween(sent, last, policy.calendar).map(({ date, name }) =>
    t('calendar.day', { name: policyText(name, words), date: format.date(date) }),
  );
  return [
    t('calendar.counted', { sent: format.date(sent) }),
    policyText(policy.notices.businessDays, words),
    ...(days.length > 0 ? [t('calendar.notCounted', { days: format.list(days) })] : []),
  ];
}

/** The day from which a deadline is counted: that of the request, or, where what it follows has passed, today. */
function countedFrom(id: string, asked: CalendarDate, today: CalendarDate, policy: Policy): CalendarDate {
  const after = policy.timeline.find((each) => each.id === id)?.after;
  return after !== undefined && lastDayOf(after, asked, policy) < today ? today : asked;
}

/** The days of a claim that are still to come. */
function eventsOf(source: DocumentSource, words: Words): Event[] {
  const { claim, assessment, now, standsIn } = source;
  const { t, format, policy } = words;
  const { earliest, because, timeline, rights } = assessment;
  const today = dateIn(now, policy.timeZone);
  const asked = assessment.requestedOn ?? today;
  const about = [masked(subjectOf(claim, words)), ...(standsIn ? [t('document.standsIn')] : [])];
  const start = earliest && dateIn(earliest, policy.timeZone);
  const opening = start && {
    id: 'earliest',
    first: start,
    last: start,
    at: earliest,
    summary: t('common.row', { term: t('calendar.earliest'), value: format.instant(earliest) }),
    description: [t('verdict.earliest', { instant: format.instant(earliest) }), articlesText(because, words), ...about],
  };
  const deadlines = timeline.flatMap((deadline) => {
    const { id, articles, from, to } = deadline;
    if (to === undefined) return [];
    const term = labelOf(policy.timeline, (each) => each.id === id, words);
    return {
      id,
      first: from ?? to,
      last: to,
      summary: t('common.row', { term, value: deadlineText(deadline, words) }),
      description: [
        articlesText(articles, words),
        ...countingLines(countedFrom(id, asked, today, policy), to, words),
        ...about,
      ],
    };
  });
  const reminder = reminderOf(source, words);
  const answer = reminder && {
    id: 'reminder',
    first: reminder.due,
    last: reminder.due,
    summary: t('common.row', { term: t('deadline.reminder'), value: format.date(reminder.due) }),
    description: [
      t('headline.reminded', { on: format.plainDate(reminder.on), due: format.date(reminder.due) }),
      ...about,
    ],
  };
  const lastDays = rightsWith(rights, policy).flatMap(({ id, title, text, until, last }) => {
    if (!until || last === undefined) return [];
    return {
      id: `right ${id}`,
      first: last,
      last,
      summary: t('common.row', { term: policyText(until.label, words), value: format.date(last) }),
      description: [policyText(title, words), policyText(text, words), ...about],
    };
  });
  return [...(opening ? [opening] : []), ...(answer ? [answer] : []), ...deadlines, ...lastDays].filter(
    ({ last }) => last >= today,
  );
}

/** Whether anything of a claim has a day that is still to come. */
export const hasDates = (source: DocumentSource, words: Words): boolean => eventsOf(source, words).length > 0;

/**
 * The policy's dates for a claim, counted from the request, or from `source.now` before there is one, as an iCalendar (RFC
 * 5545): an event all day long for each deadline that has a date and for the last day of each right that has one; and one for the
 * very moment from which a claim that is too early may be made. What has passed is left out. The order is named in descriptions
 * only.
 */
export function calendarText(source: DocumentSource, words: Words): string {
  const { language, policy } = words;
  const about = JSON.stringify([policy.id, ...identityOf(source.claim)]);
  const events = eventsOf(source, words).flatMap((event) => eventLines(event, about, source.now));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Recevable//Recevable//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
