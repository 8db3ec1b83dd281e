import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** How many criteria each of the 13 themes of RGAA 4.1.2 has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const root = new URL('../', import.meta.url);

/** Criterion, subject, status and evidence; nothing in the file needs a quote within quotes. */
const rows = readFileSync(new URL('docs/rgaa-4.1.2.csv', root), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, criterion = '', subject = '', status = '', evidence = ''] =
      /^([\d.]+),("[^"]+"|[^,]+),(\w+),("[^"]+"|[^,]+)$/.exec(line) ?? [];
    return { line, criterion, subject, status, evidence };
  });

describe('the grid of RGAA 4.1.2', () => {
  test('has its 106 criteria, in order', () => {
    const criteria = themes.flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(criteria).toHaveLength(106);
    expect(rows.map(({ criterion }) => criterion)).toEqual(criteria);
  });

  test('says of each that it holds (C), does not apply (NA) or needs a human (H), and of none that it fails', () => {
    expect(rows.filter(({ status }) => !['C', 'NA', 'H'].includes(status))).toEqual([]);
  });

  test('names a file of this repository as evidence of each that holds', () => {
    const files = (evidence: string) => evidence.match(/(?:src|test)\/[\w./-]*\w/g) ?? [];
    expect(rows.filter(({ status, evidence }) => status === 'C' && files(evidence).length === 0)).toEqual([]);
    const missing = rows.flatMap(({ evidence }) => files(evidence)).filter((file) => !existsSync(new URL(file, root)));
    expect(missing).toEqual([]);
  });
});
