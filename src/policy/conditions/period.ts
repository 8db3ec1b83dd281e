import { addDays, dateIn, calendarDateOf, epochOf } from '../../claim/dates.ts';
import { answerAt, withAt } from '../../claim/path.ts';
import { questionAt } from '../../claim/questions.ts';
import { limits } from '../../claim/limits.ts';
import { latestAt } from '../moments.ts';
import { endPathOf, periodOf, periodPaths } from '../period.ts';
import type { AtomOf, Facts, Kind } from './condition.ts';
import { instantOf, outcomeOf, unique } from './outcomes.ts';

/** A calendar date as an answer at `path`: itself, or the first instant of that day. */
const asAnswer = (date: string, path: AtomOf<'period'>['path'], facts: Facts) =>
  questionAt(path).kind === 'date' ? date : instantOf(epochOf({ date, ms: 0 }, facts.policy.timeZone), facts);

/** Where the date of a moment stands to the period of the subscription (article 6 speaks of its validity). */
export const period: Kind<AtomOf<'period'>> = {
  evaluate({ path, is }, facts) {
    const { claim, policy } = facts;
    const { period: here, startPaths, endPaths } = periodOf(claim);
    const moment = answerAt(claim, path);
    const paths = unique([path, ...(is === 'after' ? [] : startPaths), ...(is === 'before' ? [] : endPaths)]);
    if (typeof moment !== 'string') return { outcome: 'missing', paths, parameters: [] };
    const date = calendarDateOf(moment, policy.timeZone);
    const isBefore = here.start === undefined ? undefined : date < here.start;
    const isAfter = here.end === undefined ? undefined : date >= here.end;
    const isThere = { before: isBefore, after: isAfter, during: neither(isBefore, isAfter) }[is];
    return { outcome: isThere === undefined ? 'missing' : outcomeOf(isThere), paths, parameters: [] };
  },
  paths: ({ path }) => [path, ...periodPaths],
  bounds: () => [],
  turningPoints: () => [],
  opposites: (atom) =>
    (['before', 'during', 'after'] as const).filter((is) => is !== atom.is).map((is) => ({ ...atom, is })),
  about: ({ path }) => [path],
  fulfil({ path, is }, facts) {
    const { start, end } = periodOf(facts.claim).period;
    const date = is === 'before' ? start && addDays(start, -1) : is === 'after' ? end : start;
    return date === undefined ? facts.claim : withAt(facts.claim, path, asAnswer(date, path, facts));
  },
  boundaries({ path: of }, path, facts) {
    const { claim, policy, now } = facts;
    const { start, end } = periodOf(claim).period;
    if (path === of) return [start, end].flatMap((date) => (date === undefined ? [] : [asAnswer(date, path, facts)]));
    // The moment cannot lie ahead, so nothing is after a period that goes on.
    if (endPathOf(withAt(claim, path, limits.earliestDate)) !== path) return [];
    const today = dateIn(now, policy.timeZone);
    const endFrom = (day: string) => periodOf(withAt(claim, path, day)).period.end;
    if (endFrom(today) === undefined) return [];
    return [latestAt((day) => (endFrom(day) ?? today) <= today, today, { isDate: true, timeZone: policy.timeZone })];
  },
};

function neither(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === true || right === true) return false;
  return left === undefined || right === undefined ? undefined : true;
}
