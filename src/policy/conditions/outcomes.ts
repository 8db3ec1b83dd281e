import { formatInstant } from '../../claim/dates.ts';
import { answerAt, type ClaimPath } from '../../claim/path.ts';
import type { Evaluation, Facts, Outcome } from './condition.ts';

export const outcomeOf = (isTrue: boolean): Outcome => (isTrue ? 'true' : 'false');
export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
export const given = <T>(...items: readonly (T | undefined)[]): T[] => items.filter((item) => item !== undefined);

/** An ISO 8601 instant in the policy's time zone, of milliseconds since 1970. */
export const instantOf = (epoch: number, { policy }: Pick<Facts, 'policy'>): string =>
  formatInstant(epoch, policy.timeZone);

/** The first of these that occurs decides a conjunction (strong Kleene logic). */
const conjunction: readonly Outcome[] = ['false', 'missing', 'unverified', 'true'];

/** What comes of a conjunction with these parts. */
export function conjunctionOf(parts: readonly Outcome[]): Outcome {
  return conjunction.find((each) => parts.includes(each)) ?? 'true';
}

/** A condition on some answers: missing or unverified when one of them is, or else what `test` says of their values. */
export function on<Values extends readonly unknown[]>(
  { claim }: Facts,
  paths: readonly ClaimPath[],
  parameters: readonly string[],
  test: (...values: Values) => boolean,
): Evaluation {
  const values = paths.map((path) => answerAt(claim, path));
  const outcome = values.includes(undefined)
    ? 'missing'
    : values.includes('unknown')
      ? 'unverified'
      : outcomeOf(test(...(values as unknown as Values)));
  return { outcome, paths, parameters };
}
