import type { Unit } from './codes.ts';
import { isAtom } from './conditions/evaluate.ts';
import { kindOf } from './conditions/table.ts';
import { policySchema, type Policy } from './policy.ts';
import { conditionsOf, placeholdersIn, textsOf, type Place } from './walk.ts';

export type PolicyFaultCode =
  | 'missing'
  | 'unknown-field'
  | 'wrong-type'
  | 'not-one-of'
  | 'malformed'
  | 'empty'
  | 'out-of-range'
  | 'no-bound'
  | 'no-such-parameter'
  | 'no-such-article'
  | 'no-such-deadline'
  | 'wrong-unit'
  | 'repeated'
  | 'other-policy';

/** One thing wrong with a policy document: where (a JSON Pointer, RFC 6901), what, what was found, and what may stand there. */
export type PolicyFault = { pointer: string; code: PolicyFaultCode; found?: string; expected?: readonly string[] };

/** A place as a JSON Pointer (RFC 6901). */
export function pointerTo(place: Place): string {
  return place.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

type Issue = NonNullable<ReturnType<typeof policySchema.safeParse>['error']>['issues'][number];

function valueAt(document: unknown, place: readonly PropertyKey[]): unknown {
  let here = document;
  for (const key of place)
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  return here;
}

const shown = (value: unknown) => {
  const isShort = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isShort ? { found: String(value) } : {};
};

/** What zod says, in our codes. A missing key is told as such, whatever was expected there. */
function faultsOf(issue: Issue, document: unknown): PolicyFault[] {
  const place = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const pointer = pointerTo(place);
  const value = valueAt(document, place);
  const isMissing = value === undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: pointerTo([...place, key]), code: 'unknown-field' }));
    case 'invalid_key':
      return [{ pointer, code: 'unknown-field' }];
    case 'invalid_value':
      return [
        { pointer, code: isMissing ? 'missing' : 'not-one-of', ...shown(value), expected: issue.values.map(String) },
      ];
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? { expected: issue.options.map(String) } : {};
      const code = isMissing ? 'missing' : 'expected' in options ? 'not-one-of' : 'wrong-type';
      return [{ pointer, code, ...shown(value), ...options }];
    }
    case 'invalid_type':
      return [{ pointer, code: isMissing ? 'missing' : 'wrong-type', ...shown(value), expected: [issue.expected] }];
    case 'too_small':
      return [{ pointer, code: Array.isArray(value) ? 'empty' : 'out-of-range', ...shown(value) }];
    case 'too_big':
      return [{ pointer, code: 'out-of-range', ...shown(value) }];
    default:
      return [
        {
          pointer,
          code: issue.message === 'no-bound' ? 'no-bound' : value === '' ? 'empty' : 'malformed',
          ...shown(value),
        },
      ];
  }
}

type Tell = (place: Place, code: PolicyFaultCode, found: string, expected?: readonly string[]) => void;

/** Parameters that are named and not there, or that count in a unit which makes no sense there. */
function checkParameters(policy: Policy, tell: Tell): void {
  const names = Object.keys(policy.parameters);
  const check = (place: Place, name: string | undefined, allowed?: readonly Unit[]) => {
    if (name === undefined) return;
    const unit = Object.hasOwn(policy.parameters, name) ? policy.parameters[name]?.unit : undefined;
    if (unit === undefined) tell(place, 'no-such-parameter', name, names);
    else if (allowed && !allowed.includes(unit)) tell(place, 'wrong-unit', unit, allowed);
  };
  for (const { place, condition } of conditionsOf(policy)) {
    for (const { key, bound, units } of isAtom(condition) ? kindOf(condition).bounds(condition) : []) {
      if (bound !== 0) check([...place, key], bound, units);
    }
  }
  policy.minimumBandwidth.forEach(({ parameter }, index) =>
    check(['minimumBandwidth', index, 'parameter'], parameter, ['Mb/s']),
  );
  policy.timeline.forEach(({ from, to }, index) => {
    check(['timeline', index, 'from'], from, ['business-days']);
    check(['timeline', index, 'to'], to, ['business-days']);
  });
  for (const { place, ...text } of textsOf(policy)) {
    for (const [language, words] of Object.entries(text)) {
      for (const name of placeholdersIn(words)) check([...place, language], name);
    }
  }
}

