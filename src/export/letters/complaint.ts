import { isInstant, wallClock } from '../../claim/dates.ts';
import { answerAt, type ClaimPath } from '../../claim/path.ts';
import type { ClaimDocument, DocumentSource, Row } from '../../document/model.ts';
import { lineOf, rowsOf } from './message.ts';
import { closing } from './closing.ts';
import { declared, pleaLines } from './pleas.ts';
import { overdueReply } from './reminder.ts';
import { meansText } from '../../document/sent.ts';
import { answerText, inSentence, questionName, type Words } from '../../document/words.ts';

const bought: readonly ClaimPath[] = [
  'order.reference',
  'order.plan',
  'order.months',
  'order.renewal',
  'order.price',
  'order.paymentMethod',
];
const answered: readonly ClaimPath[] = [
  'support.refundRequested',
  'support.instructionsFollowed',
  'support.diagnosis',
  'outage.offer',
  'support.outcome',
];

type Happened = { when: string | undefined; what: string };

/** What the claim dates, as one thing commonly follows the other. */
function happenings({ claim, sent, now }: DocumentSource, words: Words): Happened[] {
  const { t } = words;
  const { order, access, billing, delivery, outage, fault, connection, support } = claim;
  const contacted =
    support?.ticket === undefined
      ? t('complaint.event.contacted')
      : t('complaint.event.ticketed', { ticket: support.ticket });
  return [
    { when: order?.purchasedOn, what: t('complaint.event.purchased') },
    { when: access?.activatedOn, what: t('complaint.event.activated') },
    { when: billing?.secondChargedOn, what: t('complaint.event.chargedAgain') },
    { when: delivery?.paymentValidatedAt, what: t('complaint.event.paid') },
    { when: outage?.startedAt, what: t('complaint.event.began') },
    { when: outage?.endedAt, what: t('complaint.event.ended') },
    { when: fault?.since, what: t('complaint.event.began') },
    {
      when: connection?.measuredAt,
      what: t('complaint.event.measured', {
        speed: answerText('connection.mbps', claim, words) ?? t('common.unknown'),
      }),
    },
    { when: support?.contactedOn, what: contacted },
    ...sent
      .filter(({ letter, on }) => letter !== 'message' || on !== support?.contactedOn)
      .map(({ letter, on, by }) => ({
        when: on,
        what: t('complaint.event.sent', {
          letter: inSentence(t(`sent.letter.${letter}`)),
          means: meansText(by, words),
        }),
      })),
    { when: now, what: t('complaint.event.today') },
  ];
}

/** A line for each, in order. On one day, hours decide where both have one, and else what commonly comes first. */
function inOrder(all: readonly Happened[], { format, policy, t }: Words): string[] {
  const dated = all.flatMap(({ when, what }) => {
    if (when === undefined) return [];
    const hasTime = isInstant(when);
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

/**
 * A complaint, as plain text to send: from the customer to the shop, after a refusal or after a reminder without a reply. It
 * tells what happened in order, asks for a review, and quotes the policy where it helps. What is not known is left out.
 */
export function complaintText(document: ClaimDocument, source: DocumentSource, words: Words): string {
  const { claim, assessment } = source;
  const { t } = words;
  const { remedies } = assessment;
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
    ({ path }) => path && ![...bought, ...answered, ...declared, 'description'].includes(path) && isAnswered(path),
  );
  const late = claim.support?.outcome === 'refused' ? undefined : overdueReply(source, words);
  const subject = [
    t('complaint.title'),
    ...[answer('problem'), answer('order.reference')].flatMap((each) => each ?? []),
  ];
  const paragraphs = [
    [subject.join(' – '), ...(ticket === undefined ? [] : [t('complaint.file', { ticket })])],
    [t('message.greeting')],
    [late ? t('complaint.introSilence', late) : t('complaint.intro')],
    ...under(t('complaint.bought'), rows(bought)),
    ...under(
      t('complaint.exchange'),
      inOrder(happenings(source, words), words).map((line) => `- ${line}`),
    ),
    ...under(t('complaint.answered'), rows(answered)),
    ...under(
      t('complaint.description'),
      [answer('description')].flatMap((each) => each ?? []),
    ),
    remedies.length > 0
      ? [t(late ? 'complaint.askSilence' : 'complaint.ask'), ...rowsOf(document, 'remedies').map(row)]
      : [t('complaint.review')],
    ...pleaLines('complaint', source, words),
    ...under(t('complaint.answers'), answers.map(row)),
    ...closing(source, words, 'complaint'),
    [document.record],
  ];
  return paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
}
