import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questions } from '../../src/claim/questions.ts';
import { flatten, medianOfWords, startTexts, texts } from '../support/language-files.ts';
import { sources } from '../support/sources.ts';

const { en, fr } = texts;
const french = new Map(flatten(fr));
const english = new Map(flatten(en));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();

test('French and English have the same keys', () => {
  expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted());
});

test('French and English have the same placeholders under each key', () => {
  const different = [...french].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('no text is empty', () => {
  expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

describe('use of the keys', () => {
  const allCode = sources.map((source) => source.code).join('\n');
  const literals = new Set([...allCode.matchAll(/['"`]([\w./%-]+)['"`]/g)].map(([, text = '']) => text));
  /** What a key may be put together to: a path or the key of a step has several parts, and a code is one. */
  const patternOf = (text: string) =>
    new RegExp(
      `^${text
        .split(/(\$\{[^}]*\})/)
        .map((part) =>
          part.startsWith('${') ? (/path|stepKey/.test(part) ? '.+' : '[^.]+') : part.replaceAll('.', '\\.'),
        )
        .join('')}$`,
    );
  const patterns = [...allCode.matchAll(/`((?:[\w-]+\.)+(?:[^`]*))`/g)]
    .map(([, text = '']) => text)
    .filter((text) => text.includes('${'))
    .map((text) => ({ text, pattern: patternOf(text) }));
  const endings = [...allCode.matchAll(/`\$\{[^}]*\}((?:\.\w+)+)`/g)].map(([, ending = '']) => ending);
  const isPutTogether = (key: string) =>
    patterns.some(({ pattern }) => pattern.test(key)) ||
    endings.some((ending) => key.endsWith(ending) && literals.has(key.slice(0, -ending.length)));
  // Read by the build, for search engines and for browsers without JavaScript; and by the loader, which takes its part of the texts as it is.
  const readElsewhere = new Set(['app.description', 'app.noScript', 'app.tooOld', 'app.meddled', 'embed.frameTitle']);

  test('each of the keys is used', () => {
    const unused = [...french.keys()].filter((key) => {
      const base = key.replace(/_(?:one|other|ongoing)$/, '');
      return !literals.has(base) && !isPutTogether(base) && !readElsewhere.has(key);
    });
    expect(unused).toEqual([]);
  });

  test('the start page uses the texts that come with it, and no other', () => {
    const first = new Set(['main.tsx', 'embed/shadow.ts', 'wizard/policy/PolicyFaults.tsx']);
    for (const path of first) {
      const { code = '' } = sources.find((source) => source.path === path) ?? {};
      for (const [, target = ''] of code.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gm))
        first.add(posix.join(posix.dirname(path), target));
    }
    // Shown once a file was read, with which the rest of the texts has come.
    const later = new Set(['wizard/start/OpenFile.tsx choice']);
    const used = sources
      .filter(({ path }) => first.has(path))
      .flatMap(({ path, code }) =>
        [...code.matchAll(/\bt\(\s*['"`]([\w-]+)\./g)].map(([, root = '']) => `${path} ${root}`),
      );
    const own = Object.keys(startTexts.fr);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((use) => !own.includes(use.split(' ')[1] ?? '') && !later.has(use))).toEqual([]);
  });

  test('no question that may always be left empty says that it is missing', () => {
    const optional = questions.filter((question) => question.optional === 'always').map(({ path }) => path);
    expect(optional).toHaveLength(10);
    expect(optional.filter((path) => french.has(`question.${path}.missing`))).toEqual([]);
  });

  test('each key that is put together finds at least one text', () => {
    const roots = Object.keys(fr);
    const empty = patterns
      .filter(({ text }) => roots.includes(text.split('.')[0] ?? ''))
      .filter(({ pattern }) => ![...french.keys()].some((key) => pattern.test(key)));
    expect(empty.map(({ text }) => text)).toEqual([]);
  });
});

describe('what is the policy’s own stands in the policy, and in no language file:', () => {
  test.each([
    ['the number of an article, as in "article 4.1"', /\barticles?[\s\u00a0\u202f]+[A-Z]?\d/i],
    ['the place whose clocks count, Paris', /\bParis\b/i],
    ['the days of a calendar', /lundi|vendredi|férié|Monday|Friday|holiday/i],
    ['what the shop sells', /iptv|smarters/i],
    // One MB/s is eight Mb/s under any policy, so a figure of two digits at least.
    ['a figure with the unit of a threshold', /\d{2}\s*Mb\/s|\d\s*(?:h|heures?|hours?|jours?|days?)\b/i],
  ])('%s', (_, pattern) => {
    expect([...french, ...english].filter(([, text]) => pattern.test(text))).toEqual([]);
  });
});

test('no text stands in the screens: neither between tags nor in what is read aloud', () => {
  const offenders = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, code }) =>
      [
        ...code.matchAll(/(?<!=)>\s*([A-Za-zÀ-ÿ][^<>{}=;()]*[a-zà-ÿ])\s*</g),
        ...code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*[a-zà-ÿ]{2}[^"]*)"/g),
      ].map(([, text]) => `${path}: ${text}`),
    );
  expect(offenders, 'Put it in the language files and show it with t().').toEqual([]);
});

describe('how French is written', () => {
  const each = [...french];

  test.each([
    ['no ordinary space before : ; ! ? or inside « »', / [:;!?»%]|« /],
    [
      'a no-break space before a colon, a narrow one before ; ! ?',
      /[^\u00a0\d]:(?!\/\/)|[^\u202f]!|[^\u202f]\?|[^\u202f];/,
    ],
    ['typographic apostrophes, quotes and ellipses', /['"]|\.\.\./],
    ['a no-break space before a unit', /\d (?:Mb\/s|Mo|h\b|%|€)/],
    ['no officialese and no blame', /veuillez|invalide|incorrect|erroné|oups|merci de/i],
    ['no English figure', /\d\.\d{2}\b/],
    ['accents on capitals', /\b(?:A|Ca|Etat|Etape|Evit)\b(?! propos)(?=\s[a-zà-ÿ]+é?\b)/],
  ])('%s', (_, pattern) => {
    expect(each.filter(([key, text]) => pattern.test(text) && key !== 'app.title')).toEqual([]);
  });
});

describe('how English is written', () => {
  test.each([
    ['no French spacing, and a no-break space only before a unit', /\s[:;!?]|[«»\u202f]|\u00a0(?!(?:h|Mb\/s|MB)\b)/],
    ['typographic apostrophes, quotes and ellipses', /['"]|\.\.\./],
    ['no officialese and no blame', /\bplease\b|\binvalid\b|\bincorrect\b|\boops\b/i],
  ])('%s', (_, pattern) => {
    expect([...english].filter(([, text]) => pattern.test(text))).toEqual([]);
  });
});

test('a message has 20 words at most, by the median', () => {
  for (const language of [french, english]) expect(medianOfWords([...language.values()])).toBeLessThanOrEqual(20);
});
