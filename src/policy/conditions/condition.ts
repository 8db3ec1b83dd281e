import type { ClaimPath } from '../../claim/path.ts';
import type { Claim } from '../../claim/schema.ts';
import type { Unit } from '../codes.ts';
import type { Policy } from '../policy.ts';

/**
 * A condition on the answers, in a small closed vocabulary. Where a figure is meant, it is named: the parameter carries its
 * value, its unit and its article.
 */
export type Condition = Connective | Atom;

/** A condition that is made of others. */
export type Connective = { kind: 'all' | 'any'; of: readonly Condition[] } | { kind: 'not'; of: Condition };

/** A condition that is made of no others. */
export type Atom =
  | { kind: 'choice'; path: ClaimPath; is: readonly (string | number)[] }
  | { kind: 'number'; path: ClaimPath; atLeast?: string; below?: string }
  | { kind: 'amount'; path: ClaimPath; is: 'less' | 'same' | 'more'; than: ClaimPath }
  /** What has passed since a date or an instant, until now; in the units of the parameters named. */
  | { kind: 'elapsed'; from: ClaimPath; atLeast?: string; below?: string }
  /** How long the outage lasted: until its end, or until now while it goes on. */
  | { kind: 'lasted'; atLeast?: string; below?: string }
  /**
   * Days left of the subscription on the day of the request (8.4). A parameter in % is a share of the period's days, and 0
   * is its end; each of several bounds in `atMost` has to hold.
   */
  | { kind: 'days-left'; moreThan?: DayBound; atMost?: readonly DayBound[] }
  /** Where the date of a moment stands to the period of the subscription; the end of the period is not part of it. */
  | { kind: 'period'; path: ClaimPath; is: 'before' | 'during' | 'after' }
  /** The refund was asked for, and the last day of a deadline of the timeline has gone by since. */
  | { kind: 'deadline-passed'; deadline: string };

/** The name of a parameter, or 0. */
export type DayBound = string | 0;

export type AtomKind = Atom['kind'];
/** The atoms of one kind, or of several. */
export type AtomOf<K extends AtomKind> = Extract<Atom, { kind: K }>;

/** `unverified`: it depends on an answer "I don't know"; `missing`: on a question without an answer. */
export const outcomes = ['true', 'false', 'unverified', 'missing'] as const;
export type Outcome = (typeof outcomes)[number];

/** What came of a condition, and the answers and parameters that this rests on. */
export type Evaluation = { outcome: Outcome; paths: readonly ClaimPath[]; parameters: readonly string[] };

/** What is judged, by which policy, and when: `now` is an ISO 8601 instant with an offset. */
export type Facts = { claim: Claim; policy: Policy; now: string };

/** A bound that an atom draws, by the field that names it. */
export type Bound = { key: string; bound: DayBound; units: readonly Unit[] };

/** All that the engine, the explanation, `policy check` and the proof need to know of one kind of condition. */
export type Kind<A extends Atom> = {
  evaluate: (atom: A, facts: Facts) => Evaluation;
  /** Every answer that it may read. */
  paths: (atom: A) => readonly ClaimPath[];
  /** The parameters that it names, each with the units that make sense there. */
  bounds: (atom: A) => readonly Bound[];
  /** The instants, in milliseconds since 1970, at which nothing but time may change what comes of it. */
  turningPoints: (atom: A, facts: Facts) => readonly number[];
  /** Atoms of the same kind that hold where it does not; several where they need not weigh alike. */
  opposites: (atom: A) => readonly A[];
  /** The answers that would have to be others for it to hold. */
  about: (atom: A) => readonly ClaimPath[];
  /** The claim as near to what it is as the atom allows. */
  fulfil: (atom: A, facts: Facts) => Claim;
  /** The figures or moments at `path`, a question that it reads, at which what comes of it may turn. */
  boundaries: (atom: A, path: ClaimPath, facts: Facts) => readonly (number | string)[];
};
