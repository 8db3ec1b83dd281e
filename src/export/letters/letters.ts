import type { LetterId } from '../../claim/sent.ts';
import { complaintText } from './complaint.ts';
import type { ClaimDocument, DocumentSource } from '../../document/model.ts';
import { messageText } from './message.ts';
import { reminderOf } from '../../document/sent.ts';
import { reminderText } from './reminder.ts';
import { rightsWith, withdrawalDue } from '../../document/rights.ts';
import { withdrawalText } from './withdrawal.ts';
import { policyText, type Words } from '../../document/words.ts';

type Write = (document: ClaimDocument, source: DocumentSource, words: Words) => string;

const written: Record<LetterId, Write> = {
  message: messageText,
  reminder: reminderText,
  complaint: complaintText,
  withdrawal: withdrawalText,
};

/**
 * The letters that go with a claim, the next to send first and those that were sent last: the message always, the others when a
 * next step or a right calls for them.
 */
export function lettersOf(
  source: Pick<DocumentSource, 'claim' | 'assessment' | 'sent' | 'now'>,
  words: Pick<Words, 'policy'>,
): LetterId[] {
  const { claim, assessment, sent } = source;
  const { policy } = words;
  const steps = new Set(assessment.nextSteps.map(({ id }) => id));
  const called = policy.nextSteps.flatMap(({ id, letter }) => (letter && steps.has(id) ? [letter] : []));
  // A complaint about silence says that a reminder was not answered, which must be so.
  const mayComplain = claim.support?.outcome === 'refused' || reminderOf(source, words)?.isUnanswered === true;
  const withdraws = rightsWith(assessment.rights, policy).some(({ statement }) => statement);
  const order: readonly LetterId[] = ['withdrawal', 'reminder', 'complaint'];
  const others = order.filter((id) =>
    id === 'withdrawal' ? withdraws : called.includes(id) && (id !== 'complaint' || mayComplain),
  );
  const isSent = (id: LetterId) => sent.some(({ letter }) => letter === id);
  const [open, done] = [others.filter((id) => !isSent(id)), others.filter(isSent)];
  // The last day of a right does not wait for an answer.
  const isFirst = assessment.requestedOn !== undefined || withdrawalDue(source, words) !== undefined;
  return isFirst ? [...open, 'message', ...done] : ['message', ...open, ...done];
}

/** What a letter is called, as in the subject of an e-mail. */
export function letterTitle(id: Exclude<LetterId, 'message'>, { assessment }: DocumentSource, words: Words): string {
  const { t, policy } = words;
  if (id !== 'withdrawal') return t(`${id}.title`);
  const [statement] = rightsWith(assessment.rights, policy).flatMap((right) => right.statement ?? []);
  return statement ? policyText(statement.title, words) : '';
}

/** A letter as plain text, from the customer to the shop. */
export const letterText = (id: LetterId, ...from: Parameters<Write>): string => written[id](...from);
