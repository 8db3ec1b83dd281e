import { readAnswers, type Answers, type Setting } from './answers.ts';
import { answerAt, withAt, type ClaimPath } from './path.ts';

/** What a host may know of the order, as anybody could have written it: its number, its day (`YYYY-MM-DD`) and its plan. */
export type Prefill = { order?: string | undefined; date?: string | undefined; plan?: string | undefined };

/** Letters, digits and a few marks, and no sentence: a link can be written by anybody. */
const ORDER_NUMBER = /^#?[A-Z\d](?:[A-Z\d]|[-_./#](?=[A-Z\d])){0,39}$/i;

/**
 * Those of the host's values that an answer may be, as if they had been typed, by the question that they answer: a number
 * answers both which kind of reference it is and which one. What cannot be read, or is not allowed, is `ignored`, by the name
 * that the host has for it.
 */
export function readPrefill(
  { order, date, plan }: Prefill,
  setting: Setting,
): { known: ReadonlyMap<ClaimPath, unknown>; ignored: readonly (keyof Prefill)[] } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  const given: Record<keyof Prefill, [ClaimPath, unknown][]> = {
    order: [
      ['order.referenceKind', 'order-number'],
      ['order.reference', order !== undefined && ORDER_NUMBER.test(order.trim()) ? order : undefined],
    ],
    date: [['order.purchasedOn', year === undefined ? date : { day, month, year }]],
    plan: [['order.plan', plan?.toLowerCase()]],
  };
  const named = (['order', 'date', 'plan'] as const).filter((name) => ({ order, date, plan })[name] !== undefined);
  const isRead = (name: keyof Prefill) => {
    const answers = given[name].reduce<Answers>((all, [path, entry]) => withAt(all, path, entry), {});
    const { claim } = readAnswers(answers, setting);
    return given[name].every(([path]) => answerAt(claim, path) !== undefined);
  };
  return {
    known: new Map(named.filter(isRead).flatMap((name) => given[name])),
    ignored: named.filter((name) => !isRead(name)),
  };
}
