import { calendarDateOf, dateIn } from '../claim/dates.ts';
import { referenceOf } from '../claim/reference.ts';
import { ruleOf } from '../policy/parameters.ts';
import type { Policy, Reply } from '../policy/policy.ts';
import type { Remedy } from '../policy/remedies.ts';
import { fillReply, isNamedIn, type ReplyValues } from '../policy/reply.ts';
import type { DocumentSource } from './model.ts';
import { pointsOf } from './brief.ts';
import { decisiveFindings } from './headline.ts';
import { labelOf, missingForSupport, rankedRemedies, remedyAmount } from './outcome.ts';
import { quoteOf } from './verdict.ts';
import { articlesText, inSentence, policyText, type Words } from './words.ts';

/** A reply of support, ready to send. */
export type ReadyReply = { id: string; label: string; text: string };

type ForWhom = {
  /** In the customer’s language. */
  words: Words;
  /** In the language of whoever answers. */
  agent: Words;
  /** The instant of the answers, where time alone has changed the verdict since. */
  answeredAt?: string | undefined;
};

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

const among = (articles: readonly string[], words: Words) =>
  articles.length > 0 ? inSentence(articlesText(articles, words)) : undefined;

/** What a reply may say of a claim, whatever the remedy. */
function valuesOf(source: DocumentSource, words: Words, answeredAt: string | undefined): ReplyValues {
  const { claim, assessment, sender, now } = source;
  const { policy, format, t } = words;
  const { because, earliest, timeline, verdict } = assessment;
  const missing = missingForSupport(source, words);
  const decisive = decisiveFindings(assessment);
  const reasons = decisive.map(({ rule }) => policyText(ruleOf(policy, rule).words.reason, words));
  const today = dateIn(now, policy.timeZone);
  const dueOf = (isMeant: (rule: Policy['timeline'][number]) => boolean) => {
    const ids = policy.timeline.filter(isMeant).map(({ id }) => id);
    const date = timeline.find(({ id, to }) => ids.includes(id) && to !== undefined && to >= today)?.to;
    return date && format.plainDate(date);
  };
  return {
    customer: sender.name,
    order: claim.order?.reference ?? t('common.notGiven'),
    reference: referenceOf(claim),
    articles: among(because, words),
    quotes: quotesText(because, words),
    missing: missing.length > 0 ? format.list(missing.map(inSentence)) : undefined,
    checks:
      verdict === 'conditional' && decisive.length > 0
        ? format.list(pointsOf(decisive, claim, words).map(inSentence))
        : undefined,
    why: decisive.length > 0 ? reasons.join('\n') : undefined,
    from: earliest && format.instant(earliest),
    due: dueOf(({ moneyBack }) => !moneyBack),
    paidBy: dueOf(({ moneyBack }) => moneyBack === true),
    madeOn: answeredAt && format.plainDate(calendarDateOf(answeredAt, policy.timeZone)),
  };
}

/** The same, where it brings this remedy. */
function valuesWith(remedy: Remedy, values: ReplyValues, source: DocumentSource, words: Words): ReplyValues {
  const { policy } = words;
  const { kind, articles, cents } = remedy;
  return {
    ...values,
    remedy: inSentence(labelOf(policy.remedies, (each) => each.kind === kind, words)),
    articles: among(articles, words),
    amount: cents === undefined ? undefined : remedyAmount(remedy, source, words),
    paidBy: policy.remedies.some((each) => each.kind === kind && each.moneyBack) ? values.paidBy : undefined,
  };
}

/**
 * The replies that the policy document holds for a claim as it is judged, in its order. One that names a remedy is there once for
 * each remedy of the claim, the most money first.
 */
export function repliesFor(source: DocumentSource, { words, agent, answeredAt }: ForWhom): ReadyReply[] {
  const { policy, language } = words;
  const values = valuesOf(source, words, answeredAt);
  const written = (reply: Reply, filled: ReplyValues, of?: Remedy): ReadyReply[] => {
    if (reply.onlyWith?.some((name) => filled[name] === undefined)) return [];
    const label = policyText(reply.label, agent);
    const text = fillReply(reply.body[language], filled);
    if (!of) return [{ id: reply.id, label, text }];
    const value = inSentence(labelOf(policy.remedies, ({ kind }) => kind === of.kind, agent));
    return [{ id: `${reply.id}-${of.kind}`, label: agent.t('common.row', { term: label, value }), text }];
  };
  return (policy.replies ?? [])
    .filter(({ verdicts }) => verdicts.includes(source.assessment.verdict))
    .flatMap((reply) =>
      isNamedIn(reply.body[language], 'remedy')
        ? rankedRemedies(source, words).flatMap((remedy) =>
            written(reply, valuesWith(remedy, values, source, words), remedy),
          )
        : written(reply, values),
    );
}
