import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { mediaTypeOf } from '../../src/claim/media-type.ts';
import type { Attachment, Claim } from '../../src/claim/schema.ts';
import { sha256OfBytes } from '../../src/claim/sha256.ts';
import { readClaimFile } from '../../src/export/json.ts';
import { OPEN_MAX_BYTES } from '../../src/export/open.ts';
import { writeZip } from '../../src/export/write-zip.ts';
import { openBytes } from '../support/at-once.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { claimFileOf } from '../support/claim-files.ts';
import { NOW, outage, playback, SETTING } from '../support/claims.ts';
import { paperOf, printed } from '../support/paper.ts';
import { latin1 } from '../support/pdf.ts';
import { wordsIn } from '../support/words.ts';
import { jpeg, png, webp } from '../support/named-pictures.ts';

const attachment = (name: string, bytes: Uint8Array): Attachment => ({
  name,
  mediaType: mediaTypeOf(bytes) ?? 'image/png',
  bytes: bytes.length,
  sha256: sha256OfBytes(bytes),
});
const pictures = [png('noir'), jpeg('débit'), webp('figé')];
const claim = outage({ attachments: pictures.map((bytes, index) => attachment(`capture-${index + 1}`, bytes)) });
const text = claimFileOf(claim);
const named = (bytes: Uint8Array, name: string) => ({ name, bytes });
const json = named(strToU8(text), 'recevable-demande.json');
const opened = (bytes: Uint8Array) => {
  const found = openBytes(bytes);
  if ('fault' in found) throw new Error(found.fault);
  return found;
};

test('a claim file alone gives its text and 0 pictures', () => {
  expect(openBytes(json.bytes)).toStrictEqual({ text, pictures: new Map() });
});

test('a ZIP file gives the text and the 3 pictures of the claim, whatever they are called and wherever they lie', () => {
  const expected = new Map(pictures.map((bytes) => [sha256OfBytes(bytes), bytes]));
  expect(openBytes(writeZip([...pictures.map((each) => named(each, 'x.txt')), json], NOW))).toStrictEqual({
    text,
    pictures: expected,
  });
  const [first, second, third] = pictures.map((each) => new Uint8Array(each));
  const repacked = zipSync({
    'Mon dossier': {
      'a.png': first ?? new Uint8Array(),
      'b.jpg': second ?? new Uint8Array(),
      sub: { 'c.webp': third ?? new Uint8Array(), 'RECEVABLE.JSON': json.bytes },
    },
  });
  expect(openBytes(repacked)).toStrictEqual({ text, pictures: expected });
});

test('of 5 pictures in a ZIP file, the 2 that are not of the claim, byte for byte, are left out', () => {
  const [black = new Uint8Array()] = pictures;
  const changed = black.slice();
  changed[40] = 0;
  const { pictures: kept } = opened(
    writeZip([json, ...[...pictures, changed, png('autre')].map((each) => named(each, 'x'))], NOW),
  );
  expect([...kept.keys()]).toEqual(claim.attachments?.map(({ sha256 }) => sha256));
});

test('of 3 files that the claim lists as pictures, the HTML page and the one of another kind than it says are left out', () => {
  const page = strToU8('<script>alert(1)</script>');
  const listed = [
    attachment('page.png', page),
    { ...attachment('un.png', png('un')), mediaType: 'image/jpeg' as const },
    attachment('deux.png', png('deux')),
  ];
  const zip = writeZip(
    [
      named(strToU8(claimFileOf(outage({ attachments: listed }))), 'a.json'),
      ...[page, png('un'), png('deux')].map((each) => named(each, 'x')),
    ],
    NOW,
  );
  expect([...opened(zip).pictures.values()]).toStrictEqual([png('deux')]);
});

test('of 3 JSON files in a ZIP file, the claim is found', () => {
  const others = ['{"format":"notes"}', 'no JSON'].map((each) => named(strToU8(each), 'a.json'));
  expect(opened(writeZip([...others, json], NOW)).text).toBe(text);
});

test('of 2 claims in a ZIP file none is read', () => {
  const other = named(strToU8(claimFileOf(playback())), 'b.json');
  expect(openBytes(writeZip([json, other], NOW))).toEqual({ fault: 'no-claim' });
  expect(opened(writeZip([json, { ...json, name: 'copy.json' }], NOW)).text).toBe(text);
});

