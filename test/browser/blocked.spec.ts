import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { goTheWholeWay, openFramed, openOnItsOwn, says } from './framed.ts';
import { test, watch } from './shops.ts';

const TO_THE_FILE = 'all steps lead to the file';

test(`in a frame to which the browser gives no storage, ${TO_THE_FILE}`, async ({ page, shops }) => {
  // What Chromium does with frames of other sites under the switches that Playwright starts it with.
  await goTheWholeWay(await openFramed(page, shops.page('a.localhost', {})), 'draft.nowhere');
});

/** In whose settings “all cookies” are blocked, which is all storage. */
const blocking = test.extend({
  context: async ({ playwright, launchOptions, baseURL, locale }, give) => {
    const profile = await mkdtemp(join(tmpdir(), 'recevable-blocked-'));
    await mkdir(join(profile, 'Default'));
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: baseURL ?? '',
      locale: locale ?? '',
    });
    const failures = watch(context);
    await give(context);
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    expect(failures).toEqual([]);
  },
});

blocking(`in a Chromium that blocks all cookies, ${TO_THE_FILE}`, async ({ page }) => {
  await goTheWholeWay(await openOnItsOwn(page), 'draft.nowhere');
});

blocking('in a Chromium that blocks all cookies, answers come back from their file', async ({ page }) => {
  const typed = { problem: 'playback', description: 'Depuis mardi, l’image se fi' };
  const wizard = await openOnItsOwn(page);
  await page.goto('./#/problem');
  await wizard.answer(typed);
  await says(wizard, 'draft.nowhere');
  const { text } = await wizard.download('draft.download');
  page.on('dialog', (question) => void question.accept());
  await page.reload();
  await expect(wizard.box('description')).toHaveValue('');
  await page.goto('./#/start');
  await wizard.openFile(text);
  await expect(wizard.link('action.back')).toBeVisible();
  await page.goto('./#/problem');
  await wizard.holds(typed);
});
