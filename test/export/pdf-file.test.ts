import { describe, expect, test } from 'vitest';
import { claimFileIn } from '../../src/export/pdf/read-pdf.ts';
import { writePdf } from '../../src/export/pdf/write-pdf.ts';
import scenarios from '../fixtures/scenarios.json';
import { paperOf, printed } from '../support/paper.ts';
import { inWords, latin1, opened, readPages } from '../support/pdf.ts';
import { textsOf } from '../support/texts.ts';
import { wordsIn } from '../support/words.ts';

const [first = { claim: {}, now: '' }] = scenarios;

describe('the file in the PDF', async () => {
  const words = await wordsIn('fr');

  test.each(scenarios)('is the claim file, byte for byte: $sentence', async (scenario) => {
    const paper = paperOf(scenario, words);
    const bytes = await printed(paper, scenario.now);
    const attachments = Object.values((await (await opened(bytes)).getAttachments()) as Record<string, unknown>);
    expect(attachments).toMatchObject([{ filename: paper.claimFile.name }]);
    const [{ content }] = attachments as [{ content: Uint8Array }];
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)).toBe(paper.claimFile.text);
    expect(claimFileIn(bytes)).toBe(paper.claimFile.text);
  });

  test('of 5 MB of noise, of nothing, of half a PDF and of one with 1 byte changed, none is read and nothing is thrown', async () => {
    const paper = paperOf(first, words);
    const bytes = await printed(paper, first.now);
    const start = latin1(bytes).indexOf('stream', latin1(bytes).indexOf('/Type /EmbeddedFile\n')) + 'stream\n'.length;
    let seed = 1;
    const noise = Uint8Array.from({ length: 5_000_000 }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255);
    const names = new TextEncoder().encode('/EmbeddedFile stream\n'.repeat(240_000));
    const changed = bytes.slice();
    changed.fill(255, start, start + 8);
    const began = performance.now();
    const hostile = [noise, names, new Uint8Array(), bytes.subarray(0, start + 400), changed];
    expect(hostile.map(claimFileIn)).toEqual(hostile.map(() => undefined));
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  test('of more than 512,000 bytes is not read, however small it is packed', async () => {
    const { document } = paperOf(first, words);
    const packed = async (length: number) =>
      writePdf([{ document, words }], { name: 'a.json', text: 'a'.repeat(length) }, first.now);
    expect(claimFileIn(await packed(512_000))).toHaveLength(512_000);
    expect(claimFileIn(await packed(512_001))).toBeUndefined();
    expect(claimFileIn(await packed(50_000_000))).toBeUndefined();
  });
});

describe('the bytes of the PDF', async () => {
  const [french, english] = [await wordsIn('fr'), await wordsIn('en')];

  test('hold 0 scripts, forms, links and actions, and 1 attachment', async () => {
    const { document, claimFile } = paperOf(first, french);
    const text = latin1(await writePdf([{ document, words: french }], claimFile, first.now)).replaceAll(
      /\bstream\r?\n[^]*?endstream/g,
      '',
    );
    expect(text.match(/\/(?:JS|JavaScript|OpenAction|AA|Launch|URI|AcroForm|Annots|GoToR|SubmitForm)\b/g)).toBeNull();
    expect(text.match(/\/EmbeddedFile\b/g)).toHaveLength(1);
    expect(text.match(/\/AFRelationship \/Source\b/g)).toHaveLength(1);
    expect(text).toMatch(/\/AF \[\d+ 0 R\]/);
    expect(text).toContain('/Subtype /application#2Fjson');
  });

  test('name neither the order nor anything else that the customer wrote', async () => {
    const { document, claimFile } = paperOf(first, french);
    const pdf = await opened(await writePdf([{ document, words: french }], claimFile, first.now));
    const { info, metadata } = await pdf.getMetadata();
    const told = JSON.stringify([info, metadata?.getRaw(), await pdf.getOutline()]);
    expect(told).toContain(document.title);
    const { order, support } = first.claim as { order: { reference: string }; support: { ticket: string } };
    expect([order.reference, support.ticket].filter((text) => told.includes(text))).toEqual([]);
    expect(info).not.toHaveProperty('Author');
  });

  test('are the same for the same input, 2 times', async () => {
    const { document, words, claimFile } = paperOf(first, french);
    const print = () => writePdf([{ document, words }], claimFile, first.now);
    const before = await print();
    const began = performance.now();
    const again = await print();
    console.log(`A PDF: ${again.length} bytes in ${Math.round(performance.now() - began)} ms`);
    expect(Buffer.compare(before, again)).toBe(0);
  });

  test('in 2 languages, hold both documents, each in its own, the second on a new page', async () => {
    const [one, other] = [paperOf(first, english), paperOf(first, french)];
    const bytes = await writePdf([one, other], one.claimFile, first.now);
    const pages = await readPages(bytes);
    const texts = ({ document }: typeof one) => [
      document.title,
      document.subject,
      ...textsOf(document),
      document.record,
    ];
    const nodes = pages.flatMap((page) => page.nodes).filter(({ tags }) => tags.at(-1) !== 'Lbl');
    expect(inWords(nodes.map(({ text }) => text))).toBe(inWords([...texts(one), ...texts(other)]));
    const openings = pages.filter(({ nodes: [opening] }) => opening?.tags.includes('H1'));
    expect(openings.map(({ nodes: [opening] }) => opening?.lang)).toEqual(['en', 'fr']);
    const footers = pages.map(({ artifacts }) => artifacts.join());
    expect(footers[0]).toMatch(new RegExp(`Page 1 of ${pages.length}$`));
    expect(footers.at(-1)).toMatch(new RegExp(`Page ${pages.length} sur ${pages.length}$`));
  });
});
