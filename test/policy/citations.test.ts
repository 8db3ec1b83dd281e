import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atomsOf } from '../../src/policy/conditions/evaluate.ts';
import { kindOf } from '../../src/policy/conditions/table.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { citationsOf } from '../../src/policy/read-policy.ts';
import { conditionsOf, placeholdersIn } from '../../src/policy/walk.ts';

const { articles, rules, timeline, parameters, minimumBandwidth, helpfulWords } = refundPolicy;
const numbers = articles.map(({ number }) => number);
const articleOf = (number: string) => articles.find((each) => each.number === number);

/** The policy as published, cut into articles: the heading of each, and its lines without bullets. */
const published = (() => {
  const bytes = readFileSync(new URL('../fixtures/politique-de-remboursement.fr.txt', import.meta.url));
  // Only of a text that decodes without loss are equal strings equal bytes.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const found: Record<string, { title: string; lines: string[]; place: number }> = {};
  // Articles 4, 5, 7, 8, 9 and 13 number their parts; a numbered list in another article is no article.
  const divided = ['4', '5', '7', '8', '9', '13'];
  let chapter = '';
  let here: string[] = [];
  const open = (number: string, title: string) => {
    here = [];
    found[number] = { title, lines: here, place: Object.keys(found).length };
  };
  for (const line of text.split('\n')) {
    const [, number = '', heading = ''] = /^(?:(\d+)\. )?(.+)$/.exec(line) ?? [];
    const [, part = '', title = ''] = (divided.includes(chapter) && /^ {2}(\d+)\. (.+)$/.exec(line)) || [];
    if (number || line === 'Conclusion') {
      chapter = number || line;
      open(chapter, heading);
    } else if (part) {
      open(`${chapter}.${part}`, title);
    } else {
      const said = line.replace(/^ *(?:• )?/, '');
      if (said.trim() !== '' && said !== 'Retour en haut') here.push(said);
    }
  }
  return found;
})();

const named = articles.map(({ number, ...article }) => [number, article] as const);

