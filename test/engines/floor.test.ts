import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { youngSyntax } from '../../scripts/old-browsers.ts';

// Read and not imported: Vite would take a minute to make a module of it.
const bcd = JSON.parse(readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8')) as CompatData;

/** The floor of docs/browsers.md. */
const FLOOR = { chrome: 80, safari: 15.4, firefox: 98 } as const;

/** What the wizard asks for where it is there, and does without elsewhere. */
const guarded = ['databases'];
/** Methods of something else that bear the name of a young one. */
const namesakes = ['union', 'error', 'register', 'take'];

const added = readFileSync('public/head.js', 'utf8').match(/(?<=add\([\w.]+, ')\w+/g) ?? [];

function isYoung({ support }: CompatStatement): boolean {
  return (['chrome', 'safari', 'firefox'] as const).some((browser) => {
    const entry = [support[browser]].flat()[0];
    if (!entry || entry.flags || entry.version_added === 'preview') return true;
    const version = Number.parseFloat(String(entry.version_added).replace('≤', ''));
    return !Number.isNaN(version) && version > FLOOR[browser];
  });
}

/** The members of all that JavaScript has built in, by name, that are younger than the floor in whatever has them. */
function youngMembers(): ReadonlySet<string> {
  const all = new Map<string, boolean>();
  for (const [name, builtin] of Object.entries(bcd.javascript.builtins as Record<string, Identifier>)) {
    const below = name === 'Intl' ? Object.values(builtin) : [builtin];
    for (const each of below) {
      for (const [member, identifier] of Object.entries(each as Record<string, Identifier>)) {
        // oxlint-disable-next-line no-underscore-dangle -- so it is called there
        const compat = identifier.__compat;
        if (compat) all.set(member, (all.get(member) ?? true) && isYoung(compat));
      }
    }
  }
  return new Set([...all].flatMap(([name, young]) => (young ? [name] : [])));
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('desk'))
    .map((name) => join(folder, name));

const young = youngMembers();
const calls = (code: string) => (code.match(/(?<=\.)\w+(?=\()/g) ?? []).filter((name) => young.has(name));

describe('the floor of browsers', () => {
  test('no source calls what is younger, unless head.js adds it or the code looks first', () => {
    const found = sources('src').flatMap((file) => calls(readFileSync(file, 'utf8')));
    const known = new Set([...added, ...guarded, ...namesakes]);
    expect(young.size).toBeGreaterThan(50);
    expect([...new Set(found)].filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(['toSpliced', 'groupBy', 'isWellFormed', 'withResolvers', 'fromAsync'])('a call of %s is found', (name) => {
    expect(calls(`list.${name}(2)`)).toEqual([name]);
  });

  test.each([
    'class A { #b() {} }',
    'class A { static { a(); } }',
    '/(?<=a)b/',
    '/a/d',
    'class A { #b; c(d) { return #b in d; } }',
  ])('the syntax of %s is found', (code) => expect(youngSyntax(parseAst(code) as never)).toHaveLength(1));
});
