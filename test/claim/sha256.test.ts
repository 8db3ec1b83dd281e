import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256OfBytes, sha256OfJson } from '../../src/claim/sha256.ts';
import { outage } from '../support/claims.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the bytes of "%s" have the checksum of FIPS 180-4, %s', (text, checksum) => {
  expect(sha256OfBytes(bytes(text))).toBe(checksum);
});

test('of up to 1,000 bytes it is what Node says', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), (data) => {
      expect(sha256OfBytes(data)).toBe(createHash('sha256').update(data).digest('hex'));
    }),
  );
});

test('a JSON value is hashed in its canonical form: keys in order, no white space, 1.0 as 1', () => {
  expect(sha256OfJson({ b: 1.0, a: [true, 'é', null], '10': 0, '2': '€' })).toBe(
    sha256OfBytes(bytes('{"10":0,"2":"€","a":[true,"é",null],"b":1}')),
  );
});

test('the order of keys does not count, at any of 2 levels', () => {
  const { order, access, ...rest } = outage();
  const turned = Object.fromEntries(Object.entries(order ?? {}).toReversed());
  expect(Object.keys(turned)).not.toStrictEqual(Object.keys(order ?? {}));
  expect(sha256OfJson({ access, order: turned, ...rest })).toBe(sha256OfJson(outage()));
});

test('the order of a list counts, and so does 1 cent', () => {
  expect(sha256OfJson([1, 2])).not.toBe(sha256OfJson([2, 1]));
  expect(sha256OfJson(outage({ 'order.price': { cents: 5998, currency: 'EUR' } }))).not.toBe(sha256OfJson(outage()));
});

test('an absent field and one that is undefined have 1 checksum, since JSON has no undefined', () => {
  expect(sha256OfJson({ a: 1, b: undefined })).toBe(sha256OfJson({ a: 1 }));
});
