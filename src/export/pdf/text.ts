import { drawable } from './characters.ts';
import type { Line, Node } from './draw.ts';
import type { Fonts } from './fonts.ts';
import { baseOf, runsOf, type Run } from './runs.ts';
import { isOfOtherScript, type Scripts } from './scripts.ts';
import type { TextStyle } from './style.ts';
import { wrap } from './wrap.ts';

/** The PDF that texts are laid out for; `lacks` comes true once a text had a character that the font does not. */
export type Paper = { pdf: PDFKit.PDFDocument; fonts: Fonts; scripts: Scripts; lacks: boolean };

type StructureOptions = PDFKit.Mixins.StructureElementOptions;
export type TextPlace = { under: Node; tag: string; style: TextStyle; width: number; gap?: number };

/** A new node, the last of its parent. */
export function nodeUnder(
  { element: parent }: Node,
  tag: string,
  { pdf }: Paper,
  options: StructureOptions = {},
): Node {
  const element = pdf.struct(tag, options);
  parent.add(element);
  return { tag, element };
}

function widthOf(runs: readonly Run[], size: number, pdf: PDFKit.PDFDocument): number {
  return runs.reduce(
    (sum, { text, font }) => sum + pdf.font(font).fontSize(size).widthOfString(text, { features: [] }),
    0,
  );
}

/** The lines of a text, which becomes a node of its own. */
export function linesOf(
  text: string,
  { under, tag, style, width, gap = 0 }: TextPlace,
  paper: Paper,
  options: StructureOptions = {},
): Line[] {
  const { pdf, fonts, scripts } = paper;
  const { lines, spoken: original } = drawable(text, fonts.covers);
  paper.lacks = paper.lacks || original !== undefined;
  const { bidi } = isOfOtherScript(text) ? scripts : {};
  const fontOf = fonts.fontOf(style.font);
  // Drawn from the left, it would be read in the wrong order.
  const spoken = original ?? (bidi && text.normalize('NFC'));
  const measure = (each: string) =>
    bidi ? widthOf(runsOf(each, 'ltr', fontOf, bidi), style.size, pdf) : pdf.widthOfString(each);
  const node = nodeUnder(under, tag, paper, { ...options, ...(spoken !== undefined && { actual: spoken }) });
  pdf.font(style.font).fontSize(style.size);
  return lines
    .flatMap((line, index) =>
      // Without a space at its end, a line's last word would be read together with the first of the next.
      wrap(index < lines.length - 1 && line !== '' ? `${line} ` : line, width, measure),
    )
    .map((each, index) => ({
      text: each,
      ...(bidi && { runs: runsOf(each.trimEnd(), baseOf(text, bidi), fontOf, bidi) }),
      style,
      node,
      gap: index === 0 ? gap : 0,
    }));
}
