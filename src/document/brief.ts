import type { Problem } from '../claim/codes.ts';
import type { ClaimPath } from '../claim/path.ts';
import { machineLine } from './machine-line.ts';
import type { DocumentSource, Row, Section } from './model.ts';
import { remedyRows } from './outcome.ts';
import { sentText } from './sent.ts';
import { answerText, articlesText, isForeign, questionName, type Words } from './words.ts';

const technical: readonly ClaimPath[] = [
  'fault.since',
  'fault.extent',
  'device.kind',
  'device.brand',
  'device.model',
  'device.system',
  'connection.mbps',
];
/** What support wants to know of each problem before it reads on. */
const about: Readonly<Record<Problem, readonly ClaimPath[]>> = {
  outage: [
    'outage.startedAt',
    'outage.endedAt',
    'outage.ongoing',
    'outage.extent',
    'outage.ownInternetWorked',
    'outage.cause',
    'outage.offer',
  ],
  billing: [
    'billing.error',
    'billing.chargeCount',
    'billing.secondChargedOn',
    'billing.secondReference',
    'billing.agreed',
    'billing.charged',
  ],
  'not-received': ['delivery.paymentValidatedAt', 'delivery.spamChecked', 'delivery.contactDetailsCorrect'],
  incompatibility: technical,
  playback: technical,
  dissatisfaction: ['satisfaction.reason', 'access.activated', 'access.activatedOn', 'access.withdrawalWaived'],
};
const exchange: readonly ClaimPath[] = [
  'support.contactedOn',
  'support.refundRequested',
  'support.ticket',
  'support.instructionsFollowed',
  'support.diagnosis',
  'support.outcome',
];

/**
 * What support reads first, and all that it needs to act: whose order, what is wrong since when, in the customer's own words,
 * what support has said, what is asked for, and where the policy stands on which articles. It speaks to nobody else.
 */
export function briefSection(source: DocumentSource, words: Words): Section {
  const { claim, assessment } = source;
  const { t, format } = words;
  const answer = (path: ClaimPath) => answerText(path, claim, words);
  const lines = (paths: readonly ClaimPath[]) =>
    paths.flatMap((path) => {
      const value = answer(path);
      return value === undefined ? [] : [t('common.row', { term: questionName(path, words), value })];
    });
  const kind = answer('order.referenceKind');
  const reference = answer('order.reference');
  const bought = claim.order?.purchasedOn;
  const order = [
    [reference, reference && kind && t('document.brief.kind', { kind })].filter(Boolean).join(' '),
    [
      claim.order?.plan === 'unknown' ? undefined : answer('order.plan'),
      answer('order.months'),
      answer('order.price'),
      answer('order.paymentMethod'),
    ]
      .filter(Boolean)
      .join(', '),
    bought && t('document.brief.bought', { date: format.plainDate(bought) }),
  ].filter(Boolean);
  const asked = remedyRows(source, words).map(({ term, value }) => t('document.brief.remedy', { term, value }));
  const description = answer('description');
  // Whoever has not written was answered nothing, which must not read as silence.
  const exchanged = claim.support?.contacted === 'no' ? lines(['support.contacted']) : lines(exchange);
  const said = [...exchanged, ...source.sent.map((each) => sentText(each, words))];
  const { name, replyTo } = source.sender;
  const from = [name, replyTo && t('document.brief.replyTo', { address: replyTo })].filter(Boolean);
  const rows: Row[] = [
    ...(from.length > 0 ? [{ term: t('document.brief.sender'), value: from.join('\n') }] : []),
    { term: t('document.brief.order'), value: order.join('\n') || t('common.notGiven') },
    {
      term: t('document.brief.problem'),
      value: [answer('problem') ?? t('common.notGiven'), ...(claim.problem ? lines(about[claim.problem]) : [])].join(
        '\n',
      ),
    },
    ...(description === undefined
      ? []
      : [
          {
            term: t('document.brief.words'),
            value: description,
            ...(isForeign(words) && { notes: [t('document.quoted')], lang: words.spoken }),
          },
        ]),
    ...(said.length > 0 ? [{ term: t('document.brief.support'), value: said.join('\n') }] : []),
    { term: t('document.brief.asked'), value: asked.join('\n') || t('document.brief.review') },
    {
      term: t('document.brief.verdict'),
      value: t(`document.stand.${assessment.verdict}`),
      notes: [
        ...(assessment.because.length > 0 ? [articlesText(assessment.because, words)] : []),
        ...(assessment.earliest === undefined
          ? []
          : [t('verdict.earliest', { instant: format.instant(assessment.earliest) })]),
      ],
    },
  ];
  return {
    id: 'brief',
    title: t('document.brief.title'),
    blocks: [
      { kind: 'rows', rows },
      { kind: 'note', text: t('document.brief.madeOn', { date: format.day(source.now) }) },
      { kind: 'note', text: machineLine(claim, assessment) },
    ],
  };
}
