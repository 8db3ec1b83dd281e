import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { sha256OfBytes } from '../../src/claim/sha256.ts';
import type { Answers } from '../../src/claim/answers.ts';
import { writeEnvelope } from '../../src/store/envelope.ts';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';
import { claimFileOf } from './claim-files.ts';
import { outage } from './claims.ts';
import {
  exifSegment,
  heic,
  jpegHeader,
  jpegWith,
  ownPng,
  pngChunk,
  pngHeader,
  pngWith,
  webpHeader,
} from './pictures.ts';

export type HostileFile = { what: string; name: string; bytes: Buffer };

const good = claimFileOf(outage());
const file = (what: string, name: string, bytes: Uint8Array | string): HostileFile => ({
  what,
  name,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes),
});
const json = (what: string, text: string | Uint8Array) => file(what, 'recevable-demande.json', text);
const zip = (what: string, files: Zippable, change = (bytes: Buffer) => bytes) =>
  file(what, 'recevable-demande.zip', change(Buffer.from(zipSync(files))));
const pdf = (what: string, body: string | Buffer) =>
  file(what, 'recevable-demande.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(body)]));

const demande = { 'recevable-demande.json': strToU8(good) };
const many = (count: number, make: (index: number) => Uint8Array): Zippable =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.json`, make(index)]));
const zeros = (bytes: number) => new Uint8Array(bytes);
/** Puts 4 bytes at a place that is counted from the first entry of the list of files. */
const inList = (offset: number, value: number) => (bytes: Buffer) => {
  bytes.writeUInt32LE(value, bytes.indexOf('PK\u0001\u0002') + offset);
  return bytes;
};
const claim = (change: (parsed: Record<string, Record<string, unknown>>) => void) => {
  const parsed = JSON.parse(good) as Record<string, Record<string, unknown>>;
  change(parsed);
  return JSON.stringify(parsed);
};
/** A claim that lists these pictures, and a ZIP file with both. */
const withPictures = (what: string, pictures: readonly Buffer[]) => {
  const listed = pictures.map((bytes, index) => ({
    name: `${index}.png`,
    mediaType: bytes[0] === 0xff ? 'image/jpeg' : bytes[0] === 0x89 ? 'image/png' : 'image/webp',
    bytes: bytes.length,
    sha256: sha256OfBytes(bytes),
  }));
  const text = claimFileOf(outage({ attachments: listed } as never));
  return zip(what, {
    'recevable-demande.json': strToU8(text),
    ...Object.fromEntries(
      pictures.map((bytes, index) => [`${index}.png`, [new Uint8Array(bytes), { level: 9 }] as const]),
    ),
  });
};
const attached = (text: string) => {
  const packed = deflateSync(Buffer.from(text));
  return Buffer.concat([
    Buffer.from(`1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
};
const plain = ownPng('noir');
const draft = (answers: object) =>
  writeEnvelope({
    app: 'recevable',
    schema: DRAFT_SCHEMA,
    answers: answers as Answers,
    language: 'fr',
    judged: null,
    savedAt: '2026-11-22T09:00:00.000Z',
    revision: 1,
    writer: 'a stranger',
    seen: {},
  });

