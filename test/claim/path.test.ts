import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answerAt, at, withAt } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { outage } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

test.each(
  titled(
    [
      { tree: { a: { b: 1 } }, path: 'a.b', found: 1 },
      { tree: { a: { b: null } }, path: 'a.b', found: null },
      { tree: { a: { b: 1 } }, path: 'a.c', found: undefined },
      { tree: { a: 1 }, path: 'a.b', found: undefined },
      { tree: { a: 'text' }, path: 'a.length', found: undefined },
      { tree: { a: [1, 2] }, path: 'a.0', found: undefined },
      { tree: {}, path: 'constructor.name', found: undefined },
      { tree: {}, path: '__proto__.toString', found: undefined },
      { tree: null, path: 'a.b', found: undefined },
      { tree: undefined, path: 'a', found: undefined },
      { tree: 7, path: 'a', found: undefined },
    ],
    ({ tree, path, found }) => `at "${path}" of ${JSON.stringify(tree) ?? 'nothing'} stands ${found ?? 'no value'}`,
  ),
)('%s', (_, { tree, path, found }) => {
  expect(at(tree, path)).toBe(found);
});

test.each(
  titled(
    [
      { tree: {}, path: 'a.b', tree2: { a: { b: 9 } } },
      { tree: { a: { c: 1 } }, path: 'a.b', tree2: { a: { c: 1, b: 9 } } },
      { tree: { a: 'text' }, path: 'a.b', tree2: { a: { b: 9 } } },
      { tree: { a: [1] }, path: 'a.b', tree2: { a: { b: 9 } } },
      { tree: { a: null, c: 1 }, path: 'a', tree2: { a: 9, c: 1 } },
    ],
    ({ tree, path, tree2 }) => `9 at "${path}" of ${JSON.stringify(tree)} makes ${JSON.stringify(tree2)}`,
  ),
)('%s, and leaves what it was given', (_, { tree, path, tree2 }) => {
  const before = structuredClone(tree);
  expect(withAt<unknown>(tree, path, 9)).toStrictEqual(tree2);
  expect(tree).toStrictEqual(before);
});

test('an answer of 92.4 Mb/s is at its path, and 1 unanswered question is undefined', () => {
  expect(answerAt(outage(), 'connection.mbps')).toBe(92.4);
  expect(answerAt(outage(), 'outage.endedAt')).toBeUndefined();
});

type Fields = { properties?: Record<string, Fields> };

test('every field of the schema has 1 question, and every question a field', () => {
  const { properties = {} } = z.toJSONSchema(claimSchema) as Fields;
  // An amount is one answer, and its cents and currency are no questions of their own.
  const fields = Object.entries(properties).flatMap(([name, section]) =>
    section.properties ? Object.keys(section.properties).map((key) => `${name}.${key}`) : [name],
  );
  const paths = questions.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set<string>(paths)).toStrictEqual(new Set(fields));
});
