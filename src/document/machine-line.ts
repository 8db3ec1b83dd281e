import { problems, type Problem } from '../claim/codes.ts';
import type { Claim } from '../claim/schema.ts';
import { readReference, referenceOf } from '../claim/reference.ts';
import type { Assessment } from '../policy/assess.ts';
import { verdicts, type Verdict } from '../policy/codes.ts';

const SEPARATOR = ' · ';
const NONE = '-';
/** In code points. */
const ORDER_MAX = 60;

/** What a machine line says: codes, and the reference of the order as far as one line can hold it. */
export type MachineLine = {
  reference: string;
  problem?: Problem;
  verdict: Verdict;
  articles: readonly string[];
  order?: string;
};

/**
 * One line by which a help desk searches and tags, in every language the same, such as
 * `REC-7F3K2-6 · outage · conditional · 4.1 · CMD-48213`. Its grammar is in docs/support.md.
 */
export function machineLine(claim: Claim, { verdict, because }: Assessment): string {
  const plain = (claim.order?.reference ?? '').replaceAll(/[\s·\p{C}]+/gu, ' ').trim();
  return [
    referenceOf(claim),
    claim.problem ?? NONE,
    verdict,
    because.join(',') || NONE,
    [...plain].slice(0, ORDER_MAX).join('').trim() || NONE,
  ].join(SEPARATOR);
}

/** The machine lines in a text, such as a message that somebody has pasted, quoted or not. */
export function readMachineLines(text: string): MachineLine[] {
  return text.split(/\r?\n/).flatMap((line): MachineLine[] => {
    const [name = '', problem, verdict, articles = '', ...order] = line
      .replace(/^[>\s]+/, '')
      .trim()
      .split(/\s·\s/);
    const reference = readReference(name);
    const known = verdicts.find((each) => each === verdict);
    if (reference === undefined || known === undefined || order.length !== 1) return [];
    const about = problems.find((each) => each === problem);
    const [ordered = NONE] = order;
    return [
      {
        reference,
        ...(about && { problem: about }),
        verdict: known,
        articles: articles === NONE ? [] : articles.split(','),
        ...(ordered !== NONE && { order: ordered }),
      },
    ];
  });
}
