import type { Condition } from './condition-schema.ts';
import type { Unit } from './codes.ts';
import { policySchema, type Policy } from './policy.ts';
import { questions } from '../claim/questions.ts';
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

const onTheClock: readonly Unit[] = ['h', 'business-hours', 'days', 'business-days'];
const onDates: readonly Unit[] = ['days', 'business-days'];

const kindOf = (path: string) => questions.find((question) => question.path === path)?.kind;

/** The parameters that a condition names itself, and the units that make sense there. */
function boundsOf(condition: Condition): { key: string; name: string; units: readonly Unit[] }[] {
  const bounds = (keys: Readonly<Record<string, string | 0 | undefined>>, units: readonly Unit[]) =>
    Object.entries(keys).flatMap(([key, name]) => (typeof name === 'string' ? [{ key, name, units }] : []));
  switch (condition.kind) {
    case 'number': {
      const { atLeast, below } = condition;
      return bounds({ atLeast, below }, kindOf(condition.path) === 'count' ? ['charges'] : ['Mb/s']);
    }
    case 'elapsed': {
      const { atLeast, below, from, to = from } = condition;
      const isToTheHour = kindOf(from) === 'instant' && kindOf(to) === 'instant';
      return bounds({ atLeast, below }, isToTheHour ? onTheClock : onDates);
    }
    case 'days-left': {
      const { moreThan, atMost } = condition;
      return bounds({ moreThan, atMost }, ['days', '%']);
    }
    default:
      return [];
  }
}

/** What a document says that fits its schema and yet does not hold together: names that nothing bears, and the like. */
function inconsistencies(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const add = (place: Place, code: PolicyFaultCode, found: string, expected?: readonly string[]) =>
    faults.push({ pointer: pointerTo(place), code, found, ...(expected && { expected }) });

  const parameters = Object.keys(policy.parameters);
  const checkParameter = (place: Place, name: string, units?: readonly Unit[]) => {
    const unit = policy.parameters[name]?.unit;
    if (unit === undefined) add(place, 'no-such-parameter', name, parameters);
    else if (units && !units.includes(unit)) add(place, 'wrong-unit', unit, units);
  };
  for (const { place, condition } of conditionsOf(policy)) {
    for (const { key, name, units } of boundsOf(condition)) checkParameter([...place, key], name, units);
  }
  policy.minimumBandwidth.forEach(({ parameter }, index) =>
    checkParameter(['minimumBandwidth', index, 'parameter'], parameter, ['Mb/s']),
  );
  policy.timeline.forEach(({ after, from, to }, index) => {
    if (from !== undefined) checkParameter(['timeline', index, 'from'], from, ['business-days']);
    if (to !== undefined) checkParameter(['timeline', index, 'to'], to, ['business-days']);
    // Only an earlier one may be meant, so that no two wait for each other.
    const earlier = policy.timeline.slice(0, index).map(({ id }) => id);
    if (after !== undefined && !earlier.includes(after))
      add(['timeline', index, 'after'], 'no-such-deadline', after, earlier);
  });
  for (const { place, fr, en } of textsOf(policy)) {
    for (const [language, text] of Object.entries({ fr, en })) {
      for (const name of placeholdersIn(text)) checkParameter([...place, language], name);
    }
  }

  const numbers = policy.articles.map(({ number }) => number);
  for (const { place, articles } of citationsOf(policy)) {
    articles.forEach((number, index) => {
      if (!numbers.includes(number))
        add(Array.isArray(valueAt(policy, place)) ? [...place, index] : place, 'no-such-article', number);
    });
  }

  const unique = (key: keyof Policy, member: string) => {
    const items = policy[key] as readonly Record<string, unknown>[];
    items.forEach((item, index) => {
      if (items.findIndex((other) => other[member] === item[member]) < index) {
        add([key, index, member], 'repeated', String(item[member]));
      }
    });
  };
  unique('rules', 'id');
  unique('remedies', 'kind');
  unique('evidence', 'id');
  unique('timeline', 'id');
  unique('nextSteps', 'id');
  unique('selfChecks', 'id');
  unique('articles', 'number');
  unique('minimumBandwidth', 'plan');
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
    ...Object.entries(policy.grounds).map(([problem, article]) => ({
      place: ['grounds', problem],
      articles: [article],
    })),
  ];
}

/** No condition is nested nearly as deep, and what reads one calls itself. */
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
