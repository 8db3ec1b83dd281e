import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext } from '@playwright/test';
import type { Hands } from '../framed.ts';
import { test as base, watch } from '../shops.ts';
import { answerByKeys } from '../typist.ts';

type Prefs = Record<string, boolean | number | string>;
type Fixtures = {
  /** A person at this Firefox, who types, and finds in a folder what was downloaded. */
  hands: Hands;
  /** A Firefox with other settings. */
  withPrefs: (prefs: Prefs) => Promise<BrowserContext>;
};

/**
 * Firefox tells of no download by its name: what is in the folder is taken, and taken away. While it writes, an empty file
 * of the last name may stand beside the part.
 */
async function takeFrom(folder: string): Promise<string> {
  let name = '';
  await expect(async () => {
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    [name = ''] = names;
    expect(name).not.toMatch(/\.part$/);
    expect((await stat(join(folder, name))).size).toBeGreaterThan(0);
  }).toPass();
  const text = await readFile(join(folder, name), 'utf8');
  await rm(join(folder, name));
  return text;
}

export const test = base.extend<Fixtures, { downloads: string }>({
  downloads: [
    // oxlint-disable-next-line no-empty-pattern -- it needs no other fixture, and Playwright insists on a pattern.
    async ({}, give) => {
      const folder = await mkdtemp(join(tmpdir(), 'recevable-downloads-'));
      await give(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: async ({ launchOptions, downloads }, give) => give({ ...launchOptions, downloadsPath: downloads }),
  hands: async ({ downloads }, give) => {
    await give({
      answer: answerByKeys,
      take: async (wizard, key) => {
        await wizard.button(key).click();
        return takeFrom(downloads);
      },
    });
  },
  withPrefs: async ({ playwright, channel, launchOptions, baseURL, locale, timezoneId }, give) => {
    const closing: (() => Promise<void>)[] = [];
    await give(async (prefs) => {
      const options = { ...launchOptions, ...(channel && { channel }), firefoxUserPrefs: prefs };
      const browser = await playwright.firefox.launch(options);
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        locale: locale ?? '',
        timezoneId: timezoneId ?? '',
      });
      const failures = watch(context);
      closing.push(async () => {
        await browser.close();
        expect(failures).toEqual([]);
      });
      return context;
    });
    await Promise.all(closing.map((close) => close()));
  },
});
