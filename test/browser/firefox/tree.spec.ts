import { expect, test } from '@playwright/test';
import { findFirefox } from '../../../scripts/firefox.js';
import { findingsInEveryState } from '../tree/every-state.ts';
import { openFirefox } from '../tree/firefox-tree.ts';

for (const language of ['fr', 'en'] as const) {
  test(`in every state Firefox tells a screen reader all that is on the page, once, in ${language}`, async ({
    baseURL,
  }) => {
    const firefox = await openFirefox(findFirefox() ?? '', baseURL ?? '', language);
    try {
      expect(await findingsInEveryState(firefox, language)).toEqual([]);
    } finally {
      await firefox.close();
    }
  });
}
