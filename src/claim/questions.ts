import * as codes from './codes.ts';
import { limits } from './limits.ts';
import type { AnswerAt, ClaimPath } from './path.ts';
import type { Claim } from './schema.ts';

type Predicate = (claim: Claim) => boolean;

type Common<P extends ClaimPath> = {
  path: P;
  /**
   * The answer above that calls for this question, one of `when` or any but "I don't know"; without it, it is always asked.
   * An answer to a question not asked does not count. `implied` is what it is then known to be, by the other answer to
   * `by`: somebody who has not written to support was refused nothing.
   */
  asked?: { by: ClaimPath; when: readonly string[] | 'known'; implied?: { when: string; answer: AnswerAt<P> } };
  /** Whether it may be left empty; without it, never. */
  optional?: Predicate;
  /** The question that this one only adds to: the one is worth asking as long as the other is. */
  addsTo?: ClaimPath;
  /** Whether time, the customer or support may yet make the answer another: a broken line can be mended, a purchase cannot be undone. */
  mayChange?: true;
};

type Shape =
  | { kind: 'choice'; options: readonly (string | number)[] }
  | { kind: 'text' | 'long-text'; max: number }
  | { kind: 'date' | 'instant'; notBefore?: ClaimPath }
  /** `ownCurrency`: the currency is chosen here, and the other amounts follow it. */
  | { kind: 'amount'; ownCurrency?: true }
  | { kind: 'count'; max: number }
  | { kind: 'bandwidth' }
  | { kind: 'files' };

export type Question = { [P in ClaimPath]: Common<P> }[ClaimPath] & Shape;

const problemIs = (problem: codes.Problem) => ({ by: 'problem', when: [problem] }) as const;
const outage = problemIs('outage');
const notReceived = problemIs('not-received');
const received = { by: 'access.received', when: ['yes'] } as const;
const contacted = { by: 'support.contacted', when: ['yes'] } as const;
const always: Predicate = () => true;
/** Article 6 asks for the technical environment; where nothing technical went wrong it may be left out. */
const nothingTechnical: Predicate = ({ problem }) =>
  problem !== 'outage' && problem !== 'incompatibility' && problem !== 'playback';

/**
 * Every question there is, in the order in which it is asked. A question only ever depends on those above it, so that one
 * pass from top to bottom tells which are asked. Steps, pruning, the review and the file all follow this table.
 */
