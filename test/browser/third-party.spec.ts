import { expect } from '@playwright/test';
import { playback } from '../support/claims.ts';
import { draftOf } from './draft.ts';
import { goTheWholeWay, openFramed, says } from './framed.ts';
import { test } from './shops.ts';
import { WizardPage } from './wizard.ts';

// A browser as people have it, which keeps the storage of a frame apart for each site that it is on. Playwright’s own switch
// of this name takes that away; of two, the last counts.
test.use({
  launchOptions: async ({ launchOptions }, give) =>
    give({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-features=HttpsUpgrades'] }),
});

const half = { problem: 'playback', description: 'Depuis mardi, l’image se fi' };

test('a draft is kept apart under each shop and on the wizard’s own page', async ({ page, shops }) => {
  const atA = shops.page('a.localhost', { step: 'problem' });
  const wizard = await openFramed(page, atA);
  await wizard.answer(half);
  await says(wizard, 'draft.device');

  await openFramed(page, shops.page('b.localhost', { step: 'problem' }));
  await expect(wizard.box('description')).toHaveValue('');
  await page.goto(shops.wizard('127.0.0.1', 'problem'));
  await expect(new WizardPage(page, 'fr').box('description')).toHaveValue('');
  await openFramed(page, atA);
  await wizard.holds(half);
});

// Without `allow-forms`, browsers tell no page that a form was sent.
const sandboxes = [
  { sandbox: 'allow-scripts allow-downloads', word: 'draft.nowhere', origin: 'without', told: 'nothing is saved' },
  {
    sandbox: 'allow-scripts allow-downloads allow-same-origin',
    word: 'draft.device',
    origin: 'with',
    told: 'all is saved',
  },
] as const;
for (const { sandbox, word, origin, told } of sandboxes) {
  test(`sandboxed ${origin} its origin, all steps lead to the file, and ${told}`, async ({ page, shops }) => {
    await goTheWholeWay(await openFramed(page, shops.page('a.localhost', { sandbox })), word);
  });
}

test.describe('in a frame whose sandbox lets nothing be downloaded', () => {
  const sandbox = 'allow-scripts';
  test.use({ complaint: /^Permissions policy violation: The Clipboard API/ });

  test('the step that offers answers as a file says that nothing may come of it', async ({ page, shops }) => {
    const wizard = await openFramed(page, shops.page('a.localhost', { sandbox, step: 'problem' }));
    await wizard.answer(half);
    await expect(wizard.button('draft.download')).toBeVisible();
    await expect(wizard.words('draft.mayDrop')).toBeVisible();
  });

  test('so does the result, where the message is selected to be copied by hand', async ({ page, shops }) => {
    const wizard = await openFramed(page, shops.page('a.localhost', { sandbox, step: 'start' }));
    await wizard.openFile(draftOf(playback()));
    await wizard.seeResult();
    await expect(wizard.words('take.mayDrop')).toBeVisible();
    await wizard.button('take.message.copy').click();
    await expect(wizard.words('take.copyFailed')).toBeVisible();
    const { length } = await wizard.message.inputValue();
    expect(length).toBeGreaterThan(2000);
    const selected = await wizard.message.evaluate((area: HTMLTextAreaElement) => [
      area.selectionStart,
      area.selectionEnd,
    ]);
    expect(selected).toEqual([0, length]);
  });
});
