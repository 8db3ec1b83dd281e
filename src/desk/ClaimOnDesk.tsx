import type { ReactNode } from 'react';
import { emailOf } from '../claim/sender.ts';
import { decisivePoints } from '../document/brief.ts';
import { claimDocument } from '../document/document.ts';
import { amountText } from '../document/headline.ts';
import type { ClaimDocument, DocumentSource, Section } from '../document/model.ts';
import { missingForSupport } from '../document/outcome.ts';
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
  isOpen: boolean;
  onRemove: () => void;
};

/** What is for support, in the order in which it is looked for. */
const folded = ['reasons', 'remedies', 'evidence', 'timeline', 'answers'] as const;

/** A claim in the list of the desk: a line that says which it is, and under it all that there is to know. */
export function ClaimOnDesk({ claim, words, customers, isOpen, onRemove }: ClaimOnDeskProps) {
  const { id, reference, name, isEdited, asMade, source, before, pictures } = claim;
  const { t } = words;
  const { sender } = source;
  const { verdict } = source.assessment;
  const stand = (of: typeof verdict) => t(`document.stand.${of}`);
  const now = stand(verdict);
  const email = emailOf(sender);
  const [made, today] = [claimDocument(asMade, words), claimDocument(source, words)];
  const about = [sender.name, source.claim.order?.reference].filter((each) => each !== undefined);
  return (
    <details className="fold desk-claim" id={id} open={isOpen}>
      <summary>
        <h3>
          <span>{reference}</span>
          {about.map((each) => (
            <span key={each} dir="auto">
              {each}
            </span>
          ))}
          <span>{answerText('problem', source.claim, words) ?? t('common.notGiven')}</span>
          <span>{before.verdict === verdict ? now : t('desk.thenNow', { before: stand(before.verdict), now })}</span>
          <span className={isEdited ? 'edited' : 'whole'}>{t(`desk.state.${isEdited ? 'edited' : 'whole'}`)}</span>
        </h3>
      </summary>
      <div className="fold-body">
        <Integrity claim={claim} words={words} />
        <ThenAndNow claim={claim} words={words} />
        <Titled title={t('desk.said')}>
          <Blocks blocks={saidIn(made, words)} />
          {email !== undefined && (
            <p>
              <a href={`mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(`[${reference}]`)}`}>
                {email}
              </a>
            </p>
          )}
        </Titled>
        <Missing source={source} words={words} />
        {pictures.length > 0 && (
          <Titled title={t('desk.pictures')}>
            <DeskPictures t={t} pictures={pictures} />
          </Titled>
        )}
        <Titled title={t('desk.replies', { language: t(`desk.language.${customers.language}`) })}>
          {isEdited && <p className="error">{t('desk.editedReply')}</p>}
          <ReadyReplies
            t={t}
            replies={repliesFor(source, {
              words: customers,
              agent: words,
              answeredAt: claim.difference === 'time' ? asMade.now : undefined,
            })}
            id={id}
            lang={customers.language}
          />
        </Titled>
        {folded.map((each) => {
          const found = (each === 'answers' ? made : today).sections.find((section) => section.id === each);
          return found && <Folded key={each} section={{ ...found, title: t(`desk.section.${each}`) }} />;
        })}
        <div className="actions">
          <Button onClick={onRemove}>
            <span>{t('desk.remove')}</span> <span className="visually-hidden">{reference}</span>
          </Button>
          <span className="note">{name}</span>
        </div>
      </div>
    </details>
  );
}

/** What support reads first in the file itself; the verdict has a place of its own. */
const saidIn = ({ sections }: ClaimDocument, { t }: Words) =>
  (sections.find(({ id }) => id === 'brief')?.blocks ?? []).map((block) =>
    block.kind === 'rows'
      ? { ...block, rows: block.rows.filter(({ term }) => term !== t('document.brief.verdict')) }
      : block,
  );

function Integrity({ claim: { file, isEdited }, words: { t, format } }: Pick<ClaimOnDeskProps, 'claim' | 'words'>) {
  return (
    <p className={isEdited ? 'integrity edited' : 'integrity'}>
      <strong>{t(`desk.integrity.${isEdited ? 'edited' : 'whole'}`, { date: format.day(file.createdAt) })}</strong>
    </p>
  );
}

function Missing({ source, words }: { source: DocumentSource; words: Words }) {
  const { t } = words;
  const missing = missingForSupport(source, words);
  if (source.sender.replyTo === undefined) missing.push(t('desk.missingAddress'));
  return (
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
  );
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Folded({ section }: { section: Section }) {
  const { title, blocks, parts = [] } = section;
  return (
    <details className="fold">
      <summary>
        <h4>{title}</h4>
      </summary>
      <div className="fold-body">
        <Blocks blocks={blocks} />
        {parts.map((part) => (
          <div className="document-part" key={part.title}>
            <h5>{part.title}</h5>
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
      <h4>{t('desk.verdict.title')}</h4>
      <div>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.verdict.what')}</th>
              <th scope="col">
                {t('desk.verdict.then', {
                  date: format.day(file.createdAt),
                  version: before.version ?? t('desk.verdict.unknownVersion'),
                })}
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
        {decisivePoints(source, words).map((point) => (
          <li key={point}>{point}</li>
        ))}
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
