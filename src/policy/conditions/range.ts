import type { Unit } from '../codes.ts';
import type { Bound } from './condition.ts';
import { given } from './outcomes.ts';

/** The two parameters between which something lies: not below the one, and below the other. */
type Range = { atLeast?: string; below?: string };

/** Whether something lies there, by whether it has reached a parameter. */
export const isWithin = ({ atLeast, below }: Range, hasReached: (name: string) => boolean): boolean =>
  (atLeast === undefined || hasReached(atLeast)) && (below === undefined || !hasReached(below));

/** The bounds of a range, with the units that make sense there. */
export const rangeBounds = ({ atLeast, below }: Range, units: readonly Unit[]): Bound[] => [
  ...given(atLeast).map((bound) => ({ key: 'atLeast', bound, units })),
  ...given(below).map((bound) => ({ key: 'below', bound, units })),
];

/** The ranges on either side of the one of an atom. */
export const rangesBeside = <A extends Range>({ atLeast, below, ...atom }: A) => [
  ...given(below).map((bound) => ({ ...atom, atLeast: bound })),
  ...given(atLeast).map((bound) => ({ ...atom, below: bound })),
];
