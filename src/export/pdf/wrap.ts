/** After spaces, and after a hyphen before a letter: a number or a reference stays whole. No-break spaces are none of these. */
const BEFORE_BREAK = / (?=[^ ])|[^ -]-(?=\p{L})/gu;
const partsOf = (paragraph: string) => paragraph.replace(BEFORE_BREAK, '$&\0').split('\0');

/** A word that is longer than a line, in pieces that are not; an accent stays on its letter. */
function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const [cluster] of word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const more = measure(cluster);
    if (used + more > width && piece !== '') {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += cluster;
    used += more;
  }
  return [...found, piece];
}

/**
 * The lines of a paragraph, none wider than `width` but for spaces at its end. Put together they are the paragraph, to
 * the last space: pdfkit's own wrapping drops some.
 */
export function wrap(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of partsOf(paragraph)) {
    const visible = measure(word.trimEnd());
    if (used + visible > width && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    const parts = visible > width ? pieces(word, width, measure) : [word];
    lines.push(...parts.slice(0, -1));
    line += parts.at(-1) ?? '';
    used += measure(parts.at(-1) ?? '');
  }
  return [...lines, line];
}
