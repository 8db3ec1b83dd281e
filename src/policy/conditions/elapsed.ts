import { answerAt, withAt, type ClaimPath } from '../../claim/path.ts';
import { questionAt } from '../../claim/questions.ts';
import type { Unit } from '../codes.ts';
import { endOf } from '../calendar.ts';
import { latestAt, moved } from '../moments.ts';
import { parameterOf } from '../parameters.ts';
import type { AtomOf, Facts, Kind } from './condition.ts';
import { given, on } from './outcomes.ts';
import { isWithin, rangeBounds, rangesBeside } from './range.ts';

const onTheClock: readonly Unit[] = ['h', 'business-hours', 'days', 'business-days'];
const onDates: readonly Unit[] = ['days', 'business-days'];
const isDate = (path: ClaimPath) => questionAt(path).kind === 'date';

/** The latest answer at `from` since which `name` has passed by now. */
function latestFrom(from: ClaimPath, name: string, { policy, now }: Facts): string {
  const parameter = parameterOf(policy, name);
  const telling = { isDate: isDate(from), timeZone: policy.timeZone };
  return latestAt((moment) => endOf(moment, parameter, policy) <= Date.parse(now), now, telling);
}

/** What has passed since a date or an instant, until now. */
export const elapsed: Kind<AtomOf<'elapsed'>> = {
  evaluate(atom, facts) {
    const { policy, now } = facts;
    const here = Date.parse(now);
    return on<[string]>(facts, [atom.from], given(atom.atLeast, atom.below), (start) =>
      isWithin(atom, (name) => here >= endOf(start, parameterOf(policy, name), policy)),
    );
  },
  paths: ({ from }) => [from],
  bounds: (atom) => rangeBounds(atom, isDate(atom.from) ? onDates : onTheClock),
  turningPoints({ from, atLeast, below }, { claim, policy }) {
    const start = answerAt(claim, from);
    if (typeof start !== 'string') return [];
    return given(atLeast, below).map((name) => endOf(start, parameterOf(policy, name), policy));
  },
  opposites: rangesBeside,
  about: ({ from }) => [from],
  fulfil({ from, atLeast, below }, facts) {
    const latest = latestFrom(from, atLeast ?? below ?? '', facts);
    const telling = { isDate: isDate(from), timeZone: facts.policy.timeZone };
    return withAt(facts.claim, from, atLeast === undefined ? moved(latest, 1, telling) : latest);
  },
  boundaries: ({ from, atLeast, below }, path, facts) =>
    path === from ? given(atLeast, below).map((name) => latestFrom(from, name, facts)) : [],
};
