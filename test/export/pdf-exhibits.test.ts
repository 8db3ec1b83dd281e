import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../src/export/pdf/exhibits.ts';
import { writePdf } from '../../src/export/pdf/write-pdf.ts';
import { languages } from '../../src/i18n/index.ts';
import { NOW, playback } from '../support/claims.ts';
import { paperOf } from '../support/paper.ts';
import { inWords, latin1, opened, readPages, strays } from '../support/pdf.ts';
import { jpegHeader } from '../support/pictures.ts';
import { wordsIn } from '../support/words.ts';

const exhibit = (name: string, width: number, height: number): Exhibit => ({
  name,
  picture: { width, height, jpeg: new Uint8Array([...jpegHeader(width, height), ...Buffer.from(`of ${name}`)]) },
});
const sizes = [
  [1600, 900],
  [900, 1600],
  [320, 240],
  [1, 1],
] as const;
const twenty = Array.from({ length: 20 }, (_, index) => {
  const [width, height] = sizes[index % sizes.length] ?? [1, 1];
  return exhibit(`capture ${index + 1}.png`, width, height);
});

describe.each(languages)('the pictures in a PDF in %s', async (language) => {
  const words = await wordsIn(language);
  const paper = paperOf({ claim: playback(), now: NOW }, words);
  const print = (exhibits: readonly Exhibit[]) => writePdf([paper], paper.claimFile, NOW, exhibits);

  test('are 20 figures, each with its number, caption and alternative text, and whole', async () => {
    const bytes = await print(twenty);
    const nodes = (await readPages(bytes)).flatMap((page) => page.nodes);
    const captions = nodes.filter(({ tags }) => tags.at(-1) === 'Caption');
    const numbered = twenty.map(({ name }, index) => ({ name, number: index + 1 }));
    expect(captions.map(({ text }) => inWords([text]))).toEqual(
      numbered.map((each) => inWords([words.t('document.exhibit', each)])),
    );
    const figures = nodes.filter(({ tags }) => tags.at(-1) === 'Figure');
    expect(figures.map(({ spoken }) => spoken)).toEqual(numbered.map((each) => words.t('document.exhibitAlt', each)));
    expect(await strays(bytes)).toEqual([]);
    const file = latin1(bytes);
    for (const { picture } of twenty) expect(file).toContain(latin1(picture?.jpeg ?? Buffer.from('∅')));
  });

  test('lie after the claim, with an entry of their own in the outline', async () => {
    const [without, bytes] = [await readPages(await print([])), await print(twenty.slice(0, 2))];
    const pages = await readPages(bytes);
    expect(pages.length).toBeGreaterThan(without.length);
    expect(pages[without.length]?.nodes[0]?.tags.at(-1)).toBe('H2');
    const outline = await (await opened(bytes)).getOutline();
    expect(outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])).toContain(
      words.t('document.exhibits'),
    );
  });

  test('that are not here are said to be missing, by their number', async () => {
    const [first] = twenty;
    const pages = await readPages(await print([{ name: 'écran.png' }, ...(first ? [first] : [])]));
    const text = inWords(pages.flatMap(({ nodes }) => nodes.map((node) => node.text)));
    expect(text).toContain(inWords([words.t('document.exhibitMissing', { number: 1, name: 'écran.png' })]));
    expect(text).toContain(inWords([words.t('document.exhibit', { number: 2, name: 'capture 1.png' })]));
  });
});
