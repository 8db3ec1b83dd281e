import { writeAnswers } from '../../src/claim/answers.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Language } from '../../src/i18n/index.ts';
import { writeEnvelope, type Judged } from '../../src/store/envelope.ts';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';
import { PARIS } from '../support/claims.ts';

export const DRAFT = 'recevable:draft';

/**
 * What the wizard stored for a claim that somebody had typed; a "no" to the rules does not come back. With revision 0, as in
 * drafts of older schemas, looking at it is no reason to copy it into the database.
 */
export function draftOf(
  claim: Claim,
  language: Language | null = null,
  judged: Judged | null = null,
  savedAt = '2026-11-22T09:00:00.000Z',
): string {
  return writeEnvelope({
    app: 'recevable',
    schema: DRAFT_SCHEMA,
    savedAt,
    language,
    answers: writeAnswers(claim, PARIS),
    judged,
    revision: 0,
    writer: 'an earlier visit',
    seen: {},
  });
}
