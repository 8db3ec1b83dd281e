import { createContext, useContext, useEffect, useId, useMemo, type ReactNode } from 'react';
import type { ClaimPath } from '../claim/path.ts';
import type { Block, Row, Section } from '../document/model.ts';
import { stepOf } from '../flow/steps.ts';
import { focusAt } from '../ui/focus-field.ts';
import { useTexts, useWizard } from './context.ts';
import { Fold } from './Fold.tsx';
import { RouteLink } from './RouteLink.tsx';

type DocumentSectionProps = {
  section: Section;
  /** What it says, for those who do not open it. */
  line?: string | undefined;
  figure?: ReactNode;
  /** The answer in it that the customer has just changed. */
  changed?: ClaimPath | undefined;
  /** What came of that change. */
  news?: string | undefined;
};

/** A section of the claim document, folded under its heading, with a picture of it. The same sections make every other form of it. */
export function DocumentSection({ section, line, figure, changed, news }: DocumentSectionProps) {
  const { id, title, blocks, parts = [] } = section;
  return (
    <Fold
      id={`section-${id}`}
      className={`section ${id}`}
      isOpen={changed !== undefined}
      summary={
        <>
          <h2>{title}</h2>
          {line !== undefined && <span className="line">{line}</span>}
        </>
      }
    >
      <Origin from={id} changed={changed} news={news}>
        {figure}
        <Blocks blocks={blocks} />
        {parts.map((part) => (
          <div className="document-part" key={part.title}>
            <h3>{part.title}</h3>
            <Blocks blocks={part.blocks} />
          </div>
        ))}
      </Origin>
    </Fold>
  );
}

/** Whether an answer can be changed in a section: once it is another, it may no longer have a row there. */
export function hasRow({ blocks, parts = [] }: Section, path: ClaimPath | undefined): boolean {
  const all = [...blocks, ...parts.flatMap((part) => part.blocks)];
  return all.some(
    (block) => block.kind === 'rows' && block.rows.some((row) => path !== undefined && row.path === path),
  );
}

type Place = Pick<DocumentSectionProps, 'changed' | 'news'> & { from: string };

const RowsPlace = createContext<Place>({ from: 'review' });

/** Where rows stand, from which answers are changed. Once the customer is back, the first link to the `changed` one takes the focus. */
export function Origin({ from, changed, news, children }: Place & { children: ReactNode }) {
  const { host, hasMoved } = useWizard();
  useEffect(() => {
    if (changed === undefined || !hasMoved.current) return;
    const links = host.root.querySelectorAll<HTMLElement>(`[data-from="${from}"]`);
    const link = [...links].find(({ dataset }) => dataset.change === changed);
    if (link) focusAt(link, 'center');
  }, [host, hasMoved, from, changed]);
  const place = useMemo(() => ({ from, changed, news }), [from, changed, news]);
  return <RowsPlace value={place}>{children}</RowsPlace>;
}

export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={`${block.kind}-${index}`} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p className="note">{block.text}</p>;
    case 'list':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'rows':
      return (
        <dl className="rows">
          {block.rows.map((row) => (
            <RowView key={row.term} row={row} />
          ))}
        </dl>
      );
    case 'quote': {
      const { source, title, french, rendering } = block.quote;
      const [before = '', after = ''] = source.split(title);
      return (
        <figure className="quote">
          <figcaption>
            <span>{before}</span>
            <span lang="fr">{title}</span>
            <span>{after}</span>
          </figcaption>
          <blockquote lang="fr">
            {french.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </blockquote>
          {rendering?.map((text) => (
            <p key={text} className="rendering">
              {text}
            </p>
          ))}
        </figure>
      );
    }
  }
}

function RowView({ row: { term, value, notes, path, question = term, sign, lang } }: { row: Row }) {
  const place = useContext(RowsPlace);
  const newsId = useId();
  const news = path !== undefined && place.changed === path ? place.news : undefined;
  return (
    <div className="row">
      <dt data-sign={sign}>{term}</dt>
      <dd>
        <p dir="auto" lang={lang}>
          {value}
        </p>
        {notes?.map((text) => (
          <p key={text} className="note">
            {text}
          </p>
        ))}
        {news !== undefined && (
          <p className="news" id={newsId}>
            {news}
          </p>
        )}
      </dd>
      {path !== undefined && (
        <dd className="change">
          <ChangeLink path={path} question={question} describedBy={news === undefined ? undefined : newsId} />
        </dd>
      )}
    </div>
  );
}

type ChangeLinkProps = { path: ClaimPath; question: string; describedBy: string | undefined };

function ChangeLink({ path, question, describedBy }: ChangeLinkProps) {
  const { t } = useTexts();
  const { from } = useContext(RowsPlace);
  return (
    <RouteLink
      to={{ page: stepOf(path), change: path, from }}
      data-from={from}
      data-change={path}
      aria-describedby={describedBy}
    >
      <span>{t('action.change')}</span> <span className="visually-hidden">{question}</span>
    </RouteLink>
  );
}
