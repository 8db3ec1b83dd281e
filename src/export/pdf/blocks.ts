import type { Block, Quote, Row } from '../../document/model.ts';
import type { Band, Node } from './draw.ts';
import { CONTENT_WIDTH, PAGE, styles, type TextStyle } from './style.ts';
import { linesOf, nodeUnder, type Paper } from './text.ts';

/** How far a framed or numbered text stands in. */
export const INSET = 18;
const TERM_WIDTH = 160;
const GUTTER = 16;

/** A text over the whole width. */
export function paragraph(text: string, under: Node, style: TextStyle, paper: Paper, tag = 'P'): Band {
  const lines = linesOf(text, { under, tag, style, width: CONTENT_WIDTH }, paper);
  return { gap: 5, columns: [{ x: PAGE.side, lines }] };
}

function listItem(text: string, number: number, list: Node, paper: Paper): Band {
  const under = nodeUnder(list, 'LI', paper);
  const style = styles.body;
  const label = linesOf(`${number}.`, { under, tag: 'Lbl', style, width: INSET }, paper);
  const body = linesOf(text, { under, tag: 'LBody', style, width: CONTENT_WIDTH - INSET }, paper);
  const columns = [
    { x: PAGE.side, lines: label },
    { x: PAGE.side + INSET, lines: body },
  ];
  return { gap: 4, columns };
}

function tableRow({ term, value, notes = [], lang }: Row, table: Node, paper: Paper): Band {
  const row = nodeUnder(table, 'TR', paper);
  const place = { under: row, tag: 'TH', style: styles.term, width: TERM_WIDTH };
  const head = linesOf(term, place, paper, { scope: 'Row' });
  const under = nodeUnder(row, 'TD', paper);
  const width = CONTENT_WIDTH - TERM_WIDTH - GUTTER;
  const lines = [
    ...linesOf(value, { under, tag: 'P', style: styles.body, width }, paper, lang && { lang }),
    ...notes.flatMap((note) => linesOf(note, { under, tag: 'P', style: styles.note, width, gap: 2 }, paper)),
  ];
  const columns = [
    { x: PAGE.side, lines: head },
    { x: PAGE.side + TERM_WIDTH + GUTTER, lines },
  ];
  return { gap: 0, frame: 'row', columns };
}

function quotation({ source, french, rendering = [] }: Quote, parent: Node, paper: Paper): Band {
  const under = nodeUnder(parent, 'Div', paper);
  const width = CONTENT_WIDTH - INSET;
  const caption = linesOf(source, { under, tag: 'P', style: styles.note, width }, paper);
  const quote = nodeUnder(under, 'BlockQuote', paper, { lang: 'fr' });
  const lines = [
    ...caption,
    ...french.flatMap((text) => linesOf(text, { under: quote, tag: 'P', style: styles.body, width, gap: 3 }, paper)),
    ...rendering.flatMap((text) => linesOf(text, { under, tag: 'P', style: styles.rendering, width, gap: 4 }, paper)),
  ];
  return { gap: 10, frame: 'quote', columns: [{ x: PAGE.side + INSET, lines }] };
}

/** A block of the claim document, as what is drawn and as what a screen reader follows. */
export function bandsOf(block: Block, under: Node, paper: Paper): Band[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, under, styles.body, paper)];
    case 'note':
      return [paragraph(block.text, under, styles.note, paper)];
    case 'list': {
      const list = nodeUnder(under, 'L', paper);
      list.element.dictionary.data['A'] = { O: 'List', ListNumbering: 'Decimal' };
      return block.items.map((item, index) => listItem(item, index + 1, list, paper));
    }
    case 'rows': {
      if (block.rows.length === 0) return [];
      const table = nodeUnder(under, 'Table', paper);
      return block.rows.map((row, index) => ({ ...tableRow(row, table, paper), gap: index === 0 ? 7 : 0 }));
    }
    case 'quote':
      return [quotation(block.quote, under, paper)];
  }
}
