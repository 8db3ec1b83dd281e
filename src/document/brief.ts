import type { Problem } from '../claim/codes.ts';
import { dateIn, daysBetween } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import { givenPath } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import type { Finding } from '../policy/assess.ts';
import { decisiveFindings, pointOf } from './headline.ts';
import { machineLine } from './machine-line.ts';
import type { DocumentSource, Row, Section } from './model.ts';
import { remedyRows } from './outcome.ts';
import { sentText } from './sent.ts';
import { answerText, articlesText, inSentence, isForeign, questionName, type Words } from './words.ts';

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

/** What a verdict hangs on: the answers that decide it, or which of them is not known; and when a delay ends. */
export function decisivePoints({ claim, assessment }: DocumentSource, words: Words): string[] {
  const { t, format } = words;
  const { verdict, earliest } = assessment;
  if (earliest !== undefined) return [t('verdict.earliest', { instant: format.instant(earliest) })];
  const points = pointsOf(decisiveFindings(assessment), claim, words);
  const key = verdict === 'conditional' ? 'toVerify' : 'against';
  return points.length > 0 ? [t(`document.brief.${key}`, { points: points.join(' · ') })] : [];
}

/** The answers on which these findings rest, each once; of one that an unknown answer leaves open, what is not known. */
export function pointsOf(findings: readonly Finding[], claim: Claim, words: Words): string[] {
  const points = findings.flatMap((finding) =>
    finding.outcome === 'true'
      ? answerLines([...new Set(finding.paths.map((path) => givenPath(path, claim)))], claim, words)
      : [pointOf(finding, claim, words)],
  );
  return [...new Set(points)];
}

function verdictRow(source: DocumentSource, words: Words): Row {
  const { verdict, because } = source.assessment;
  return {
    term: words.t('document.brief.verdict'),
    value: [words.t(`document.stand.${verdict}`), ...decisivePoints(source, words)].join('\n'),
    notes: because.length > 0 ? [articlesText(because, words)] : [],
  };
}

function orderLines({ claim }: DocumentSource, words: Words): string[] {
  const { t, format } = words;
  const answer = (path: ClaimPath) => answerText(path, claim, words);
  const { purchasedOn, referenceKind, plan } = claim.order ?? {};
  const [reference, kind, price, method] = [
    answer('order.reference'),
    answer('order.referenceKind'),
    answer('order.price'),
    answer('order.paymentMethod'),
  ];
  const isNumber = referenceKind === 'order-number';
  return [
    [reference, !isNumber && reference && kind && t('document.brief.kind', { kind })].filter(Boolean).join(' '),
    [plan === 'unknown' ? undefined : answer('order.plan'), answer('order.months')].filter(Boolean).join(', '),
    [
      purchasedOn && t('document.brief.bought', { date: format.plainDate(purchasedOn) }),
      [price && t('document.brief.paid', { price }), method && t('document.brief.kind', { kind: inSentence(method) })]
        .filter(Boolean)
        .join(' '),
    ]
      .filter(Boolean)
      .join(', '),
  ].filter(Boolean);
}

const HOUR_MS = 3_600_000;
/** Below it, hours tell more than days. */
const DAYS_FROM_HOURS = 72;

/** How long the problem had lasted, or lasts on the day of the file. Undefined where its start is not known. */
function lengthText({ claim, now }: DocumentSource, { t, format, policy }: Words): string | undefined {
  const { outage, fault, delivery } = claim;
  const start = outage?.startedAt ?? delivery?.paymentValidatedAt;
  const said = (value: number, unit: 'h' | 'days') =>
    t('document.brief.length', { length: format.quantity({ value: Math.max(0, value), unit }) });
  if (start !== undefined) {
    const end = outage?.ongoing === 'no' ? outage.endedAt : now;
    if (end === undefined) return undefined;
    const hours = Math.floor((Date.parse(end) - Date.parse(start)) / HOUR_MS);
    return hours < DAYS_FROM_HOURS ? said(hours, 'h') : said(Math.floor(hours / 24), 'days');
  }
  return fault?.since === undefined ? undefined : said(daysBetween(fault.since, dateIn(now, policy.timeZone)), 'days');
}

const answerLines = (paths: readonly ClaimPath[], claim: Claim, words: Words) =>
  paths.flatMap((path) => {
    const value = answerText(path, claim, words);
    return value === undefined ? [] : [words.t('common.row', { term: questionName(path, words), value })];
  });

/**
 * What support reads first, and all that it needs to act: whose order, what is wrong since when, in the customer's own words,
 * what support has said, what is asked for, and where the policy stands on which articles. It speaks to nobody else.
 */
export function briefSection(source: DocumentSource, words: Words): Section {
  const { claim, assessment } = source;
  const { t, format } = words;
  const answer = (path: ClaimPath) => answerText(path, claim, words);
  const lines = (paths: readonly ClaimPath[]) => answerLines(paths, claim, words);
  const [wanted, ...others] = remedyRows(source, words).map(({ term, value }) =>
    t('document.brief.remedy', { term, value }),
  );
  const asked = [
    wanted ?? t('document.brief.review'),
    ...(others.length > 0
      ? [t('message.otherwise'), ...others.map((each) => t('document.brief.other', { each }))]
      : []),
  ];
  const description = answer('description');
  // Whoever has not written was answered nothing, which must not read as silence.
  const exchanged = claim.support?.contacted === 'no' ? lines(['support.contacted']) : lines(exchange);
  const said = [...exchanged, ...source.sent.map((each) => sentText(each, words))];
  const { name, replyTo } = source.sender;
  const from = [
    name ?? t('document.brief.unnamed'),
    replyTo === undefined ? t('document.brief.replyHere') : t('document.brief.replyTo', { address: replyTo }),
  ];
  const length = lengthText(source, words);
  const rows: Row[] = [
    verdictRow(source, words),
    { term: t('document.brief.sender'), value: from.join('\n') },
    { term: t('document.brief.order'), value: orderLines(source, words).join('\n') || t('common.notGiven') },
    {
      term: t('document.brief.problem'),
      value: [
        answer('problem') ?? t('common.notGiven'),
        ...(length === undefined ? [] : [length]),
        ...(claim.problem ? lines(about[claim.problem]) : []),
      ].join('\n'),
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
    {
      term: t('document.brief.asked'),
      value: asked.join('\n'),
      ...(assessment.verdict === 'not-yet' && wanted && { notes: [t('document.brief.afterDelay')] }),
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
