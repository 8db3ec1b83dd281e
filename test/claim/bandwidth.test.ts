import { expect, test } from 'vitest';
import { readBandwidth } from '../../src/claim/reading.ts';
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
  ['25 Gb/s', 'not-a-bandwidth'],
  ['25 kb/s', 'not-a-bandwidth'],
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

test('"I don\'t know" is an answer, whatever was typed before: 25 is forgotten', () => {
  const { claim, faults } = typing(playback(), { 'connection.mbps': { unknown: true, value: '25' } });
  expect(faults).toStrictEqual([]);
  expect(claim.connection).toStrictEqual({ mbps: 'unknown', link: 'ethernet', stable: 'yes' });
});

test.each([false, 'true', 1])('unknown: %s is no "I don\'t know", and 25 is read', (unknown) => {
  expect(typed(playback(), 'connection.mbps', { unknown, value: '25' })).toBe(25);
});
