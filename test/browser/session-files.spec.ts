import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { fileOf } from './claim-file.ts';
import { test } from './shops.ts';
import { WizardPage } from './wizard.ts';

const SECRETS = ['ZZDESCRIPTION', 'ZZREFERENCE', 'ZZNAME', 'ZZREPLY'];
const CONTROL = 'ZZCONTROL';

/** Which of these words stand in which files of a browser's profile, in the encodings that it writes. */
async function foundIn(profile: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
    }),
  );
  return [...new Set(found.flat())].toSorted();
}

/** What the boxes of every page hold, whatever the browser has brought back. */
const shownIn = async (context: BrowserContext) => {
  const texts = context
    .pages()
    .map((page) =>
      page.evaluate(() =>
        [
          document.body.innerText,
          ...[...document.querySelectorAll('input, textarea')].map((box) => (box as HTMLInputElement).value),
        ].join(),
      ),
    );
  return (await Promise.all(texts)).join();
};

test('on a shared computer no file of the browser has an answer, nor does a restored session', async ({
  playwright,
  launchOptions,
  shops,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'recevable-session-'));
  const open = (...more: string[]) =>
    playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      args: [...(launchOptions.args ?? []), ...more],
      locale: 'fr-FR',
    });
  const control = shops.holding('a.localhost', () => `<textarea></textarea>`);
  const context = await open();
  const page = context.pages()[0] ?? (await context.newPage());
  const wizard = new WizardPage(page, 'fr');
  await page.goto(shops.wizard('127.0.0.1', 'start'));
  await wizard.unfold('start-privacy');
  await page.getByRole('checkbox', { name: wizard.say('draft.onlyInThisTab.label') }).check();
  await wizard.link('action.begin').click();
  await wizard.answer({ problem: 'outage', description: `${SECRETS[0]} depuis lundi` });
  await wizard.goOn();
  await wizard.answer({ 'order.referenceKind': 'order-number', 'order.reference': String(SECRETS[1]) });
  await expect(wizard.words('draft.page')).toBeVisible();
  // The result has boxes too: the message, and who writes.
  await page.goto(shops.wizard('127.0.0.1', 'start'));
  await wizard.openFile(fileOf(outage({ description: `${SECRETS[0]} depuis lundi`, 'order.reference': SECRETS[1] })));
  await wizard.seeResult();
  await wizard.unfoldAll();
  await wizard.root.locator('#sender-name').fill(`${SECRETS[2]} Durand`);
  await wizard.root.locator('#sender-replyTo').fill(`${SECRETS[3]}@exemple.fr`);
  await page.goto(control);
  await page.getByRole('textbox').fill(`${CONTROL} depuis lundi`);
  await page.goto('about:blank');
  await context.close();
  // The control is in a box that a browser may remember: what it writes is looked for in the right files.
  expect(await foundIn(profile, [...SECRETS, CONTROL])).toEqual([CONTROL]);

  const restored = await open('--restore-last-session');
  // Beside the tab that is brought back there may be a new one, which has no history.
  const lengths = () => Promise.all(restored.pages().map((each) => each.evaluate(() => history.length)));
  await expect.poll(async () => Math.max(...(await lengths()))).toBeGreaterThan(1);
  const index = (await lengths()).findIndex((length) => length > 1);
  const last = restored.pages()[index] ?? (await restored.newPage());
  await last.goBack();
  await expect(last.getByRole('textbox')).toHaveValue(`${CONTROL} depuis lundi`);
  await last.goBack();
  await expect(new WizardPage(last, 'fr').heading).toBeVisible();
  const shown = await shownIn(restored);
  expect(SECRETS.filter((word) => shown.includes(word))).toEqual([]);
  await restored.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});
