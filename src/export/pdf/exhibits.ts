import type { Words } from '../../document/words.ts';
import { paragraph } from './blocks.ts';
import type { Band, Node } from './draw.ts';
import { CONTENT_WIDTH, PAGE, styles } from './style.ts';
import { linesOf, nodeUnder, type Paper } from './text.ts';

/** A picture of the claim, as a JPEG with its size in pixels; without it where it is not to be had. */
export type Exhibit = {
  name: string;
  picture?: { jpeg: Uint8Array<ArrayBuffer>; width: number; height: number };
};

/** Room for the caption, and for the heading above the first. */
const CAPTION_HEIGHT = 70;
const MOST_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom - CAPTION_HEIGHT;
/** Points of a pixel of a screen: nothing is drawn larger than it was. */
const POINTS = 0.75;

function exhibitBands({ name, picture }: Exhibit, number: number, under: Node, words: Words, paper: Paper): Band[] {
  const { t } = words;
  if (!picture) return [paragraph(t('document.exhibitMissing', { number, name }), under, styles.body, paper)];
  const { jpeg, width, height } = picture;
  const caption = t('document.exhibit', { number, name });
  const figure = nodeUnder(under, 'Figure', paper, { alt: t('document.exhibitAlt', { number, name }) });
  const place = { under: figure, tag: 'Caption', style: styles.term, width: CONTENT_WIDTH };
  const scale = Math.min(POINTS, CONTENT_WIDTH / width, MOST_HEIGHT / height);
  return [
    { gap: 14, withNext: true, columns: [{ x: PAGE.side, lines: linesOf(caption, place, paper) }] },
    { gap: 4, columns: [], picture: { jpeg, node: figure, width: width * scale, height: height * scale } },
  ];
}

/** The pictures of a claim, numbered, each a figure with its caption; those that are missing are said to be. */
export function exhibitsBands(exhibits: readonly Exhibit[], root: Node, words: Words, paper: Paper): Band[] {
  const under = nodeUnder(root, 'Sect', paper, { lang: words.language });
  const title = words.t('document.exhibits');
  return [
    { ...paragraph(title, under, styles.section, paper, 'H2'), withNext: true, bookmark: { title, opens: false } },
    ...exhibits.flatMap((each, index) => exhibitBands(each, index + 1, under, words, paper)),
  ];
}
