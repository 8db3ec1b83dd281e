import { expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  type Changes,
} from '../support/claims.ts';
import { outcomeOf } from '../support/judging.ts';
import { neighbours } from '../support/neighbours.ts';

test('each of the 29 rules has its two neighbouring claims here', () => {
  expect(new Set(Object.keys(neighbours))).toStrictEqual(new Set(refundPolicy.rules.map(({ id }) => id)));
});

test.each(Object.entries(neighbours))('%s applies to 1 of 2 neighbouring claims', (rule, [applies, spared]) => {
  expect(outcomeOf(rule, applies)).toBe('true');
  expect(outcomeOf(rule, spared)).toBe('false');
});

const technical: readonly [rule: string, changes: Changes][] = [
  ['bandwidth-below-plan', { 'connection.mbps': 24.99 }],
  ['connection-unstable', { 'connection.stable': 'no' }],
  ['device-outdated', { 'device.upToDate': 'no' }],
  ['instructions-refused', { 'support.instructionsFollowed': 'refused' }],
  ['cause-on-customer-side', { 'support.diagnosis': 'customer-side' }],
  ['diagnosis-pending', { 'support.diagnosis': 'none' }],
];

test.each(technical)('%s concerns 2 problems, incompatibility and playback', (rule, changes) => {
  expect(outcomeOf(rule, incompatibility(changes))).toBe('true');
  expect(outcomeOf(rule, playback(changes))).toBe('true');
  for (const other of [outage, billing, notReceived, dissatisfaction]) {
    expect(outcomeOf(rule, other(changes))).toBeUndefined();
  }
});
