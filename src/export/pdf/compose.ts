import type { ClaimDocument, Part, Section } from '../../document/model.ts';
import type { Words } from '../../document/words.ts';
import { bandsOf, INSET, paragraph } from './blocks.ts';
import type { Band, Node } from './draw.ts';
import { CONTENT_WIDTH, PAGE, styles } from './style.ts';
import { linesOf, nodeUnder, type Paper } from './text.ts';

/** A claim document, the words of its language, and the address of the desk where support may open it. */
export type PdfSource = { document: ClaimDocument; words: Words; desk?: string };

function headed({ title, blocks }: Part, under: Node, paper: Paper): Band[] {
  return [
    { ...paragraph(title, under, styles.part, paper, 'H3'), gap: 12, withNext: true },
    ...blocks.flatMap((block) => bandsOf(block, under, paper)),
  ];
}

/** The verdict and what is said of it, in a frame; the page before it is support’s. */
function verdictBands({ title, blocks, parts = [] }: Section, under: Node, paper: Paper): Band[] {
  const width = CONTENT_WIDTH - 2 * INSET;
  const until = blocks.findIndex((block) => !('text' in block));
  const framed = blocks.slice(0, until < 0 ? blocks.length : until);
  const lines = [
    ...linesOf(title, { under, tag: 'H2', style: styles.verdict, width }, paper),
    ...framed.flatMap((block) =>
      'text' in block ? linesOf(block.text, { under, tag: 'P', style: styles.body, width, gap: 5 }, paper) : [],
    ),
  ];
  return [
    {
      gap: 16,
      newPage: true,
      frame: 'verdict',
      bookmark: { title, opens: false },
      columns: [{ x: PAGE.side + INSET, lines }],
    },
    ...blocks.slice(framed.length).flatMap((block) => bandsOf(block, under, paper)),
    ...parts.flatMap((part) => headed(part, under, paper)),
  ];
}

function sectionBands(section: Section, root: Node, paper: Paper): Band[] {
  const under = nodeUnder(root, 'Sect', paper);
  const { id, title, blocks, parts = [] } = section;
  if (id === 'verdict') return verdictBands(section, under, paper);
  return [
    {
      ...paragraph(title, under, styles.section, paper, 'H2'),
      gap: 20,
      withNext: blocks.length + parts.length > 0,
      bookmark: { title, opens: false },
    },
    ...blocks.flatMap((block) => bandsOf(block, under, paper)),
    ...parts.flatMap((part) => headed(part, under, paper)),
  ];
}

/** A whole claim document, and at its end, where it had to leave characters out, a word about them. */
export function documentBands({ document, words: { t }, desk }: PdfSource, root: Node, paper: Paper): Band[] {
  const { language, title, subject, sections, record } = document;
  const under = nodeUnder(root, 'Part', paper, { lang: language });
  paper.lacks = false;
  const opening: Band = {
    ...paragraph(title, under, styles.title, paper, 'H1'),
    bookmark: { title, opens: true },
    withNext: true,
  };
  const body = [
    opening,
    paragraph(subject, under, styles.subject, paper),
    ...sections.flatMap((section) => [
      ...sectionBands(section, under, paper),
      ...(section.id === 'brief' && desk !== undefined
        ? [paragraph(t('document.desk', { url: desk }), under, styles.note, paper)]
        : []),
    ]),
  ];
  const last = body.at(-1);
  // The record alone would not be worth a page.
  if (last) last.withNext = true;
  const bands = [...body, { ...paragraph(record, under, styles.note, paper), gap: 20 }];
  return paper.lacks ? [...bands, paragraph(t('document.lackingCharacters'), under, styles.note, paper)] : bands;
}
