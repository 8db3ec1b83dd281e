import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/export/pdf/write-pdf.ts';
import { languages } from '../../src/i18n/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { jpegHeader } from '../support/pictures.ts';
import { paperOf } from '../support/paper.ts';
import { latin1, opened } from '../support/pdf.ts';
import { wordsIn } from '../support/words.ts';

/** The dictionaries of a PDF's objects, by their numbers, without what is in their streams. */
function objectsOf(pdf: string): Map<number, string> {
  const found = pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)(?:\nstream\n[^]*?\nendstream)?\nendobj/g);
  return new Map([...found].map(([, number, dictionary = '']) => [Number(number), dictionary]));
}

/** The object that a dictionary refers to under a key. */
const referred = (objects: Map<number, string>, dictionary: string, key: string) =>
  objects.get(Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1])) ?? '';

/** The types of structure elements that the document uses, and what each may stand in (ISO 32000-1, 14.8.4). */
const mayStandIn: Readonly<Record<string, readonly string[]>> = {
  Document: ['StructTreeRoot'],
  Part: ['Document'],
  Sect: ['Document', 'Part'],
  H1: ['Part'],
  H2: ['Sect', 'Part'],
  H3: ['Sect'],
  Div: ['Sect', 'Part'],
  P: ['Part', 'Sect', 'Div', 'TD', 'LBody', 'BlockQuote', 'Caption'],
  Table: ['Sect', 'Part'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  L: ['Sect', 'Part'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  BlockQuote: ['Sect', 'Part', 'Div', 'LBody'],
  Caption: ['Figure', 'Sect'],
  Figure: ['Sect', 'Part'],
};

// No validator runs wherever these tests do (veraPDF is no package of npm's or Debian's): these are the points of the Matterhorn
// Protocol 1.1 that a program can check and that concern such a file, by their numbers.
describe.each(languages)('PDF/UA-1 in %s', async (language) => {
  const words = await wordsIn(language);
  const [first] = scenarios;
  if (!first) throw new Error('There is no scenario.');
  const paper = paperOf(first, words);
  const picture = { jpeg: new Uint8Array(jpegHeader(40, 30)), width: 40, height: 30 };
  const exhibits = [{ name: 'écran.png', picture }, { name: 'perdue.png' }];
  const bytes = await writePdf([paper], paper.claimFile, first.now, exhibits);
  const pdf = await opened(bytes);
  const objects = objectsOf(latin1(bytes));
  const all = [...objects.values()];
  const catalog = all.find((each) => each.includes('/Type /Catalog')) ?? '';
  const elements = [...objects].filter(([, each]) => /\/S \/[A-Z]/.test(each) && each.includes('/P '));
  const typeOf = (dictionary: string) => /\/S \/(\w+)/.exec(dictionary)?.[1] ?? 'StructTreeRoot';

  test('06-001 to 06-004: XMP metadata name the standard and the title', async () => {
    const { metadata } = await pdf.getMetadata();
    const xmp = String(metadata?.getRaw());
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain(`${paper.document.title} ${paper.document.reference}`);
    expect(referred(objects, catalog, 'Metadata')).toMatch(/\/Subtype \/XML/);
  });

  test('07-001, 07-002: the title is what a viewer shows', () => {
    expect(referred(objects, catalog, 'ViewerPreferences')).toContain('/DisplayDocTitle true');
  });

  test('01-001, 02-001: all is marked, and in standard types that need no map', () => {
    expect(referred(objects, catalog, 'MarkInfo')).toContain('/Marked true');
    expect(elements.length).toBeGreaterThan(50);
    expect(elements.filter(([, each]) => !(typeOf(each) in mayStandIn))).toEqual([]);
    expect(all.some((each) => each.includes('/Suspects true'))).toBe(false);
  });

  test('09-004 to 09-008: every element stands where its type may', () => {
    const misplaced = elements
      .map(([, each]) => [typeOf(each), typeOf(referred(objects, each, 'P'))] as const)
      .filter(([type, parent]) => !mayStandIn[type]?.includes(parent));
    expect(misplaced).toEqual([]);
  });

  test('14-002, 14-003, 14-006: headings are numbered, begin with 1 and skip none', () => {
    const levels = elements.map(([, each]) => /\/S \/H(\d)/.exec(each)?.[1]).filter((each) => each !== undefined);
    expect(levels[0]).toBe('1');
    expect(levels.some((level, index) => index > 0 && Number(level) > Number(levels[index - 1]) + 1)).toBe(false);
  });

  test('15-003: every header of a row says that it is one', () => {
    const headers = elements.filter(([, each]) => typeOf(each) === 'TH');
    expect(headers.length).toBeGreaterThan(10);
    expect(headers.filter(([, each]) => !/\/Scope \/Row/.test(each))).toEqual([]);
  });

  test('11-001 to 11-006: the catalog and each document say their language', () => {
    expect(catalog).toContain(`/Lang (${language})`);
    const parts = elements.filter(([, each]) => typeOf(each) === 'Part');
    expect(parts.every(([, each]) => /\/Lang \((?:fr|en)\)/.test(each))).toBe(true);
  });

  test('13-004: every figure has an alternative text', () => {
    const figures = elements.filter(([, each]) => typeOf(each) === 'Figure');
    expect(figures).toHaveLength(1);
    expect(figures.every(([, each]) => /\/Alt [(<]/.test(each))).toBe(true);
  });

  test('21-001: the attached file has both names and says what it is to the document', () => {
    const specification = all.find((each) => each.includes('/Type /Filespec')) ?? '';
    expect(specification).toMatch(/\/F [(<]/);
    expect(specification).toMatch(/\/UF [(<]/);
    expect(specification).toContain('/AFRelationship /Source');
  });

  test('28-001 to 28-018, 25-001, 29-001: there is no annotation, form or script', () => {
    expect(all.filter((each) => /\/Annots|\/AcroForm|\/JavaScript|\/XFA/.test(each))).toEqual([]);
  });

  test('31-001 to 31-030: every font is embedded, and each glyph of it is known as a character', () => {
    const composite = all.filter((each) => each.includes('/Subtype /Type0'));
    expect(composite).toHaveLength(2);
    expect(all.filter((each) => /\/Subtype \/(?:Type1|TrueType|Type3)\b/.test(each))).toEqual([]);
    for (const font of composite) {
      const descendant = referred(objects, font, 'DescendantFonts');
      expect(referred(objects, font, 'ToUnicode')).not.toBe('');
      expect(font).toContain('/Encoding /Identity-H');
      expect(descendant).toMatch(/\/CIDToGIDMap \/Identity/);
      expect(referred(objects, descendant, 'FontDescriptor')).toMatch(/\/FontFile[23]? \d+ 0 R/);
    }
  });

  test('10-001, 01-005: what is drawn is text of the structure or an artifact', async () => {
    const drawn = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const page = await pdf.getPage(index + 1);
        const { items } = await page.getTextContent({ includeMarkedContent: true });
        let depth = 0;
        return items.filter((item) => {
          if ('str' in item) return depth === 0 && item.str.trim() !== '';
          depth += item.type === 'endMarkedContent' ? -1 : 1;
          return false;
        });
      }),
    );
    expect(drawn.flat()).toEqual([]);
  });
});
