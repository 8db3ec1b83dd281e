import * as z from 'zod/mini';
import { plans, problems } from '../claim/codes.ts';
import { isCalendarDate, isTimeZone } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import { questions } from '../claim/questions.ts';
import { isContactAddress } from './contact.ts';
import { effects, letters, units, verdicts } from './codes.ts';
import { isReplyText, replyPlaceholders } from './reply.ts';
import { articleNumber, conditionSchema, id, parameterName } from './conditions/schema.ts';

/** One line; a brace in it can only be meant for a parameter. */
const isText = (value: string) =>
  value === value.trim() && !/^$|[\p{Cc}{}]/u.test(value.replaceAll(/\{\w+(?:\.value)?\}/g, '…'));
const text = z.string().check(z.refine(isText));
/** A text in both languages; `{name}` in it stands for a parameter with its unit, as in "25 Mb/s", and `{name.value}` for the figure. */
const bilingual = z.strictObject({ fr: text, en: text });
const paragraphs = z.array(text).check(z.minLength(1));
/** The place of an answer in a claim. */
export const claimPath = z.enum(questions.map(({ path }) => path) as [ClaimPath, ...ClaimPath[]]);
const problem = z.enum(problems);
const some = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.minLength(1));
const articles = some(articleNumber);
const when = z.optional(conditionSchema);
const flag = z.optional(z.literal(true));

const shop = z.strictObject({
  name: text,
  /** The languages in which the shop's support reads. */
  languages: some(z.enum(['fr', 'en'])),
  contacts: some(z.strictObject({ label: bilingual, url: z.string().check(z.refine(isContactAddress)) })),
});

const parameterFields = z.strictObject({
  /** The largest is far beyond any policy, and keeps the arithmetic of dates within what it can do. */
  value: z.number().check(z.gt(0), z.lte(10_000)),
  unit: z.enum(units),
  article: articleNumber,
  /** Whether the policy states the figure and how it counts, or it is a reading of words such as "several days". */
  origin: z.enum(['stated', 'reading']),
  /** What is read in which words, said wherever a reading decides. */
  reading: z.optional(bilingual),
});

// Half a day or half a charge is nothing that could be counted.
const parameter = parameterFields.check(
  z.refine(({ value, unit }) => unit === 'Mb/s' || unit === '%' || Number.isInteger(value), { path: ['value'] }),
);

const holiday = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('date'),
    month: z.int().check(z.gte(1), z.lte(12)),
    day: z.int().check(z.gte(1), z.lte(31)),
    name: bilingual,
  }),
  z.strictObject({ kind: z.literal('easter'), days: z.int().check(z.gte(-80), z.lte(100)), name: bilingual }),
]);
const calendar = z.strictObject({
  /** ISO weekdays, 1 for Monday; five at most, or no business day would ever come. */
  weekend: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.maxLength(5)),
  holidays: z.array(holiday).check(z.maxLength(60)),
});

const rule = z.strictObject({
  id,
  for: some(problem),
  articles,
  when: conditionSchema,
  effect: z.enum(effects),
  /** Where the rule weighs differently on one problem. */
  effectFor: z.optional(z.partialRecord(problem, z.enum(effects))),
  /** For `unlikely`: the policy's own words that exclude the claim, each word for word in one of the articles. */
  excludingWords: z.optional(some(text)),
  /** What the rule asks for, why it speaks against a claim, and what to do about it. */
  words: z.strictObject({ requirement: bilingual, reason: bilingual, hint: bilingual }),
});

const remedy = z.strictObject({
  kind: id,
  label: bilingual,
  note: z.optional(bilingual),
  /** Whether money comes back to the customer. */
  moneyBack: flag,
  offers: some(
    z.strictObject({
      for: some(problem),
      articles,
      /** How the amount is reckoned; without it, there is none. */
      amount: z.optional(z.enum(['price', 'outage-hours', 'remaining-days', 'extra-charges', 'difference'])),
      /** What the policy makes it hang on, in words. */
      hangsOn: bilingual,
      /** Offered only when this is true. */
      when,
      /** Not offered when this is true; offered as long as it is not known. */
      unless: when,
    }),
  ),
});

const evidence = z.strictObject({
  id,
  label: bilingual,
  paths: some(claimPath),
  /** Optional for the other problems, and listed there all the same. */
  requiredFor: z.array(problem),
  articles,
});

const deadlineFields = z.strictObject({
  id,
  label: bilingual,
  articles,
  /** The deadline from whose end the business days are counted; without it, from the day the claim is sent. */
  after: z.optional(id),
  from: z.optional(parameterName),
  to: z.optional(parameterName),
  /** What is said where there is no `to`. */
  figure: z.optional(bilingual),
  when,
  /** It is over when this is true, and never overdue. */
  doneWhen: when,
  /** Only when a remedy that brings money back is offered. */
  moneyBack: flag,
});

// A business day that cannot be reckoned is said in words, or there would be nothing to say.
const deadline = deadlineFields.check(
  z.refine(({ to, figure }) => to !== undefined || figure !== undefined, { error: 'no-bound' }),
);

