import type { Section } from '../../src/document/model.ts';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { onThePage } from '../support/page.tsx';
import { paperOf, printed } from '../support/paper.ts';
import { inWords, latin1, opened, readPages, strays } from '../support/pdf.ts';
import { textsOf } from '../support/texts.ts';
import { wordsIn } from '../support/words.ts';

const [first = { claim: {}, now: '' }, , , tooEarly = { claim: {}, now: '' }] = scenarios;
/** Of somebody who has not written to support yet, and so has more than one thing to do. */
const unasked = scenarios[26] ?? { claim: {}, now: '' };
describe.each(languages)('the PDF in %s', async (language) => {
  const words = await wordsIn(language);

  test.each(scenarios)('says word for word what the document and the page say: $sentence', async (scenario) => {
    const paper = paperOf(scenario, words);
    const pages = await readPages(await printed(paper, scenario.now));
    const nodes = pages.flatMap((page) => page.nodes).filter(({ tags }) => tags.at(-1) !== 'Lbl');
    const { title, subject, record } = paper.document;

    expect(inWords(nodes.map(({ text }) => text))).toBe(inWords([title, subject, ...textsOf(paper.document), record]));
    const shown = onThePage(paper.document.sections, words);
    expect(inWords([title, subject, shown, record])).toBe(inWords(nodes.map(({ text }) => text)));
    // Whoever reads without the structure meets the texts in the same order.
    for (const page of pages) expect(page.idsAsDrawn).toEqual(page.idsAsRead);
  });

  test('has 1 title, a heading per section and per part, and its rows, lists and quotes are told apart', async () => {
    const paper = paperOf(unasked, words);
    const { document } = paper;
    const bytes = await printed(paper, unasked.now);
    const nodes = (await readPages(bytes)).flatMap((page) => page.nodes);
    const textsUnder = (tag: string) =>
      nodes.filter(({ tags }) => tags.includes(tag)).map(({ text }) => inWords([text]));
    const spaced = (texts: readonly string[]) => texts.map((text) => inWords([text]));
    const parts = document.sections.flatMap((section) => section.parts ?? []);
    const blocks = [...document.sections, ...parts].flatMap((each) => each.blocks);
    const rows = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const french = blocks.flatMap((block) => (block.kind === 'quote' ? block.quote.french : []));

    expect(textsUnder('H1')).toEqual(spaced([document.title]));
    expect(textsUnder('H2')).toEqual(spaced(document.sections.map(({ title }) => title)));
    expect(textsUnder('H3')).toEqual(spaced(parts.map(({ title }) => title)));
    expect(textsUnder('TH').toSorted()).toEqual(spaced(rows.map(({ term }) => term)).toSorted());
    expect(textsUnder('LBody')).toEqual(spaced(items));
    expect(textsUnder('Lbl')).toEqual(items.map((_, index) => `${index + 1}.`));
    expect(textsUnder('BlockQuote')).toEqual(spaced(french));
    expect([rows, items, french, parts].map((each) => each.length > 1)).toEqual([true, true, true, true]);

    expect(latin1(bytes).match(/\/Scope \/Row\b/g)).toHaveLength(rows.length);
    const inside = (tag: string, parent: string) =>
      nodes.every(({ tags }) => !tags.includes(tag) || tags[tags.indexOf(tag) - 1] === parent);
    expect([inside('TH', 'TR'), inside('TD', 'TR'), inside('TR', 'Table'), inside('LI', 'L')]).not.toContain(false);
    expect(new Set(nodes.filter(({ tags }) => tags.includes('BlockQuote')).map(({ lang }) => lang))).toEqual(
      new Set(['fr']),
    );
    expect(new Set(nodes.filter(({ tags }) => !tags.includes('BlockQuote')).map(({ lang }) => lang))).toEqual(
      new Set([language]),
    );
  });

  test('bears its title and language, has an entry in the outline for each section, and numbers its pages', async () => {
    const paper = paperOf(first, words);
    const bytes = await printed(paper, first.now);
    const pdf = await opened(bytes);
    const { info } = await pdf.getMetadata();
    const outline = await pdf.getOutline();
    const preferences = await pdf.getViewerPreferences();

    expect(info).toMatchObject({
      Title: `${paper.document.title} ${paper.document.reference}`,
      Language: language,
      CreationDate: 'D:20261123110000Z',
    });
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    expect(outline.map(({ title }) => title)).toEqual([paper.document.title]);
    expect(outline[0]?.items.map(({ title }) => title)).toEqual(paper.document.sections.map(({ title }) => title));
    const pages = await readPages(bytes);
    expect(pages.map(({ artifacts }) => artifacts)).toEqual(
      pages.map((_, index) => [
        paper.document.reference,
        `${paper.document.reference} ${words.t('document.page', { page: index + 1, pages: pages.length })}`,
      ]),
    );
    expect(pages.length).toBeGreaterThan(1);
  });

  test('draws nothing but the structure’s texts and artifacts, of which the frames and rules are some', async () => {
    const paper = paperOf(tooEarly, words);
    expect(await strays(await printed(paper, tooEarly.now))).toEqual([]);
  });

  test('has what support needs on page 1, and the verdict from page 2 on', async () => {
    const paper = paperOf(tooEarly, words);
    const [opening, following] = await readPages(await printed(paper, tooEarly.now));
    const texts = opening?.nodes.slice(0, 3).map(({ text }) => inWords([text]));
    const { title, subject, sections } = paper.document;
    const [brief, verdict] = sections;
    expect(texts).toEqual([title, subject, brief?.title ?? ''].map((text) => inWords([text])));
    expect(inWords([opening?.nodes.at(-1)?.text ?? ''])).toContain(paper.document.reference);
    expect(inWords([following?.nodes[0]?.text ?? ''])).toBe(inWords([verdict?.title ?? '']));
  });
});

test('of 40 headings and 120 rows over many pages, no heading stands last on a page and no row is torn', async () => {
  const words = await wordsIn('fr');
  const { document, claimFile } = paperOf(first, words);
  const sections = Array.from({ length: 20 }, (_, number): Section => {
    const rows = Array.from({ length: 6 }, (__, index) => ({
      term: `Ligne ${number}-${index}`,
      value: 'mot '.repeat(1 + ((number * 7 + index * 13) % 60)),
      notes: ['Article 1'],
    }));
    const blocks = [{ kind: 'paragraph' as const, text: 'mot '.repeat(number * 11) }];
    const parts = [{ title: `Partie ${number}`, blocks: [{ kind: 'rows' as const, rows }] }];
    return { id: 'answers', title: `Section ${number}`, blocks, parts };
  });
  const pages = await readPages(await printed({ document: { ...document, sections }, words, claimFile }, first.now));
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.map(({ nodes }) => nodes.at(-1)?.tags.at(-1)).filter((tag) => tag?.startsWith('H'))).toEqual([]);
  const values = pages
    .flatMap((page) => page.nodes)
    .filter(({ tags, text }) => tags.includes('TD') && text !== 'Article 1');
  expect(values).toHaveLength(120);
});
