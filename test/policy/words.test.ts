import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import { textsOf } from '../../src/policy/walk.ts';
import { medianOfWords } from '../support/language-files.ts';

const { articles, parameters, rights, rules } = refundPolicy;

const texts = textsOf(refundPolicy).map(({ place, fr, en }) => ({ what: place.join('.'), fr, en }));
const sentences = texts.filter(({ what }) => /^rules\.\d+\.words\.(?:requirement|reason|hint)$/.test(what));
/** Where a text is not as it should be; a failure lists these places. */
const where = (isWrong: (text: { fr: string; en: string }) => boolean) => texts.filter(isWrong).map(({ what }) => what);

const placeholders = (text: string) => new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name));
const numbers = new Set(articles.map(({ number }) => number));
/** The articles that a text names, as in "les articles 3 et 8.3" or "article 9.1". */
const articlesIn = (text: string) =>
  new Set(
    [...text.matchAll(/\barticles? (\d+(?:\.\d+)?)(?: (?:et|and) (\d+(?:\.\d+)?))?/gi)].flatMap((match) =>
      match.slice(1).filter((number) => number !== undefined),
    ),
  );

test('the walk finds every text of the document but the articles', () => {
  const whole = JSON.stringify({ ...refundPolicy, articles: [] });
  expect(texts).toHaveLength([...whole.matchAll(/"fr":"/g)].length);
  expect(texts.length).toBeGreaterThanOrEqual(200);
});

test('every rule has its three sentences', () => {
  expect(rules).toHaveLength(39);
  expect(sentences).toHaveLength(3 * rules.length);
});

describe('both languages of every text', () => {
  test('are there, without space around them', () => {
    expect(where(({ fr, en }) => [fr, en].some((text) => text === '' || text !== text.trim()))).toStrictEqual([]);
  });

  test('have the same placeholders', () => {
    expect(where(({ fr, en }) => !isDeepStrictEqual(placeholders(fr), placeholders(en)))).toStrictEqual([]);
  });

  test('have placeholders that name a parameter, and no stray brace', () => {
    const names = Object.keys(parameters).join('|');
    const known = new RegExp(`\\{(?:${names})(?:\\.value)?\\}`, 'g');
    expect(where(({ fr, en }) => /[{}]/.test((fr + en).replaceAll(known, '')))).toStrictEqual([]);
  });

  test('name the same articles, and only such as can be quoted', () => {
    expect(where(({ fr, en }) => !isDeepStrictEqual(articlesIn(fr), articlesIn(en)))).toStrictEqual([]);
    expect(where(({ fr }) => [...articlesIn(fr)].some((article) => !numbers.has(article)))).toStrictEqual([]);
  });

  test('never write a figure out, but for those of the law and of the policy’s own words', () => {
    const written = /\d[\s-]?(?:%|Mb\/s|h\b|heures?|hours?|jours?|(?:business |calendar )?days?)/;
    expect(written.test('48 heures') && written.test('10 %') && written.test('3-day')).toBe(true);
    const found = where(({ fr, en }) => written.test(fr) || written.test(en));
    // The hours of a business day are what is read, and no figure of the policy.
    expect(found.filter((place) => !/^(?:rights|helpfulWords)\./.test(place))).toStrictEqual([
      'parameters.codeDelay.reading',
    ]);
  });
});

test('texts are short, by the median, and without officialese', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(medianOfWords(texts.map((text) => text[language]))).toBeLessThanOrEqual(20);
  }
  const official = where(({ fr, en }) => /veuillez|invalide|oups|\bplease\b|\binvalid\b|\boops\b/i.test(fr + en));
  // In a letter of the customer's own, "please" is their word.
  expect(official.filter((place) => !place.endsWith('.sentence'))).toStrictEqual([]);
});

test.each(rules.map(({ id, articles: cited, words }) => [id, { cited, words }] as const))(
  'the reason of %s names what it stands on, and no article beside what governs it',
  (_id, { cited, words }) => {
    const governing = new Set(
      cited.flatMap((number) => articles.find((each) => each.number === number)?.governedBy ?? []),
    );
    const named = [...articlesIn(words.reason.fr)].filter((number) => !governing.has(number));
    expect(new Set(named)).toStrictEqual(new Set(cited));
  },
);

test('what rests on the opening sentence of 8 says that it may lead to a refusal', () => {
  const soft = rules.filter(
    ({ effect, articles: cited }) => effect === 'unlikely' && cited.some((each) => /^(?:8\.[12]|9)/.test(each)),
  );
  expect(soft.length).toBeGreaterThan(3);
  for (const { words } of soft) {
    expect(words.reason.fr).toMatch(/peut conduire/);
    expect(words.reason.en).toMatch(/may lead/);
  }
});

test('a right says what the law may give, and promises nothing', () => {
  for (const { text, title, sentence } of rights) {
    expect(text.fr).toMatch(/\bpeut\b|\bpeuvent\b|\bpourra/);
    expect(text.en).toMatch(/\bmay\b/);
    const said = [text, title, sentence].flatMap(({ fr, en }) => [fr, en]).join(' ');
    expect(said).not.toMatch(/vous avez (?:le )?droit|vous pouvez exiger|you (?:are entitled|have (?:a|the) right)/i);
  }
});

describe('the typography of every text', () => {
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

  test('is put to the proof by texts that have such marks', () => {
    expect(texts.filter(({ fr }) => /[:;]/.test(fr)).length).toBeGreaterThanOrEqual(30);
    expect(texts.filter(({ fr }) => fr.includes('«')).length).toBeGreaterThanOrEqual(3);
  });
});
