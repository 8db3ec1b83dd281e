import type { Run } from './runs.ts';
import { ACCENT, CONTENT_WIDTH, HAIRLINE, PAGE, TINT, type TextStyle } from './style.ts';

/** A node of the structure that a screen reader follows, and its tag. */
export type Node = { tag: string; element: PDFKit.PDFStructureElement };
/** One line of text, the node that it belongs to, and the space above it; `runs` where it is not drawn in one piece. */
export type Line = { text: string; runs?: readonly Run[]; style: TextStyle; node: Node; gap: number };
export type Column = { x: number; lines: readonly Line[] };
/** What stands side by side; a frame is drawn around or beside it. */
export type Band = {
  columns: readonly Column[];
  gap: number;
  frame?: 'verdict' | 'quote' | 'row';
  /** A JPEG in the place of text, and how large it is drawn. */
  picture?: { jpeg: Uint8Array<ArrayBuffer>; node: Node; width: number; height: number };
  /** Begins a page: what is before it lies on a desk by itself. */
  newPage?: boolean;
  /** Not to be torn from the band below. */
  withNext?: boolean;
  /** The entry in the outline, and whether the later ones stand under it. */
  bookmark?: { title: string; opens: boolean };
};

const BOTTOM = PAGE.height - PAGE.bottom;
/** A band up to this height is not torn; of a longer one this much stays together. */
const WHOLE = 190;
const START = 60;
const PADDING = { verdict: 14, quote: 3, row: 4.2 } as const;

const linesHeight = (lines: readonly Line[]) => lines.reduce((sum, { gap, style }) => sum + gap + style.leading, 0);
const paddingOf = ({ frame }: Band) => (frame ? PADDING[frame] : 0);
const heightOf = (band: Band) =>
  band.picture?.height ?? Math.max(...band.columns.map(({ lines }) => linesHeight(lines))) + 2 * paddingOf(band);

/** What has to find room on the page for the band at `index` to begin there. */
function needed(bands: readonly Band[], index: number): number {
  const band = bands[index];
  if (!band) return 0;
  const height = heightOf(band);
  if (band.withNext) return band.gap + height + needed(bands, index + 1);
  return band.gap + (band.picture || height <= WHOLE ? height : START);
}

function fitting(lines: readonly Line[], room: number): number {
  let count = 0;
  while (count < lines.length && linesHeight(lines.slice(0, count + 1)) <= room) count += 1;
  return count;
}

function drawFrame(pdf: PDFKit.PDFDocument, frame: Band['frame'], y: number, height: number) {
  if (!frame) return;
  pdf.markContent('Artifact', { type: 'Layout' });
  if (frame === 'verdict') pdf.rect(PAGE.side, y, CONTENT_WIDTH, height).fill(TINT);
  if (frame === 'row') pdf.rect(PAGE.side, y, CONTENT_WIDTH, 0.6).fill(HAIRLINE);
  else pdf.rect(PAGE.side, y, frame === 'verdict' ? 4 : 2, height).fill(ACCENT);
  pdf.endMarkedContent();
}

/** Of the font that is set, in points. */
const ascentOf = (pdf: PDFKit.PDFDocument): number => {
  const { ascender } = Reflect.get(pdf, '_font') as { ascender: number };
  return (ascender / 1000) * (Reflect.get(pdf, '_fontSize') as number);
};

function drawLines(pdf: PDFKit.PDFDocument, { x, lines }: Column, top: number) {
  let y = top;
  for (const { text, runs, style, node, gap } of lines) {
    y += gap;
    if (text !== '') {
      // What is copied or searched is the text, not the order of its glyphs.
      node.element.add(pdf.markStructureContent(node.tag, runs ? { actual: text } : {}));
      pdf.font(style.font).fontSize(style.size);
      // All runs stand on the line of the style's own font.
      const baseline = y + (style.leading - pdf.currentLineHeight()) / 2 + ascentOf(pdf);
      // With a list of features, words are laid out together; one by one they would stand in the order of Latin.
      const options = runs ? { features: [] } : {};
      let from = x;
      for (const run of runs ?? [{ text, font: style.font }]) {
        pdf.font(run.font).fontSize(style.size).fillColor(style.color);
        pdf.text(run.text, from, baseline - ascentOf(pdf), { ...options, lineBreak: false });
        if (runs) from += pdf.widthOfString(run.text, options);
      }
      pdf.endMarkedContent();
    }
    y += style.leading;
  }
}

function drawPicture(
  pdf: PDFKit.PDFDocument,
  { jpeg, node, width, height }: NonNullable<Band['picture']>,
  top: number,
) {
  const box = [PAGE.side, PAGE.height - top - height, PAGE.side + width, PAGE.height - top];
  node.element.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box };
  node.element.add(pdf.markStructureContent(node.tag));
  pdf.image(jpeg.buffer, PAGE.side, top, { width, height });
  pdf.endMarkedContent();
  return top + height;
}

/** Draws a band from `top` on, over as many pages as it takes, and gives where it ends. */
function drawBand(pdf: PDFKit.PDFDocument, band: Band, top: number): number {
  if (band.picture) return drawPicture(pdf, band.picture, top);
  const padding = paddingOf(band);
  let y = top;
  let left = band.columns;
  for (;;) {
    const room = BOTTOM - y - 2 * padding;
    const fit = left.map(({ x, lines }) => ({ x, lines: lines.slice(0, fitting(lines, room)) }));
    const height = Math.max(...fit.map(({ lines }) => linesHeight(lines))) + 2 * padding;
    drawFrame(pdf, band.frame, y, height);
    for (const column of fit) drawLines(pdf, column, y + padding);
    y += height;
    left = left.map(({ x, lines }, index) => ({ x, lines: lines.slice(fit[index]?.lines.length) }));
    if (left.every(({ lines }) => lines.length === 0)) return y;
    pdf.addPage();
    y = PAGE.top;
  }
}

/** Draws bands one below the other, the first on a new page; no heading stands alone at the bottom of one. */
export function drawBands(pdf: PDFKit.PDFDocument, bands: readonly Band[]): void {
  pdf.addPage();
  let y: number = PAGE.top;
  let chapter = pdf.outline;
  for (const [index, band] of bands.entries()) {
    if (y > PAGE.top && (band.newPage || y + needed(bands, index) > BOTTOM)) {
      pdf.addPage();
      y = PAGE.top;
    }
    if (y > PAGE.top) y += band.gap;
    if (band.bookmark) {
      const item = chapter.addItem(band.bookmark.title, { expanded: true, left: PAGE.width, top: y });
      if (band.bookmark.opens) chapter = item;
    }
    y = drawBand(pdf, band, y);
  }
}