const right = z.strictObject({
  id,
  for: some(problem),
  /** Only when this is true. */
  when,
  title: bilingual,
  /** What the law may give, neutrally. */
  text: bilingual,
  /** One sentence of it for the customer's own letters, and for which. */
  sentence: bilingual,
  letters: some(z.enum(letters)),
  /** The published texts that say so, and when somebody last looked. */
  sources: some(z.strictObject({ label: bilingual, url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/))) })),
  checkedOn: z.string().check(z.refine(isCalendarDate, { error: 'not-a-date' })),
  /** Where the law counts days: so many days after a date of the claim, and on to the next business day. */
  until: z.optional(z.strictObject({ from: claimPath, days: z.int().check(z.gte(1), z.lte(3660)), label: bilingual })),
  /** A statement ready to send. */
  statement: z.optional(z.strictObject({ title: bilingual, body: z.strictObject({ fr: paragraphs, en: paragraphs }) })),
});

const replyParagraphs = z.array(text.check(z.refine(isReplyText, { error: 'not-a-reply' }))).check(z.minLength(1));

/** What support may answer, with a claim in front of it. */
const reply = z.strictObject({
  id,
  label: bilingual,
  /** The verdicts that it goes with. */
  verdicts: some(z.enum(verdicts)),
  /** Only where all of these are known. */
  onlyWith: z.optional(some(z.enum(replyPlaceholders))),
  body: z.strictObject({ fr: replyParagraphs, en: replyParagraphs }),
});

/** A policy document: everything that is the shop's own, and none of it in code. */
export const policySchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** The same for every version of one shop's policy. */
  id: text,
  version: text,
  /** Since when this version is known (`YYYY-MM-DD`): it judges the orders from that day on. */
  knownSince: z.string().check(z.refine(isCalendarDate, { error: 'not-a-date' })),
  shop,
  /** The IANA zone of the policy's dates, of "today", and of the times that customers type. */
  timeZone: z.string().check(z.refine(isTimeZone, { error: 'not-a-time-zone' })),
  parameters: z.record(parameterName, parameter),
  /** The least bandwidth for a plan, where the policy gives one, and what is said of it beside the question. */
  minimumBandwidth: z.array(z.strictObject({ plan: z.enum(plans), parameter: parameterName, note: bilingual })),
  calendar,
  /** The article under which a problem is admissible at all. */
  grounds: z.record(problem, articleNumber),
  /** Their order is that of display, and decides nothing. */
  rules: some(rule),
  remedies: z.array(remedy),
  evidence: z.array(evidence),
  timeline: z.array(deadline).check(z.maxLength(20)),
  /** What to do now, each with the letter that goes with it. */
  nextSteps: z.array(z.strictObject({ id, label: bilingual, articles, when, letter: z.optional(z.enum(letters)) })),
  /** What may put things right on the spot, offered beside the question at `about` before the policy has a say. */
  selfChecks: z.array(
    z.strictObject({ id, label: bilingual, about: claimPath, for: some(problem), when: conditionSchema }),
  ),
  /** Why the policy wants a question answered, said beside it. */
  questionNotes: z.partialRecord(claimPath, bilingual),
  notices: z.strictObject({
    /** Who decides, said with every verdict. */
    decision: bilingual,
    /** When to come back, where a delay runs whose end is not known. */
    waiting: bilingual,
    /** That a delay ends after the subscription, and what to do about it. */
    askNow: bilingual,
    noRemedy: bilingual,
    /** What a business day is. */
    businessDays: bilingual,
    timeZone: bilingual,
    /** That the policy may change, and which version judges; said beside the version. */
    versions: bilingual,
    /** That the law may give more than the policy, and that this is no part of the verdict. */
    beyondPolicy: bilingual,
  }),
  /** The policy's own words that speak for the customer in their letters. The French is word for word. */
  helpfulWords: z.array(
    z.strictObject({ article: articleNumber, for: some(problem), letters: some(z.enum(letters)), words: bilingual }),
  ),
  /** Ready replies for the desk of support. */
  replies: z.optional(z.array(reply)),
  /** What the law may give beyond the policy; they never touch the verdict. */
  rights: z.array(right),
  /** In the order in which they are cited. French word for word; the English is a rendering that binds nobody. */
  articles: some(
    z.strictObject({
      number: articleNumber,
      /** The article whose opening words govern this one, and are quoted with it. */
      governedBy: z.optional(articleNumber),
      title: bilingual,
      text: z.strictObject({ fr: paragraphs, en: paragraphs }),
    }),
  ),
});

export type Policy = z.infer<typeof policySchema>;
export type Bilingual = z.infer<typeof bilingual>;
export type Parameter = z.infer<typeof parameter>;
export type Reply = z.infer<typeof reply>;
export type Rule = z.infer<typeof rule>;
export type RemedyOffer = z.infer<typeof remedy>['offers'][number];
export type DeadlineRule = z.infer<typeof deadline>;
export type Right = z.infer<typeof right>;
export type BusinessCalendar = z.infer<typeof calendar>;
