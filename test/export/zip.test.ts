import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeZip } from '../../src/export/write-zip.ts';
import { readZip } from '../support/at-once.ts';
import { jpeg, png, webp } from '../support/named-pictures.ts';

const AT = '2026-11-23T23:30:00.000Z';
const text = strToU8('{"format":"recevable-claim"}'.repeat(100));
const files = [
  { name: 'recevable-demande.json', bytes: text },
  { name: 'écran noir.png', bytes: png('noir') },
  { name: 'débit.jpg', bytes: jpeg('débit') },
  { name: 'figé.webp', bytes: webp('figé') },
];
const zip = writeZip(files, AT);

describe('writing', () => {
  test('4 files come back byte for byte, here and from another reader, under their names', () => {
    const expected = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
    expect(Object.fromEntries(readZip(zip))).toStrictEqual(expected);
    expect({ ...unzipSync(zip) }).toStrictEqual(expected);
  });

  test('the 3 pictures are stored as they are, and the text is deflated', () => {
    const methods: Record<string, number> = {};
    unzipSync(zip, { filter: ({ name, compression }) => Boolean((methods[name] = compression)) && false });
    expect(Object.values(methods)).toEqual([8, 0, 0, 0]);
    expect(zip.length).toBeLessThan(text.length);
  });

  test.each(['Pacific/Kiritimati', 'America/Anchorage', 'Europe/Paris', 'UTC'])(
    'the bytes are the same in %s as in the zone of this test',
    (timeZone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = timeZone;
      const again = writeZip(files, AT);
      process.env['TZ'] = before;
      expect(again).toStrictEqual(zip);
    },
  );

  test('300 lists of files under any names come back in order, and no name is a path, hidden, too long or there twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 150 }), fc.uint8Array({ maxLength: 50 })), {
          maxLength: 8,
        }),
        (given) => {
          const read = readZip(
            writeZip(
              given.map(([name, bytes]) => ({ name, bytes })),
              AT,
            ),
          );
          expect([...read.values()].map((bytes) => bytes.join()).toSorted()).toEqual(
            given.map(([, bytes]) => bytes.join()).toSorted(),
          );
          const names = [...read.keys()];
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length);
          for (const name of names) {
            expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^[.\s]|[.\s]$/u);
            expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          }
        },
      ),
      { numRuns: 300, seed: 20_261_123 },
    );
  });

  test.each([
    [
      ['../../etc/passwd', '/root.png', 'C:\\boot.ini'],
      ['-..-etc-passwd', '-root.png', 'C--boot.ini'],
    ],
    [
      ['a.png', 'A.PNG', 'a.png'],
      ['a.png', 'A (2).PNG', 'a (3).png'],
    ],
    [
      ['', '.', '..json', '__proto__'],
      ['file', 'file (2)', 'json', 'proto__'],
    ],
    [
      ['con.png', 'COM1', 'aux.tar.gz'],
      ['con-.png', 'COM1-', 'aux.tar-.gz'],
    ],
    [
      ['\u202Egnp.exe', 'a\u0000b\r\nc.png'],
      ['gnp.exe', 'abc.png'],
    ],
  ])('%j is written as %j', (asked, written) => {
    const read = readZip(
      writeZip(
        asked.map((name) => ({ name, bytes: text })),
        AT,
      ),
    );
    expect([...read.keys()].toSorted()).toEqual(written.toSorted());
  });
});

type Edit = (view: DataView, at: { entry: number; end: number; file: number }) => void;
/** The ZIP file of one text with some of its fields changed. */
const edited = (edit: Edit, base = zipSync({ 'a.json': text, 'b.json': text })) => {
  const bytes = base.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  edit(view, { entry: view.getUint32(end + 16, true), end, file: 0 });
  return bytes;
};
/** A deflated file of as many times 10 MB of zeros that says it has `said` bytes. */
const bomb = (times: number, said: number) => {
  const part = deflateRawSync(Buffer.alloc(10_000_000), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: times }, () => part), deflateRawSync(Buffer.alloc(0))]);
  const [local, central, end] = [Buffer.alloc(36), Buffer.alloc(52), Buffer.alloc(22)];
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(6, 26);
  local.write('a.json', 30);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(6, 28);
  central.write('a.json', 46);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(52, 12);
  end.writeUInt32LE(36 + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, packed, central, end]));
};

