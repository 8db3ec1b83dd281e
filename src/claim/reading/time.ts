import { plainWord, shortLine } from './characters.ts';
import type { Reading } from './fault.ts';

const HOUR = 3_600_000;
/** Names of hours, and parts of the day for those who remember no hour: the page says back what it has read. */
const NAMED = new Map([
  ['matin', 9 * HOUR],
  ['morning', 9 * HOUR],
  ['après-midi', 15 * HOUR],
  ['afternoon', 15 * HOUR],
  ['soir', 20 * HOUR],
  ['soirée', 20 * HOUR],
  ['evening', 20 * HOUR],
  ['midi', 12 * HOUR],
  ['noon', 12 * HOUR],
  ['12 noon', 12 * HOUR],
  ['minuit', 0],
  ['midnight', 0],
  ['12 midnight', 0],
]);
/** A rough time will do. */
const ABOUT = /^(?:à|at|vers|env\.?|environ|about|around|le|l'|dans (?:la|l')|in the|[~≈]) ?/;
const HOURS = /^(?:[:.h]|heures?|hours?)$/;
const MINUTES = /^(?:[:.m]|mn|min|minutes?)$/;
const END = /^(?:[:.hms]|heures?|hours?|mn|min|minutes?|sec)?([ap]m)?$/;

/** "20:00", "20h", "20 h 30", "8.30 pm", "midi": the milliseconds since the day's clocks showed 0:00. */
export function readTime(text: string): Reading<number> {
  const line = shortLine(text).toLowerCase().replace(ABOUT, '');
  const named = NAMED.get(line);
  if (named !== undefined) return { value: named };
  const [shape, hours, colon = ':', minutes = '0', point = ':', seconds = '0', end = ''] =
    /^(\d{1,2})(?:(\D+)(\d{2}))?(?:(\D+)(\d{2}))?(\D*)$/.exec(line) ?? [];
  const [isEnd, half] = END.exec(plainWord(end)) ?? [];
  const isTime = isEnd !== undefined && HOURS.test(plainWord(colon)) && MINUTES.test(plainWord(point));
  if (shape === undefined || !isTime || (half !== undefined && Number(hours) > 12)) return { fault: 'not-a-time' };
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return { fault: 'not-a-time' };
  return { value: ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 };
}
