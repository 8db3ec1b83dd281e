import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReference, referenceOf } from '../../src/claim/reference.ts';
import { claimOf, outage, playback } from '../support/claims.ts';
import { partialClaims } from '../support/arbitraries.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('each claim has a reference of its own, which is read again', () => {
  const references = Object.values(claimOf).map((make) => referenceOf(make()));
  expect(new Set(references).size).toBe(6);
  for (const reference of references) {
    expect(reference).toMatch(/^REC-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/);
    expect(readReference(reference)).toBe(reference);
  }
});

test('whatever is answered, the reference is read again', () => {
  fc.assert(
    fc.property(partialClaims, (claim) => {
      expect(readReference(referenceOf(claim))).toBe(referenceOf(claim));
    }),
  );
});

test('the reference stays while support and device are told, and changes with the order', () => {
  const reference = referenceOf(playback());
  expect(referenceOf(playback({ 'support.ticket': 'T-1', 'connection.mbps': 18, description: 'Autre' }))).toBe(
    reference,
  );
  expect(referenceOf(playback({ 'order.reference': 'CMD-2' }))).not.toBe(reference);
});

test('two outages of one order are two claims', () => {
  expect(referenceOf(outage())).not.toBe(referenceOf(outage({ 'outage.startedAt': '2026-11-19T20:00:00+01:00' })));
});

test('each of the 31 wrong characters at each of the 6 places is found', () => {
  const reference = referenceOf(playback());
  const places = [4, 5, 6, 7, 8, 10];
  for (const place of places) {
    for (const character of ALPHABET.replace(reference.charAt(place), '')) {
      const wrong = `${reference.slice(0, place)}${character}${reference.slice(place + 1)}`;
      expect(readReference(wrong), wrong).toBeUndefined();
    }
  }
});

test('a reference is read as somebody types it', () => {
  const reference = referenceOf(playback());
  const typed = [
    reference.toLowerCase(),
    reference.replaceAll('-', ''),
    reference.replaceAll('-', ' '),
    ` ${reference}\n`,
  ];
  for (const each of typed) expect(readReference(each)).toBe(reference);
  for (const foreign of ['', 'REC', 'CMD-48213', 'REC-7F3K2', 'REC-UUUUU-U'])
    expect(readReference(foreign)).toBeUndefined();
});

test('O is read as 0, and I or L as 1', () => {
  const withZero = Array.from({ length: 400 }, (_, index) =>
    referenceOf(playback({ 'order.reference': `CMD-${index}` })),
  );
  const zero = withZero.find((each) => each.slice(4).includes('0'));
  const one = withZero.find((each) => each.slice(4).includes('1'));
  expect(readReference(zero?.replaceAll('0', 'O') ?? '')).toBe(zero);
  expect(readReference(one?.replaceAll('1', 'l') ?? '')).toBe(one);
});
