import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Fewer would mean that axe no longer knows one of the tags. */
const FEWEST_RULES = 88;

/** What axe finds on the page as it is, with every rule of WCAG 2.2 at all levels and every best practice. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { found, rules } = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // What is only just fading in has no contrast yet. What is folded stands still until it is seen, and never ends.
    const seen = document
      .getAnimations()
      .filter(({ effect }) => (effect as KeyframeEffect | null)?.target?.checkVisibility());
    await Promise.allSettled(seen.map(({ finished }) => finished));
    const results = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    const { violations, passes, incomplete, inapplicable } = results;
    return {
      found: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `axe ${id}: ${html} ${failureSummary}`),
      ),
      rules: violations.length + passes.length + incomplete.length + inapplicable.length,
    };
  }, tags);
  return rules < FEWEST_RULES ? [...found, `axe: only ${rules} rules were tried`] : found;
}
