import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import { textsOf } from '../../src/policy/walk.ts';
import { medianOfWords } from '../support/language-files.ts';

const { articles, parameters, rules } = refundPolicy;

const texts = textsOf(refundPolicy).map(({ place, fr, en }) => ({ what: place.join('.'), fr, en }));
const sentences = texts.filter(({ what }) => /^rules\.\d+\.words\.(?:requirement|reason|hint)$/.test(what));
/** Where a text is not as it should be; a failure lists these places. */
const where = (isWrong: (text: { fr: string; en: string }) => boolean) => texts.filter(isWrong).map(({ what }) => what);

const placeholders = (text: string) => new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name));
const numbers = new Set(articles.map(({ number }) => number));
/** The articles that a text names, as in "les articles 3 et 8.3" or "article 9.1". */
const articlesIn = (text: string) =>
  new Set(
    [...text.matchAll(/\barticles? (\d+(?:\.\d+)?)(?: (?:et|and) (\d+(?:\.\d+)?))?/g)].flatMap((match) =>
      match.slice(1).filter((number) => number !== undefined),
    ),
  );

test('the walk finds every text of the document but the articles: 140 or more', () => {
  const whole = JSON.stringify({ ...refundPolicy, articles: [] });
  expect(texts).toHaveLength([...whole.matchAll(/"fr":"/g)].length);
  expect(texts.length).toBeGreaterThanOrEqual(140);
});

test('there are 87 sentences, 3 for each of 29 rules', () => {
  expect(sentences).toHaveLength(87);
});

describe('both languages of the 140 or more texts', () => {
  test('are there, without space around them', () => {
    expect(where(({ fr, en }) => [fr, en].some((text) => text === '' || text !== text.trim()))).toStrictEqual([]);
  });

  test('have the same placeholders', () => {
    expect(where(({ fr, en }) => !isDeepStrictEqual(placeholders(fr), placeholders(en)))).toStrictEqual([]);
  });

  test('have placeholders that name one of the 13 parameters, and no stray brace', () => {
    const names = Object.keys(parameters).join('|');
    const known = new RegExp(`\\{(?:${names})(?:\\.value)?\\}`, 'g');
    expect(where(({ fr, en }) => /[{}]/.test((fr + en).replaceAll(known, '')))).toStrictEqual([]);
  });

  test('name the same articles, and only such as can be quoted', () => {
    expect(where(({ fr, en }) => !isDeepStrictEqual(articlesIn(fr), articlesIn(en)))).toStrictEqual([]);
    expect(where(({ fr }) => [...articlesIn(fr)].some((article) => !numbers.has(article)))).toStrictEqual([]);
  });

  test('never write a figure out: 25 Mb/s, 48 hours and the like come from the parameters', () => {
    const written = /\d[\s-]?(?:%|Mb\/s|h\b|heures?|hours?|jours?|(?:business |calendar )?days?)/;
    expect(written.test('48 heures') && written.test('10 %') && written.test('3-day')).toBe(true);
    expect(where(({ fr, en }) => written.test(fr) || written.test(en))).toStrictEqual([]);
  });
});

test('they have 20 words at most, by the median, and no officialese', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(medianOfWords(texts.map((text) => text[language]))).toBeLessThanOrEqual(20);
  }
  expect(where(({ fr, en }) => /veuillez|invalide|oups|\bplease\b|\binvalid\b|\boops\b/i.test(fr + en))).toStrictEqual(
    [],
  );
});

test.each(rules.map(({ id, articles: cited, words }) => [id, cited.join(' and '), { cited, words }] as const))(
  'the reason of %s names what it stands on, %s, and no other article',
  (_id, _articles, { cited, words }) => {
    expect(articlesIn(words.reason.fr)).toStrictEqual(new Set(cited));
  },
);

describe('the typography of the 140 or more texts', () => {
  test('has the apostrophe U+2019 and never U+0027, in French and in English', () => {
    expect(where(({ fr, en }) => (fr + en).includes("'"))).toStrictEqual([]);
  });

  test('has U+00A0 before every French colon', () => {
    expect(where(({ fr }) => /[^\u00a0]:/.test(fr))).toStrictEqual([]);
  });

  test('has U+202F before every French ; ! and ?', () => {
    expect(where(({ fr }) => /[^\u202f][;!?]/.test(fr))).toStrictEqual([]);
  });

  test('has a no-break space inside « and », and never U+0022', () => {
    expect(where(({ fr }) => /«[^\u00a0\u202f]|[^\u00a0\u202f]»|"/.test(fr))).toStrictEqual([]);
  });

  test('has no space before an English : ; ! or ?, and never U+0022', () => {
    expect(where(({ en }) => /\s[:;!?]|"/.test(en))).toStrictEqual([]);
  });

  test('is put to the proof: 30 or more French texts have a colon or a semicolon, and 3 or more have « »', () => {
    expect(texts.filter(({ fr }) => /[:;]/.test(fr)).length).toBeGreaterThanOrEqual(30);
    expect(texts.filter(({ fr }) => fr.includes('«')).length).toBeGreaterThanOrEqual(3);
  });
});
