import { expect, test } from 'vitest';
import { claimSchema } from '../../src/claim/schema.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';

test('there are 25 worked cases', () => {
  expect(scenarios).toHaveLength(25);
});

test.each(scenarios)('$sentence', ({ claim, now, expect: expected }) => {
  const { verdict, because, remedies, earliest } = assess(claimSchema.parse(claim), refundPolicy, now);
  expect({ verdict, because, remedies, ...(earliest !== undefined && { earliest }) }).toStrictEqual(expected);
});
