import * as codes from './codes.ts';
import { limits } from './limits.ts';
import type { AnswerAt, ClaimPath } from './path.ts';
import type { Claim } from './schema.ts';

type Predicate = (claim: Claim) => boolean;

type Common<P extends ClaimPath> = {
  path: P;
  /** Whether the answers so far call for this question; without it, always. An answer to a question not asked does not count. */
  asked?: Predicate;
  /** Whether it may be left empty; without it, never. */
  optional?: Predicate;
  /** What an unasked question is known to be from the answers so far: somebody who has not written to support was refused nothing. */
  implied?: { by: ClaimPath; when: string; answer: AnswerAt<P> };
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

const problemIs =
  (...problems: readonly codes.Problem[]): Predicate =>
  ({ problem }) =>
    problem !== undefined && problems.includes(problem);
const outage = problemIs('outage');
const billing = problemIs('billing');
const notReceived = problemIs('not-received');
const always: Predicate = () => true;
/** Article 6 asks for the technical environment; where nothing technical went wrong it may be left out. */
const nothingTechnical: Predicate = (claim) => !problemIs('outage', 'incompatibility', 'playback')(claim);
const received: Predicate = ({ access }) => access?.received === 'yes';
const contacted: Predicate = ({ support }) => support?.contacted === 'yes';

/**
 * Every question there is, in the order in which it is asked. A question only ever depends on those above it, so that one
 * pass from top to bottom tells which are asked. Steps, pruning, the review and the file all follow this table.
 */
export const questions: readonly Question[] = [
  { path: 'problem', kind: 'choice', options: codes.problems },
  { path: 'description', kind: 'long-text', max: limits.description },

  { path: 'order.referenceKind', kind: 'choice', options: codes.referenceKinds },
  { path: 'order.reference', kind: 'text', max: limits.text },
  { path: 'order.purchasedOn', kind: 'date' },
  { path: 'order.renewal', kind: 'choice', options: codes.yesNo },
  { path: 'order.plan', kind: 'choice', options: codes.plans },
  { path: 'order.months', kind: 'choice', options: codes.months },
  { path: 'order.price', kind: 'amount', ownCurrency: true },
  { path: 'order.paymentMethod', kind: 'choice', options: codes.paymentMethods },
  { path: 'access.received', kind: 'choice', options: codes.yesNo },
  { path: 'access.channel', kind: 'choice', options: codes.channels, asked: received, optional: always },
  {
    path: 'access.activated',
    kind: 'choice',
    options: codes.yesNoUnknown,
    asked: received,
    implied: { by: 'access.received', when: 'no', answer: 'no' },
  },
  {
    path: 'access.activatedOn',
    kind: 'date',
    notBefore: 'order.purchasedOn',
    asked: ({ access }) => access?.activated === 'yes',
    optional: always,
  },
  { path: 'access.consentedToActivation', kind: 'choice', options: codes.yesNoUnknown },

  { path: 'outage.startedAt', kind: 'instant', asked: outage },
  { path: 'outage.ongoing', kind: 'choice', options: codes.yesNo, asked: outage },
  {
    path: 'outage.endedAt',
    kind: 'instant',
    notBefore: 'outage.startedAt',
    asked: (claim) => claim.outage?.ongoing === 'no',
  },
  { path: 'outage.extent', kind: 'choice', options: codes.extents, asked: outage },
  { path: 'outage.cause', kind: 'choice', options: codes.causes, asked: outage },
  { path: 'outage.ownInternetWorked', kind: 'choice', options: codes.yesNoUnknown, asked: outage },
  { path: 'outage.offer', kind: 'choice', options: codes.offers, asked: outage },

  { path: 'billing.error', kind: 'choice', options: codes.billingErrors, asked: billing },
  {
    path: 'billing.chargeCount',
    kind: 'count',
    max: limits.charges,
    asked: (claim) => claim.billing?.error === 'double',
  },
  {
    path: 'billing.agreed',
    kind: 'amount',
    asked: (claim) => claim.billing?.error === 'wrong-amount',
  },
  {
    path: 'billing.charged',
    kind: 'amount',
    asked: (claim) => claim.billing?.error === 'wrong-amount',
  },

  { path: 'delivery.paymentValidated', kind: 'choice', options: codes.yesNo, asked: notReceived },
  {
    path: 'delivery.paymentValidatedAt',
    kind: 'instant',
    asked: (claim) => claim.delivery?.paymentValidated === 'yes',
  },
  { path: 'delivery.spamChecked', kind: 'choice', options: codes.yesNo, asked: notReceived },
  { path: 'delivery.contactDetailsCorrect', kind: 'choice', options: codes.yesNoUnknown, asked: notReceived },

  { path: 'device.kind', kind: 'choice', options: codes.deviceKinds, optional: nothingTechnical },
  { path: 'device.brand', kind: 'text', max: limits.text, optional: nothingTechnical },
  { path: 'device.model', kind: 'text', max: limits.text, optional: nothingTechnical },
  { path: 'device.system', kind: 'text', max: limits.text, optional: nothingTechnical },
  { path: 'device.appVersion', kind: 'text', max: limits.text, optional: always },
  { path: 'device.upToDate', kind: 'choice', options: codes.yesNoUnknown, optional: nothingTechnical },
  {
    path: 'device.worksOnAnother',
    kind: 'choice',
    options: codes.yesNoUnknown,
    asked: problemIs('incompatibility'),
  },
  { path: 'connection.mbps', kind: 'bandwidth', optional: nothingTechnical },
  { path: 'connection.link', kind: 'choice', options: codes.links, optional: nothingTechnical },
  { path: 'connection.stable', kind: 'choice', options: codes.yesNoUnknown, optional: nothingTechnical },
  {
    path: 'connection.source',
    kind: 'choice',
    options: codes.sources,
    asked: ({ connection }) => typeof connection?.mbps === 'number',
    optional: nothingTechnical,
  },
  {
    path: 'connection.measuredAt',
    kind: 'instant',
    asked: ({ connection }) => connection?.source === 'measured',
    optional: always,
  },

  { path: 'support.contacted', kind: 'choice', options: codes.yesNo },
  { path: 'support.contactedOn', kind: 'date', asked: contacted, optional: always },
  { path: 'support.ticket', kind: 'text', max: limits.text, asked: contacted, optional: always },
  {
    path: 'support.instructionsFollowed',
    kind: 'choice',
    options: codes.instructions,
    asked: contacted,
    implied: { by: 'support.contacted', when: 'no', answer: 'not-asked' },
  },
  {
    path: 'support.diagnosis',
    kind: 'choice',
    options: codes.diagnoses,
    asked: contacted,
    implied: { by: 'support.contacted', when: 'no', answer: 'none' },
  },
  {
    path: 'support.outcome',
    kind: 'choice',
    options: codes.supportOutcomes,
    asked: contacted,
    implied: { by: 'support.contacted', when: 'no', answer: 'none' },
  },
  { path: 'terms.respected', kind: 'choice', options: codes.yesNo },
  { path: 'attachments', kind: 'files', optional: always },
];
