import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenNames } from '../../src/ui/tokens.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/embedding.md');
const types = read('public/embed.d.ts');
const events = [...types.matchAll(/^ {2}'(claim-\w+)': CustomEvent/gm)].map(([, name = '']) => name);
const [, attributes = ''] = /type ClaimAttributes = \{(.*?)\n\};/s.exec(types) ?? [];
const named = [...attributes.matchAll(/^ {2}'?([\w-]+)'?\?:/gm)].map(([, name = '']) => name);

describe('docs/embedding.md', () => {
  test('says what each of 8 events, 7 attributes, 2 methods and 12 custom properties is', () => {
    expect([events.length, named.length, tokenNames.length]).toEqual([8, 7, 12]);
    const due = [
      ...events,
      ...named,
      'src',
      'focus()',
      'destroy()',
      ...tokenNames.map((name) => `--recevable-${name}`),
    ];
    expect(due.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('has a row for each of the 3 doors of hosts/doors', () => {
    for (const door of ['iframe', 'claim-wizard-frame', 'claim-wizard']) {
      expect(page).toContain(`(../hosts/doors/${door}.html)`);
      expect(read(`hosts/doors/${door}.html`)).toContain(`<${door}`);
    }
  });
});

test('the snippet of the README is that of hosts/doors, but for its address and its words', () => {
  const [, snippet = ''] = /```html\n(<script src=".*?)```/s.exec(read('README.md')) ?? [];
  const bare = (text: string) =>
    text.replaceAll(/https:\/\/refunds\.your-shop\.example\/|\.\.\//g, '').replaceAll(/>[^<]+<\/a>/g, '></a>');
  expect(bare(snippet).trim()).toBe(bare(read('hosts/doors/claim-wizard-frame.html')).trim());
});
