import * as codes from './codes.ts';
import { limits } from './limits.ts';
import type { AnswerAt, ClaimPath } from './path.ts';
import type { Claim } from './schema.ts';

type Common<P extends ClaimPath> = {
  path: P;
  /**
   * The answer above that calls for this question, one of `when` or any but "I don't know"; without it, it is always asked.
   * An answer to a question not asked does not count. `implied` is what it is then known to be, by the other answer to
   * `by`: somebody who has not written to support was refused nothing.
   */
  asked?: {
    by: ClaimPath;
    when: readonly string[] | 'known';
    implied?: { when: readonly string[]; answer: AnswerAt<P> };
  };
  /**
   * Whether it may be left empty; without it, never. `unless-decisive`: article 6 wants it, and its absence stops nobody,
   * unless a rule of the policy hangs on it.
   */
  optional?: 'always' | 'unless-decisive';
  /** Of those that may be left empty: asked openly all the same, for any problem or for those named, since support needs it most. */
  open?: true | readonly codes.Problem[];
  /**
   * What most people answer: to any problem, or to those named. The page answers so for them, says it in a line, and asks
   * only whoever opens it.
   */
  usual?: AnswerAt<P> | Partial<Record<codes.Problem, AnswerAt<P>>>;
  /** The question that this one only adds to: the one is worth asking as long as the other is. */
  addsTo?: ClaimPath;
  /** Whether time, the customer or support may yet make the answer another: a broken line can be mended, a purchase cannot be undone. */
  mayChange?: true;
};

/**
 * A date or an instant answered above that this one comes no earlier than (`from`), later than (`after`) or earlier than
 * (`before`). `firstOnly`: not for a renewal, whose service was there before.
 */
export type Bound = { is: 'from' | 'after' | 'before'; path: ClaimPath; firstOnly?: true };

type Shape =
  /** `pageOnly`: codes that the page gives, and nobody chooses. */
  | { kind: 'choice'; options: readonly (string | number)[]; pageOnly?: readonly string[] }
  | { kind: 'text' | 'long-text'; max: number; mayBeUnknown?: true }
  /** `mayLieAhead`: it may be in the future. */
  | {
      kind: 'date' | 'instant';
      bounds?: readonly Bound[];
      mayLieAhead?: true;
      /** The date answered above on whose day it usually is. */
      usualDay?: ClaimPath;
    }
  /** `ownCurrency`: the currency is chosen here, and the other amounts follow it. */
  | { kind: 'amount'; ownCurrency?: true }
  | { kind: 'count'; max: number }
  | { kind: 'bandwidth'; mayBeUnknown: true }
  | { kind: 'files' };

export type Question = { [P in ClaimPath]: Common<P> }[ClaimPath] & Shape;

const problemIs = (...problems: readonly codes.Problem[]) => ({ by: 'problem', when: problems }) as const;
const outage = problemIs('outage');
const notReceived = problemIs('not-received');
const faulty = problemIs('incompatibility', 'playback');
const double = { by: 'billing.error', when: ['double'] } as const;
const incompatible = ['incompatibility'] as const;
const sinceFirstBought: Bound = { is: 'from', path: 'order.purchasedOn', firstOnly: true };
const contacted = { by: 'support.contacted', when: ['yes'] } as const;

/**
 * Every question there is, in the order in which it is asked. A question only ever depends on those above it, so that one
 * pass from top to bottom tells which are asked. Steps, pruning, the review and the file all follow this table.
 */
