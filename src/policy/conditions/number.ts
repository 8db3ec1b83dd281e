import { withAt } from '../../claim/path.ts';
import { questionAt } from '../../claim/questions.ts';
import { parameterOf } from '../parameters.ts';
import type { AtomOf, Kind } from './condition.ts';
import { given, on } from './outcomes.ts';

/** The least difference between two answers, in Mb/s or charges. */
const stepAt = (path: AtomOf<'number'>['path']) => (questionAt(path).kind === 'count' ? 1 : 0.01);

/** A count or a speed lies between bounds. */
export const number: Kind<AtomOf<'number'>> = {
  evaluate({ path, atLeast, below }, facts) {
    const figure = (name: string) => parameterOf(facts.policy, name).value;
    return on<[number]>(
      facts,
      [path],
      given(atLeast, below),
      (value) => (atLeast === undefined || value >= figure(atLeast)) && (below === undefined || value < figure(below)),
    );
  },
  paths: ({ path }) => [path],
  bounds({ path, atLeast, below }) {
    const units = questionAt(path).kind === 'count' ? (['charges'] as const) : (['Mb/s'] as const);
    return [
      ...given(atLeast).map((bound) => ({ key: 'atLeast', bound, units })),
      ...given(below).map((bound) => ({ key: 'below', bound, units })),
    ];
  },
  turningPoints: () => [],
  opposites: ({ kind, path, atLeast, below }) => [
    ...given(below).map((bound) => ({ kind, path, atLeast: bound })),
    ...given(atLeast).map((bound) => ({ kind, path, below: bound })),
  ],
  about: ({ path }) => [path],
  fulfil({ path, atLeast, below }, { claim, policy }) {
    const figure = (name: string) => parameterOf(policy, name).value;
    return withAt(claim, path, atLeast === undefined ? figure(below ?? '') - stepAt(path) : figure(atLeast));
  },
  boundaries: ({ atLeast, below }, _, { policy }) =>
    given(atLeast, below).map((name) => parameterOf(policy, name).value),
};
