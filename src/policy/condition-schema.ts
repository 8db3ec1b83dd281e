import * as z from 'zod/mini';
import type { ClaimPath } from '../claim/path.ts';
import { questions, type Question } from '../claim/questions.ts';

/**
 * A condition over the claim, in a small closed vocabulary. Where a figure is meant, it is named: the parameter carries its
 * value, its unit and its article. Bounds are `atLeast`/`below` on the clock, `moreThan`/`atMost` for days left.
 */
export type Condition =
  | { kind: 'all' | 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'choice'; path: ClaimPath; is: readonly (string | number)[] }
  | { kind: 'number'; path: ClaimPath; atLeast?: string; below?: string }
  /** The speed is less than `minimumBandwidth` says for the plan. */
  | { kind: 'below-minimum-bandwidth' }
  | { kind: 'amount'; path: ClaimPath; is: 'less' | 'same' | 'more'; than: ClaimPath }
  /** What has passed since a date or an instant, until another or until now; in the units of the parameters named. */
  | { kind: 'elapsed'; from: ClaimPath; to?: ClaimPath; atLeast?: string; below?: string }
  /** Days left of the subscription; a parameter in % is a share of the period's days, and 0 is its end. */
  | { kind: 'days-left'; moreThan?: string | 0; atMost?: string | 0 };

/** The conditions of one kind, or of several. */
export type ConditionOf<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** A condition that is made of no others. */
export type Atom = ConditionOf<'choice' | 'number' | 'amount' | 'elapsed' | 'days-left'>;

const named = (...kinds: readonly Question['kind'][]) =>
  z.enum(questions.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path) as [ClaimPath, ...ClaimPath[]]);

/** The name of a parameter. */
export const parameterName = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*$/));
/** The number of an article, as the policy writes it. */
export const articleNumber = z.string().check(z.regex(/^\S+$/));

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
const choice = z.discriminatedUnion('path', choices.map(choiceOf) as [Choice, ...Choice[]]);

const bounds = { atLeast: z.optional(parameterName), below: z.optional(parameterName) };
const dayBound = z.union([parameterName, z.literal(0)]);
const hasBound = (...names: readonly string[]) =>
  z.refine<object>((condition) => names.some((name) => Object.hasOwn(condition, name)), { error: 'no-bound' });
const moment = named('date', 'instant');
const amount = named('amount');
const nested = z.lazy(() => conditionSchema);

/** The conditions of a policy document, checked against the claim's own field names and values. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(
  () =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal(['all', 'any']), of: z.array(nested).check(z.minLength(1)) }),
      z.strictObject({ kind: z.literal('not'), of: nested }),
      choice,
      z
        .strictObject({ kind: z.literal('number'), path: named('bandwidth', 'count'), ...bounds })
        .check(hasBound('atLeast', 'below')),
      z.strictObject({ kind: z.literal('below-minimum-bandwidth') }),
      z.strictObject({ kind: z.literal('amount'), path: amount, is: z.enum(['less', 'same', 'more']), than: amount }),
      z
        .strictObject({ kind: z.literal('elapsed'), from: moment, to: z.optional(moment), ...bounds })
        .check(hasBound('atLeast', 'below')),
      z
        .strictObject({ kind: z.literal('days-left'), moreThan: z.optional(dayBound), atMost: z.optional(dayBound) })
        .check(hasBound('moreThan', 'atMost')),
    ]) as unknown as z.ZodMiniType<Condition>,
);
