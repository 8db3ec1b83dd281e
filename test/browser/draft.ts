import { writeAnswers } from '../../src/claim/answers.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Language } from '../../src/i18n/index.ts';
import type { Judged } from '../../src/store/envelope.ts';
import { PARIS } from '../support/claims.ts';

export const DRAFT = 'recevable:draft';

/** What the wizard stored for a claim that somebody had typed, in schema 2, which has no checksum; a "no" to the rules does not come back. */
export function draftOf(claim: Claim, language: Language | null = null, judged: Judged | null = null): string {
  const answers = writeAnswers(claim, PARIS);
  const savedAt = '2026-11-22T09:00:00.000Z';
  return JSON.stringify({ app: 'recevable', schema: 2, savedAt, language, answers, judged });
}
