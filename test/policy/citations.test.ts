import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Condition } from '../../src/policy/policy.ts';

const { articles, rules, remedies, evidence, timeline, nextSteps, parameters, grounds, words, minimumBandwidth } =
  refundPolicy;

/** The policy as published, cut into articles: the heading of each, and its lines without bullets and numbers. */
const published = (() => {
  const text = readFileSync(new URL('../fixtures/politique-de-remboursement.fr.txt', import.meta.url), 'utf8');
  const found: Record<string, { title: string; lines: string[] }> = {};
  // Articles 4, 5, 7, 8, 9 and 13 number their parts; a numbered list in another article is no article.
  const divided = ['4', '5', '7', '8', '9', '13'];
  let chapter = '';
  let here: string[] = [];
  for (const line of text.split('\n')) {
    const [, number = '', heading = ''] = /^(\d+)\. (.+)$/.exec(line) ?? [];
    const [, part = '', title = ''] = (divided.includes(chapter) && /^ {2}(\d+)\. (.+)$/.exec(line)) || [];
    if (number || part) {
      if (number) chapter = number;
      here = [];
      found[part ? `${chapter}.${part}` : number] = { title: heading || title, lines: here };
    } else {
      here.push(line.replace(/^ *• /, ''));
    }
  }
  return found;
})();

const named = Object.entries(articles);

describe('the French of the articles is the French of the policy', () => {
  test('the policy has 15 articles, of which 6 are divided into 24 parts', () => {
    const numbers = Object.keys(published);
    expect(numbers.filter((number) => !number.includes('.'))).toHaveLength(15);
    expect(numbers.filter((number) => number.includes('.'))).toHaveLength(24);
  });

  test.each(named)('article %s has its title', (number, { title }) => {
    expect(title.fr).toBe(published[number]?.title);
  });

  test.each(named)('article %s has its paragraphs, word for word, whole and in order', (number, { text }) => {
    const lines = published[number]?.lines ?? [];
    const places = text.fr.map((paragraph) => lines.indexOf(paragraph));
    expect(places).not.toContain(-1);
    expect(places).toStrictEqual(places.toSorted((left, right) => left - right));
  });

  test.each(named)('article %s has an English rendering of each French paragraph', (_, { title, text }) => {
    expect(title.en).not.toBe('');
    expect(text.en).toHaveLength(text.fr.length);
    expect(text.en.filter((paragraph) => paragraph.trim() === '')).toStrictEqual([]);
  });
});

const citing: readonly { what: string; cited: readonly string[] }[] = [
  ...rules.map((rule) => ({ what: `the rule ${rule.id}`, cited: rule.articles })),
  ...Object.entries(remedies).flatMap(([problem, list]) =>
    list.map(({ kind, articles: cited }) => ({ what: `the remedy ${kind} of ${problem}`, cited })),
  ),
  ...evidence.map(({ id, articles: cited }) => ({ what: `the evidence ${id}`, cited })),
  ...timeline.map(({ kind, articles: cited }) => ({ what: `the deadline ${kind}`, cited })),
  ...nextSteps.map(({ kind, articles: cited }) => ({ what: `the next step ${kind}`, cited })),
  ...Object.entries(parameters).map(([name, { article }]) => ({ what: `the parameter ${name}`, cited: [article] })),
  ...Object.entries(grounds).map(([problem, article]) => ({ what: `the ground of ${problem}`, cited: [article] })),
];

test('each of the 70 or more citations names articles that can be quoted, none of them twice', () => {
  expect(citing.length).toBeGreaterThanOrEqual(70);
  expect(citing.filter(({ cited }) => cited.length === 0)).toStrictEqual([]);
  expect(citing.filter(({ cited }) => cited.some((article) => !(article in articles)))).toStrictEqual([]);
  expect(citing.filter(({ cited }) => new Set(cited).size !== cited.length)).toStrictEqual([]);
});

test('every article is cited by the data but 2, and each of these has its reason', () => {
  const reasons: Record<string, string> = {
    '10': 'the words of several rules point to it, as another way than a refund',
    '12': 'it is why each claim records the version and the hash of the policy that judged it',
  };
  const cited = new Set(citing.flatMap((each) => each.cited));
  const uncited = Object.keys(articles).filter((article) => !cited.has(article));
  expect(new Set(uncited)).toStrictEqual(new Set(Object.keys(reasons)));
});

/** The names of the parameters that a condition reads. */
function parametersIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(parametersIn);
  if ('any' in condition) return condition.any.flatMap(parametersIn);
  if ('not' in condition) return parametersIn(condition.not);
  if ('belowMinimumOf' in condition) return Object.values(minimumBandwidth);
  const bounds = 'daysLeft' in condition ? Object.values(condition.daysLeft) : [];
  const below = 'below' in condition ? [condition.below] : [];
  const atLeast = 'atLeast' in condition ? [condition.atLeast] : [];
  return [...bounds, ...below, ...atLeast].filter((name) => typeof name === 'string');
}

const used = new Set([
  ...rules.flatMap(({ when }) => parametersIn(when)),
  ...timeline.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
  ...Object.values(minimumBandwidth),
]);

test('each of the 11 parameters is used by a rule, a deadline or a minimum, and none is used that is not there', () => {
  expect(used).toStrictEqual(new Set(Object.keys(parameters)));
  expect(used.size).toBe(11);
});

const stated = Object.entries(parameters).filter(([, { origin }]) => origin === 'stated');

test.each(stated.map(([name, { article, value }]) => [name, value, article] as const))(
  'the figure of %s, %i, stands in article %s',
  (_, value, article) => {
    const text = articles[article]?.text.fr.join(' ') ?? '';
    expect(text).toMatch(value === 2 ? /\bdeux fois\b/ : new RegExp(`\\b${value}\\b`));
  },
);

test('each rule has words, and there are no words without a rule: 29 of each', () => {
  expect(Object.keys(words)).toHaveLength(29);
  expect(new Set(Object.keys(words))).toStrictEqual(new Set(rules.map(({ id }) => id)));
});
