import { expect } from '@playwright/test';
import { outage, playback } from '../support/claims.ts';
import { expectAccessible } from './audit/audit.ts';
import { drawn } from './share.ts';
import { refused } from './breaks.ts';
import { DRAFT } from './draft.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

const storages = ['indexedDB', 'localStorage', 'sessionStorage'] as const;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const states: Readonly<Record<string, (wizard: WizardPage) => Promise<void>>> = {
  'the order while another tab has the answers': async (wizard) => {
    const { page, language } = wizard;
    await wizard.resume(outage(), '#/order');
    await wizard.answer({ 'order.reference': 'CMD-1' });
    await expect(wizard.words('draft.device')).toBeVisible();
    const other = new WizardPage(await page.context().newPage(), language);
    await other.open('#/order');
    await other.button('draft.elsewhere.action').click();
    await expect(wizard.words('draft.elsewhere.body')).toBeVisible();
  },
  'the start with the answers of a newer version': async (wizard) => {
    await wizard.leave(DRAFT, '{"app":"recevable","schema":99}');
    await wizard.open();
    await expect(wizard.words('draft.newer.body')).toBeVisible();
  },
  'the problem that is not saved': async (wizard) => {
    await oneByOne(storages, async (name) => void (await refused(name)(wizard.page)));
    await wizard.open('#/problem');
    await wizard.answer({ problem: 'outage' });
    await expect(wizard.words('draft.nowhere')).toBeVisible();
    await expect(wizard.button('draft.download')).toBeVisible();
  },
  'the start with the answers in this page only': async (wizard) => {
    await wizard.resume(outage());
    await wizard.unfold('start-privacy');
    await wizard.root.getByRole('checkbox', { name: wizard.say('draft.onlyInThisTab.label') }).check();
    await expect(wizard.words('start.draft.page')).toBeVisible();
  },
  'the equipment with a picture': async (wizard) => {
    await wizard.resume(playback(), '#/equipment');
    await wizard.box('attachments').setInputFiles([{ name: 'capture.png', mimeType: 'image/png', buffer: png }]);
    await expect(wizard.main.getByRole('listitem').locator('img')).toBeVisible();
  },
};

const locales = [
  ['fr', 'fr-FR'],
  ['en', 'en-GB'],
] as const;
for (const [language, locale] of drawn(locales)) {
  test.describe(`axe finds nothing in what is kept, in ${language}:`, () => {
    test.use({ locale });
    for (const [state, reach] of Object.entries(states)) {
      test(`${state}, in ${language}`, async ({ wizard }) => {
        wizard.language = language;
        await reach(wizard);
        await expectAccessible(wizard.page, state);
      });
    }
  });
}
