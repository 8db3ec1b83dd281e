import { machineLine } from './machine-line.ts';
import type { Row, DocumentSource, Section } from './model.ts';
import { remedyRows } from './outcome.ts';
import { answerText, articlesText, questionName, type Words } from './words.ts';

/** What support reads first: whose order, what is wrong, where the policy stands and on which articles, what is asked. */
export function briefSection(source: DocumentSource, words: Words): Section {
  const { claim, assessment } = source;
  const { t, format } = words;
  const answer = (path: Parameters<typeof answerText>[0]) => answerText(path, claim, words);
  const kind = answer('order.referenceKind');
  const reference = answer('order.reference');
  const bought = claim.order?.purchasedOn;
  const order = [
    [reference, reference && kind && t('document.brief.kind', { kind })].filter(Boolean).join(' '),
    [answer('order.plan'), answer('order.months'), answer('order.price')].filter(Boolean).join(', '),
    bought && t('document.brief.bought', { date: format.plainDate(bought) }),
  ].filter(Boolean);
  const ticket = answer('support.ticket');
  const asked = remedyRows(source, words).map(({ term, value }) => t('common.row', { term, value }));
  const rows: Row[] = [
    { term: t('document.brief.order'), value: order.join('\n') || t('common.notGiven') },
    ...(ticket === undefined ? [] : [{ term: questionName('support.ticket', words), value: ticket }]),
    { term: t('document.brief.problem'), value: answer('problem') ?? t('common.notGiven') },
    {
      term: t('document.brief.verdict'),
      value: t(`verdict.${assessment.verdict}`),
      notes: assessment.because.length > 0 ? [articlesText(assessment.because, words)] : [],
    },
    { term: t('document.brief.asked'), value: asked.join('\n') || t('document.brief.review') },
  ];
  return {
    id: 'brief',
    title: t('document.brief.title'),
    blocks: [
      { kind: 'rows', rows },
      { kind: 'note', text: machineLine(claim, assessment) },
    ],
  };
}
