import { addDays, calendarDateOf, formatInstant } from '../claim/dates.ts';
import { limits } from '../claim/limits.ts';

/** How a question tells a moment: as a date, or as an instant in a zone (an IANA name). */
export type Telling = { isDate: boolean; timeZone: string };

/** `steps` days after the date of `moment`, or as many seconds after the instant; before it where negative. */
export function moved(moment: string, steps: number, { isDate, timeZone }: Telling): string {
  if (!isDate) return formatInstant(Date.parse(moment) + steps * 1000, timeZone);
  return addDays(calendarDateOf(moment, timeZone), steps);
}

/** The latest moment, from `latest` back, at which `holds`; what holds at a moment must hold before it. */
export function latestAt(holds: (moment: string) => boolean, latest: string, telling: Telling): string {
  const back = (steps: number) => moved(latest, -steps, telling);
  let enough = 1;
  while (!holds(back(enough)) && back(enough) > limits.earliestDate) enough *= 2;
  let tooFew = -1;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (holds(back(middle))) enough = middle;
    else tooFew = middle;
  }
  return back(enough);
}
