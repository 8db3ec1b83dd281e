import { dateIn, wallClock } from '../claim/dates.ts';
import { answerAt } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';
import type { Finding, Judgement } from '../policy/assess.ts';
import { ruleOf } from '../policy/parameters.ts';
import { changesLine } from './changes.ts';
import type { DocumentSource, Section } from './model.ts';
import { deadlineText, labelOf, missingEvidence, remediesOf, remedyRows, withdrawalStep } from './outcome.ts';
import { rightsWith } from './rights.ts';
import { reminderOf, stepsLeft } from './sent.ts';
import { articlesText, inSentence, policyText, questionName, type Words } from './words.ts';

/** The answer to "can I be refunded?" before everything else: the verdict, why, how much at most, and what comes next. */
export type Headline = { title: string; why: string; amount?: string; next?: string };

/** The headline of a claim, in plain text; without an amount or a date where there is none. */
export function headlineOf(source: DocumentSource, words: Words): Headline {
  const amount = amountText(source, words);
  const next = nextText(source, words);
  return {
    title: titleOf(source, words),
    why: whyText(source, words),
    ...(amount !== undefined && { amount }),
    ...(next !== undefined && { next }),
  };
}

function titleOf({ assessment: { verdict, earliest } }: DocumentSource, { t, format, policy }: Words): string {
  if (verdict !== 'not-yet' || earliest === undefined) return t(`verdict.${verdict}`);
  const { date, ms } = wallClock(earliest, policy.timeZone);
  return t('headline.notBefore', { instant: ms === 0 ? format.nearDate(date) : format.moment(earliest) });
}

/** The findings that decide the verdict, in the order of the policy. */
export const decisiveFindings = ({ deciding, findings }: Pick<Judgement, 'deciding' | 'findings'>): Finding[] =>
  findings.filter(({ rule }) => deciding.includes(rule));

/** The first of the reasons that decide; for an eligible claim, that nothing stands against it. */
function whyText({ claim, assessment }: DocumentSource, words: Words): string {
  const { t, policy } = words;
  const { verdict, because } = assessment;
  if (verdict === 'incomplete') return t('verdict.lead.incomplete');
  if (verdict === 'eligible') return t('headline.ground', { articles: inSentence(articlesText(because, words)) });
  const [first, ...others] = decisiveFindings(assessment);
  if (!first) return t(`verdict.lead.${verdict}`);
  if (first.outcome !== 'true') return t('headline.unverified', { requirement: pointOf(first, claim, words) });
  const why = policyText(ruleOf(policy, first.rule).words.reason, words);
  return others.length === 0 ? why : t('headline.others', { why, count: others.length });
}

/** What there is to verify: the answer that is not known, or else what the rule asks for. */
export function pointOf({ rule, outcome, paths }: Finding, claim: Claim, words: Words): string {
  const unknown = outcome === 'true' ? [] : paths.filter((path) => answerAt(claim, path) === 'unknown');
  return unknown.length > 0
    ? words.format.list([...new Set(unknown)].map((path) => inSentence(questionName(path, words))))
    : inSentence(policyText(ruleOf(words.policy, rule).words.requirement, words));
}

/** The most money that may be asked for, in words; undefined where there is none. */
export function amountText(
  { claim, assessment }: Pick<DocumentSource, 'claim' | 'assessment'>,
  words: Words,
): string | undefined {
  const { t, format, policy } = words;
  const brings = (kind: string) => policy.remedies.some((each) => each.kind === kind && each.moneyBack);
  const money = remediesOf({ claim, assessment }, words).filter(
    ({ kind, cents }) => cents !== undefined && cents > 0 && brings(kind),
  );
  const [most] = money.toSorted((left, right) => (right.cents ?? 0) - (left.cents ?? 0));
  if (most?.cents === undefined) return undefined;
  const amount = format.money({ cents: most.cents, currency: claim.order?.price?.currency ?? 'EUR' });
  if (assessment.verdict === 'not-yet') return t('headline.afterwards', { amount });
  return t(money.length > 1 || most.share ? 'headline.upTo' : 'headline.amount', { amount });
}

/** The date that comes next: one promised that has passed, the last day of a right, or that of a reply. */
export function nextText(source: DocumentSource, words: Words): string | undefined {
  const { t, format, policy } = words;
  const { assessment, now } = source;
  const { verdict, timeline, rights, requestedOn, endsFirst } = assessment;
  const label = (id: string) => labelOf(policy.timeline, (each) => each.id === id, words);
  if (endsFirst !== undefined) return policyText(policy.notices.askNow, words);
  const reminder = reminderOf(source, words);
  if (reminder)
    return t(reminder.isUnanswered ? 'headline.notAnswered' : 'headline.reminded', {
      on: format.plainDate(reminder.on),
      due: format.nearDate(reminder.due),
    });
  const late = timeline.find(({ overdue }) => overdue);
  if (late) return t('common.row', { term: label(late.id), value: deadlineText(late, words) });
  const today = dateIn(now, policy.timeZone);
  const right = rightsWith(rights, policy).find(({ until, last }) => until && last !== undefined && last >= today);
  if (right?.until && right.last !== undefined) {
    return t('common.row', { term: policyText(right.until.label, words), value: format.date(right.last) });
  }
  const first = timeline.find(({ to }) => to !== undefined);
  if (!first) return undefined;
  const row = t('common.row', { term: label(first.id), value: deadlineText(first, words, format.nearDate) });
  if (requestedOn !== undefined) return row;
  return t(verdict === 'not-yet' ? 'headline.early' : 'headline.ifAsked', { next: row });
}

/** What a section says, in a line, for those who do not open it. */
export function lineOf({ id, blocks, parts = [] }: Section, source: DocumentSource, words: Words): string | undefined {
  const { t, format, policy } = words;
  const { assessment } = source;
  const rows = [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap((block) =>
    block.kind === 'rows' ? block.rows : [],
  );
  switch (id) {
    case 'reasons':
      return assessment.because.length > 0 ? articlesText(assessment.because, words) : t('headline.line.incomplete');
    case 'changes':
      return changesLine(source, words);
    case 'remedies': {
      const [first, ...others] = remedyRows(source, words);
      if (!first) return policyText(policy.notices.noRemedy, words);
      return others.length > 0 ? t('headline.line.andOthers', { first: first.term, count: others.length }) : first.term;
    }
    case 'next-steps': {
      const withdrawal = withdrawalStep(source, words);
      if (withdrawal !== undefined) return withdrawal;
      // What comes with a letter is what is to be done; the others say how.
      const steps = stepsLeft(source, words).flatMap((left) =>
        policy.nextSteps.filter(({ id: own }) => own === left.id),
      );
      const first = steps.find(({ letter }) => letter) ?? steps[0];
      return first && policyText(first.label, words);
    }
    case 'timeline': {
      const dated = assessment.timeline.filter(({ to }) => to !== undefined);
      return t('headline.line.dates', { count: dated.length });
    }
    case 'evidence': {
      const missing = missingEvidence(source, words);
      return missing.length === 0
        ? t('headline.line.evidenceWhole')
        : t('headline.line.evidenceMissing', { names: format.list(missing.map(inSentence)) });
    }
    case 'rights':
      return format.list(rightsWith(assessment.rights, policy).map(({ title }) => policyText(title, words)));
    case 'answers':
      return t('headline.line.answers', { count: rows.filter(({ value }) => value !== t('common.notGiven')).length });
    default:
      return undefined;
  }
}
