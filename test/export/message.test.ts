import { expect, test } from 'vitest';
import { mailtoOf } from '../../src/export/letters/message.ts';

const read = (href: string) => {
  const { protocol, pathname, searchParams } = new URL(href);
  return [protocol, pathname, searchParams.get('subject'), searchParams.get('body')];
};

test('a mailto address of RFC 6068 brings subject and text along, with line breaks as CRLF, « & » and all', () => {
  const href = mailtoOf({
    subject: 'Remboursement – 59,99 €',
    text: 'Bonjour,\nça & là ?',
    address: 'mailto:aide@boutique.test',
  });
  expect(read(href ?? '')).toEqual([
    'mailto:',
    'aide@boutique.test',
    'Remboursement – 59,99 €',
    'Bonjour,\r\nça & là ?',
  ]);
});

test('without an address of the shop, the mail program is opened without one; what the address has after a ? is left out', () => {
  expect(mailtoOf({ subject: 'a', text: 'b' })).toBe('mailto:?subject=a&body=b');
  expect(mailtoOf({ subject: 'a', text: 'b', address: 'mailto:x@y.test?cc=z@y.test' })).toBe(
    'mailto:x@y.test?subject=a&body=b',
  );
});

test('an address of 1,900 characters is offered, one of 1,901 is not: somebody might cut it off', () => {
  const longest = 1900 - 'mailto:?subject=a&body='.length;
  expect(mailtoOf({ subject: 'a', text: 'b'.repeat(longest) })).toHaveLength(1900);
  expect(mailtoOf({ subject: 'a', text: 'b'.repeat(longest + 1) })).toBeUndefined();
});

test('half of a surrogate pair, which no address can hold, becomes 1 mark and throws nothing', () => {
  expect(read(mailtoOf({ subject: 'a', text: 'x\ud83d!' }) ?? '')[3]).toBe('x\ufffd!');
});
