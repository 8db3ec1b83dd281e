import { dateIn, type CalendarDate } from '../../claim/dates.ts';
import { datedDeadlines } from '../../document/outcome.ts';
import { policyText, type Words } from '../../document/words.ts';
import { holidaysBetween, isBusinessDay, weeksBetween } from '../../policy/calendar.ts';
import type { Deadline } from '../../policy/timeline.ts';

type DeadlineCalendarProps = { timeline: readonly Deadline[]; now: string; words: Words };

/** The deadlines on a calendar, with the days that do not count struck out; the rows below it and its caption say the same. */
export function DeadlineCalendar({ timeline, now, words }: DeadlineCalendarProps) {
  const { t, format, policy } = words;
  const deadlines = datedDeadlines(timeline);
  const today = dateIn(now, policy.timeZone);
  const last = deadlines
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const weeks = weeksBetween(today, last);
  const holidays = holidaysBetween(today, last, policy.calendar).map(({ date, name }) =>
    t('calendar.day', { name: policyText(name, words), date: format.date(date) }),
  );
  const isMonthNamed = (date: CalendarDate) => date === weeks[0]?.[0] || date.endsWith('-01');
  const kinds = (date: CalendarDate) =>
    [
      'day',
      date === today && 'today',
      date < today && 'past',
      !isBusinessDay(date, policy.calendar) && 'off',
      deadlines.some(({ from, to }) => from <= date && date <= to) && 'due',
    ].filter(Boolean);
  return (
    <figure className="deadlines">
      <div className="deadlines-drawing" aria-hidden="true">
        {weeks[0]?.map((date) => (
          <p key={date} className="weekday">
            {format.weekday(date)}
          </p>
        ))}
        {weeks.flat().map((date) => (
          <div key={date} className={kinds(date).join(' ')}>
            <p className="date">{isMonthNamed(date) ? format.shortDate(date) : Number(date.slice(-2))}</p>
            {deadlines.map(({ id, to }, index) =>
              to === date ? (
                <p key={id} className="sign">
                  {index + 1}
                </p>
              ) : null,
            )}
          </div>
        ))}
      </div>
      <figcaption>
        <span>{t('figure.deadlines', { today: format.date(today) })}</span>{' '}
        {holidays.length > 0 && <span>{t('calendar.notCounted', { days: format.list(holidays) })}</span>}
      </figcaption>
    </figure>
  );
}
