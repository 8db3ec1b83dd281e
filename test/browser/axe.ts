import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Fewer would mean that axe no longer knows one of the tags. */
const FEWEST_RULES = 85;

/** Sees that axe, with every rule up to WCAG 2.2 AA and every best practice, finds nothing on the page as it is. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { found, rules } = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // What is only just fading in has no contrast yet.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const results = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    const { violations, passes, incomplete, inapplicable } = results;
    return {
      found: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary])),
      rules: violations.length + passes.length + incomplete.length + inapplicable.length,
    };
  }, tags);
  expect(found, state).toEqual([]);
  expect(rules).toBeGreaterThanOrEqual(FEWEST_RULES);
}
