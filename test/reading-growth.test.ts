import { readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../src/claim/answers.ts';
import { foreignKindOf, mediaTypeOf, pictureName } from '../src/claim/media-type.ts';
import { heifFacts } from '../src/claim/heif-facts.ts';
import { hiddenInExif, hiddenInIptc, hiddenInXmp } from '../src/claim/hidden-data.ts';
import { withAt } from '../src/claim/path.ts';
import { pictureFacts } from '../src/claim/picture-facts.ts';
import { readPrefill } from '../src/claim/prefill.ts';
import { questions } from '../src/claim/questions.ts';
import { readAmount, readPrice } from '../src/claim/reading/amount.ts';
import { readBandwidth } from '../src/claim/reading/bandwidth.ts';
import { aroundFigure, hundredths, manyLines, oneLine, plainWord, shortLine } from '../src/claim/reading/characters.ts';
import { readCount } from '../src/claim/reading/count.ts';
import { dayOfWeek, readDate } from '../src/claim/reading/date.ts';
import { readEmail } from '../src/claim/reading/email.ts';
import { meansNotKnown } from '../src/claim/reading/not-known.ts';
import { relativeDay } from '../src/claim/reading/relative-day.ts';
import { readTime } from '../src/claim/reading/time.ts';
import { readReference, referencesIn } from '../src/claim/reference.ts';
import { secretsIn } from '../src/claim/secrets/index.ts';
import { readSender } from '../src/claim/sender.ts';
import { readSent } from '../src/claim/sent.ts';
import { readMachineLines } from '../src/document/machine-line.ts';
import { readClaimFile } from '../src/export/json.ts';
import { claimFileIn, jpegsIn } from '../src/export/pdf/read-pdf.ts';
import { readEnvelope } from '../src/store/envelope.ts';
import { readClockSeen } from '../src/store/retention.ts';
import { openBytes, readZip } from './support/at-once.ts';
import { claimFileOf } from './support/claim-files.ts';
import { outage, SETTING } from './support/claims.ts';
import { jpeg, png, webp } from './support/named-pictures.ts';
import { growthOf, MOST, repeated } from './support/growth.ts';

const TODAY = '2026-11-23';

/** Whatever reads what a customer, a host or a stranger has written, by its name in the code. */
const ofTexts: Readonly<Record<string, (text: string) => unknown>> = {
  readAmount: (text) => readAmount(text, 'EUR'),
  readPrice: (text) => readPrice(text, 'EUR'),
  readBandwidth: (text) => readBandwidth(text, 'megabits'),
  readCount: (text) => readCount(text, 9),
  readDate: (text) => [readDate(text, '', ''), readDate('1', text, text)],
  dayOfWeek,
  readEmail,
  meansNotKnown,
  relativeDay: (text) => relativeDay(text, TODAY),
  readTime,
  oneLine,
  manyLines,
  shortLine,
  aroundFigure,
  plainWord,
  hundredths,
  readReference,
  referencesIn,
  secretsIn,
  readSender: (text) => readSender({ name: text, replyTo: text }),
  readSent: (text) => readSent({ sent: [{ id: text, at: text }] }),
  readPrefill: (text) => readPrefill({ order: text, date: text, plan: text }, SETTING),
  readMachineLines,
  readClaimFile,
  readEnvelope,
  readClockSeen,
  pictureName: (text) => pictureName(text, 'image/png'),
};

const ofBytes: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  openBytes,
  readZip,
  claimFileIn,
  jpegsIn,
  mediaTypeOf,
  foreignKindOf,
  pictureFacts,
  heifFacts,
  hiddenInExif,
  hiddenInXmp,
  hiddenInIptc,
};

/** Beginnings that a reader goes on from, and what comes again and again after them. */
const parts = [
  ' ',
  '1',
  '1 ',
  '1.',
  '1/',
  ',',
  '-',
  'a',
  'a ',
  'a.',
  'a@',
  '@',
  '€',
  'é',
  '\u0660',
  '\u200b',
  '\n',
  '“',
  '#',
  '"',
  '{"a":',
  '[',
  'RCV-',
  'lundi ',
  'vers le ',
  '5 h ',
  'http://a/',
];
const starts = ['', '1', '{'];
const ends = ['', 'x'];

describe.each(Object.entries(ofTexts))('%s', (_, read) => {
  test('takes a time that grows with the text', () => {
    const slow = parts.flatMap((part) =>
      starts.flatMap((start) =>
        ends.flatMap((end) => {
          const growth = growthOf((length) => read(start + repeated(part, length) + end));
          return growth < MOST ? [] : [{ start, part, end, growth }];
        }),
      ),
    );
    expect(slow).toEqual([]);
  });
});

const pictures = [png('noir'), jpeg('débit'), webp('figé')];
const json = strToU8(claimFileOf(outage()));
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const beginnings = [
  new Uint8Array(),
  ...pictures,
  ...pictures.map((picture) => picture.subarray(0, 20)),
  json,
  ascii('%PDF-1.7\n'),
  ascii('PK\u0003\u0004'),
  ascii('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic'),
  ascii('II*\u0000\u0008\u0000\u0000\u0000'),
  ascii('<x:xmpmeta>'),
];
const again = [
  '\u0000',
  'a',
  ' ',
  '\u00ff',
  '\u00ff\u00e1\u0000\u0002',
  '\u0000\u0000\u0000\u0000IDAT\u0000\u0000\u0000\u0000',
  '\u0000\u0000\u0000\u0008meta',
  '/EmbeddedFile ',
  '/DCTDecode stream\n',
  '/EmbeddedFile stream\n',
  'PK\u0005\u0006',
  'PK\u0001\u0002',
  '<rdf:Description ',
  '\u001c\u0002',
  '{"a":[',
].map(ascii);

/** `part` over and over, to this length, after `start`. */
function bytesOf(start: Uint8Array, part: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(start.length + length);
  whole.set(start);
  for (let at = start.length; at < whole.length; at += part.length) whole.set(part.subarray(0, whole.length - at), at);
  return whole;
}

describe.each(Object.entries(ofBytes))('%s', (_, read) => {
  test('takes a time that grows with the file', () => {
    const slow = beginnings.flatMap((start, index) =>
      again.flatMap((part) => {
        const growth = growthOf((length) => read(bytesOf(start, part, length * 4)));
        return growth < MOST ? [] : [{ index, part: String.fromCharCode(...part), growth }];
      }),
    );
    expect(slow).toEqual([]);
  });
});

test('every answer of every kind is read in a time that grows with it', () => {
  const slow = questions.flatMap(({ path }) =>
    [' ', '1 ', 'a', '1/', 'é'].flatMap((part) => {
      const growth = growthOf((length) => {
        const text = `1${repeated(part, length)}x`;
        const boxes = { day: text, month: text, year: text, time: text, amount: text, currency: 'EUR', unit: text };
        for (const entry of [text, boxes]) readAnswers(withAt({}, path, entry), SETTING);
      });
      return growth < MOST ? [] : [{ path, part, growth }];
    }),
  );
  expect(slow).toEqual([]);
});

test('no reading function is left out', () => {
  const folder = new URL('../src/claim/reading/', import.meta.url);
  const names = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name),
  );
  expect(names.length).toBeGreaterThan(10);
  // One character at a time.
  expect(names.filter((name) => !(name in ofTexts))).toEqual(['digitValue']);
});
