import * as z from 'zod/mini';
import type { ClaimPath } from '../../claim/path.ts';
import { questions, type Question } from '../../claim/questions.ts';
import type { AtomKind, Condition } from './condition.ts';

const named = (...kinds: readonly Question['kind'][]) =>
  z.enum(questions.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path) as [ClaimPath, ...ClaimPath[]]);

/** The name of a parameter. */
export const parameterName = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*$/));
/** The number of an article, as the policy writes it. */
export const articleNumber = z.string().check(z.regex(/^\S+$/));
/** The name of a rule, a deadline, and so on. */
export const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

// "I don't know" is no value to ask for: a condition that meets it is unverified.
const choices = questions.flatMap((question) =>
  question.kind === 'choice' && question.path !== 'problem'
    ? [{ path: question.path, options: question.options.filter((option) => option !== 'unknown') }]
    : [],
);
const choiceOf = ({ path, options }: (typeof choices)[number]) =>
  z.strictObject({
    kind: z.literal('choice'),
    path: z.literal(path),
    is: z.array(z.literal(options)).check(z.minLength(1)),
  });
type Choice = ReturnType<typeof choiceOf>;

const bounds = { atLeast: z.optional(parameterName), below: z.optional(parameterName) };
const dayBound = z.union([parameterName, z.literal(0)]);
const hasBound = (...names: readonly string[]) =>
  z.refine<object>((condition) => names.some((name) => Object.hasOwn(condition, name)), { error: 'no-bound' });
const moment = named('date', 'instant');
const amount = named('amount');
const nested = z.lazy(() => conditionSchema);

/** The fields of each kind of atom, checked against the claim's own field names and values. */
const atoms = {
  choice: z.discriminatedUnion('path', choices.map(choiceOf) as [Choice, ...Choice[]]),
  number: z
    .strictObject({ kind: z.literal('number'), path: named('bandwidth', 'count'), ...bounds })
    .check(hasBound('atLeast', 'below')),
  amount: z.strictObject({
    kind: z.literal('amount'),
    path: amount,
    is: z.enum(['less', 'same', 'more']),
    than: amount,
  }),
  elapsed: z.strictObject({ kind: z.literal('elapsed'), from: moment, ...bounds }).check(hasBound('atLeast', 'below')),
  lasted: z.strictObject({ kind: z.literal('lasted'), ...bounds }).check(hasBound('atLeast', 'below')),
  'days-left': z
    .strictObject({
      kind: z.literal('days-left'),
      moreThan: z.optional(dayBound),
      atMost: z.optional(z.array(dayBound).check(z.minLength(1))),
    })
    .check(hasBound('moreThan', 'atMost')),
  period: z.strictObject({ kind: z.literal('period'), path: moment, is: z.enum(['before', 'during', 'after']) }),
  'deadline-passed': z.strictObject({ kind: z.literal('deadline-passed'), deadline: id }),
} satisfies Record<AtomKind, z.core.$ZodType>;

/** The conditions of a policy document. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(
  () =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal(['all', 'any']), of: z.array(nested).check(z.minLength(1)) }),
      z.strictObject({ kind: z.literal('not'), of: nested }),
      atoms.choice,
      atoms.number,
      atoms.amount,
      atoms.elapsed,
      atoms.lasted,
      atoms['days-left'],
      atoms.period,
      atoms['deadline-passed'],
    ]) as unknown as z.ZodMiniType<Condition>,
);
