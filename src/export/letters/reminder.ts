import type { ClaimDocument, DocumentSource } from '../../document/model.ts';
import { closing } from './closing.ts';
import { pleaLines } from './pleas.ts';
import { articlesText, inSentence, type Words } from '../../document/words.ts';

/** When the refund was asked for, which date of the policy has passed since, and its articles, in words; undefined without one. */
export function overdueReply({ assessment }: DocumentSource, words: Words) {
  const { requestedOn, timeline } = assessment;
  const late = timeline.find(({ overdue }) => overdue);
  if (requestedOn === undefined || late?.to === undefined) return undefined;
  const { date } = words.format;
  return { asked: date(requestedOn), due: date(late.to), articles: inSentence(articlesText(late.articles, words)) };
}

/** A reminder, as plain text to send: from the customer to support, where a date has passed (7.1, 7.2). */
export function reminderText(document: ClaimDocument, source: DocumentSource, words: Words): string {
  const { t } = words;
  const { ticket } = source.claim.support ?? {};
  const late = overdueReply(source, words);
  const paragraphs = [
    [
      `${t('reminder.title')} – ${document.subject}`,
      ...(ticket === undefined ? [] : [t('complaint.file', { ticket })]),
    ],
    [t('message.greeting')],
    ...(late ? [[t('reminder.intro', late)]] : []),
    [t('reminder.ask')],
    ...pleaLines('reminder', source, words),
    ...closing(source, words),
    [document.record],
  ];
  return paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
}
