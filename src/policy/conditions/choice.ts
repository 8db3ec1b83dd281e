import { withAt } from '../../claim/path.ts';
import { questionAt } from '../../claim/questions.ts';
import type { AtomOf, Kind } from './condition.ts';
import { on } from './outcomes.ts';

/** The answer to a choice is one of some options. */
export const choice: Kind<AtomOf<'choice'>> = {
  evaluate: ({ path, is }, facts) => on<[string | number]>(facts, [path], [], (value) => is.includes(value)),
  paths: ({ path }) => [path],
  bounds: () => [],
  turningPoints: () => [],
  opposites(atom) {
    const question = questionAt(atom.path);
    const options = question.kind === 'choice' ? question.options : [];
    return options
      .filter((option) => option !== 'unknown' && !atom.is.includes(option))
      .map((option) => ({ ...atom, is: [option] }));
  },
  about: ({ path }) => [path],
  fulfil: ({ path, is }, { claim }) => withAt(claim, path, is[0]),
  boundaries: () => [],
};
