import type { ReactNode } from 'react';
import { claimDocument } from '../document/document.ts';
import { amountText } from '../document/headline.ts';
import type { Block, Section, SectionId } from '../document/model.ts';
import { missingEvidence } from '../document/outcome.ts';
import { repliesFor } from '../document/replies.ts';
import { answerText, articlesText, policyText, type Words } from '../document/words.ts';
import { ruleOf } from '../policy/parameters.ts';
import { Button } from '../ui/controls.tsx';
import { Blocks } from '../wizard/Blocks.tsx';
import type { OnDesk } from './Desk.tsx';
import { DeskPictures } from './DeskPictures.tsx';
import { ReadyReplies } from './ReadyReplies.tsx';

type ClaimOnDeskProps = {
  claim: OnDesk;
  words: Words;
  /** The words of the customer’s language. */
  customers: Words;
  onRemove: () => void;
};

/** What is for support, in the order in which it is looked for. */
const folded: readonly SectionId[] = ['reasons', 'remedies', 'evidence', 'timeline', 'answers'];

/** Without the row of this term, which has a place of its own. */
const rowsWithout = (term: string, blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.kind === 'rows' ? { ...block, rows: block.rows.filter((row) => row.term !== term) } : block,
  );

export function ClaimOnDesk({ claim, words, customers, onRemove }: ClaimOnDeskProps) {
  const { id, reference, name, file, isEdited, source, pictures } = claim;
  const { t, format } = words;
  const { sections } = claimDocument(source, words);
  const section = (wanted: SectionId) => sections.find((each) => each.id === wanted);
  const brief = section('brief');
  const missing = missingEvidence(source, words);
  const order = source.claim.order?.reference ?? t('common.notGiven');
  return (
    <article className="desk-claim" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <span>{reference}</span> <span>{answerText('problem', source.claim, words) ?? t('common.notGiven')}</span>{' '}
        <span dir="auto">{order}</span>
      </h2>
      <p className="note">{name}</p>
      <p className={isEdited ? 'integrity edited' : 'integrity'}>
        <strong>{t(`desk.integrity.${isEdited ? 'edited' : 'whole'}`, { date: format.day(file.createdAt) })}</strong>
      </p>
      <ThenAndNow claim={claim} words={words} />
      {brief && (
        <Titled title={t('desk.said')}>
          <Blocks blocks={rowsWithout(t('document.brief.verdict'), brief.blocks)} />
        </Titled>
      )}
      <Titled title={t('desk.missing')}>
        {missing.length === 0 ? (
          <p>{t('desk.missingNone')}</p>
        ) : (
          <ul>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </Titled>
      {pictures.length > 0 && (
        <Titled title={t('desk.pictures')}>
          <DeskPictures t={t} pictures={pictures} />
        </Titled>
      )}
      <Titled title={t('desk.replies')}>
        <ReadyReplies t={t} replies={repliesFor(source, customers)} id={id} lang={customers.language} />
      </Titled>
      {folded.map((each) => {
        const found = section(each);
        return found && <Folded key={each} section={found} />;
      })}
      <div className="actions">
        <Button onClick={onRemove}>
          <span>{t('desk.remove')}</span> <span className="visually-hidden">{reference}</span>
        </Button>
      </div>
    </article>
  );
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Folded({ section }: { section: Section }) {
  const { title, blocks, parts = [] } = section;
  return (
    <details className="fold">
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className="fold-body">
        <Blocks blocks={blocks} />
        {parts.map((part) => (
          <div className="document-part" key={part.title}>
            <h4>{part.title}</h4>
            <Blocks blocks={part.blocks} />
          </div>
        ))}
      </div>
    </details>
  );
}

/** The verdict that the file was made with, beside that of today, and why they differ. */
function ThenAndNow({ claim, words }: Pick<ClaimOnDeskProps, 'claim' | 'words'>) {
  const { file, before, source, policy, difference, rules } = claim;
  const { t, format } = words;
  const said = ({ verdict, because }: Pick<OnDesk['before'], 'verdict' | 'because'>) => ({
    verdict: t(`document.stand.${verdict}`),
    articles: because.length > 0 ? articlesText(because, words) : t('desk.nothing'),
  });
  const [first, today] = [said(before), said(source.assessment)];
  const firstAmount = before.assessment && amountText({ ...source, assessment: before.assessment }, words);
  const reason = (id: string) => policyText(ruleOf(policy, id).words.reason, words);
  return (
    <section>
      <h3>{t('desk.verdict.title')}</h3>
      <div>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.verdict.what')}</th>
              <th scope="col">
                {t('desk.verdict.then', { date: format.day(file.createdAt), version: file.policy.version })}
              </th>
              <th scope="col">{t('desk.verdict.now', { version: policy.version })}</th>
            </tr>
          </thead>
          <tbody>
            <tr className={difference === 'same' ? undefined : 'differs'}>
              <th scope="row">{t('desk.verdict.outcome')}</th>
              <td>{first.verdict}</td>
              <td>{today.verdict}</td>
            </tr>
            <tr>
              <th scope="row">{t('desk.column.articles')}</th>
              <td>{first.articles}</td>
              <td>{today.articles}</td>
            </tr>
            <tr>
              <th scope="row">{t('desk.column.amount')}</th>
              <td>{firstAmount ?? t('desk.nothing')}</td>
              <td>{amountText(source, words) ?? t('desk.nothing')}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p>
        <strong>{t(`desk.difference.${difference}`)}</strong>
      </p>
      <ul>
        {rules.now.map((id) => (
          <li key={id}>{t('desk.nowTrue', { reason: reason(id) })}</li>
        ))}
        {rules.before.map((id) => (
          <li key={id}>{t('desk.nowFalse', { reason: reason(id) })}</li>
        ))}
      </ul>
    </section>
  );
}
