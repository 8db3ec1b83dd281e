import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema, type Claim } from '../../src/claim/schema.ts';
import { judge, type Judgement } from '../../src/policy/assess.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** A claim whose verdict is known, told in a sentence, and the instant at which it is judged. */
export type WorkedCase = { sentence: string; claim: Claim; now: string };

type Judged = Pick<Judgement, 'verdict' | 'because'>;
/** A case that two policies judge differently. */
export type Change = { sentence: string; before: Judged; after: Judged };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads a list of `{ sentence, claim, now }`, parsed from JSON; or says which of them cannot be read. */
export function readCases(document: unknown): { cases: readonly WorkedCase[] } | { fault: string } {
  if (!Array.isArray(document) || document.length === 0) return { fault: 'a list of cases is expected' };
  const cases: WorkedCase[] = [];
  for (const [index, item] of document.entries()) {
    const { sentence, now, claim } = isRecord(item) ? item : {};
    const parsed = claimSchema.safeParse(claim);
    if (typeof sentence !== 'string' || sentence === '') return { fault: `/${index}/sentence is missing` };
    if (typeof now !== 'string' || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(now) || Number.isNaN(Date.parse(now))) {
      return { fault: `/${index}/now is no instant with an offset, such as 2026-11-23T12:00:00+01:00` };
    }
    if (!parsed.success)
      return { fault: `/${index}/claim/${parsed.error.issues[0]?.path.join('/') ?? ''} is no claim` };
    cases.push({ sentence, now, claim: relevant(parsed.data) });
  }
  return { cases };
}

/** The cases whose verdict is another under `after` than under `before`. */
export function compare(before: Policy, after: Policy, cases: readonly WorkedCase[]): Change[] {
  return cases.flatMap(({ sentence, claim, now }) => {
    const [old, young] = [judge(claim, before, now), judge(claim, after, now)];
    return old.verdict === young.verdict ? [] : [{ sentence, before: old, after: young }];
  });
}
