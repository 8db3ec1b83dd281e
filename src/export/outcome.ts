import type { Deadline } from '../policy/timeline.ts';
import type { Remedy } from '../policy/remedies.ts';
import type { Block, DocumentSource, Row, Section } from './document.ts';
import { articlesText, type Words } from './words.ts';

/** What may be asked for, with amounts and how they were reckoned. */
export function remediesSection({ claim, assessment }: DocumentSource, words: Words): Section {
  const { t, format, policy } = words;
  const { remedies, proRata } = assessment;
  const currency = claim.order?.price?.currency ?? 'EUR';
  const money = (cents: number) => format.money({ cents, currency });
  const days = (value: number) => format.quantity({ value, unit: 'days' });
  const formula = proRata
    ? t('remedy.formula', {
        price: money(proRata.price),
        unused: days(proRata.unusedDays),
        period: days(proRata.periodDays),
        amount: money(proRata.cents),
      })
    : '';
  const row = ({ kind, cents }: Remedy): Row => {
    const rule = claim.problem && policy.remedies[claim.problem].find((each) => each.kind === kind);
    const reckoning = kind === 'pro-rata-refund' && formula !== '' ? [formula] : [];
    const note = kind === 'rectification' ? [t('remedy.rectificationNote')] : [];
    return {
      term: t(`remedy.${kind}`),
      value:
        cents === undefined
          ? t('remedy.toArrange')
          : kind === 'pro-rata-refund'
            ? t('remedy.amount', { amount: money(cents) })
            : money(cents),
      notes: [...reckoning, ...note, articlesText(rule?.articles ?? [], words)],
    };
  };
  const blocks: Block[] =
    remedies.length === 0
      ? [{ kind: 'paragraph', text: t('document.noRemedy') }]
      : [
          { kind: 'rows', rows: remedies.map(row) },
          { kind: 'note', text: t('document.estimate') },
        ];
  return { id: 'remedies', title: t('document.remedies'), blocks };
}

/** The evidence of article 6: what is given, what is missing, what may be left out. */
export function evidenceSection({ assessment }: DocumentSource, { t }: Words): Section {
  const rows = assessment.evidence.map(({ id, given, required, paths }): Row => ({
    term: t(`evidence.${id}` as 'evidence.device'),
    value: t(given ? 'document.evidenceGiven' : required ? 'document.evidenceMissing' : 'document.evidenceOptional'),
    ...(!given && paths[0] && { path: paths[0] }),
  }));
  return { id: 'evidence', title: t('document.evidence'), blocks: [{ kind: 'rows', rows }] };
}

function deadlineText({ kind, from, to }: Deadline, { t, format }: Words): string {
  if (from !== undefined && to !== undefined)
    return t('deadline.between', { from: format.date(from), to: format.date(to) });
  if (to !== undefined) return t('deadline.about', { to: format.date(to) });
  if (kind === 'money-by-paypal') return t('deadline.sooner');
  return kind === 'enquiries' ? t('deadline.enquiriesFigure') : t('deadline.noFigure');
}

/** The policy's delays, in business days from today. */
export function timelineSection({ assessment }: DocumentSource, words: Words): Section {
  const { t } = words;
  const rows = assessment.timeline.map((deadline): Row => ({
    term: t(`deadline.${deadline.kind}` as 'deadline.enquiries'),
    value: deadlineText(deadline, words),
    notes: [articlesText(deadline.articles, words)],
  }));
  return {
    id: 'timeline',
    title: t('document.timeline'),
    blocks: [
      { kind: 'rows', rows },
      { kind: 'note', text: t('document.businessDays') },
    ],
  };
}

/** What to do now, in order. */
export function nextStepsSection({ assessment }: DocumentSource, words: Words): Section {
  const { t } = words;
  const items = assessment.nextSteps.map(({ kind, articles }) =>
    t('document.nextStep', {
      step: t(`nextStep.${kind}` as 'nextStep.courts'),
      articles: articlesText(articles, words).toLowerCase(),
    }),
  );
  return { id: 'next-steps', title: t('document.nextSteps'), blocks: [{ kind: 'list', items }] };
}
