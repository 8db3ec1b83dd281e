import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Condition } from '../../src/policy/conditions/condition.ts';
import { isAtom } from '../../src/policy/conditions/evaluate.ts';
import { kindOf } from '../../src/policy/conditions/table.ts';
import { conditionsOf, placeholdersIn } from '../../src/policy/walk.ts';

const {
  articles,
  rules,
  remedies,
  evidence,
  timeline,
  nextSteps,
  parameters,
  grounds,
  minimumBandwidth,
  helpfulWords,
} = refundPolicy;
const numbers = articles.map(({ number }) => number);

/** The policy as published, cut into articles: the heading of each, and its lines without bullets and numbers. */
const published = (() => {
  const bytes = readFileSync(new URL('../fixtures/politique-de-remboursement.fr.txt', import.meta.url));
  // Only of a text that decodes without loss are equal strings equal bytes.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const found: Record<string, { title: string; lines: string[]; place: number }> = {};
  // Articles 4, 5, 7, 8, 9 and 13 number their parts; a numbered list in another article is no article.
  const divided = ['4', '5', '7', '8', '9', '13'];
  let chapter = '';
  let here: string[] = [];
  for (const line of text.split('\n')) {
    const [, number = '', heading = ''] =
      /^(\d+)\. (.+)$/.exec(line) ?? (line === 'Conclusion' ? ['', line, line] : []);
    const [, part = '', title = ''] = (divided.includes(chapter) && /^ {2}(\d+)\. (.+)$/.exec(line)) || [];
    if (number || part) {
      if (number) chapter = number;
      here = [];
      found[part ? `${chapter}.${part}` : number] = {
        title: heading || title,
        lines: here,
        place: Object.keys(found).length,
      };
    } else {
      here.push(line.replace(/^ *(?:• )?/, ''));
    }
  }
  return found;
})();

const named = articles.map(({ number, ...article }) => [number, article] as const);

describe('the French of the articles is the French of the policy', () => {
  test('the policy has 15 articles and a conclusion, 6 of them divided into 24 parts', () => {
    const all = Object.keys(published);
    expect(all.filter((number) => !number.includes('.'))).toHaveLength(16);
    expect(all.filter((number) => number.includes('.'))).toHaveLength(24);
  });

  test('the articles that are quoted stand in the order of the policy, each once', () => {
    const places = numbers.map((number) => published[number]?.place ?? -1);
    expect(numbers).toHaveLength(33);
    expect(places).not.toContain(-1);
    expect(places).toStrictEqual([...new Set(places)].toSorted((left, right) => left - right));
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
  ...remedies.flatMap(({ kind, offers }) =>
    offers.flatMap(({ for: concerned, articles: cited }) =>
      concerned.map((problem) => ({ what: `the remedy ${kind} of ${problem}`, cited })),
    ),
  ),
  ...evidence.map(({ id, articles: cited }) => ({ what: `the evidence ${id}`, cited })),
  ...timeline.map(({ id, articles: cited }) => ({ what: `the deadline ${id}`, cited })),
  ...nextSteps.map(({ id, articles: cited }) => ({ what: `the next step ${id}`, cited })),
  ...Object.entries(parameters).map(([name, { article }]) => ({ what: `the parameter ${name}`, cited: [article] })),
  ...Object.entries(grounds).map(([problem, article]) => ({ what: `the ground of ${problem}`, cited: [article] })),
];

test('each citation names articles that can be quoted, none of them twice', () => {
  expect(citing.length).toBeGreaterThanOrEqual(90);
  expect(citing.filter(({ cited }) => cited.length === 0)).toStrictEqual([]);
  expect(citing.filter(({ cited }) => cited.some((article) => !numbers.includes(article)))).toStrictEqual([]);
  expect(citing.filter(({ cited }) => new Set(cited).size !== cited.length)).toStrictEqual([]);
});

test('every article is cited by the data, governs another, or speaks for the customer, but 1', () => {
  const reasons: Record<string, string> = {
    '12': 'it is why each claim records the version and the hash of the policy that judged it',
  };
  const cited = new Set([
    ...citing.flatMap((each) => each.cited),
    ...articles.flatMap(({ governedBy }) => governedBy ?? []),
    ...helpfulWords.map(({ article }) => article),
  ]);
  const uncited = numbers.filter((article) => !cited.has(article));
  expect(new Set(uncited)).toStrictEqual(new Set(Object.keys(reasons)));
});

test('each item of articles 4 and 8 is governed by its opening sentence', () => {
  const governed = articles.filter(({ number }) => /^[48]\./.test(number));
  expect(governed).toHaveLength(8);
  for (const { number, governedBy } of governed) expect(governedBy).toBe(number.charAt(0));
});

/** The names of the parameters that a condition gives as its bounds. */
const boundsIn = (condition: Condition) =>
  isAtom(condition)
    ? kindOf(condition)
        .bounds(condition)
        .flatMap(({ bound }) => (typeof bound === 'string' ? [bound] : []))
    : [];

const used = new Set([
  ...conditionsOf(refundPolicy).flatMap(({ condition }) => boundsIn(condition)),
  ...timeline.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
  ...minimumBandwidth.map(({ parameter }) => parameter),
]);

test('each parameter is used by a rule, a deadline or a minimum, or said of a deadline', () => {
  const said = ['enquiriesEarliest', 'enquiriesLatest'];
  expect(used.size).toBe(12);
  expect(new Set([...used, ...said])).toStrictEqual(new Set(Object.keys(parameters)));
  expect(timeline.flatMap(({ figure }) => (figure ? placeholdersIn(figure.fr) : []))).toStrictEqual(said);
});

const stated = Object.entries(parameters).filter(([, { origin }]) => origin === 'stated');

test.each(stated.map(([name, { article, value }]) => [name, value, article] as const))(
  'the figure of %s, %i, stands in article %s',
  (_, value, article) => {
    const text = articles.find(({ number }) => number === article)?.text.fr.join(' ') ?? '';
    expect(text).toMatch(value === 2 ? /\bdeux fois\b/ : new RegExp(`\\b${value}\\b`));
  },
);

test('each rule has a requirement, a reason and a hint, and no two reasons are the same', () => {
  expect(rules).toHaveLength(39);
  for (const { words } of rules) expect(Object.keys(words)).toStrictEqual(['requirement', 'reason', 'hint']);
  expect(new Set(rules.map(({ words }) => words.reason.fr)).size).toBe(39);
});

const readings = Object.entries(parameters).filter(([, { origin }]) => origin === 'reading');

test('each reading says which words of its article it reads, or is named by one that does', () => {
  expect(readings.map(([name]) => name)).toContain('codeDelay');
  for (const [name, { reading, article }] of readings) {
    const said = reading ?? readings.find(([, each]) => each.reading?.fr.includes(`{${name}}`))?.[1].reading;
    const quoted = /«\u00a0([^»{]+?)\u00a0»/.exec(said?.fr ?? '')?.[1];
    const text = articles.find(({ number }) => number === article)?.text.fr.join(' ') ?? '';
    // Of a figure, its words stand in the article; the figure is told by its parameter.
    expect([name, text.toLowerCase().includes(quoted ?? '')]).toStrictEqual([name, true]);
    expect([name, said]).not.toContain(undefined);
  }
});
