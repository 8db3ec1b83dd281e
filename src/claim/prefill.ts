import { readAnswers, type Answers, type Setting } from './answers.ts';
import { answerAt, withAt, type ClaimPath } from './path.ts';

/** What a host may know of the order, as anybody could have written it: its reference, its day (`YYYY-MM-DD`) and its plan. */
export type Prefill = { order?: string | undefined; date?: string | undefined; plan?: string | undefined };

/**
 * Those of the host's values that an answer may be, as if they had been typed, by the question that they answer. What cannot
 * be read, or is not allowed, is `ignored`, by the name that the host has for it.
 */
export function readPrefill(
  { order, date, plan }: Prefill,
  setting: Setting,
): { known: ReadonlyMap<ClaimPath, unknown>; ignored: readonly (keyof Prefill)[] } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  const given: [keyof Prefill, ClaimPath, unknown][] = [
    ['order', 'order.reference', order],
    ['date', 'order.purchasedOn', year === undefined ? date : { day, month, year }],
    ['plan', 'order.plan', plan?.toLowerCase()],
  ];
  const named = given.filter(([, , entry]) => entry !== undefined);
  const isRead = ([, path, entry]: (typeof given)[number]) => {
    const answers: Answers = withAt({}, path, entry);
    return answerAt(readAnswers(answers, setting).claim, path) !== undefined;
  };
  return {
    known: new Map(named.filter(isRead).map(([, path, entry]) => [path, entry])),
    ignored: named.filter((each) => !isRead(each)).map(([name]) => name),
  };
}
