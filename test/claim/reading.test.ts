import { describe, expect, test } from 'vitest';
import { readAmount, readPrice } from '../../src/claim/reading/amount.ts';
import { readBandwidth } from '../../src/claim/reading/bandwidth.ts';
import { readCount } from '../../src/claim/reading/count.ts';
import { readDate } from '../../src/claim/reading/date.ts';
import { readTime } from '../../src/claim/reading/time.ts';
import { outage } from '../support/claims.ts';
import { typed } from '../support/typing.ts';

const readers = {
  readAmount: { read: (text: string) => readAmount(text, 'EUR'), text: '59,99', fault: 'not-an-amount' },
  readPrice: { read: (text: string) => readPrice(text, 'EUR'), text: '59,99', fault: 'not-an-amount' },
  readBandwidth: { read: (text: string) => readBandwidth(text, 'megabits'), text: '25', fault: 'not-a-bandwidth' },
  readCount: { read: (text: string) => readCount(text, 20), text: '2', fault: 'not-a-count' },
  readDate: { read: (text: string) => readDate('', text, ''), text: '3/8/2026', fault: 'not-a-date' },
  readTime: { read: (text: string) => readTime(text), text: '20:00', fault: 'not-a-time' },
};

describe.each(Object.entries(readers))('%s refuses what is too long for it without reading it', (_, reader) => {
  test.each([' ', '\u200b', '0'])('among %j, 98 characters are read, and 101 are not', (filler) => {
    const { read, text, fault } = reader;
    expect(read(text.padStart(98, filler === '0' ? ' ' : filler))).toHaveProperty('value');
    expect(read(text.padStart(101, filler))).toStrictEqual({ fault });
  });
});

test('50,000 spaces around the day of a date do no harm', () => {
  const spaces = ' '.repeat(50_000);
  const purchasedOn = (day: string) => typed(outage(), 'order.purchasedOn', { day, month: '8', year: '2026' });
  expect(purchasedOn(`${spaces}3${spaces}`)).toBe('2026-08-03');
  expect(purchasedOn(`3${spaces}.`)).toBe('not-a-date');
});