/** Articles that are cited and not there, and deadlines that count from one which is not above them. */
function checkNames(policy: Policy, tell: Tell): void {
  const numbers = policy.articles.map(({ number }) => number);
  for (const { place, articles } of citationsOf(policy)) {
    const isList = place.at(-1) === 'articles';
    articles.forEach((number, index) => {
      if (!numbers.includes(number)) tell(isList ? [...place, index] : place, 'no-such-article', number);
    });
  }
  const deadlines = policy.timeline.map(({ id }) => id);
  for (const { place, condition } of conditionsOf(policy)) {
    if (condition.kind === 'deadline-passed' && !deadlines.includes(condition.deadline)) {
      tell([...place, 'deadline'], 'no-such-deadline', condition.deadline, deadlines);
    }
  }
  policy.timeline.forEach(({ after }, index) => {
    // Only an earlier one may be meant, so that no two wait for each other.
    const earlier = policy.timeline.slice(0, index).map(({ id }) => id);
    if (after !== undefined && !earlier.includes(after)) {
      tell(['timeline', index, 'after'], 'no-such-deadline', after, earlier);
    }
  });
}

function checkRepeats(policy: Policy, tell: Tell): void {
  const identities = {
    rules: 'id',
    remedies: 'kind',
    evidence: 'id',
    timeline: 'id',
    nextSteps: 'id',
    selfChecks: 'id',
    rights: 'id',
    articles: 'number',
    minimumBandwidth: 'plan',
  } as const;
  for (const [key, member] of Object.entries(identities)) {
    const items = policy[key as keyof typeof identities] as readonly Record<string, unknown>[];
    const names = items.map((item) => String(item[member]));
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) tell([key, index, member], 'repeated', name);
    });
  }
}

/** What fits the schema and yet does not hold together. */
function inconsistencies(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const tell: Tell = (place, code, found, expected) =>
    faults.push({ pointer: pointerTo(place), code, found, ...(expected && { expected }) });
  checkParameters(policy, tell);
  checkNames(policy, tell);
  checkRepeats(policy, tell);
  return faults;
}

/** Every place of a policy that cites articles. */
export function citationsOf(policy: Policy): { place: Place; articles: readonly string[] }[] {
  const listed = (['rules', 'evidence', 'timeline', 'nextSteps'] as const).flatMap((key) =>
    policy[key].map(({ articles }, index) => ({ place: [key, index, 'articles'], articles })),
  );
  return [
    ...listed,
    ...policy.remedies.flatMap(({ offers }, index) =>
      offers.map(({ articles }, at) => ({ place: ['remedies', index, 'offers', at, 'articles'], articles })),
    ),
    ...Object.entries(policy.parameters).map(([name, { article }]) => ({
      place: ['parameters', name, 'article'],
      articles: [article],
    })),
    ...policy.articles.flatMap(({ governedBy }, index) =>
      governedBy === undefined ? [] : [{ place: ['articles', index, 'governedBy'], articles: [governedBy] }],
    ),
    ...policy.helpfulWords.map(({ article }, index) => ({
      place: ['helpfulWords', index, 'article'],
      articles: [article],
    })),
    ...Object.entries(policy.grounds).map(([problem, article]) => ({
      place: ['grounds', problem],
      articles: [article],
    })),
  ];
}

/** The evaluator is recursive; no condition is nested nearly as deep. */
const DEEPEST = 200;

/** What a schema would overlook, or could not look at: keys that set a prototype, and a document too deep to walk. */
function oddities(document: unknown): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const left: { value: unknown; place: Place }[] = [{ value: document, place: [] }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, place } = next;
    if (place.length > DEEPEST) return [{ pointer: pointerTo(place.slice(0, 3)), code: 'out-of-range' }];
    for (const [key, inner] of typeof value === 'object' && value !== null ? Object.entries(value) : []) {
      if (key === '__proto__') faults.push({ pointer: pointerTo([...place, key]), code: 'unknown-field' });
      left.push({ value: inner, place: [...place, key] });
    }
  }
  return faults;
}

/** Reads a policy document, parsed from JSON. Never throws; every fault is told, each with its place. */
export function readPolicy(document: unknown): { policy: Policy } | { faults: PolicyFault[] } {
  const odd = oddities(document);
  if (odd.length > 0) return { faults: odd };
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, document));
    // A text where a list is wanted is also said to be too long.
    const isFirst = ({ pointer }: PolicyFault, index: number) =>
      faults.findIndex((other) => other.pointer === pointer) === index;
    return { faults: faults.filter(isFirst) };
  }
  const faults = inconsistencies(parsed.data);
  return faults.length > 0 ? { faults } : { policy: parsed.data };
}
