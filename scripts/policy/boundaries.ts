import { addDays, dateIn, epochOf, formatInstant } from '../../src/claim/dates.ts';
import { limits } from '../../src/claim/limits.ts';
import { answerAt, withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt, type Question } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Atom, Condition, ConditionOf } from '../../src/policy/condition-schema.ts';
import { belowMinimumBandwidth, endOf, evaluate, parameterOf } from '../../src/policy/conditions.ts';
import { latestAt, moved } from '../../src/policy/moments.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** What a condition is made of, "below the minimum bandwidth" spelt out plan by plan. */
export function atomsOf(condition: Condition, policy: Policy): Atom[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => atomsOf(part, policy));
    case 'not':
      return atomsOf(condition.of, policy);
    case 'below-minimum-bandwidth':
      return atomsOf(belowMinimumBandwidth(policy), policy);
    default:
      return [condition];
  }
}

/** Where the boundaries come from, and those already found: looking for one takes a hundred evaluations. */
export type Boundaries = { atoms: readonly Atom[]; policy: Policy; now: string; found: Map<string, string> };

type Moment = Extract<Question, { kind: 'date' | 'instant' }>;

const given = <T>(...bounds: readonly (T | undefined)[]) => bounds.filter((bound) => bound !== undefined);
const unique = <T>(items: readonly T[]) => [...new Set(items)];

/** The figures that `path` is compared with. */
function figuresFor(path: ClaimPath, { atoms, policy }: Boundaries): number[] {
  const bounds = atoms.flatMap((atom) =>
    atom.kind === 'number' && atom.path === path ? given(atom.atLeast, atom.below) : [],
  );
  return unique(bounds).map((name) => parameterOf(policy, name).value);
}

const tellingOf = ({ kind }: Moment, { timeZone }: Policy) => ({ isDate: kind === 'date', timeZone });

/** The latest start from which `name` has passed at the end of `atom`, or now where that is still open. */
function latestStart(
  atom: ConditionOf<'elapsed'>,
  name: string,
  soFar: Claim,
  question: Moment,
  at: Boundaries,
): string {
  const { policy, now } = at;
  const end = atom.to && answerAt(soFar, atom.to);
  const passed: Condition = {
    kind: 'elapsed',
    from: atom.from,
    ...(end !== undefined && atom.to && { to: atom.to }),
    atLeast: name,
  };
  const holds = (start: string) =>
    evaluate(passed, { claim: withAt(soFar, atom.from, start), policy, now }).outcome === 'true';
  return latestAt(holds, typeof end === 'string' ? end : now, tellingOf(question, policy));
}

/** The earliest end at which `name` has passed since `start`. */
function earliestEnd(start: string, name: string, question: Moment, { policy }: Boundaries): string {
  const end = endOf(start, parameterOf(policy, name), policy);
  const instant = formatInstant(end, policy.timeZone);
  if (question.kind === 'instant') return instant;
  const date = dateIn(instant, policy.timeZone);
  return epochOf({ date, ms: 0 }, policy.timeZone) < end ? addDays(date, 1) : date;
}

/** The latest start of a period of `months` of which no more than `bound` is left today. */
function latestPeriodStart(bound: string | 0, months: number, question: Moment, { policy, now }: Boundaries): string {
  const condition: Condition = { kind: 'days-left', atMost: bound };
  const holds = (purchasedOn: string) => {
    const claim = withAt<Claim>({}, 'order', { purchasedOn, months });
    return evaluate(condition, { claim, policy, now }).outcome === 'true';
  };
  return latestAt(holds, now, tellingOf(question, policy));
}

/** The moments at which an atom changes, as far as they follow from the answers so far. */
function boundariesOf(atom: Atom, question: Moment, soFar: Claim, at: Boundaries): string[] {
  const { path } = question;
  const once = (key: readonly unknown[], find: () => string) => {
    const name = [path, ...key].join(' ');
    const found = at.found.get(name) ?? find();
    at.found.set(name, found);
    return found;
  };
  if (atom.kind === 'elapsed') {
    const names = given(atom.atLeast, atom.below);
    const start = answerAt(soFar, atom.from);
    if (atom.from === path) {
      const end = atom.to && answerAt(soFar, atom.to);
      return names.map((name) => once(['to', end, name], () => latestStart(atom, name, soFar, question, at)));
    }
    if (atom.to === path && typeof start === 'string') {
      return names.map((name) => once(['from', start, name], () => earliestEnd(start, name, question, at)));
    }
  }
  const months = answerAt(soFar, 'order.months');
  const startsPeriod = path === 'order.purchasedOn' || path === 'access.activatedOn';
  if (atom.kind === 'days-left' && startsPeriod && months !== undefined) {
    return given(atom.moreThan, atom.atMost).map((bound) =>
      once(['left', months, bound], () => latestPeriodStart(bound, months, question, at)),
    );
  }
  return [];
}

/** Just before, at and just after every boundary; today, or now; and as early as the question allows. None is to come. */
function momentsFor(question: Moment, soFar: Claim, at: Boundaries): string[] {
  const { policy, now } = at;
  const latest = moved(now, 0, tellingOf(question, policy));
  const notBefore = question.notBefore && answerAt(soFar, question.notBefore);
  const earliest = typeof notBefore === 'string' ? notBefore : limits.earliestDate;
  const boundaries = unique(at.atoms.flatMap((atom) => boundariesOf(atom, question, soFar, at)));
  const around = boundaries.flatMap((moment) =>
    [-1, 0, 1].map((steps) => moved(moment, steps, tellingOf(question, policy))),
  );
  const candidates = [...around, latest, ...given(typeof notBefore === 'string' ? notBefore : undefined)];
  const order = (moment: string) => Date.parse(moment);
  return unique(candidates).filter((each) => order(each) >= order(earliest) && order(each) <= order(latest));
}

/**
 * The answers to the question at `path` that are worth telling apart, given those so far: each option, "I don't know" where
 * it may be said, and each figure or moment just below, at and just above the boundaries. Being unanswered is not among them.
 */
export function valuesAt(path: ClaimPath, soFar: Claim, at: Boundaries): readonly unknown[] {
  const question = questionAt(path);
  switch (question.kind) {
    case 'choice':
      return question.options;
    case 'bandwidth': {
      const around = figuresFor(path, at).flatMap((figure) => [figure - 0.01, figure, figure + 0.01]);
      const figures = around
        .map((figure) => Number(figure.toFixed(2)))
        .filter((figure) => figure > 0 && figure <= limits.mbps);
      return [...(figures.length > 0 ? unique(figures) : [1]), 'unknown'];
    }
    case 'count': {
      const around = figuresFor(path, at).flatMap((figure) => [figure - 1, figure, figure + 1]);
      return unique([1, ...around.filter((count) => count > 1 && count <= question.max)]);
    }
    case 'amount':
      // Amounts are only compared with each other, and three of them can stand in any order.
      return [999, 1000, 1001].map((cents) => ({ cents, currency: 'EUR' }));
    case 'date':
    case 'instant':
      return momentsFor(question, soFar, at);
    case 'text':
    case 'long-text':
      return ['…'];
    case 'files':
      return [[{ name: '1.png', mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64) }]];
  }
}
