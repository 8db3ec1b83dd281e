import { expect, test } from 'vitest';
import { readBandwidth } from '../../src/claim/reading/bandwidth.ts';
import { playback } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { typed, typing } from '../support/typing.ts';

test.each(
  titled(
    [
      { text: '92,4', unit: 'megabits', mbps: 92.4 },
      { text: '92.4', unit: 'megabits', mbps: 92.4 },
      { text: '25', unit: 'megabits', mbps: 25 },
      { text: '24,99', unit: 'megabits', mbps: 24.99 },
      { text: '0,01', unit: 'megabits', mbps: 0.01 },
      { text: '10000', unit: 'megabits', mbps: 10_000 },
      { text: '1 000', unit: 'megabits', mbps: 1000 },
      { text: '3,1', unit: 'megabytes', mbps: 24.8 },
      { text: '3.125', unit: 'megabytes', mbps: undefined },
      { text: '3,13', unit: 'megabytes', mbps: 25.04 },
      { text: '1250', unit: 'megabytes', mbps: 10_000 },
      { text: '3,1 Mo/s', unit: 'megabits', mbps: 24.8 },
      { text: '3,1 Mo/s', unit: 'megabytes', mbps: 24.8 },
      { text: '3.1 MB/s', unit: 'megabits', mbps: 24.8 },
      { text: '3.1MBps', unit: 'megabits', mbps: 24.8 },
      { text: '3,1 mo', unit: 'megabits', mbps: 24.8 },
      { text: '92,4 Mb/s', unit: 'megabytes', mbps: 92.4 },
      { text: '92.4Mbps', unit: 'megabytes', mbps: 92.4 },
      { text: '92.4 mbps', unit: 'megabytes', mbps: 92.4 },
      { text: '92,4 Mbit/s', unit: 'megabytes', mbps: 92.4 },
      { text: '92,4 Mb', unit: 'megabytes', mbps: 92.4 },
      { text: '92 MBit/s', unit: 'megabytes', mbps: 92 },
      { text: '92 mbits', unit: 'megabytes', mbps: 92 },
      { text: '100 MBPS', unit: 'megabits', mbps: 100 },
      { text: '100 MBPS', unit: 'megabytes', mbps: 800 },
      { text: '20 MBIT/S', unit: 'megabytes', mbps: 20 },
      { text: '20 MBITS', unit: 'megabytes', mbps: 20 },
      { text: '20 mbit/s', unit: 'megabytes', mbps: 20 },
      { text: '20 Mb/S', unit: 'megabytes', mbps: 20 },
      { text: '20 Mb / s', unit: 'megabytes', mbps: 20 },
      { text: '20 mégabits par seconde', unit: 'megabytes', mbps: 20 },
      { text: '20 MB/S', unit: 'megabits', mbps: 20 },
      { text: '3.1 MO/S', unit: 'megabits', mbps: 24.8 },
      { text: '3.1 megabytes per second', unit: 'megabits', mbps: 24.8 },
      { text: '25 mega', unit: 'megabits', mbps: 25 },
      { text: '25 méga', unit: 'megabits', mbps: 25 },
      { text: '25 me\u0301ga', unit: 'megabits', mbps: 25 },
      { text: '25 Mégas', unit: 'megabits', mbps: 25 },
      { text: '25 mega', unit: 'megabytes', mbps: 200 },
      { text: '25Mbps/5Mbps', unit: 'megabytes', mbps: 25 },
      { text: '25 Mbps / 5 Mbps', unit: 'megabytes', mbps: 25 },
      { text: '25/5 Mb/s', unit: 'megabytes', mbps: 25 },
      { text: '25/5', unit: 'megabits', mbps: 25 },
      { text: '1 Gb/s', unit: 'megabytes', mbps: 1000 },
      { text: '1,5 Gbps', unit: 'megabytes', mbps: 1500 },
      { text: '1 Go/s', unit: 'megabits', mbps: 8000 },
      { text: '500 kb/s', unit: 'megabytes', mbps: 0.5 },
      { text: '500 ko/s', unit: 'megabits', mbps: 4 },
      { text: '24 999 kb/s', unit: 'megabits', mbps: 24.99 },
      { text: '~25', unit: 'megabits', mbps: 25 },
      { text: '≈25', unit: 'megabits', mbps: 25 },
      { text: 'env. 25 Mb/s', unit: 'megabits', mbps: 25 },
      { text: '25+', unit: 'megabits', mbps: 25 },
      { text: '٢٥', unit: 'megabits', mbps: 25 },
      { text: '\u200e2\u200b5\u2060 Mb\u00ad/s', unit: 'megabits', mbps: 25 },
    ],
    ({ text, unit, mbps }) => `"${text}" in the field for ${unit} is ${mbps ?? 'no number of'} Mb/s`,
  ),
)('%s', (_, { text, unit, mbps }) => {
  expect(readBandwidth(text, unit)).toStrictEqual(mbps === undefined ? { fault: 'not-a-bandwidth' } : { value: mbps });
  expect(typed(playback(), 'connection.mbps', { value: text, unit })).toBe(mbps ?? 'not-a-bandwidth');
});

test.each([
  ['0', 'bandwidth-out-of-range'],
  ['0,00', 'bandwidth-out-of-range'],
  ['100000', 'bandwidth-out-of-range'],
  ['10000,01', 'bandwidth-out-of-range'],
  ['1251 Mo/s', 'bandwidth-out-of-range'],
  ['-25', 'not-a-bandwidth'],
  ['1,234', 'not-a-bandwidth'],
  ['25 Gb/s', 'bandwidth-out-of-range'],
  ['4 kb/s', 'bandwidth-out-of-range'],
  ['25/5/1', 'not-a-bandwidth'],
  ['25/vite', 'not-a-bandwidth'],
  ['25/1e3', 'not-a-bandwidth'],
  ['2 5', 'not-a-bandwidth'],
  ['2Mb5', 'not-a-bandwidth'],
  ['<25', 'not-a-bandwidth'],
  ['25²', 'not-a-bandwidth'],
  ['25 Tb/s', 'not-a-bandwidth'],
  ['Mb/s', 'not-a-bandwidth'],
  ['25 Mb/s or so', 'not-a-bandwidth'],
  ['fast', 'not-a-bandwidth'],
  ['🚀', 'not-a-bandwidth'],
  ['NaN', 'not-a-bandwidth'],
])('"%s" is refused as %s', (text, fault) => {
  expect(typed(playback(), 'connection.mbps', { value: text, unit: 'megabits' })).toBe(fault);
});

test.each([undefined, 'megabits', 'furlongs', 8])('25 with the unit %s is 25 Mb/s', (unit) => {
  expect(typed(playback(), 'connection.mbps', { value: '25', unit })).toBe(25);
});

test.each([
  ['18', 18],
  [' \u200b', 'unknown'],
  ['vite', 'not-a-bandwidth'],
])('beside a tick at "I don\'t know", "%s" typed is %s: what is typed goes before it', (value, read) => {
  expect(typed(playback(), 'connection.mbps', { unknown: true, value })).toBe(read);
});

test('"I don\'t know" is an answer of 0 figures', () => {
  const { claim, faults } = typing(playback(), { 'connection.mbps': { unknown: true, value: '' } });
  expect(faults).toStrictEqual([]);
  expect(claim.connection).toStrictEqual({ mbps: 'unknown', link: 'ethernet', stable: 'yes' });
});

test.each([false, 'true', 1])('unknown: %s is no "I don\'t know", and 25 is read', (unknown) => {
  expect(typed(playback(), 'connection.mbps', { unknown, value: '25' })).toBe(25);
});
