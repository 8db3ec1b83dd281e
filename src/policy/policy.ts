import type { Plan, Problem } from '../claim/codes.ts';
import type { AnswerAt, ClaimPath } from '../claim/path.ts';
import type { Money } from '../claim/schema.ts';

/** A text in both languages. Where it quotes the policy, only the French counts. */
export type Words = { fr: string; en: string };
/** French word for word, one entry a paragraph; the English is a rendering that binds nobody. */
export type Article = { title: Words; text: { fr: readonly string[]; en: readonly string[] } };
export type RuleWords = Record<'requirement' | 'reason' | 'change', Words>;

type Unit = 'h' | 'business-hours' | 'business-days' | 'days' | '%' | 'Mb/s' | 'charges';
export type Parameter = {
  value: number;
  unit: Unit;
  article: string;
  /** Whether the policy states the figure itself, or it is our reading of words such as "several days". */
  origin: 'stated' | 'reading';
};
type Parameters = Record<string, Parameter>;

type Known<P extends ClaimPath> = Exclude<AnswerAt<P>, 'unknown'>;
type PathTo<Value> = {
  [P in ClaimPath]: Known<P> extends Value ? P : never;
}[ClaimPath];
type InstantPath = 'outage.startedAt' | 'outage.endedAt' | 'delivery.paymentValidatedAt';
type ChoicePath = Exclude<PathTo<string | number>, InstantPath>;
type Is = { [P in ChoicePath]: { path: P; is: Known<P> | readonly Known<P>[] } }[ChoicePath];

/** A condition over the claim, in a small closed vocabulary. A string in the place of a figure is the name of a parameter. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | Is
  | { path: PathTo<number>; below: string }
  | { path: 'connection.mbps'; belowMinimumOf: 'order.plan' }
  | { path: PathTo<Money>; is: 'less' | 'same' | 'more'; than: PathTo<Money> }
  /** Clock time from one instant to another, or to now. */
  | { elapsedFrom: InstantPath; to?: InstantPath; below?: string; atLeast?: string }
  | { businessHoursSince: InstantPath; below: string }
  /** Days left of the subscription; a parameter in % is a share of the period's days. */
  | { daysLeft: { moreThan?: string | 0; atMost?: string | 0 } };

/** What a rule that applies lowers the verdict to, mildest first. */
export const effects = ['conditional', 'not-yet', 'unlikely'] as const;
export type Effect = (typeof effects)[number];

export type Rule = {
  id: string;
  for: readonly Problem[];
  articles: readonly string[];
  when: Condition;
  effect: Effect;
  /** Where the rule weighs differently on one problem. */
  effectFor?: Partial<Record<Problem, Effect>>;
};

export type RemedyKind =
  | 'compensation'
  | 'pro-rata-refund'
  | 'full-refund'
  | 'overpayment-refund'
  | 'rectification'
  | 'resend'
  | 'fix';
export type RemedyRule = {
  kind: RemedyKind;
  articles: readonly string[];
  amount?: 'price' | 'pro-rata' | 'extra-charges' | 'difference';
  /** Offered only when this is true. */
  when?: Condition;
  /** Not offered when this is true; offered as long as it is not known. */
  unless?: Condition;
};

type EvidenceRule = {
  id: string;
  paths: readonly ClaimPath[];
  /** Optional for the other problems, and listed there all the same. */
  requiredFor: readonly Problem[];
  articles: readonly string[];
};

export type DeadlineRule = {
  kind: string;
  articles: readonly string[];
  /** Business days counted from this day; without parameters, the policy gives no figure. */
  after: 'sent' | 'closed';
  from?: string;
  to?: string;
  when?: Condition;
  /** Only when money would come back. */
  forRefunds?: true;
};

type NextStepRule = { kind: string; articles: readonly string[]; when?: Condition };

/** What may put things right on the spot, offered beside the question at `about` before the policy has a say. */
type SelfCheckRule = { kind: string; about: ClaimPath; for: readonly Problem[]; when: Condition };

type Holiday = { month: number; day: number } | { daysAfterEaster: number };
export type BusinessCalendar = { weekend: readonly number[]; holidays: readonly Holiday[] };

export type Policy = {
  id: string;
  version: string;
  shop: { name: string; url: string };
  /** The IANA zone of the policy's dates, of "today", and of the times that customers type. */
  timeZone: string;
  parameters: Parameters;
  /** The least bandwidth for a plan, as the name of a parameter, where the policy gives one. */
  minimumBandwidth: Partial<Record<Plan, string>>;
  calendar: BusinessCalendar;
  /** The article under which a problem is admissible at all. */
  grounds: Record<Problem, string>;
  rules: readonly Rule[];
  words: Record<string, RuleWords>;
  remedies: Record<Problem, readonly RemedyRule[]>;
  evidence: readonly EvidenceRule[];
  timeline: readonly DeadlineRule[];
  nextSteps: readonly NextStepRule[];
  selfChecks: readonly SelfCheckRule[];
  articles: Record<string, Article>;
  /** What the law may give beyond the policy; never a part of the verdict. */
  notice: Words;
};
