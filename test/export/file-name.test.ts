import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameIn } from '../../src/export/file-name.ts';
import { referenceInName } from '../../src/export/reference-in-name.ts';

test.each([
  ['CMD-48213', 'CMD-48213'],
  [' #CMD 48213/2 ', 'CMD-48213-2'],
  ['Commande n° 7', 'Commande-n-7'],
  ['é1', 'é1'],
  ['../../etc/passwd', 'etc-passwd'],
  ['0123456789'.repeat(5), '0123456789'.repeat(4)],
  [`${'a'.repeat(39)}-b`, 'a'.repeat(39)],
  ['CMD\u202E12', 'CMD-12'],
  ['jean@example.org', undefined],
  ['ma commande: jean@example.org', undefined],
  ['😕', undefined],
  ['', undefined],
])('of the reference "%s" a file is named after %s', (reference, named) => {
  expect(referenceInName(reference)).toBe(named);
});

test('of 2000 references nothing odd gets into a name, which stays whole in a ZIP', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (reference) => {
      const named = referenceInName(reference) ?? 'none';
      expect(named).toMatch(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,38}[\p{L}\p{N}])?$/u);
      const name = `recevable-insatisfaction-${named}-2026-11-23.json`;
      expect(nameIn([], name)).toBe(name);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
    { numRuns: 2000, seed: 48_213 },
  );
});

test.each(['4111111111111111.png', '4111\u00ad1111 1111:1111.png', '4111/1111/1111/1111.png'])(
  'no card number is in a name: %s',
  (asked) => expect(nameIn([], asked)).toMatch(/^•••• 1111/),
);

test('a name of 300 letters of 4 bytes is cut to what file systems take', () => {
  expect(Buffer.byteLength(nameIn([], `${'𐐷'.repeat(300)}.jpeg`))).toBeLessThanOrEqual(250);
  expect(nameIn([], `${'a'.repeat(300)}.png`)).toBe(`${'a'.repeat(80)}.png`);
});
