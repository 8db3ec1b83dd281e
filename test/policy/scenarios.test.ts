import { expect, test } from 'vitest';
import { claimSchema } from '../../src/claim/schema.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { amounts } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

test('there are 25 worked cases', () => {
  expect(scenarios).toHaveLength(25);
});

test.each(titled(scenarios, ({ sentence }) => sentence))('%s', (_, { claim, now, expect: expected }) => {
  const { verdict, because, remedies, earliest } = assess(claimSchema.parse(claim), refundPolicy, now);
  const found = { verdict, because, remedies: amounts(remedies), ...(earliest !== undefined && { earliest }) };
  expect(found).toStrictEqual(expected);
});
