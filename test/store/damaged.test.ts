import { expect, test } from 'vitest';
import { readEnvelope } from '../../src/store/envelope.ts';
import { draftText, envelope } from './envelopes.ts';

const sample = envelope({ revision: 12, seen: { 'page b': 3 } });
const text = draftText(sample);
const schemaAt = text.indexOf('"schema":') + '"schema":'.length;
const offsets = Array.from({ length: text.length }, (_, at) => at);

type Reading = 'as it was' | 'other answers' | 'unreadable' | 'newer';

/** What is read of a damaged text: the draft as it was, another draft, or why it cannot be used. */
function readingOf(damaged: string): Reading {
  const read = readEnvelope(damaged);
  if ('unusable' in read) return read.unusable;
  // In the order of the sample, so that the texts can be compared.
  const ordered = Object.fromEntries(
    Object.keys(sample).map((key) => [key, read.envelope[key as keyof typeof sample]]),
  );
  return JSON.stringify(ordered) === JSON.stringify(sample) ? 'as it was' : 'other answers';
}

function print(what: string, readings: readonly Reading[]): void {
  const kinds = [...new Set(readings)].map((kind) => `${readings.filter((each) => each === kind).length} ${kind}`);
  console.log(`a stored draft ${what}, ${readings.length} times: ${kinds.join(', ')}`);
}

test('an intact draft is read as it was, and 1 with another revision is told from it', () => {
  expect(readingOf(text)).toBe('as it was');
  expect(readingOf(draftText({ ...sample, revision: 13 }))).toBe('other answers');
});

test('a draft that was cut off at any of its offsets is unreadable', () => {
  const readings = offsets.map((end) => readingOf(text.slice(0, end)));
  print('cut off', readings);
  expect(new Set(readings)).toStrictEqual(new Set(['unreadable']));
});

test('a draft that lacks its beginning up to any of its offsets is unreadable', () => {
  const readings = offsets.map((start) => readingOf(text.slice(start + 1)));
  print('without its beginning', readings);
  expect(new Set(readings)).toStrictEqual(new Set(['unreadable']));
});

test('1 character that is changed in 1 of 9 ways, at any offset, is noticed or does no harm', () => {
  const nextTo = (character: string) => String.fromCharCode(character.charCodeAt(0) ^ 1);
  const others = ['"', '0', '9', ' ', '}', '\u0000'].map((other) => () => other);
  const ways = [nextTo, () => '', (character: string) => character.repeat(2), ...others];
  const changed = offsets.flatMap((at) =>
    ways.map((way) => ({ at, reading: readingOf(text.slice(0, at) + way(text.charAt(at)) + text.slice(at + 1)) })),
  );
  print(
    'with 1 character changed',
    changed.map(({ reading }) => reading),
  );
  expect(changed.filter(({ reading }) => reading === 'other answers')).toStrictEqual([]);
  // What calls itself newer cannot be checked, and is never written over.
  expect(new Set(changed.filter(({ reading }) => reading === 'newer').map(({ at }) => at))).toStrictEqual(
    new Set([schemaAt]),
  );
});
