import type { ReactNode } from 'react';
import type { Block, Row, Section } from '../export/document.ts';
import { stepOf } from '../flow/steps.ts';
import { useTexts } from './context.ts';
import { RouteLink } from './RouteLink.tsx';

type DocumentSectionProps = { section: Section; figure?: ReactNode; children?: ReactNode };

/** A section of the claim document as HTML, with a picture of it. The same sections make every other form of it. */
export function DocumentSection({ section, figure, children }: DocumentSectionProps) {
  const titleId = `section-${section.id}`;
  return (
    <section className={`section ${section.id}`} aria-labelledby={titleId}>
      <h2 id={titleId}>{section.title}</h2>
      {figure}
      <Blocks blocks={section.blocks} />
      {section.parts?.map((part) => (
        <div className="document-part" key={part.title}>
          <h3>{part.title}</h3>
          <Blocks blocks={part.blocks} />
        </div>
      ))}
      {children}
    </section>
  );
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

function RowView({ row: { term, value, notes, path, question = term, sign } }: { row: Row }) {
  const { t } = useTexts();
  return (
    <div className="row">
      <dt data-sign={sign}>{term}</dt>
      <dd>
        <p>{value}</p>
        {notes?.map((text) => (
          <p key={text} className="note">
            {text}
          </p>
        ))}
      </dd>
      {path !== undefined && (
        <dd className="change">
          <RouteLink to={{ page: stepOf(path), change: path }}>
            <span>{t('action.change')}</span> <span className="visually-hidden">{question}</span>
          </RouteLink>
        </dd>
      )}
    </div>
  );
}
