/**
 * Rows for `test.each(…)('%s', (_, row) => …)`, each under a sentence of its own. (The `$name` of vitest puts strings in
 * quotes and cuts them off after 40 characters.)
 */
export function titled<const Row>(rows: readonly Row[], title: (row: Row) => string): [title: string, row: Row][] {
  return rows.map((row) => [title(row), row]);
}
