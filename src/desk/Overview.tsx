import { articlesText, answerText, type Words } from '../document/words.ts';
import { amountText } from '../document/headline.ts';
import type { Translate } from '../i18n/index.ts';
import { Button } from '../ui/controls.tsx';
import { download } from '../ui/download.ts';
import { csvOf } from './csv.ts';
import type { OnDesk } from './Desk.tsx';

const columns = [
  'reference',
  'sender',
  'replyTo',
  'order',
  'problem',
  'madeOn',
  'before',
  'now',
  'articles',
  'amount',
  'state',
  'file',
] as const;
function cellsOf({ reference, name, file, source, before, isEdited }: OnDesk, words: Words) {
  const { t, format } = words;
  const { claim, assessment, sender } = source;
  return {
    reference,
    sender: sender.name ?? '',
    replyTo: sender.replyTo ?? '',
    order: claim.order?.reference ?? '',
    problem: answerText('problem', claim, words) ?? '',
    madeOn: format.day(file.createdAt),
    before: t(`document.stand.${before.verdict}`),
    now: t(`document.stand.${assessment.verdict}`),
    articles: assessment.because.length > 0 ? articlesText(assessment.because, words) : '',
    amount: amountText(source, words) ?? '',
    state: t(`desk.state.${isEdited ? 'edited' : 'whole'}`),
    file: name,
  } satisfies Record<(typeof columns)[number], string>;
}

type OverviewProps = {
  t: Translate;
  claims: readonly OnDesk[];
  wordsFor: (claim: OnDesk) => Words;
  onClear: () => void;
};

/** All claims on the desk, each with a way to it, and as a table to take along. */
export function Overview({ t, claims, wordsFor, onClear }: OverviewProps) {
  const rows = claims.map((claim) => ({ claim, cells: cellsOf(claim, wordsFor(claim)) }));
  const save = () => {
    const header = columns.map((column) => t(`desk.column.${column}`));
    const content = csvOf([header, ...rows.map(({ cells }) => columns.map((column) => cells[column]))]);
    download({ name: `${t('desk.csvName')}.csv`, type: 'text/csv', content });
  };
  return (
    <section aria-labelledby="desk-claims">
      <h2 id="desk-claims">{t('desk.claims')}</h2>
      <ul className="desk-list">
        {rows.map(({ claim, cells }) => (
          <li key={claim.id}>
            <a href={`#${claim.id}`}>{cells.reference}</a>
            <span dir="auto">{[cells.sender, cells.order].filter(Boolean).join(', ')}</span>
            <span>{cells.problem}</span>
            <span>{t('desk.thenNow', cells)}</span>
            <strong className={claim.isEdited ? 'edited' : undefined}>{cells.state}</strong>
          </li>
        ))}
      </ul>
      <p className="note">{t('desk.integrity.promise')}</p>
      <div className="actions">
        <Button onClick={save}>{t('desk.csv')}</Button>
        <Button onClick={onClear}>{t('desk.clear')}</Button>
      </div>
    </section>
  );
}
