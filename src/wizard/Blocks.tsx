import { createContext, useContext, type ReactNode } from 'react';
import type { Block, Row } from '../document/model.ts';

/** What stands beside a row: what has come of a change of it, and a way to change it. On paper and on the desk there is neither. */
export const BesideRow = createContext<(row: Row) => { news?: ReactNode; link?: ReactNode }>(() => ({}));

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

function RowView({ row }: { row: Row }) {
  const { term, value, notes, sign, lang } = row;
  const { news, link } = useContext(BesideRow)(row);
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
        {news}
      </dd>
      {link && <dd className="change">{link}</dd>}
    </div>
  );
}
