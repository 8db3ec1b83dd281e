import type { Bidi } from 'bidi-js';
import { isOfOtherScript } from './scripts.ts';

/** What is drawn in one font, from the left. */
export type Run = { text: string; font: string };
/** Which of the fonts draws a character, the one before it being drawn in `before`. */
export type FontOf = (char: string, before: string | undefined) => string;

const isOdd = (level: number) => level % 2 === 1;

/** A right-to-left run as it must be handed to the font, which turns round what has letters of its script, and nothing else. */
function turned(text: string, bidi: Bidi): string {
  const mirrored = [...text].map((char) => bidi.getMirroredCharacter(char) ?? char);
  return (isOfOtherScript(text) ? mirrored : mirrored.toReversed()).join('');
}

/** Arabic's own digits, which stand from left to right, and which the font turns round too. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/;
const straight = (text: string) => (ARABIC_DIGITS.test(text) ? [...text].toReversed().join('') : text);

/**
 * A line as runs from left to right (UAX #9): `base` is the direction of its paragraph. Each run has one font and one direction,
 * so that its letters join.
 */
export function runsOf(line: string, base: 'ltr' | 'rtl', fontOf: FontOf, bidi: Bidi): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, base);
  let runs: (Run & { level: number })[] = [];
  let at = 0;
  for (const char of line) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    const font = fontOf(char, last?.font);
    if (last?.level === level && last.font === font) last.text += char;
    else runs.push({ text: char, font, level });
    at += char.length;
  }
  // Rule L2: from the highest level down, what stands at it or above is reversed.
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level -= 1) {
    const ordered: typeof runs = [];
    let above: typeof runs = [];
    for (const run of runs) {
      if (run.level >= level) above.unshift(run);
      else {
        ordered.push(...above, run);
        above = [];
      }
    }
    runs = [...ordered, ...above];
  }
  return runs.map(({ text, font, level }) => ({ text: isOdd(level) ? turned(text, bidi) : straight(text), font }));
}

/** The direction of a paragraph, by its first strong character (UAX #9, P2 and P3). */
export const baseOf = (paragraph: string, bidi: Bidi): 'ltr' | 'rtl' =>
  isOdd(bidi.getEmbeddingLevels(paragraph).paragraphs[0]?.level ?? 0) ? 'rtl' : 'ltr';
