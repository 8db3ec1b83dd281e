import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sources } from './support/sources.ts';

/** Which folders each folder may import. What is not listed here may not be. */
const borders: Record<string, readonly string[]> = {
  claim: [],
  policy: ['claim'],
  flow: ['claim'],
  store: ['claim'],
  i18n: [],
  ui: [],
  export: ['claim', 'policy', 'flow', 'i18n'],
  wizard: ['claim', 'policy', 'flow', 'store', 'i18n', 'ui', 'export'],
  embed: ['claim', 'i18n', 'ui', 'wizard'],
  'main.tsx': ['ui', 'wizard', 'embed'],
};

const libraries: Record<string, readonly string[]> = {
  claim: ['zod/mini', '@noble/hashes', 'canonicalize'],
  policy: ['zod/mini'],
  flow: [],
  store: ['zod/mini', 'zustand', 'idb'],
  i18n: ['i18next', 'react-i18next'],
  ui: ['react'],
  export: ['zod/mini', 'fastest-levenshtein', 'pdfkit', 'fflate'],
  wizard: ['react', 'react-dom', 'react-hook-form', 'react-i18next', 'zustand', 'i18next'],
  embed: ['zod/mini'],
  'main.tsx': [],
};

const advice: Record<string, string> = {
  claim:
    'claim is pure and knows nobody: hand it what it needs (such as `now`), or move the code to whoever knows both.',
  policy: 'policy is pure: hand in `now`, return codes, and leave words to export or wizard.',
  flow: 'flow only knows the claim: what the policy thinks of a step belongs in wizard.',
  store: 'store keeps answers and does not judge them: let wizard join the two.',
  i18n: 'i18n holds texts and formats: pass plain values to it.',
  ui: 'ui is a kit that knows nothing of claims: pass texts and values as props.',
  export: 'export turns a claim and its assessment into documents: let wizard hand it what it lacks.',
  wizard: 'wizard knows everything but the doors (main, embed).',
  embed: 'embed opens the wizard on other people’s pages: what every page needs belongs in wizard.',
  'main.tsx': 'main only starts the wizard.',
};

const folderOf = (path: string) => path.split('/')[0] ?? '';
const imports = sources.flatMap(({ path, code }) =>
  [...code.matchAll(/(?:\b(?:import|export)\b[^'"`;]*\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(
    ([, target = '']) => ({
      path,
      target,
      resolved: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
    }),
  ),
);

test('the borders name every folder of src, and no other', () => {
  expect([...new Set(sources.map(({ path }) => folderOf(path)))].toSorted()).toEqual(Object.keys(borders).toSorted());
});

describe.each(Object.keys(borders))('%s', (folder) => {
  const own = imports.filter(({ path }) => folderOf(path) === folder);

  test('imports only the folders that its border allows', () => {
    const allowed = [folder, ...(borders[folder] ?? [])];
    const strangers = own.filter(
      ({ target, resolved }) => target.startsWith('.') && !allowed.includes(folderOf(resolved)),
    );
    expect(
      strangers.map(({ path, target }) => `${path} imports ${target}`),
      advice[folder],
    ).toEqual([]);
  });

  test('imports only the libraries that its border allows', () => {
    const allowed = libraries[folder] ?? [];
    const strangers = own.filter(
      ({ target }) =>
        !target.startsWith('.') && !allowed.some((name) => target === name || target.startsWith(`${name}/`)),
    );
    expect(
      strangers.map(({ path, target }) => `${path} imports ${target}`),
      advice[folder],
    ).toEqual([]);
  });
});

test('claim, policy and flow know no browser and no clock: `now` is handed in', () => {
  const forbidden =
    /\b(?:window|document|navigator|localStorage|sessionStorage|globalThis|fetch|setTimeout)\b\s*[.([]|\bDate\.now\b|\bnew Date\(\s*\)/;
  const offenders = sources
    .filter(({ path }) => ['claim', 'policy', 'flow'].includes(folderOf(path)))
    .flatMap(({ path, code }) => {
      const found = forbidden.exec(code);
      return found ? [`${path}: ${found[0]}`] : [];
    });
  expect(offenders, 'Hand in the present as an argument, and leave the browser to store, ui and wizard.').toEqual([]);
});

test('no other file than the one that keeps drafts names a browser storage', () => {
  const offenders = sources.filter(
    ({ path, code }) => !path.startsWith('store/') && /\b(?:local|session)Storage\b/.test(code),
  );
  expect(offenders.map(({ path }) => path)).toEqual([]);
});
