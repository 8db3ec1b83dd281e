import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../scripts/policy/schema.ts';

const published: unknown = JSON.parse(readFileSync('public/policy.schema.json', 'utf8'));

test('the published JSON Schema is the one by which policies are read: if not, `npm run policy -- schema` writes it', () => {
  expect(published).toStrictEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
});

test('it is of draft 07, which editors know best, and says what it is for', () => {
  expect(published).toMatchObject({
    $schema: expect.stringMatching(/draft-07/),
    title: expect.stringMatching(/policy/),
  });
});
