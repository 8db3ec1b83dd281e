import type { Page } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:browser'],
    rules: {
      // The label is around its control and names it too: some voice control only understands the latter.
      'no-redundant-for': 'off',
      // A dot is as good as any other character that is no space.
      'valid-id': ['error', { relaxed: true }],
      // A rule of search engines: an error, a question and a step are told in more than 70 characters.
      'long-title': 'off',
    },
  }),
);

/** It only holds what another tab may disable at once, and says nothing: `role="none"`. */
const DISABLES = /\bform > fieldset$/;

/** What html-validate finds in the document as the browser would write it now. */
export async function htmlFindings(page: Page): Promise<string[]> {
  const { results } = await validator.validateString(await page.content());
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId, selector }) => ruleId !== 'wcag/h71' || !DISABLES.test(selector ?? ''))
    .map(({ ruleId, message, selector }) => `html ${ruleId}: ${message} ${selector}`);
}
