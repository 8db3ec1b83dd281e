/** What stands in the place of a character that the font lacks. */
export const MARK = '\uFFFD';

/** A text as it can be drawn, line by line; `spoken` is the original, where marks stand in it. */
export type Drawable = { lines: readonly string[]; spoken?: string };

function drawableCharacter(char: string, covers: (codePoint: number) => boolean): string {
  // The font draws "fi" with the same glyph as this sign, and a search for "fi" would then find neither.
  if (/[\uFB00-\uFB06]/.test(char)) return char.normalize('NFKC');
  const covered = (each: string) => !/\p{C}/u.test(each) && covers(each.codePointAt(0) ?? 0);
  if (covered(char)) return char;
  if (char === '\t') return '    ';
  if (/\p{Zs}/u.test(char)) return ' ';
  const parts = [...char.normalize('NFD')];
  return parts.length > 1 && parts.every(covered) ? parts.join('') : MARK;
}

/**
 * A text with the mark for each character that cannot be drawn: of another script, a control, half a surrogate pair.
 * Only what is invisible by nature goes without a mark (Unicode's Default_Ignorable_Code_Point: joiners, variation
 * selectors, soft hyphens, bidi controls, zero-width spaces); a tab becomes four spaces.
 */
export function drawable(text: string, covers: (codePoint: number) => boolean): Drawable {
  let lacks = false;
  const lines = text
    .normalize('NFC')
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map((line) =>
      line.replaceAll(/./gsu, (char) => {
        if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return '';
        const drawn = drawableCharacter(char, covers);
        lacks = lacks || (drawn === MARK && char !== MARK);
        return drawn;
      }),
    );
  if (!lacks) return { lines };
  // A control or half a pair cannot be read aloud either, and would spoil the string in the file.
  return { lines, spoken: text.replaceAll(/[\p{Cc}\p{Cs}]/gu, (char) => (/\s/.test(char) ? ' ' : MARK)) };
}
