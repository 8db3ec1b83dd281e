import { withAt } from '../../claim/path.ts';
import { questionAt } from '../../claim/questions.ts';
import { parameterOf } from '../parameters.ts';
import type { AtomOf, Kind } from './condition.ts';
import { given, on } from './outcomes.ts';
import { isWithin, rangeBounds, rangesBeside } from './range.ts';

/** The least difference between two answers, in Mb/s or charges. */
const stepAt = (path: AtomOf<'number'>['path']) => (questionAt(path).kind === 'count' ? 1 : 0.01);

/** A count or a speed lies between bounds. */
export const number: Kind<AtomOf<'number'>> = {
  evaluate(atom, facts) {
    const figure = (name: string) => parameterOf(facts.policy, name).value;
    return on<[number]>(facts, [atom.path], given(atom.atLeast, atom.below), (value) =>
      isWithin(atom, (name) => value >= figure(name)),
    );
  },
  paths: ({ path }) => [path],
  bounds: (atom) => rangeBounds(atom, questionAt(atom.path).kind === 'count' ? ['charges'] : ['Mb/s']),
  turningPoints: () => [],
  opposites: rangesBeside,
  about: ({ path }) => [path],
  fulfil({ path, atLeast, below }, { claim, policy }) {
    const figure = (name: string) => parameterOf(policy, name).value;
    return withAt(claim, path, atLeast === undefined ? figure(below ?? '') - stepAt(path) : figure(atLeast));
  },
  boundaries: ({ atLeast, below }, _, { policy }) =>
    given(atLeast, below).map((name) => parameterOf(policy, name).value),
};
