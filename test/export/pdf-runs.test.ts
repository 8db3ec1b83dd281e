import bidiFactory from 'bidi-js';
import { describe, expect, test } from 'vitest';
import { baseOf, runsOf, type FontOf } from '../../src/export/pdf/runs.ts';

const bidi = bidiFactory();
/** As the document has it: Arabic and its spaces in its own font. */
const fontOf: FontOf = (char, before) => {
  if (/[\p{Script=Arabic}\u0660-\u0669،]/u.test(char)) return 'Arabic';
  return char === ' ' && before === 'Arabic' ? 'Arabic' : 'Latin';
};
const drawn = (line: string) =>
  runsOf(line, baseOf(line, bidi), fontOf, bidi).map(({ font, text }) => `${font[0]}:${text}`);

// The font of Arabic turns its own letters round; what is handed to it is in the order in which it is read.
describe('a line is drawn from the left as', () => {
  test.each([
    ['Latin alone', 'abc (1)', ['L:abc (1)']],
    ['Arabic alone', 'محمد الأمين', ['A:محمد الأمين']],
    ['an Arabic name in French', 'Moi, محمد الأمين, oui', ['L:Moi, ', 'A:محمد الأمين', 'L:, oui']],
    ['a number in Arabic', 'الطلب CMD-4 وصل', ['A:وصل', 'L: ', 'L:CMD-4', 'A:الطلب ']],
    ['brackets in Arabic, mirrored', 'كود (نعم)', ['L:(', 'A:نعم', 'L:)', 'A:كود ']],
    ['Arabic digits, from the left, for a font that turns them', 'n. ١٢٣', ['L:n. ', 'A:٣٢١']],
  ])('%s', (_, line, runs) => {
    expect(drawn(line)).toEqual(runs);
  });

  test('runs that hold every character once', () => {
    const line = 'الطلب CMD-48213 (بتاريخ 12/11/2026) n’est pas وصل';
    const sorted = (text: string) => [...text].toSorted().join('');
    expect(
      sorted(
        runsOf(line, 'rtl', fontOf, bidi)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(sorted(line));
  });
});
