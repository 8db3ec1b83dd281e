import { drawable } from './characters.ts';
import type { Line, Node } from './draw.ts';
import type { TextStyle } from './style.ts';
import { wrap } from './wrap.ts';

/** The PDF that texts are laid out for; `lacks` comes true once a text had a character that the font does not. */
export type Paper = { pdf: PDFKit.PDFDocument; covers: (codePoint: number) => boolean; lacks: boolean };

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

/** The lines of a text, which becomes a node of its own. */
export function linesOf(
  text: string,
  { under, tag, style, width, gap = 0 }: TextPlace,
  paper: Paper,
  options: StructureOptions = {},
): Line[] {
  const { pdf, covers } = paper;
  const { lines, spoken } = drawable(text, covers);
  paper.lacks ||= spoken !== undefined;
  const node = nodeUnder(under, tag, paper, { ...options, ...(spoken !== undefined && { actual: spoken }) });
  pdf.font(style.font).fontSize(style.size);
  return lines
    .flatMap((line, index) =>
      // Without a space at its end, a line's last word would be read together with the first of the next.
      wrap(index < lines.length - 1 && line !== '' ? `${line} ` : line, width, (each) => pdf.widthOfString(each)),
    )
    .map((each, index) => ({ text: each, style, node, gap: index === 0 ? gap : 0 }));
}
