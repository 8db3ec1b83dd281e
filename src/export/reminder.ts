import type { ClaimDocument, DocumentSource } from './document.ts';
import { pleaLines } from './pleas.ts';
import type { Words } from './words.ts';

/** The day on which the refund was asked for and that on which the reply was due, in words; undefined where none is overdue. */
export function overdueReply({ assessment }: DocumentSource, { format }: Words) {
  const { requestedOn, timeline } = assessment;
  const late = timeline.find(({ overdue }) => overdue);
  if (requestedOn === undefined || late?.to === undefined) return undefined;
  return { asked: format.date(requestedOn), due: format.date(late.to) };
}

/** A reminder, as plain text to send: from the customer to support, where a reply is overdue (7.1). */
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
    [t('message.closing')],
    [document.record],
  ];
  return paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
}
