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
  document: ['claim', 'policy', 'flow', 'i18n'],
  export: ['claim', 'policy', 'i18n', 'document'],
  wizard: ['claim', 'policy', 'flow', 'store', 'i18n', 'ui', 'document', 'export'],
  embed: ['claim', 'i18n', 'ui', 'wizard'],
  desk: ['claim', 'policy', 'flow', 'i18n', 'ui', 'document', 'export', 'wizard'],
  'main.tsx': ['ui', 'wizard', 'embed'],
};

const libraries: Record<string, readonly string[]> = {
  claim: ['zod/mini', '@noble/hashes', 'canonicalize', 'credit-card-type', 'ibantools'],
  policy: ['zod/mini'],
  flow: [],
  store: ['zod/mini', 'zustand', 'idb'],
  i18n: ['i18next'],
  ui: ['react'],
  document: ['fastest-levenshtein'],
  export: ['zod/mini', 'pdfkit', 'fflate', 'bidi-js', '@expo-google-fonts'],
  wizard: ['react', 'react-dom', 'react-hook-form', 'zustand', 'i18next'],
  embed: ['zod/mini'],
  desk: ['react', 'react-dom', 'i18next'],
  'main.tsx': [],
};

const advice: Record<string, string> = {
  claim:
    'claim is pure and knows nobody: hand it what it needs (such as `now`), or move the code to whoever knows both.',
  policy: 'policy is pure: hand in `now`, return codes, and leave words to document or wizard.',
  flow: 'flow only knows the claim: what the policy thinks of a step belongs in wizard.',
  store: 'store keeps answers and does not judge them: let wizard join the two.',
  i18n: 'i18n holds texts and formats: pass plain values to it.',
  ui: 'ui is a kit that knows nothing of claims: pass texts and values as props.',
  document: 'document puts a claim and its assessment into words, without layout: let wizard hand it what it lacks.',
  export: 'export makes files and letters of the document: let wizard hand it what it lacks.',
  wizard: 'wizard knows everything but the doors (main, embed).',
  embed: 'embed opens the wizard on other people’s pages: what every page needs belongs in wizard.',
  desk: 'desk shows claim files to support. Of wizard it takes the policies of the page and how a document looks.',
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

test.each(['document', 'export'])('no file of %s imports itself by way of others', (folder) => {
  const targets = new Map<string, string[]>();
  for (const { path, resolved } of imports.filter((each) => folderOf(each.path) === folder))
    targets.set(path, [...(targets.get(path) ?? []), resolved]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  expect(cycles).toEqual([]);
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
