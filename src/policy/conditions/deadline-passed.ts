import { addDays, dateIn, epochOf } from '../../claim/dates.ts';
import { withAt } from '../../claim/path.ts';
import { lastDayOf } from '../deadlines.ts';
import { latestAt } from '../moments.ts';
import { requestOf, requestPaths } from '../request.ts';
import type { AtomOf, Facts, Kind } from './condition.ts';
import { outcomeOf, unique } from './outcomes.ts';

type DeadlinePassed = AtomOf<'deadline-passed'>;

/** The latest day of the request since which the deadline has gone by. */
const latestRequest = ({ deadline }: DeadlinePassed, { policy, now }: Facts) =>
  latestAt((day) => lastDayOf(deadline, day, policy) < dateIn(now, policy.timeZone), now, {
    isDate: true,
    timeZone: policy.timeZone,
  });

/** The last day of a deadline has gone by since the refund was asked for (7.1). False before anybody asked. */
export const deadlinePassed: Kind<DeadlinePassed> = {
  evaluate(atom, { claim, policy, now }) {
    const { days, orEarlier, asked, paths } = requestOf(claim, now, policy.timeZone);
    const today = dateIn(now, policy.timeZone);
    const passed = unique(days.map((day) => lastDayOf(atom.deadline, day, policy) < today));
    if (asked !== undefined) return { outcome: outcomeOf(passed[0] === true), paths, parameters: [] };
    const isOpen = orEarlier || days.length > 1;
    // On the day of the contact it has not gone by either: then it does not matter whether a refund was asked for.
    const isKnown = !orEarlier && passed.every((each) => !each);
    return { outcome: isOpen && !isKnown ? 'missing' : 'false', paths, parameters: [] };
  },
  paths: () => requestPaths,
  bounds: () => [],
  turningPoints({ deadline }, { claim, policy, now }) {
    const { asked } = requestOf(claim, now, policy.timeZone);
    if (asked === undefined) return [];
    return [epochOf({ date: addDays(lastDayOf(deadline, asked, policy), 1), ms: 0 }, policy.timeZone)];
  },
  opposites: () => [],
  about: () => ['support.contactedOn'],
  fulfil: (atom, facts) => withAt(facts.claim, 'support.contactedOn', latestRequest(atom, facts)),
  boundaries: (atom, path, facts) => (path === 'support.contactedOn' ? [latestRequest(atom, facts)] : []),
};
