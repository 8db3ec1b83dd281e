import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/desk/csv.ts';

/** A reader of RFC 4180 of its own. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  for (const [, field = '', end] of csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"([,;]|\r\n)/g)) {
    const row = rows.at(-1) ?? (rows.push([]), rows.at(-1)) ?? [];
    row.push(field.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('what is written is read again, with quotes, commas and line breaks', () => {
  const rows = [
    ['a', 'b, c', '"d"'],
    ['é\r\nf', '', '😀'],
  ];
  for (const language of ['fr', 'en'] as const) {
    expect(read(csvOf(rows, language))).toEqual(rows);
    expect(csvOf(rows, language).startsWith('\uFEFF"a"')).toBe(true);
  }
  expect(csvOf(rows, 'fr')).toContain('"a";"b, c"');
});

test.each([';', ',', '\t', '\n', '|', '"'])('no formula follows “%s” in a field', (mark) => {
  const [[field] = []] = read(csvOf([[`1${mark}=1+1`]], 'fr'));
  expect(field).not.toMatch(/[;,\t\n|"]=/);
});

test('no field begins as a formula does', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), fc.string(), (start, rest) => {
      const [[field = ''] = []] = read(csvOf([[`${start}${rest}`]], 'en'));
      expect(field.startsWith(`'${start}`)).toBe(true);
    }),
  );
});
