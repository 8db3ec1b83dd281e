import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { goTheWholeWay, openFramed, openOnItsOwn } from './framed.ts';
import { test as base } from './shops.ts';

/** A Chromium in whose settings the customer has blocked “all cookies”, which is all storage. */
const test = base.extend<{ blocking: BrowserContext }>({
  context: async ({ playwright, launchOptions, baseURL }, give) => {
    const profile = await mkdtemp(join(tmpdir(), 'recevable-blocked-'));
    await mkdir(join(profile, 'Default'));
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: baseURL ?? '',
      locale: 'fr-FR',
    });
    await give(context);
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  },
});

test('blocked on its own', async ({ page }) => {
  await goTheWholeWay(await openOnItsOwn(page), 'draft.nowhere');
});
base('blocked', async ({ page, shops }) => {
  const wizard = await openFramed(page, shops.page('a.localhost', {}));
  await goTheWholeWay(wizard, 'draft.nowhere');
});