test('of 2 claims in a PDF none is read: its pages may be those of the other', async () => {
  const words = await wordsIn('fr');
  const mine = paperOf({ claim: outage(), now: NOW }, words);
  const pdf = latin1(await printed(mine, NOW));
  const other = latin1(await printed(paperOf({ claim: playback(), now: NOW }, words), NOW));
  const [attached] = /\d+ 0 obj\n<<\n\/Type \/EmbeddedFile[^]*?endobj\n/.exec(other) ?? [''];
  expect(openBytes(Buffer.from(pdf, 'latin1'))).toHaveProperty('text', mine.claimFile.text);
  const forged = pdf.replace(/(?<=%PDF[^\n]*\n)/, `${attached}\n`);
  expect(forged.length).toBeGreaterThan(pdf.length + 1000);
  expect(openBytes(Buffer.from(forged, 'latin1'))).toEqual({ fault: 'no-claim' });
});

describe('what cannot be opened is refused with a reason', () => {
  const large = (start: string, size: number) => {
    const bytes = new Uint8Array(size);
    bytes.set(strToU8(start));
    return bytes;
  };
  test.each<[string, Uint8Array, string]>([
    ['JSON of 512,001 bytes', large('{', 512_001), 'too-large'],
    ['a picture of 600,000 bytes', large('\u0089PNG', 600_000), 'too-large'],
    ['a PDF of 10,000,001 bytes', large('%PDF-1.7', 10_000_001), 'too-large'],
    ['a ZIP file that is 1 byte too large', large('PK\u0003\u0004', OPEN_MAX_BYTES + 1), 'too-large'],
    ['a PDF with no claim in it', strToU8('%PDF-1.7\n%%EOF'), 'no-claim'],
    [
      'a ZIP file with 3 pictures and no claim',
      writeZip(
        pictures.map((each) => named(each, 'x.json.png')),
        NOW,
      ),
      'no-claim',
    ],
    ['an empty ZIP file', zipSync({}), 'no-claim'],
    ['a ZIP file that breaks off', writeZip([json], NOW).slice(0, 400), 'no-claim'],
    [
      'a ZIP file with a claim of 512,001 bytes',
      writeZip([named(strToU8(text.padEnd(512_001)), 'a.json')], NOW),
      'no-claim',
    ],
  ])('%s', (_, bytes, fault) => {
    expect(openBytes(bytes)).toStrictEqual({ fault });
  });

  test.each([
    ['an empty file', '', 'not-json'],
    ['the JSON of another app', '{"format":"notes","schema":1}', 'foreign'],
    ['a claim of schema 5', text.replace('"schema": 4', '"schema": 5'), 'newer'],
    ['a claim without its policy', JSON.stringify({ ...(JSON.parse(text) as object), policy: {} }), 'damaged'],
  ])('%s, alone or in a ZIP file', (_, content, fault) => {
    expect(readClaimFile(opened(strToU8(content)).text)).toStrictEqual({ fault });
    const zip = writeZip([named(strToU8(content), 'a.json'), ...pictures.map((each) => named(each, 'x'))], NOW);
    expect(opened(zip).pictures.size).toBe(0);
    expect(readClaimFile(opened(zip).text)).toStrictEqual({ fault });
  });

  test('1000 texts and lists of bytes are opened or refused, and never throw', () => {
    const starts = fc.constantFrom('', '%PDF-1.4', 'PK\u0003\u0004', '{"format":"recevable-claim",');
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(openBytes(new Uint8Array([...strToU8(start), ...rest]))).toBeTypeOf('object');
      }),
      { numRuns: 1000, seed: 20_261_123 },
    );
  });
});

test('200 generated claims come back from a ZIP file, the form and a second ZIP file byte for byte', () => {
  fc.assert(
    fc.property(completeClaims, (generated) => {
      const zip = (each: Claim) => writeZip([named(strToU8(claimFileOf(each)), 'demande.json')], NOW);
      const first = zip(generated);
      const read = readClaimFile(opened(first).text);
      if ('fault' in read) throw new Error(read.fault);
      expect(read.isEdited).toBe(false);
      const { claim: again, faults } = readAnswers(writeAnswers(read.file.claim, SETTING.timeZone), SETTING);
      expect(faults).toEqual([]);
      expect(zip(again)).toStrictEqual(first);
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
});
