import { readAnswers, writeAnswers, type Setting } from '../../src/claim/answers.ts';
import { at, withAt, type ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { PARIS, SETTING } from './claims.ts';

type Entries = Partial<Record<ClaimPath, unknown>>;

/** What is read when somebody types `entries` over the answers of `claim`. */
export function typing(claim: Claim, entries: Entries, setting: Setting = SETTING): ReturnType<typeof readAnswers> {
  let answers = writeAnswers(claim, PARIS);
  for (const [path, entry] of Object.entries(entries)) answers = withAt(answers, path, entry);
  return readAnswers(answers, setting);
}

/** What becomes of one thing typed: the answer at its path, or the code of its fault. */
export function typed(claim: Claim, path: ClaimPath, entry: unknown, setting: Setting = SETTING): unknown {
  const { claim: read, faults } = typing(claim, { [path]: entry }, setting);
  return faults.find((fault) => fault.path === path)?.code ?? at(read, path);
}

/** "17 11 2026 20:00" as the fields of a date, or of a date with a time. */
export function fields(text: string): { day: string; month: string; year: string; time?: string } {
  const [day = '', month = '', year = '', time] = text.split(' ');
  return { day, month, year, ...(time !== undefined && { time }) };
}