/** Files that somebody made to freeze the page, to fill its memory, or to have it believe something. */
export const makeHostileFiles = (): readonly HostileFile[] => [
  json('nothing at all', ''),
  json('a megabyte of spaces', ' '.repeat(1_000_000)),
  json('half a megabyte of brackets', '['.repeat(500_000)),
  json('objects in objects, 100,000 deep', `${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}`),
  json('a claim with __proto__', good.replace('{', '{"__proto__":{"polluted":1},')),
  json('a claim with constructor.prototype', good.replace('{', '{"constructor":{"prototype":{"polluted":1}},')),
  json('a claim in Latin-1', Buffer.from(good, 'latin1')),
  json('a claim after a byte order mark', `\ufeff${good}`),
  json('a claim between NULs', `\u0000${good}\u0000`),
  json('a claim cut in half', good.slice(0, good.length / 2)),
  json('a claim twice', good + good),
  json(
    'a claim of schema 999',
    claim((it) => Object.assign(it, { schema: 999 })),
  ),
  json(
    'a claim of schema -1',
    claim((it) => Object.assign(it, { schema: -1 })),
  ),
  json('a claim of 1e999 schemas', good.replace(/"schema": ?\d+/, '"schema": 1e999')),
  json(
    'a verdict that is markup',
    claim((it) => Object.assign(it['assessment'] ?? {}, { verdict: '<img src=x onerror=alert(1)>' })),
  ),
  json(
    'a policy of 100,000 characters',
    claim((it) => Object.assign(it['policy'] ?? {}, { id: 'x'.repeat(100_000) })),
  ),
  json(
    'a description of 400,000 characters',
    claim((it) => Object.assign(it['claim'] ?? {}, { description: 'a'.repeat(400_000) })),
  ),
  json(
    'a description of right-to-left marks',
    claim((it) => Object.assign(it['claim'] ?? {}, { description: '\u202e'.repeat(3000) })),
  ),
  json(
    '5,000 attachments',
    claim((it) =>
      Object.assign(it['claim'] ?? {}, {
        attachments: Array.from({ length: 5000 }, () => ({
          name: 'a.png',
          mediaType: 'image/png',
          bytes: 1,
          sha256: 'a'.repeat(64),
        })),
      }),
    ),
  ),
  json(
    'an attachment named as a path',
    claim((it) =>
      Object.assign(it['claim'] ?? {}, {
        attachments: [
          { name: '../../etc/passwd\u202egnp.png', mediaType: 'image/png', bytes: 1, sha256: 'a'.repeat(64) },
        ],
      }),
    ),
  ),
  json(
    '10,000 reasons',
    claim((it) => Object.assign(it['assessment'] ?? {}, { because: Array.from({ length: 10_000 }, () => '4.1') })),
  ),
  json(
    'a time of the year 275760',
    claim((it) => Object.assign(it, { createdAt: '+275760-09-13T00:00:00.000Z' })),
  ),
  json(
    'a number for a text',
    claim((it) => Object.assign(it['claim'] ?? {}, { description: 1e308 })),
  ),
  json('a policy of ours as a claim', '{"format":"recevable-policy","schema":1}'),
  json(
    'a draft with a day of 50,000 spaces',
    draft({ order: { purchasedOn: { day: `1${' '.repeat(50_000)}x`, month: '', year: '' } } }),
  ),
  json('a draft with a price of 50,000 points', draft({ order: { price: { amount: `1${'.'.repeat(50_000)}x` } } })),
  json(
    'a draft with 400,000 characters in each box',
    draft({ description: 'a'.repeat(200_000), order: { reference: 'b'.repeat(200_000) } }),
  ),
  json('a draft whose answers are an array', draft([])),
  json('a draft with answers that are functions', draft({ description: { toString: 'x' }, problem: ['outage'] })),
  json(
    'a draft of 20,000 unknown answers',
    draft(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, '1']))),
  ),
  file('a page named as a claim', 'recevable-demande.json', '<!doctype html><script>alert(1)</script>'),
  file('a program named as a PDF', 'facture.pdf', Buffer.from('MZ\u0000\u0000'.repeat(50_000))),
  zip('no claim', { 'readme.txt': strToU8('hello') }),
  zip(
    '50 texts of 511 KB',
    many(50, (index) => strToU8(`{"a":"${String(index).repeat(250_000).slice(0, 511_000)}"}`)),
  ),
  zip(
    '50 claims that are nearly right',
    many(50, () => strToU8(good.replace('"format"', `"pad":"${'x'.repeat(400_000)}","format"`))),
  ),
  zip(
    '50 bombs of 10.9 MB',
    many(50, () => zeros(10_900_000)),
  ),
  zip('one bomb of 200 MB', { '0.json': zeros(200_000_000) }),
  zip(
    '1,000 files',
    many(1000, () => strToU8('{}')),
  ),
  zip('a ZIP in a ZIP in a ZIP', { 'a.zip': zipSync({ 'b.zip': zipSync(demande) }) }),
  zip('names that leave the folder', {
    '../../recevable-demande.json': strToU8(good),
    '/etc/demande.json': strToU8(good),
  }),
  zip('a name of 60,000 characters', { [`${'a'.repeat(60_000)}.json`]: strToU8(good) }),
  zip('a size that is too small', demande, inList(24, 10)),
  zip('a size of 4 GB', demande, inList(24, 0xffffffff)),
  zip('a packed size of 4 GB', demande, inList(20, 0xffffffff)),
  zip('a start beyond the end', demande, inList(42, 0x7fffffff)),
  zip('an encrypted file', demande, (bytes) => (bytes.writeUInt16LE(1, bytes.indexOf('PK\u0001\u0002') + 8), bytes)),
  zip(
    'a method of its own',
    demande,
    (bytes) => (bytes.writeUInt16LE(99, bytes.indexOf('PK\u0001\u0002') + 10), bytes),
  ),
  zip('cut off in the list', demande, (bytes) => bytes.subarray(0, -30)),
  zip('60,000 ends', demande, (bytes) => Buffer.concat([bytes, Buffer.from('PK\u0005\u0006'.repeat(15_000))])),
  zip('a deflated stream that never ends', { 'a.json': strToU8('{}') }, () => {
    const packed = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: 2 });
    return Buffer.concat([Buffer.from('PK\u0003\u0004'), packed]);
  }),
  withPictures(
    'five pictures of 16,000 × 16,000',
    Array.from({ length: 5 }, (_, index) => pngHeader(16_000, 16_000 + index)),
  ),
  withPictures('a picture with its place', [jpegWith(jpegHeader(40, 30), exifSegment({ latitude: 48.85 }))]),
  withPictures('a picture that is a web page too', [Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')])]),
  withPictures('a picture with a megabyte of text', [
    pngWith(plain, pngChunk('tEXt', `Comment\u0000${'a'.repeat(1_000_000)}`)),
  ]),
  withPictures('a WebP of 16,383 × 16,383', [webpHeader(16_383, 16_383)]),
  withPictures('a HEIC of 60,000 × 60,000', [heic([[60_000, 60_000]])]),
  pdf('no attachment', '1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  pdf('two claims', Buffer.concat([attached(claimFileOf(outage({ description: 'forged' }))), attached(good)])),
  pdf('a bomb of 200 MB', attached('a'.repeat(200_000_000))),
  pdf('9 MB that say EmbeddedFile', '/EmbeddedFile stream\n'.repeat(430_000)),
  pdf('9 MB that say DCTDecode', '/DCTDecode stream\n'.repeat(500_000)),
  pdf('a claim that is cut off', attached(good).subarray(0, 400)),
];
