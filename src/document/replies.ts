import { referenceOf } from '../claim/reference.ts';
import { fillReply } from '../policy/reply.ts';
import type { DocumentSource } from './model.ts';
import { missingEvidence, remedyRows } from './outcome.ts';
import { quoteOf } from './verdict.ts';
import { articlesText, inSentence, policyText, type Words } from './words.ts';

/** A reply of support, ready to send. */
export type ReadyReply = { id: string; label: string; text: string };

/** What the policy says to refuse, article by article, in the language of `words`. */
function quotesText(articles: readonly string[], words: Words): string | undefined {
  const quotes = articles.flatMap((article) => {
    const quote = quoteOf(article, words);
    if (!quote) return [];
    const text = (quote.rendering ?? quote.french).join(' ');
    return words.t('message.quote', { text, article: inSentence(articlesText([article], words)) });
  });
  return quotes.length > 0 ? quotes.join('\n') : undefined;
}

/** The replies that the policy document holds for a claim as it is judged, in the language of `words`, which is the customer's. */
export function repliesFor(source: DocumentSource, words: Words): ReadyReply[] {
  const { claim, assessment, sender } = source;
  const { policy, language, format, t } = words;
  const { verdict, because, earliest } = assessment;
  const isReckoned = assessment.remedies.some(({ cents }) => cents !== undefined);
  const missing = missingEvidence(source, words);
  const [first] = remedyRows(source, words);
  const quotes = quotesText(because, words);
  const values = {
    ...(sender.name !== undefined && { customer: sender.name }),
    order: claim.order?.reference ?? t('common.notGiven'),
    reference: referenceOf(claim),
    ...(because.length > 0 && { articles: inSentence(articlesText(because, words)) }),
    ...(quotes !== undefined && { quotes }),
    ...(missing.length > 0 && { missing: format.list(missing.map(inSentence)) }),
    ...(earliest !== undefined && { from: format.instant(earliest) }),
    ...(first && isReckoned && { amount: first.value }),
  };
  return (policy.replies ?? [])
    .filter((reply) => reply.verdicts.includes(verdict) && !(reply.evidenceMissing && missing.length === 0))
    .map(({ id, label, body }) => ({ id, label: policyText(label, words), text: fillReply(body[language], values) }));
}