export const questions: readonly Question[] = [
  { path: 'problem', kind: 'choice', options: codes.problems },
  { path: 'description', kind: 'long-text', max: limits.description },

  {
    path: 'order.referenceKind',
    kind: 'choice',
    addsTo: 'order.reference',
    options: codes.referenceKinds,
    usual: 'order-number',
  },
  {
    path: 'order.reference',
    kind: 'text',
    max: limits.text,
    asked: { by: 'order.referenceKind', when: ['order-number', 'email', 'transaction-id'] },
  },
  { path: 'order.purchasedOn', kind: 'date' },
  { path: 'order.price', kind: 'amount', ownCurrency: true },
  { path: 'order.paymentMethod', kind: 'choice', options: codes.paymentMethods },
  { path: 'order.plan', kind: 'choice', options: codes.planAnswers },
  { path: 'order.months', kind: 'choice', options: codes.months },
  { path: 'order.renewal', kind: 'choice', addsTo: 'order.purchasedOn', options: codes.yesNo, usual: 'no' },
  {
    path: 'order.endsOn',
    kind: 'date',
    bounds: [{ is: 'after', path: 'order.purchasedOn' }],
    mayLieAhead: true,
    asked: { by: 'order.renewal', when: ['yes'] },
    optional: 'always',
  },
  {
    path: 'access.received',
    kind: 'choice',
    mayChange: true,
    options: codes.receptions,
    usual: { billing: 'yes', 'not-received': 'no', playback: 'yes' },
  },
  {
    path: 'access.channel',
    kind: 'choice',
    addsTo: 'access.received',
    options: codes.channels,
    asked: { by: 'access.received', when: ['yes', 'not-working'] },
    optional: 'always',
  },
  {
    path: 'access.activated',
    kind: 'choice',
    options: codes.yesNoUnknown,
    asked: { by: 'access.received', when: ['yes'], implied: { when: ['no', 'not-working'], answer: 'no' } },
    usual: { billing: 'yes', playback: 'yes' },
  },
  {
    path: 'access.activatedOn',
    kind: 'date',
    bounds: [sinceFirstBought, { is: 'before', path: 'order.endsOn' }],
    asked: { by: 'access.activated', when: ['yes'] },
    optional: 'always',
  },
  { path: 'access.withdrawalWaived', kind: 'choice', options: codes.yesNoUnknown },

  { path: 'outage.startedAt', kind: 'instant', bounds: [sinceFirstBought], asked: outage },
  { path: 'outage.ongoing', kind: 'choice', options: codes.yesNo, asked: outage },
  {
    path: 'outage.endedAt',
    kind: 'instant',
    bounds: [{ is: 'from', path: 'outage.startedAt' }, sinceFirstBought],
    asked: { by: 'outage.ongoing', when: ['no'] },
  },
  { path: 'outage.extent', kind: 'choice', options: codes.extents, asked: outage },
  { path: 'outage.cause', kind: 'choice', options: codes.causes, asked: outage },
  { path: 'outage.ownInternetWorked', kind: 'choice', options: codes.yesNoUnknown, asked: outage },
  { path: 'outage.offer', kind: 'choice', mayChange: true, options: codes.offers, asked: outage },

  { path: 'fault.since', kind: 'date', bounds: [sinceFirstBought], asked: faulty },
  { path: 'fault.extent', kind: 'choice', options: codes.faultExtents, asked: faulty },

  { path: 'billing.error', kind: 'choice', options: codes.billingErrors, asked: problemIs('billing') },
  {
    path: 'billing.chargeCount',
    kind: 'count',
    max: limits.charges,
    asked: double,
    usual: 2,
  },
  {
    path: 'billing.secondChargedOn',
    kind: 'date',
    bounds: [{ is: 'from', path: 'order.purchasedOn' }],
    asked: double,
    addsTo: 'billing.chargeCount',
    optional: 'always',
    open: true,
  },
  {
    path: 'billing.secondReference',
    kind: 'text',
    max: limits.text,
    asked: double,
    addsTo: 'billing.chargeCount',
    optional: 'always',
    open: true,
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
    bounds: [{ is: 'from', path: 'order.purchasedOn' }],
    usualDay: 'order.purchasedOn',
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
    path: 'satisfaction.reason',
    kind: 'choice',
    options: codes.satisfactionReasons,
    asked: problemIs('dissatisfaction'),
  },

  { path: 'support.contacted', kind: 'choice', mayChange: true, options: codes.yesNo },
  { path: 'support.contactedOn', kind: 'date', bounds: [sinceFirstBought], asked: contacted },
  { path: 'support.refundRequested', kind: 'choice', mayChange: true, options: codes.yesNo, asked: contacted },
  {
    path: 'support.ticket',
    kind: 'text',
    addsTo: 'support.contacted',
    max: limits.text,
    asked: contacted,
    optional: 'always',
  },
  {
    path: 'support.instructionsFollowed',
    kind: 'choice',
    mayChange: true,
    options: codes.instructions,
    asked: { ...contacted, implied: { when: ['no'], answer: 'not-asked' } },
  },
  {
    path: 'support.diagnosis',
    kind: 'choice',
    mayChange: true,
    options: codes.diagnoses,
    asked: { ...contacted, implied: { when: ['no'], answer: 'none' } },
  },
  {
    path: 'support.outcome',
    kind: 'choice',
    mayChange: true,
    options: codes.supportOutcomes,
    asked: { ...contacted, implied: { when: ['no'], answer: 'none' } },
  },
  { path: 'terms.respected', kind: 'choice', options: codes.yesNoUnknown },

  {
    path: 'device.kind',
    kind: 'choice',
    addsTo: 'device.model',
    options: codes.deviceKinds,
    optional: 'unless-decisive',
    // It says where the rest is to be found.
    open: true,
  },
  {
    path: 'device.brand',
    kind: 'text',
    max: limits.text,
    mayBeUnknown: true,
    optional: 'unless-decisive',
  },
  {
    path: 'device.model',
    kind: 'text',
    max: limits.text,
    mayBeUnknown: true,
    optional: 'unless-decisive',
    open: incompatible,
  },
  { path: 'device.system', kind: 'text', max: limits.text, mayBeUnknown: true, optional: 'unless-decisive' },
  {
    path: 'device.appVersion',
    kind: 'text',
    addsTo: 'device.system',
    max: limits.text,
    mayBeUnknown: true,
    optional: 'always',
  },
  {
    path: 'device.upToDate',
    kind: 'choice',
    mayChange: true,
    options: codes.yesNoUnknown,
    optional: 'unless-decisive',
  },
  {
    path: 'device.worksOnAnother',
    kind: 'choice',
    options: codes.yesNoUnknown,
    asked: problemIs('incompatibility'),
  },
  { path: 'connection.mbps', kind: 'bandwidth', mayBeUnknown: true, mayChange: true, optional: 'unless-decisive' },
  {
    path: 'connection.source',
    kind: 'choice',
    addsTo: 'connection.mbps',
    options: codes.sources,
    pageOnly: ['measured-here'],
    asked: { by: 'connection.mbps', when: 'known' },
    optional: 'always',
  },
  {
    path: 'connection.measuredAt',
    kind: 'instant',
    addsTo: 'connection.source',
    asked: { by: 'connection.source', when: ['measured', 'measured-here'] },
    optional: 'always',
  },
  { path: 'connection.link', kind: 'choice', mayChange: true, options: codes.links, optional: 'unless-decisive' },
  {
    path: 'connection.stable',
    kind: 'choice',
    mayChange: true,
    options: codes.yesNoUnknown,
    optional: 'unless-decisive',
  },
  { path: 'attachments', kind: 'files', optional: 'always' },
];

const byPath = new Map(questions.map((question) => [question.path, question]));

/** Whether "I don't know" is an answer to a question that is typed. The claim stores it as the code `unknown`. */
export const mayBeUnknown = (question: Question): boolean => 'mayBeUnknown' in question;

/** The question whose answer stands at `path`. Every place of a claim has one; a path that is none is a mistake of ours. */
export function questionAt(path: ClaimPath): Question {
  const question = byPath.get(path);
  if (!question) throw new Error(`There is no question ${path}.`);
  return question;
}

/** What most people answer to a question about their problem, where the page answers so for them. */
export function usualAnswer({ usual }: Question, { problem }: Claim): string | number | undefined {
  if (typeof usual !== 'object') return usual;
  return problem && (usual as Partial<Record<codes.Problem, string>>)[problem];
}
