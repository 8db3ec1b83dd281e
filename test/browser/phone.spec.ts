import { expect } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { drawn } from './share.ts';
import { oneByOne } from './one-by-one.ts';
import type { WizardPage } from './wizard.ts';

/** With words that nobody can break: the longest reference, and an address without a space. */
const claim = outage({
  description: `Voir https://exemple.fr/${'très-long-chemin-'.repeat(20)}`,
  'order.reference': 'W'.repeat(120),
  'device.model': 'M'.repeat(120),
});
const asking = ['problem', 'order', 'details', 'support', 'equipment'] as const;

async function expectNoSideways(wizard: WizardPage, where: string): Promise<void> {
  const { content, window } = await wizard.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    return { content: scrollWidth, window: clientWidth };
  });
  expect(content, `the width of ${where}`).toBeLessThanOrEqual(window);
}

async function boxOf(locator: { boundingBox: WizardPage['heading']['boundingBox'] }) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}

for (const language of ['fr', 'en'] as const) {
  for (const width of drawn([320, 390], language === 'fr' ? 0 : 1)) {
    test.describe(`${width} pixels wide, in ${language},`, () => {
      test.use({ viewport: { width, height: 700 } });

      test('none of the 9 pages scrolls sideways, nor does a list of 2 errors', async ({ page, wizard }) => {
        wizard.language = language;
        await wizard.resume(claim);
        await expectNoSideways(wizard, 'the start');
        await wizard.button('action.erase').click();
        await expect(wizard.dialog).toBeInViewport({ ratio: 1 });
        await wizard.dialog.getByRole('button', { name: wizard.say('action.cancel') }).click();
        await oneByOne([...asking, 'review', 'result', 'solved'] as const, async (step) => {
          await page.goto(`./#/${step}`);
          const heading = step === 'solved' ? 'solved.title' : step === 'result' ? 'verdict.eligible' : `step.${step}`;
          const shown = step === 'details' ? 'step.details.outage' : heading;
          await expect(wizard.heading).toHaveText(wizard.say(shown as 'step.order'));
          await expectNoSideways(wizard, step);
          await wizard.unfoldAll();
          await expectNoSideways(wizard, `${step}, unfolded`);
        });
        await page.goto('./#/order');
        await wizard.answer({ 'order.reference': 'W'.repeat(200), 'order.price': 'W'.repeat(200) });
        await wizard.goOn();
        await expect(wizard.summary).toBeFocused();
        await expectNoSideways(wizard, 'the order with errors');
      });

      test('each of the 5 steps has its preview above a button 44 pixels high', async ({ page, wizard }) => {
        wizard.language = language;
        await wizard.resume(claim, '#/problem');
        await oneByOne(asking, async (step) => {
          await page.goto(`./#/${step}`);
          await expect(page).toHaveURL(new RegExp(`#/${step}$`));
          const button = await boxOf(wizard.button('action.continue'));
          const preview = await boxOf(wizard.fold('preview-fold'));
          expect(button.height).toBeGreaterThanOrEqual(44);
          expect(preview.y + preview.height).toBeLessThanOrEqual(button.y);
          await expect(wizard.preview).toBeHidden();
          expect((await boxOf(wizard.languageSwitch)).height).toBeGreaterThanOrEqual(44);
        });
      });
    });
  }
}

test('on a desk 1280 pixels wide, the preview stays in sight beside each step’s form', async ({ page, wizard }) => {
  await wizard.resume(outage(), '#/problem');
  await oneByOne(asking, async (step) => {
    await page.goto(`./#/${step}`);
    await expect(page).toHaveURL(new RegExp(`#/${step}$`));
    const main = await boxOf(wizard.main);
    const preview = await boxOf(wizard.preview);
    expect(preview.x).toBeGreaterThanOrEqual(main.x + main.width);
    expect(preview.y).toBeLessThan(main.y + 100);
    await wizard.button('action.continue').scrollIntoViewIfNeeded();
    await expect(wizard.preview.getByRole('heading', { level: 2 })).toBeInViewport();
  });
});
