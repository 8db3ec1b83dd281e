import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { answered, typedFor } from './typed.ts';
import { typedIn } from './way.ts';
import { WizardPage } from './wizard.ts';

const png = readFileSync('docs/result-phone.png');

/**
 * Rewrites the page as the translators of browsers do: each text node gives way to two elements with the translation in them,
 * at once and whenever a text is added or changed. The translation is word for word, so that everything is still found.
 */
async function translateAll(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const font = (child: Node) => {
      const element = document.createElement('font');
      element.style.verticalAlign = 'inherit';
      element.append(child);
      return element;
    };
    const translate = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = root instanceof Text ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || parent.closest('font, head, script, textarea, [translate=no]')) continue;
        text.replaceWith(font(font(document.createTextNode(text.data))));
      }
    };
    new MutationObserver((records) => {
      document.documentElement.lang = 'es';
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) translate(node);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const textOf = (page: Page) => page.locator('#app').evaluate((app) => app.textContent.replaceAll(/\s+/g, ' ').trim());

test('a page that the browser translates stays whole up to the same text and file', async ({
  page,
  context,
  wizard,
}) => {
  const typed = typedFor.outage;
  await translateAll(page);
  await wizard.open('#/problem');
  await wizard.goOn();
  await expect(wizard.summary).toBeFocused();
  await wizard.answer(typedIn('problem', typed));
  await expect(wizard.summary).toBeHidden();
  await wizard.goOn();
  await wizard.isAt('order', typed);
  await wizard.switchLanguage();
  await wizard.isAt('order', typed);
  await wizard.answer(typedIn('order', typed));
  await wizard.switchLanguage();
  await wizard.answerAll(typed, 'order');
  await page.goBack();
  await wizard.isAt('equipment', typed);
  const attach = (name: string) =>
    wizard.box('attachments').setInputFiles({ name, mimeType: 'image/png', buffer: png });
  await attach('capture.png');
  await expect(wizard.main.getByText('capture.png')).not.toHaveCount(0);
  await wizard.box('attachments').setInputFiles({ name: 'texte.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await expect(
    wizard.main.getByText(wizard.say('question.attachments.notAPicture', { name: 'texte.png' })),
  ).toBeVisible();
  await wizard.button('question.attachments.remove', { name: 'capture.png' }).click();
  await expect(wizard.main.getByText('capture.png')).toHaveCount(0);
  await wizard.goOn();
  await wizard.isAtResult();
  await wizard.seeReview();
  await wizard.changeLink('outage.cause').click();
  await wizard.answer({ 'outage.cause': 'force-majeure' });
  await expect(wizard.preview.locator('.status')).toHaveText(wizard.say('verdict.unlikely'));
  await wizard.answer({ 'outage.cause': 'none-announced' });
  await expect(wizard.preview.locator('.status')).toHaveText(wizard.say('verdict.eligible'));
  await wizard.button('action.saveChange').click();
  await wizard.seeResult();
  expect(await page.locator('font font').count()).toBeGreaterThan(100);

  await expect(wizard.words('draft.device')).toBeVisible();
  const translated = await textOf(page);
  const { text } = await wizard.download();
  expectFile(text, { language: 'fr', verdict: 'eligible', because: ['4.1'], claim: answered('outage') });

  await page.close();
  const untranslated = new WizardPage(await context.newPage(), 'fr');
  await untranslated.open('#/result');
  await expect.poll(() => textOf(untranslated.page)).toBe(translated);
});
