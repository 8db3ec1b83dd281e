import { expect, test } from 'vitest';
import { claimSchema } from '../../src/claim/schema.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { titled } from '../support/titled.ts';

test('there are 25 worked cases', () => {
  expect(scenarios).toHaveLength(25);
});

test.each(titled(scenarios, ({ sentence }) => sentence))('%s', (_, { claim, now, expect: expected }) => {
  const { verdict, because, remedies, earliest } = assess(claimSchema.parse(claim), refundPolicy, now);
  expect({ verdict, because, remedies, ...(earliest !== undefined && { earliest }) }).toStrictEqual(expected);
});
