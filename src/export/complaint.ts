import { wallClock } from '../claim/dates.ts';
import { answerAt, withAt, type ClaimPath } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';
import { evaluate } from '../policy/conditions.ts';
import type { ClaimDocument, DocumentSource, Row } from './document.ts';
import { lineOf, rowsOf } from './message.ts';
import { quoteOf } from './verdict.ts';
import { answerText, articlesText, questionName, type Words } from './words.ts';

const bought: readonly ClaimPath[] = [
  'order.reference',
  'order.plan',
  'order.months',
  'order.renewal',
  'order.price',
  'order.paymentMethod',
];
const answered: readonly ClaimPath[] = [
  'support.instructionsFollowed',
  'support.diagnosis',
  'outage.offer',
  'support.outcome',
];

type Happened = { when: string | undefined; what: string };

/** What the claim dates, as one thing commonly follows the other. */
function happenings(claim: Claim, now: string, words: Words): Happened[] {
  const { t } = words;
  const { order, access, delivery, outage, connection, support } = claim;
  const contacted =
    support?.ticket === undefined
      ? t('complaint.event.contacted')
      : t('complaint.event.ticketed', { ticket: support.ticket });
  return [
    { when: order?.purchasedOn, what: t('complaint.event.purchased') },
    { when: access?.activatedOn, what: t('complaint.event.activated') },
    { when: delivery?.paymentValidatedAt, what: t('complaint.event.paid') },
    { when: outage?.startedAt, what: t('complaint.event.began') },
    { when: outage?.endedAt, what: t('complaint.event.ended') },
    {
      when: connection?.measuredAt,
      what: t('complaint.event.measured', {
        speed: answerText('connection.mbps', claim, words) ?? t('common.unknown'),
      }),
    },
    { when: support?.contactedOn, what: contacted },
    { when: now, what: t('complaint.event.today') },
  ];
}

/** A line for each, in order. On one day, hours decide where both have one, and else what commonly comes first. */
function inOrder(all: readonly Happened[], { format, policy, t }: Words): string[] {
  const dated = all.flatMap(({ when, what }) => {
    if (when === undefined) return [];
    const hasTime = when.includes('T');
    const { date, ms } = hasTime ? wallClock(when, policy.timeZone) : { date: when, ms: undefined };
    return {
      date,
      ms,
      line: t('common.row', { term: hasTime ? format.instant(when) : format.date(when), value: what }),
    };
  });
  return dated
    .toSorted((left, right) => {
      if (left.date !== right.date) return left.date < right.date ? -1 : 1;
      return left.ms === undefined || right.ms === undefined ? 0 : left.ms - right.ms;
    })
    .map(({ line }) => line);
}

function quoted(articles: readonly string[], words: Words): string[] {
  return articles.flatMap((article) => {
    const quote = quoteOf(article, words);
    return quote ? [[quote.source, ...quote.french, ...(quote.rendering ?? [])].join('\n')] : [];
  });
}

/**
 * A complaint against a refusal, as plain text to send: from the customer to the shop, for a claim whose `support.outcome` is
 * `refused`. It tells what happened in order, asks for a review, and quotes the policy on what it rests on and on what may
 * follow. What is not known is left out.
 */
export function complaintText(document: ClaimDocument, source: DocumentSource, words: Words): string {
  const { claim, assessment, now } = source;
  const { t, policy } = words;
  const { because, remedies, nextSteps } = assessment;
  const row = (each: Pick<Row, 'term' | 'value'>) => lineOf(each, words);
  const answer = (path: ClaimPath) => answerText(path, claim, words);
  const isAnswered = (path: ClaimPath) => answerAt(claim, path) !== undefined;
  const rows = (paths: readonly ClaimPath[]) =>
    paths.flatMap((path) => {
      const value = answer(path);
      return value === undefined ? [] : [row({ term: questionName(path, words), value })];
    });
  const under = (title: string, lines: readonly string[]) => (lines.length > 0 ? [[title, ...lines]] : []);

  const { ticket } = claim.support ?? {};
  const answers = rowsOf(document, 'answers').filter(
    ({ path }) => path && path !== 'description' && ![...bought, ...answered].includes(path) && isAnswered(path),
  );
  // What would also hold without the refusal does not follow from it.
  const facts = { claim: withAt(claim, 'support.outcome', 'none'), policy, now };
  const following = policy.nextSteps.filter(
    ({ id, when }) =>
      when !== undefined && evaluate(when, facts).outcome !== 'true' && nextSteps.some((step) => step.id === id),
  );
  const subject = [
    t('complaint.title'),
    ...[answer('problem'), answer('order.reference')].flatMap((each) => each ?? []),
  ];
  const paragraphs = [
    [subject.join(' – '), ...(ticket === undefined ? [] : [t('complaint.file', { ticket })])],
    [t('message.greeting')],
    [t('complaint.intro')],
    ...under(t('complaint.bought'), rows(bought)),
    ...under(
      t('complaint.exchange'),
      inOrder(happenings(claim, now, words), words).map((line) => `- ${line}`),
    ),
    ...under(t('complaint.answered'), rows(answered)),
    ...under(
      t('complaint.description'),
      [answer('description')].flatMap((each) => each ?? []),
    ),
    remedies.length > 0 ? [t('complaint.ask'), ...rowsOf(document, 'remedies').map(row)] : [t('complaint.review')],
    ...(because.length > 0 ? [[t('message.because', { articles: articlesText(because, words) })]] : []),
    ...under(t('complaint.articles'), quoted(because, words)),
    ...under(t('complaint.answers'), answers.map(row)),
    ...under(
      t('complaint.escalation'),
      quoted(
        following.flatMap(({ articles }) => articles),
        words,
      ),
    ),
    [t('complaint.closing')],
    [document.record],
  ];
  return paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
}
