import type { ClaimDocument, DocumentSource } from '../../document/model.ts';
import { closing } from './closing.ts';
import { rightsWith } from '../../document/rights.ts';
import { answerText, type Words } from '../../document/words.ts';

/** The statement of a right that can be exercised by one, as plain text to send; empty where the claim has none. */
export function withdrawalText(_: ClaimDocument, source: DocumentSource, words: Words): string {
  const { claim, assessment } = source;
  const { t, language, format } = words;
  const [statement] = rightsWith(assessment.rights, words.policy).flatMap((right) => right.statement ?? []);
  if (!statement) return '';
  const bought = claim.order?.purchasedOn;
  const order = [
    answerText('order.reference', claim, words),
    answerText('order.plan', claim, words),
    answerText('order.months', claim, words),
    answerText('order.price', claim, words),
    bought && t('document.brief.bought', { date: format.plainDate(bought) }),
  ].filter(Boolean);
  return [
    statement.title[language],
    t('message.greeting'),
    ...statement.body[language],
    t('withdrawal.order', { order: order.join(', ') || t('common.notGiven') }),
    ...closing(source, words).map((paragraph) => paragraph.join('\n')),
  ].join('\n\n');
}
