import { addDays, dateIn, epochOf, formatInstant } from '../../src/claim/dates.ts';
import { limits } from '../../src/claim/limits.ts';
import { answerAt, withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questions, type Question } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Condition, ConditionOf } from '../../src/policy/condition-schema.ts';
import { belowMinimumBandwidth, endOf, evaluate, parameterOf } from '../../src/policy/conditions.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** A condition without others inside it. */
export type Atom = ConditionOf<'choice' | 'number' | 'amount' | 'elapsed' | 'days-left'>;

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

const isInstant = ({ kind }: Moment) => kind === 'instant';

/** `steps` seconds after `moment`, or days where the question is about a date. */
function moved(moment: string, steps: number, question: Moment, { timeZone }: Policy): string {
  if (isInstant(question)) return formatInstant(Date.parse(moment) + steps * 1000, timeZone);
  return addDays(moment.includes('T') ? dateIn(moment, timeZone) : moment, steps);
}

/** The latest moment, from `latest` back, at which `holds`; what holds at a moment must hold before it. */
function latestAt(holds: (moment: string) => boolean, latest: string, question: Moment, policy: Policy): string {
  const back = (steps: number) => moved(latest, -steps, question, policy);
  let enough = 1;
  while (!holds(back(enough)) && back(enough) > limits.earliestDate) enough *= 2;
  let tooFew = -1;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (holds(back(middle))) enough = middle;
    else tooFew = middle;
  }
  return back(enough);
}

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
  return latestAt(holds, typeof end === 'string' ? end : now, question, policy);
}

/** The earliest end at which `name` has passed since `start`. */
function earliestEnd(start: string, name: string, question: Moment, { policy }: Boundaries): string {
  const end = endOf(start, parameterOf(policy, name), policy);
  const instant = formatInstant(end, policy.timeZone);
  if (isInstant(question)) return instant;
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
  return latestAt(holds, now, question, policy);
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
  const latest = moved(now, 0, question, policy);
  const notBefore = question.notBefore && answerAt(soFar, question.notBefore);
  const earliest = typeof notBefore === 'string' ? notBefore : limits.earliestDate;
  const boundaries = unique(at.atoms.flatMap((atom) => boundariesOf(atom, question, soFar, at)));
  const around = boundaries.flatMap((moment) => [-1, 0, 1].map((steps) => moved(moment, steps, question, policy)));
  const candidates = [...around, latest, ...given(typeof notBefore === 'string' ? notBefore : undefined)];
  const order = (moment: string) => Date.parse(moment);
  return unique(candidates).filter((each) => order(each) >= order(earliest) && order(each) <= order(latest));
}

/**
 * The answers to the question at `path` that are worth telling apart, given those so far: each option, "I don't know" where
 * it may be said, and each figure or moment just below, at and just above the boundaries. Being unanswered is not among them.
 */
export function valuesAt(path: ClaimPath, soFar: Claim, at: Boundaries): readonly unknown[] {
  const question = questions.find((each) => each.path === path);
  switch (question?.kind) {
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
    case undefined:
      return [];
  }
}
