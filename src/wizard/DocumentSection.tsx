import { useCallback, useEffect, useId, type ReactNode } from 'react';
import type { ClaimPath } from '../claim/path.ts';
import type { Row, Section } from '../document/model.ts';
import { stepOf } from '../flow/steps.ts';
import { focusAt } from '../ui/focus-field.ts';
import { BesideRow, Blocks } from './Blocks.tsx';
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

/** Where rows stand, from which answers are changed. Once the customer is back, the first link to the `changed` one takes the focus. */
export function Origin({ from, changed, news, children }: Place & { children: ReactNode }) {
  const { host, hasMoved } = useWizard();
  const newsId = useId();
  useEffect(() => {
    if (changed === undefined || !hasMoved.current) return;
    const links = host.root.querySelectorAll<HTMLElement>(`[data-from="${from}"]`);
    const link = [...links].find(({ dataset }) => dataset.change === changed);
    if (link) focusAt(link, 'center');
  }, [host, hasMoved, from, changed]);
  const beside = useCallback(
    ({ path, term, question = term }: Row) => {
      if (path === undefined) return {};
      const told = changed === path ? news : undefined;
      return {
        ...(told !== undefined && {
          news: (
            <p className="news" id={newsId}>
              {told}
            </p>
          ),
        }),
        link: (
          <ChangeLink
            path={path}
            question={question}
            from={from}
            describedBy={told === undefined ? undefined : newsId}
          />
        ),
      };
    },
    [from, changed, news, newsId],
  );
  return <BesideRow value={beside}>{children}</BesideRow>;
}

type ChangeLinkProps = { path: ClaimPath; question: string; from: string; describedBy: string | undefined };

function ChangeLink({ path, question, from, describedBy }: ChangeLinkProps) {
  const { t } = useTexts();
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
