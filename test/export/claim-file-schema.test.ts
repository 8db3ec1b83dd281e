import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { claimFileJsonSchema } from '../../scripts/claim-file-schema.ts';
import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { claimFileSchema, SCHEMA_NAME, type assessmentSchema } from '../../src/export/claim-file-schema.ts';
import { writeClaimFile } from '../../src/export/json.ts';
import { languages } from '../../src/i18n/index.ts';
import { assess, refundPolicy, type Assessment } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';

const published = JSON.parse(readFileSync(`public/${SCHEMA_NAME}`, 'utf8')) as z.core.JSONSchema.JSONSchema;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { [Key in keyof T]: Frozen<T[Key]> }
    : T;

test('the schema of an assessment has every field that an assessment has, of the same type, and no other', () => {
  expectTypeOf<Frozen<z.infer<typeof assessmentSchema>>>().toEqualTypeOf<Frozen<Assessment>>();
});

test('the published JSON Schema is the one by which claim files are read: if not, `npm run policy -- schema` writes it', () => {
  expect(published).toStrictEqual(JSON.parse(JSON.stringify(claimFileJsonSchema())));
});

test('it is of draft 2020-12, and its name is in every file', () => {
  expect(published).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_NAME,
    title: expect.stringMatching(/claim file/),
    properties: { $schema: { const: SCHEMA_NAME }, schema: { const: 4 } },
  });
});

type Node = { type?: string; properties?: Record<string, Node>; items?: Node; required?: string[] };
const objects = ({ properties = {}, items, ...schema }: Node): Node[] => [
  ...(schema.type === 'object' ? [{ ...schema, properties }] : []),
  ...Object.values(properties).flatMap(objects),
  ...(items ? objects(items) : []),
];

test('each of its 29 objects takes its own fields only, and wants all but some', () => {
  const found = objects(published as Node);
  expect(found).toHaveLength(29);
  for (const each of found) expect(each).toHaveProperty('additionalProperties', false);
  const optional = found.flatMap(({ properties = {}, required = [] }) =>
    Object.keys(properties).filter((key) => !required.includes(key)),
  );
  const answers = Object.keys(claimSchema.def.shape);
  const sections = found
    .filter(({ required }) => required === undefined)
    .flatMap(({ properties = {} }) => Object.keys(properties));
  expect(sections).toEqual(expect.arrayContaining(answers));
  expect(optional.filter((key) => !sections.includes(key)).toSorted()).toEqual(
    [
      'cents',
      'earliest',
      'endsFirst',
      'from',
      'overdue',
      'requestedOn',
      'sender',
      'sent',
      'share',
      'standsIn',
      'to',
      // Of a rule that time will end, and of a right.
      'until',
      'until',
    ].toSorted(),
  );
});

describe.each(languages)('a file in %s', (language) => {
  const fromPublished = z.fromJSONSchema(published);
  const files = scenarios.map(({ claim: given, now, sentence }) => {
    const claim = relevant(claimSchema.parse(given));
    const text = writeClaimFile(claim, assess(claim, refundPolicy, now), {
      policy: refundPolicy,
      versionReason: 'order',
      standsIn: language === 'en',
      language,
      createdAt: now,
    });
    return [sentence, JSON.parse(text) as Record<string, unknown>] as const;
  });

  test.each(files)('%s', (_, file) => {
    expect(claimFileSchema.safeParse(file).error).toBeUndefined();
    expect(fromPublished.safeParse(file).error).toBeUndefined();
    expect(fromPublished.safeParse({ ...file, more: 1 }).success).toBe(false);
    for (const key of Object.keys(file)) {
      const { [key]: _gone, ...less } = file;
      expect(fromPublished.safeParse(less).success).toBe(false);
    }
  });
});
