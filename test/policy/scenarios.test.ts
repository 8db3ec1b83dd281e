import { expect, test } from 'vitest';
import { claimSchema } from '../../src/claim/schema.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { amounts } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

test('there are 42 worked cases', () => {
  expect(scenarios).toHaveLength(42);
});

test.each(titled(scenarios, ({ sentence }) => sentence))('%s', (_, { claim, now, expect: expected }) => {
  const { verdict, because, remedies, earliest } = assess(claimSchema.parse(claim), refundPolicy, now);
  // The articles are a set: the policy's order is that of display.
  const found = {
    verdict,
    because: new Set(because),
    remedies: amounts(remedies),
    ...(earliest !== undefined && { earliest }),
  };
  expect(found).toStrictEqual({ ...expected, because: new Set<string>(expected.because) });
});