describe('reading what somebody made to do harm', () => {
  const both = ['a.json', 'b.json'];
  const other = ['b.json'];
  const cases: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
    ['nothing is changed', edited(() => undefined), both],
    [
      'a comment of 1000 bytes comes after it',
      new Uint8Array([...edited((view, { end }) => view.setUint16(end + 20, 1000, true)), ...new Uint8Array(1000)]),
      both,
    ],
    ['the 1st is encrypted', edited((view, { entry }) => view.setUint16(entry + 8, 1, true)), other],
    ['the 1st is packed by method 12', edited((view, { entry }) => view.setUint16(entry + 10, 12, true)), other],
    [
      'the 1st says it is 1 byte shorter',
      edited((view, { entry }) => view.setUint32(entry + 24, text.length - 1, true)),
      other,
    ],
    [
      'the 1st says it is 1 byte longer',
      edited((view, { entry }) => view.setUint32(entry + 24, text.length + 1, true)),
      other,
    ],
    ['the 1st says it is of 4 GB', edited((view, { entry }) => view.setUint32(entry + 24, 0xffffffff, true)), other],
    ['the 1st is packed into 4 GB', edited((view, { entry }) => view.setUint32(entry + 20, 0xffffffff, true)), other],
    ['the 1st begins beyond the end', edited((view, { entry }) => view.setUint32(entry + 42, 0xfffffff0, true)), []],
    ['the 1st begins where there is none', edited((view, { entry }) => view.setUint32(entry + 42, 3, true)), other],
    ['the list begins beyond the end', edited((view, { end }) => view.setUint32(end + 16, 0xffffffff, true)), []],
    ['the list says 40 where there are 2', edited((view, { end }) => view.setUint16(end + 10, 40, true)), both],
    ['the list says 65,535', edited((view, { end }) => view.setUint16(end + 10, 0xffff, true)), []],
    ['it is cut off in the middle', zip.slice(0, zip.length / 2), []],
    ['it is cut off 1 byte before its end', zip.slice(0, -1), []],
    ['it is 4 bytes long', strToU8('PK\u0003\u0004'), []],
    ['it is empty', new Uint8Array(), []],
    ['1 of its names leads out of the folder', zipSync({ '../a.json': text, 'b.json': text }), other],
    ['1 of its names is of a Windows folder', zipSync({ '..\\a.json': text, 'b.json': text }), other],
    ['1 of its names is an absolute path', zipSync({ '/a.json': text, 'b.json': text }), other],
    ['1 of its names is of a drive', zipSync({ 'C:a.json': text, 'b.json': text }), other],
    [
      'its 2 files are in a folder',
      zipSync({ dossier: { 'a.json': text, 'b.json': text } }),
      ['dossier/a.json', 'dossier/b.json'],
    ],
    [
      'it has 51 files',
      zipSync(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`${index}.json`, text]))),
      [],
    ],
    [
      'it has 700 files',
      zipSync(Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`${index}.json`, text]))),
      [],
    ],
    ['it is a bomb of 4 GB that says so', bomb(400, 4_000_000_000), []],
    ['it is a bomb of 4 GB that says 10', bomb(400, 10), []],
    ['it is a bomb of 4 GB that says 10 MB', bomb(400, 10_000_000), []],
    ['it is 10 MB of zeros, and says so', bomb(1, 10_000_000), ['a.json']],
  ];

  test.each(cases)('%s: only what is sound is taken', (_, bytes, names) => {
    expect([...readZip(bytes).keys()].toSorted()).toEqual(names);
  });

  test('of 7 files of 10 MB each, the 6 that fit into 61 MB are taken', () => {
    const large = new Uint8Array(10_000_000);
    const all = zipSync(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`a${number}.json`, large])), {
      level: 0,
    });
    expect([...readZip(all).keys()]).toEqual(['a1.json', 'a2.json', 'a3.json', 'a4.json', 'a5.json', 'a6.json']);
  });

  test('500 files with any 3 bytes changed, and 500 cut off anywhere, are read or left out, and never throw', () => {
    const byte = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
    fc.assert(
      fc.property(byte, byte, byte, (...changes) => {
        const bytes = zip.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(readZip(bytes).size).toBeLessThanOrEqual(files.length);
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
    fc.assert(
      fc.property(fc.nat(zip.length - 1), (end) => {
        expect(readZip(zip.slice(0, end)).size).toBe(0);
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
  });
});
