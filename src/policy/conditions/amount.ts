import { answerAt, withAt } from '../../claim/path.ts';
import type { Money } from '../../claim/schema.ts';
import type { AtomOf, Kind } from './condition.ts';
import { on } from './outcomes.ts';

const orders = { less: -1, same: 0, more: 1 } as const;

/** An amount is less than another, the same, or more. */
export const amount: Kind<AtomOf<'amount'>> = {
  evaluate: ({ path, is, than }, facts) =>
    on<[Money, Money]>(facts, [path, than], [], (left, right) => Math.sign(left.cents - right.cents) === orders[is]),
  paths: ({ path, than }) => [path, than],
  bounds: () => [],
  turningPoints: () => [],
  opposites: (atom) =>
    (['less', 'same', 'more'] as const).filter((is) => is !== atom.is).map((is) => ({ ...atom, is })),
  about: ({ path }) => [path],
  fulfil({ path, is, than }, { claim }) {
    const other = answerAt(claim, than) as Money | undefined;
    return other ? withAt(claim, path, { ...other, cents: other.cents + orders[is] }) : claim;
  },
  // Amounts are only compared with each other: any three in a row can stand in any order.
  boundaries: () => [],
};