describe('the French of the articles is the French of the policy', () => {
  test('the policy has its articles, their parts and a conclusion', () => {
    const all = Object.keys(published);
    expect(all.filter((number) => /^\d+$/.test(number))).toHaveLength(15);
    expect(all.filter((number) => number.includes('.'))).toHaveLength(24);
    expect(all.at(-1)).toBe('Conclusion');
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

  test.each(named)('article %s has its paragraphs, word for word and in order', (number, { text }) => {
    const lines = published[number]?.lines ?? [];
    const places = text.fr.map((paragraph) => lines.indexOf(paragraph));
    expect(places).not.toContain(-1);
    expect(places).toStrictEqual(places.toSorted((left, right) => left - right));
  });

  test('all are whole, but for what says nothing of a claim', () => {
    const left = named.flatMap(([number, { text }]) =>
      (published[number]?.lines ?? []).flatMap((line) => (text.fr.includes(line) ? [] : [`${number}: ${line}`])),
    );
    expect(left.map((line) => line.replaceAll(/\s/g, ' ').slice(0, 24))).toStrictEqual([
      '1: Ces contenus sont dis',
      '1: Notre IPTV Pro offre ',
      '6: Plus vous nous commun',
      '13.3: Nous privilégions ',
      'Conclusion: Cette Politi',
      'Conclusion: Toutefois, n',
    ]);
  });

  test.each(named)('article %s has an English rendering of each French paragraph', (_, { title, text }) => {
    expect(title.en).not.toBe('');
    expect(text.en).toHaveLength(text.fr.length);
    expect(text.en.filter((paragraph) => paragraph.trim() === '')).toStrictEqual([]);
  });
});

describe('the opening sentences of 4 and 8', () => {
  test.each([
    ['4', 'plusieurs situations particulières peuvent donner lieu à un remboursement, total ou partiel'],
    ['8', 'Plusieurs scénarios peuvent conduire à un refus catégorique'],
  ])('are article %s', (number, words) => {
    expect(articleOf(number)?.text.fr.join(' ')).toContain(words);
  });

  test('govern every item of theirs, and nothing else', () => {
    const governed = articles.flatMap(({ number, governedBy }) => (governedBy ? [[number, governedBy]] : []));
    expect(Object.fromEntries(governed)).toStrictEqual({
      '4.1': '4',
      '4.2': '4',
      '4.3': '4',
      '4.4': '4',
      '8.1': '8',
      '8.2': '8',
      '8.3': '8',
      '8.4': '8',
    });
  });

  test('decide nothing: no rule stands on them', () => {
    const cited = rules.flatMap((rule) => rule.articles);
    expect(cited.filter((number) => number === '4' || number === '8')).toStrictEqual([]);
  });
});

describe('citations', () => {
  const citing = citationsOf(refundPolicy).map(({ place, articles: cited }) => ({ place: place.join('/'), cited }));

  test('name articles that can be quoted, none of them twice', () => {
    expect(citing.length).toBeGreaterThanOrEqual(70);
    expect(citing.filter(({ cited }) => cited.length === 0)).toStrictEqual([]);
    expect(citing.filter(({ cited }) => cited.some((article) => !numbers.includes(article)))).toStrictEqual([]);
    expect(citing.filter(({ cited }) => new Set(cited).size !== cited.length)).toStrictEqual([]);
  });

  test('leave out no article but one, and this has its reason', () => {
    const reasons: Record<string, string> = {
      '12': 'it is why each claim records the version and the hash of the policy that judged it',
    };
    const cited = new Set(citing.flatMap((each) => each.cited));
    expect(numbers.filter((article) => !cited.has(article))).toStrictEqual(Object.keys(reasons));
  });
});

describe('the words of the policy that are said by themselves', () => {
  const says = (number: string, words: string, language: 'fr' | 'en' = 'fr') =>
    articleOf(number)?.text[language].some((paragraph) => paragraph.includes(words));

  test.each(rules.flatMap(({ id, excludingWords = [] }) => excludingWords.map((words) => [id, words] as const)))(
    'of %s: « %s »',
    (id, words) => {
      const stands = rules.find((rule) => rule.id === id)?.articles.filter((number) => says(number, words));
      expect(stands).toHaveLength(1);
    },
  );

  test('are there for every rule that refuses, and for no other', () => {
    const having = rules.flatMap(({ id, excludingWords }) => (excludingWords ? [id] : []));
    expect(having).toStrictEqual(rules.flatMap(({ id, effect }) => (effect === 'unlikely' ? [id] : [])));
  });

  test.each(helpfulWords.map(({ article, words }) => [article, words] as const))(
    'for the customer, of article %s, stand in it word for word',
    (article, words) => {
      expect(says(article, words.fr)).toBe(true);
      expect(says(article, words.en, 'en')).toBe(true);
    },
  );

  test('for the customer, never argue the case of the shop', () => {
    const cited = new Set(helpfulWords.map(({ article }) => article));
    expect(cited).toStrictEqual(
      new Set(['4', '4.1', '4.2', '4.3', '4.4', '5.3', '5.5', '7.1', '10', '13.1', '13.2', 'Conclusion']),
    );
  });
});

describe('parameters', () => {
  const bounds = conditionsOf(refundPolicy)
    .flatMap(({ condition }) => atomsOf(condition))
    .flatMap((atom) => kindOf(atom).bounds(atom))
    .flatMap(({ bound }) => (bound === 0 ? [] : [bound]));
  const counted = timeline.flatMap(({ from, to }) => [from, to].filter((name) => name !== undefined));
  const said = timeline.flatMap(({ figure }) => (figure ? placeholdersIn(figure.fr) : []));
  const used = [...bounds, ...counted, ...said, ...minimumBandwidth.map(({ parameter }) => parameter)];

  test('are all used: by a condition, a deadline, its words or a minimum', () => {
    expect(new Set(used)).toStrictEqual(new Set(Object.keys(parameters)));
    expect(said).toStrictEqual(['enquiriesEarliest', 'enquiriesLatest']);
  });

  test('that are a reading are said with the words that they read', () => {
    const readings = Object.entries(parameters).filter(([, { origin }]) => origin === 'reading');
    const told = new Set(readings.flatMap(([, { reading }]) => (reading ? placeholdersIn(reading.fr) : [])));
    expect(readings.map(([name]) => name)).toStrictEqual([
      'outageBrief',
      'outageLong',
      'lateReport',
      'codeDelay',
      'periodNearEnd',
      'periodNearEndMost',
    ]);
    expect(readings.filter(([name]) => !told.has(name))).toStrictEqual([]);
    for (const [, { article, reading }] of readings) {
      for (const [, words = ''] of reading?.fr.matchAll(/«\s?([^»{]+?)\s?»/g) ?? []) {
        expect(articleOf(article)?.text.fr.join(' ').toLowerCase()).toContain(words.toLowerCase());
      }
    }
  });

  test('that are stated are not told as a reading', () => {
    const stated = Object.values(parameters).filter(({ origin }) => origin === 'stated');
    expect(stated.filter(({ reading }) => reading !== undefined)).toStrictEqual([]);
  });

  const stated = Object.entries(parameters).filter(([, { origin }]) => origin === 'stated');
  test.each(stated.map(([name, { article, value }]) => [name, value, article] as const))(
    'the figure of %s, %i, stands in article %s',
    (_, value, article) => {
      expect(articleOf(article)?.text.fr.join(' ')).toMatch(
        value === 2 ? /\bdeux fois\b/ : new RegExp(`\\b${value}\\b`),
      );
    },
  );
});

test('each rule has a requirement, a hint, and a reason of its own', () => {
  for (const { words } of rules) expect(Object.keys(words)).toStrictEqual(['requirement', 'reason', 'hint']);
  expect(new Set(rules.map(({ words }) => words.reason.fr)).size).toBe(rules.length);
});
