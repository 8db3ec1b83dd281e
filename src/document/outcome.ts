import { answerAt } from '../claim/path.ts';
import { askedQuestions } from '../claim/relevant.ts';
import { assess, type Assessment } from '../policy/assess.ts';
import type { Evidence } from '../policy/evidence.ts';
import type { Deadline } from '../policy/timeline.ts';
import { isOffered, type Remedy } from '../policy/remedies.ts';
import type { Bilingual } from '../policy/policy.ts';
import type { Block, DocumentSource, Row, Section } from './model.ts';
import { withdrawalDue } from './rights.ts';
import { reminderOf, stepsLeft } from './sent.ts';
import { articlesText, inSentence, missingText, policyText, questionName, type Words } from './words.ts';

/** What the policy calls one of its own; by its id, for an assessment only holds ids. */
export function labelOf<T extends { label: Bilingual }>(
  items: readonly T[],
  isMeant: (item: T) => boolean,
  words: Words,
): string {
  const item = items.find(isMeant);
  return item ? policyText(item.label, words) : '';
}

/** What may be asked for: of a claim that is too early, once its delay has passed and if nothing else has changed. */
export function remediesOf(
  { claim, assessment: { verdict, earliest, remedies } }: Pick<DocumentSource, 'claim' | 'assessment'>,
  { policy }: Pick<Words, 'policy'>,
): readonly Remedy[] {
  return verdict === 'not-yet' && earliest !== undefined ? assess(claim, policy, earliest).remedies : remedies;
}

/** What may be asked for, the most money back first. */
export function rankedRemedies(source: Pick<DocumentSource, 'claim' | 'assessment'>, words: Words): Remedy[] {
  const { policy } = words;
  const worth = ({ kind, cents = 0 }: Remedy) =>
    policy.remedies.some((each) => each.kind === kind && each.moneyBack) ? cents : 0;
  // Of two that bring the same, the one that is not reckoned comes first.
  return remediesOf(source, words).toSorted(
    (left, right) => worth(right) - worth(left) || Number(Boolean(left.share)) - Number(Boolean(right.share)),
  );
}

const currencyOf = ({ claim }: Pick<DocumentSource, 'claim'>) => claim.order?.price?.currency ?? 'EUR';

/** What a remedy brings, in words: about so much where it is reckoned by time. */
export function remedyAmount({ cents, share }: Remedy, source: Pick<DocumentSource, 'claim'>, words: Words): string {
  const { t, format } = words;
  const amount = cents === undefined ? t('remedy.toArrange') : format.money({ cents, currency: currencyOf(source) });
  return share ? t('remedy.amount', { amount }) : amount;
}

/** The remedies in rows, with amounts and how they were reckoned. */
export function remedyRows(source: DocumentSource, words: Words): Row[] {
  const { claim, now } = source;
  const { t, format, policy } = words;
  const money = (cents: number) => format.money({ cents, currency: currencyOf(source) });
  const facts = { claim, policy, now };
  return rankedRemedies(source, words).map((each): Row => {
    const { kind, articles, share } = each;
    const remedy = policy.remedies.find((every) => every.kind === kind);
    const offer = remedy?.offers.find(
      (every) => claim.problem && every.for.includes(claim.problem) && isOffered(every, facts),
    );
    const quantity = (value: number) => format.quantity({ value, unit: share?.unit ?? 'days' });
    const formula =
      share &&
      t('remedy.formula', {
        price: money(share.price),
        unused: quantity(share.part),
        period: quantity(share.whole),
        amount: money(share.cents),
      });
    const texts = [offer?.hangsOn, remedy?.note].flatMap((every) => (every ? [policyText(every, words)] : []));
    return {
      term: labelOf(policy.remedies, (every) => every.kind === kind, words),
      value: remedyAmount(each, source, words),
      notes: [...(formula ? [formula] : []), ...texts, articlesText(articles, words)],
    };
  });
}

/** The section that holds these, or says that the policy offers none. */
export function remediesSection(source: DocumentSource, words: Words): Section {
  const { t, policy } = words;
  const rows = remedyRows(source, words);
  const blocks: Block[] =
    rows.length === 0
      ? [{ kind: 'paragraph', text: policyText(policy.notices.noRemedy, words) }]
      : [
          { kind: 'rows', rows },
          { kind: 'note', text: t('document.estimate') },
        ];
  return { id: 'remedies', title: t('document.remedies'), blocks };
}

/** The evidence of a claim, in which pictures that are named and not here do not count. */
export function evidenceHere({ assessment, missing }: Pick<DocumentSource, 'assessment' | 'missing'>): Evidence[] {
  const isHere = ({ paths }: Evidence) => missing.length === 0 || !paths.includes('attachments');
  return assessment.evidence.map((each) => ({ ...each, given: each.given && isHere(each) }));
}

/** The names of the evidence that the policy asks for and that is not here. */
export function missingEvidence(source: DocumentSource, words: Words): string[] {
  return evidenceHere(source)
    .filter(({ given, required }) => required && !given)
    .map(({ id }) => labelOf(words.policy.evidence, (item) => item.id === id, words));
}

