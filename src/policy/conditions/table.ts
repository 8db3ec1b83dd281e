import { amount } from './amount.ts';
import { choice } from './choice.ts';
import type { Atom, AtomKind, AtomOf, Kind } from './condition.ts';
import { daysLeft } from './days-left.ts';
import { deadlinePassed } from './deadline-passed.ts';
import { elapsed } from './elapsed.ts';
import { lasted } from './lasted.ts';
import { number } from './number.ts';
import { period } from './period.ts';

/** One entry for each kind of condition. The engine, the explanation, `policy check` and the proof know of no other place. */
export const kinds: { readonly [K in AtomKind]: Kind<AtomOf<K>> } = {
  choice,
  number,
  amount,
  elapsed,
  lasted,
  'days-left': daysLeft,
  period,
  'deadline-passed': deadlinePassed,
};

/** The entry of an atom's kind. */
export function kindOf<A extends Atom>(atom: A): Kind<A> {
  return kinds[atom.kind] as unknown as Kind<A>;
}
