import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { chromiumTree } from './chromium-tree.ts';
import { findingsInEveryState } from './every-state.ts';

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    // The file without a wizard, where the draft is left, has no icon.
    test.use({ locale: language, complaint: /404/ });
    test('in every state Chromium tells a screen reader all that is on the page, once', async ({ page }) => {
      expect(await findingsInEveryState(chromiumTree(page), language)).toEqual([]);
    });
  });
}