export const questions: readonly Question[] = [
  { path: 'problem', kind: 'choice', options: codes.problems },
  { path: 'description', kind: 'long-text', max: limits.description },

  { path: 'order.referenceKind', kind: 'choice', addsTo: 'order.reference', options: codes.referenceKinds },
  { path: 'order.reference', kind: 'text', max: limits.text },
  { path: 'order.purchasedOn', kind: 'date' },
  { path: 'order.renewal', kind: 'choice', addsTo: 'order.purchasedOn', options: codes.yesNo },
  { path: 'order.plan', kind: 'choice', options: codes.plans },
  { path: 'order.months', kind: 'choice', options: codes.months },
  { path: 'order.price', kind: 'amount', ownCurrency: true },
  { path: 'order.paymentMethod', kind: 'choice', options: codes.paymentMethods },
  { path: 'access.received', kind: 'choice', mayChange: true, options: codes.yesNo },
  {
    path: 'access.channel',
    kind: 'choice',
    addsTo: 'access.received',
    options: codes.channels,
    asked: received,
    optional: always,
  },
  {
    path: 'access.activated',
    kind: 'choice',
    options: codes.yesNoUnknown,
    asked: { ...received, implied: { when: 'no', answer: 'no' } },
  },
  {
    path: 'access.activatedOn',
    kind: 'date',
    notBefore: 'order.purchasedOn',
    asked: { by: 'access.activated', when: ['yes'] },
    optional: always,
  },
  { path: 'access.consentedToActivation', kind: 'choice', options: codes.yesNoUnknown },

  { path: 'outage.startedAt', kind: 'instant', asked: outage },
  { path: 'outage.ongoing', kind: 'choice', options: codes.yesNo, asked: outage },
  {
    path: 'outage.endedAt',
    kind: 'instant',
    notBefore: 'outage.startedAt',
    asked: { by: 'outage.ongoing', when: ['no'] },
  },
  { path: 'outage.extent', kind: 'choice', options: codes.extents, asked: outage },
  { path: 'outage.cause', kind: 'choice', options: codes.causes, asked: outage },
  { path: 'outage.ownInternetWorked', kind: 'choice', options: codes.yesNoUnknown, asked: outage },
  { path: 'outage.offer', kind: 'choice', options: codes.offers, asked: outage },

  { path: 'billing.error', kind: 'choice', options: codes.billingErrors, asked: problemIs('billing') },
  {
    path: 'billing.chargeCount',
    kind: 'count',
    max: limits.charges,
    asked: { by: 'billing.error', when: ['double'] },
  },
  {
    path: 'billing.agreed',
    kind: 'amount',
    asked: { by: 'billing.error', when: ['wrong-amount'] },
  },
  {
    path: 'billing.charged',
    kind: 'amount',
    asked: { by: 'billing.error', when: ['wrong-amount'] },
  },

  { path: 'delivery.paymentValidated', kind: 'choice', mayChange: true, options: codes.yesNo, asked: notReceived },
  {
    path: 'delivery.paymentValidatedAt',
    kind: 'instant',
    asked: { by: 'delivery.paymentValidated', when: ['yes'] },
  },
  { path: 'delivery.spamChecked', kind: 'choice', mayChange: true, options: codes.yesNo, asked: notReceived },
  {
    path: 'delivery.contactDetailsCorrect',
    kind: 'choice',
    mayChange: true,
    options: codes.yesNoUnknown,
    asked: notReceived,
  },

  {
    path: 'device.kind',
    kind: 'choice',
    addsTo: 'device.model',
    options: codes.deviceKinds,
    optional: nothingTechnical,
  },
  { path: 'device.brand', kind: 'text', max: limits.text, optional: nothingTechnical },
  { path: 'device.model', kind: 'text', max: limits.text, optional: nothingTechnical },
  { path: 'device.system', kind: 'text', max: limits.text, optional: nothingTechnical },
  { path: 'device.appVersion', kind: 'text', addsTo: 'device.system', max: limits.text, optional: always },
  { path: 'device.upToDate', kind: 'choice', mayChange: true, options: codes.yesNoUnknown, optional: nothingTechnical },
  {
    path: 'device.worksOnAnother',
    kind: 'choice',
    options: codes.yesNoUnknown,
    asked: problemIs('incompatibility'),
  },
  { path: 'connection.mbps', kind: 'bandwidth', mayChange: true, optional: nothingTechnical },
  { path: 'connection.link', kind: 'choice', mayChange: true, options: codes.links, optional: nothingTechnical },
  {
    path: 'connection.stable',
    kind: 'choice',
    mayChange: true,
    options: codes.yesNoUnknown,
    optional: nothingTechnical,
  },
  {
    path: 'connection.source',
    kind: 'choice',
    addsTo: 'connection.mbps',
    options: codes.sources,
    asked: { by: 'connection.mbps', when: 'known' },
    optional: nothingTechnical,
  },
  {
    path: 'connection.measuredAt',
    kind: 'instant',
    addsTo: 'connection.source',
    asked: { by: 'connection.source', when: ['measured'] },
    optional: always,
  },

  { path: 'support.contacted', kind: 'choice', mayChange: true, options: codes.yesNo },
  { path: 'support.contactedOn', kind: 'date', addsTo: 'support.contacted', asked: contacted, optional: always },
  {
    path: 'support.ticket',
    kind: 'text',
    addsTo: 'support.contacted',
    max: limits.text,
    asked: contacted,
    optional: always,
  },
  {
    path: 'support.instructionsFollowed',
    kind: 'choice',
    mayChange: true,
    options: codes.instructions,
    asked: { ...contacted, implied: { when: 'no', answer: 'not-asked' } },
  },
  {
    path: 'support.diagnosis',
    kind: 'choice',
    mayChange: true,
    options: codes.diagnoses,
    asked: { ...contacted, implied: { when: 'no', answer: 'none' } },
  },
  {
    path: 'support.outcome',
    kind: 'choice',
    mayChange: true,
    options: codes.supportOutcomes,
    asked: { ...contacted, implied: { when: 'no', answer: 'none' } },
  },
  { path: 'terms.respected', kind: 'choice', options: codes.yesNo },
  { path: 'attachments', kind: 'files', optional: always },
];

const byPath = new Map(questions.map((question) => [question.path, question]));

/** The question whose answer stands at `path`. Every place of a claim has one; a path that is none is a mistake of ours. */
export function questionAt(path: ClaimPath): Question {
  const question = byPath.get(path);
  if (!question) throw new Error(`There is no question ${path}.`);
  return question;
}
