import { withAt } from '../../claim/path.ts';
import { endOf } from '../calendar.ts';
import { latestAt } from '../moments.ts';
import { parameterOf } from '../parameters.ts';
import type { AtomOf, Facts, Kind } from './condition.ts';
import { given, instantOf, outcomeOf } from './outcomes.ts';
import { isWithin, rangeBounds, rangesBeside } from './range.ts';

const SECOND = 1000;

/** When the outage began and ended, or now while it goes on; undefined where an answer that this needs is not there. */
export function outageOf({ claim, now }: Facts): { start: string; end: string } | undefined {
  const { startedAt, ongoing, endedAt } = claim.outage ?? {};
  const end = ongoing === 'yes' ? now : ongoing === 'no' ? endedAt : undefined;
  return startedAt === undefined || end === undefined ? undefined : { start: startedAt, end };
}

/** When a bound is reached by an outage that began at `start`, in milliseconds since 1970. */
const reached = (start: string, name: string, { policy }: Facts) => endOf(start, parameterOf(policy, name), policy);

/** The latest beginning from which the outage has lasted as long as `name` says at `end`. */
const latestStart = (end: string, name: string, facts: Facts) =>
  latestAt((start) => reached(start, name, facts) <= Date.parse(end), end, {
    isDate: false,
    timeZone: facts.policy.timeZone,
  });

/** How long the outage lasted (4.1). */
export const lasted: Kind<AtomOf<'lasted'>> = {
  evaluate(atom, facts) {
    const outage = outageOf(facts);
    const parameters = given(atom.atLeast, atom.below);
    const paths = lasted.paths({ kind: 'lasted' }).filter((path) => path !== 'outage.endedAt' || isOver(facts));
    if (!outage) return { outcome: 'missing', paths, parameters };
    const end = Date.parse(outage.end);
    const isThere = isWithin(atom, (name) => end >= reached(outage.start, name, facts));
    return { outcome: outcomeOf(isThere), paths, parameters };
  },
  paths: () => ['outage.startedAt', 'outage.ongoing', 'outage.endedAt'],
  bounds: (atom) => rangeBounds(atom, ['h', 'days']),
  turningPoints({ atLeast, below }, facts) {
    const { startedAt, ongoing } = facts.claim.outage ?? {};
    if (startedAt === undefined || ongoing !== 'yes') return [];
    return given(atLeast, below).map((name) => reached(startedAt, name, facts));
  },
  opposites: rangesBeside,
  about: () => ['outage.startedAt'],
  fulfil({ atLeast, below }, facts) {
    const outage = outageOf(facts);
    if (!outage) return facts.claim;
    const name = atLeast ?? below ?? '';
    if (!isOver(facts)) {
      const latest = latestStart(outage.end, name, facts);
      const start = atLeast === undefined ? instantOf(Date.parse(latest) + SECOND, facts) : latest;
      return withAt(facts.claim, 'outage.startedAt', start);
    }
    const end = reached(outage.start, name, facts) - (atLeast === undefined ? SECOND : 0);
    return withAt(facts.claim, 'outage.endedAt', instantOf(end, facts));
  },
  boundaries({ atLeast, below }, path, facts) {
    const names = given(atLeast, below);
    const { startedAt, ongoing, endedAt = facts.now } = facts.claim.outage ?? {};
    if (path === 'outage.startedAt') {
      return names.map((name) => latestStart(ongoing === 'no' ? endedAt : facts.now, name, facts));
    }
    if (path !== 'outage.endedAt' || startedAt === undefined) return [];
    return names.map((name) => instantOf(reached(startedAt, name, facts), facts));
  },
};

const isOver = ({ claim }: Facts) => claim.outage?.ongoing === 'no';
