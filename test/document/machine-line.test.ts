import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceOf } from '../../src/claim/reference.ts';
import { machineLine, readMachineLines } from '../../src/document/machine-line.ts';
import { assess } from '../../src/policy/assess.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { partialClaims } from '../support/arbitraries.ts';
import { NOW, outage, playback } from '../support/claims.ts';

const lineOf = (claim: ReturnType<typeof outage>) => machineLine(claim, assess(claim, refundPolicy, NOW));

test('a machine line has the reference, problem, verdict, articles and order', () => {
  expect(lineOf(outage())).toBe(`${referenceOf(outage())} · outage · eligible · 4.1 · CMD-48213`);
  const slow = playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' });
  expect(lineOf(slow)).toBe(`${referenceOf(slow)} · playback · unlikely · 8.2,9.1 · CMD-48213`);
  expect(lineOf({})).toBe(`${referenceOf({})} · - · incomplete · - · -`);
});

test('it is found in a message that quotes it, and read back', () => {
  const message = `Bonjour,\r\n\r\n> ${'x'.repeat(9)}\r\n>  ${lineOf(outage())}  \r\nMerci`;
  expect(readMachineLines(message)).toEqual([
    {
      reference: referenceOf(outage()),
      problem: 'outage',
      verdict: 'eligible',
      articles: ['4.1'],
      order: 'CMD-48213',
    },
  ]);
});

test.each([
  ['no line', 'Bonjour'],
  ['a wrong check character', lineOf(outage()).replace(/-(.) /, (_, check) => (check === '0' ? '-1 ' : '-0 '))],
  ['an unknown verdict', lineOf(outage()).replace('eligible', 'maybe')],
  ['a part too many', `${lineOf(outage())} · x`],
])('%s is no machine line', (_, text) => {
  expect(readMachineLines(text)).toEqual([]);
});

test('whatever the order is called, the line is one line of 5 parts and is read back', () => {
  fc.assert(
    fc.property(partialClaims, fc.string({ unit: 'binary' }), (claim, reference) => {
      const line = lineOf({ ...claim, order: { ...claim.order, reference } });
      expect(line.split(' · ')).toHaveLength(5);
      expect(line).not.toMatch(/[\r\n]/);
      expect(readMachineLines(line)[0]?.verdict).toBe(line.split(' · ')[2]);
    }),
  );
});
