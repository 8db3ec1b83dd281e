import type { ReactNode } from 'react';
import { calendarDateOf } from '../claim/dates.ts';
import { articlesText, answerText, type Words } from '../document/words.ts';
import { rankedRemedies } from '../document/outcome.ts';
import type { Language, Translate } from '../i18n/index.ts';
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
  'language',
  'madeOn',
  'before',
  'now',
  'articles',
  'amount',
  'currency',
  'state',
  'file',
] as const;
function cellsOf({ reference, name, file, source, before, isEdited }: OnDesk, words: Words) {
  const { t, policy } = words;
  const { claim, assessment, sender } = source;
  const [most] = rankedRemedies(source, words);
  return {
    reference,
    sender: sender.name ?? '',
    replyTo: sender.replyTo ?? '',
    order: claim.order?.reference ?? '',
    problem: answerText('problem', claim, words) ?? '',
    language: file.language,
    madeOn: calendarDateOf(file.createdAt, policy.timeZone),
    before: t(`document.stand.${before.verdict}`),
    now: t(`document.stand.${assessment.verdict}`),
    articles: assessment.because.length > 0 ? articlesText(assessment.because, words) : '',
    amount: most?.cents === undefined ? '' : (most.cents / 100).toFixed(2),
    currency: claim.order?.price?.currency ?? '',
    state: t(`desk.state.${isEdited ? 'edited' : 'whole'}`),
    file: name,
  } satisfies Record<(typeof columns)[number], string>;
}

type OverviewProps = {
  t: Translate;
  language: Language;
  claims: readonly OnDesk[];
  wordsFor: (claim: OnDesk) => Words;
  onClear: () => void;
  children: ReactNode;
};

/** All claims on the desk, one below the other, and as a table to take along. */
export function Overview({ t, language, claims, wordsFor, onClear, children }: OverviewProps) {
  const save = () => {
    const header = columns.map((column) => t(`desk.column.${column}`));
    const rows = claims.map((claim) => cellsOf(claim, wordsFor(claim)));
    const content = csvOf([header, ...rows.map((cells) => columns.map((column) => cells[column]))], language);
    download({ name: `${t('desk.csvName')}.csv`, type: 'text/csv', content });
  };
  return (
    <section aria-labelledby="desk-claims">
      <h2 id="desk-claims">{t('desk.claims')}</h2>
      {children}
      <p className="note">{t('desk.integrity.promise')}</p>
      <div className="actions">
        <Button onClick={save}>{t('desk.csv')}</Button>
        <Button onClick={onClear}>{t('desk.clear')}</Button>
      </div>
    </section>
  );
}