/** What support lacks to act: that evidence, what is asked openly and was left empty, and pictures that are named and not here. */
export function missingForSupport(source: DocumentSource, words: Words): string[] {
  const { claim, assessment, missing } = source;
  const evidence = new Set(assessment.evidence.flatMap(({ paths }) => paths));
  const left = askedQuestions(claim).filter(
    ({ path, open }) =>
      (open === true || (claim.problem && open?.includes(claim.problem))) &&
      !evidence.has(path) &&
      answerAt(claim, path) === undefined,
  );
  const pictures = missingText(claim, missing, words);
  return [
    ...missingEvidence(source, words),
    ...left.map(({ path }) => questionName(path, words)),
    ...(pictures === undefined ? [] : [pictures]),
  ];
}

/** The evidence that the policy asks for: what is given, what is missing, what may be left out. */
export function evidenceSection(source: DocumentSource, words: Words): Section {
  const { t, policy } = words;
  const { claim, missing } = source;
  const absent = (paths: Evidence['paths']) =>
    paths.includes('attachments') ? missingText(claim, missing, words) : undefined;
  const rows = evidenceHere(source).map(({ id, given, required, paths, articles }): Row => ({
    term: labelOf(policy.evidence, (item) => item.id === id, words),
    value:
      absent(paths) ??
      t(given ? 'document.evidenceGiven' : required ? 'document.evidenceMissing' : 'document.evidenceOptional'),
    notes: [articlesText(articles, words)],
    sign: given ? '✓' : required ? '+' : '–',
    ...(!given && paths[0] && { path: paths[0] }),
  }));
  return { id: 'evidence', title: t('document.evidence'), blocks: [{ kind: 'rows', rows }] };
}

/** When a deadline ends, in words; where it has no date, what the policy says instead. */
export function deadlineText({ id, from, to, overdue }: Deadline, words: Words, date = words.format.date): string {
  const { t, policy } = words;
  if (overdue && to !== undefined) return t('deadline.overdue', { to: date(to) });
  if (from !== undefined && to !== undefined) return t('deadline.between', { from: date(from), to: date(to) });
  if (to !== undefined) return t('deadline.about', { to: date(to) });
  const figure = policy.timeline.find((deadline) => deadline.id === id)?.figure;
  return figure ? policyText(figure, words) : '';
}

/** The deadlines that have a date to come, by which they can be drawn. */
export function datedDeadlines(timeline: readonly Deadline[]) {
  return timeline.flatMap(({ id, from, to, overdue }) =>
    to === undefined || overdue ? [] : [{ id, from: from ?? to, to }],
  );
}

/** From which day the delays are counted. */
export function countedFrom({ requestedOn }: Pick<Assessment, 'requestedOn'>, { t, format }: Words): string {
  return requestedOn === undefined
    ? t('document.timelineIfAsked')
    : t('document.timelineAsked', { date: format.date(requestedOn) });
}

/** The policy's delays, in business days from the request, or from today. Those that can be drawn are numbered. */
export function timelineSection(source: DocumentSource, words: Words): Section {
  const { assessment } = source;
  const { t, format, policy } = words;
  const reminder = reminderOf(source, words);
  const drawn = datedDeadlines(assessment.timeline).map(({ id }) => id);
  const rows = assessment.timeline.map((deadline): Row => ({
    term: labelOf(policy.timeline, ({ id }) => id === deadline.id, words),
    value: deadlineText(deadline, words),
    notes: [articlesText(deadline.articles, words)],
    ...(drawn.includes(deadline.id) && { sign: String(drawn.indexOf(deadline.id) + 1) }),
  }));
  return {
    id: 'timeline',
    title: t('document.timeline'),
    blocks: [
      { kind: 'paragraph', text: countedFrom(assessment, words) },
      {
        kind: 'rows',
        rows: reminder
          ? [{ term: t('deadline.reminder'), value: t('deadline.about', { to: format.date(reminder.due) }) }, ...rows]
          : rows,
      },
      { kind: 'note', text: policyText(policy.notices.businessDays, words) },
    ],
  };
}

/** What to do now, in order. */
export function nextStepsSection(source: DocumentSource, words: Words): Section {
  const { t, policy } = words;
  const items = stepsLeft(source, words).map(({ id, articles }) =>
    t('document.nextStep', {
      step: labelOf(policy.nextSteps, (step) => step.id === id, words),
      articles: inSentence(articlesText(articles, words)),
    }),
  );
  const first = withdrawalStep(source, words);
  return {
    id: 'next-steps',
    title: t('document.nextSteps'),
    blocks: [{ kind: 'list', items: [...(first === undefined ? [] : [first]), ...items] }],
  };
}

/** To send the withdrawal, while there is time; undefined where there is none to send. */
export function withdrawalStep(source: DocumentSource, words: Words): string | undefined {
  const last = withdrawalDue(source, words);
  return last && words.t('withdrawal.step', { last: words.format.date(last) });
}
