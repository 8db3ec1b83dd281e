import { expect } from '@playwright/test';
import { referenceOf } from '../../src/claim/reference.ts';
import { expectFile } from './claim-file.ts';
import { test } from './fixtures.ts';
import { whole } from './texts.ts';
import { answered, typedFor } from './typed.ts';
import { typedIn } from './way.ts';

test.use({ viewport: { width: 1000, height: 480 } });

test('to English by voice in a step half typed: answers, place and focus stay', async ({ page, wizard }) => {
  const half = { problem: 'billing', description: 'J’ai été débité deux foi' };
  await wizard.open('#/problem');
  await wizard.answer(half);
  await wizard.box('description').press('ArrowLeft');
  const before = await wizard.place();
  expect(before.focus).toBe('description');
  expect(before.scrolled).toBeGreaterThan(100);

  await wizard.switchLanguage((button) => button.dispatchEvent('click'));
  await wizard.isAt('problem', { problem: 'billing' });
  await wizard.holds(half);
  await wizard.isStillAt(before);
  await page.keyboard.type('X');
  await expect(wizard.box('description')).toHaveValue('J’ai été débité deux foXi');

  await wizard.answer(typedIn('problem', typedFor.billing));
  await wizard.goOn();
  await wizard.answerAll(typedFor.billing, 'order');
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await wizard.cites(['4.2']);
  await expect(wizard.section('document.remedies').getByText(whole('€59.99'))).toBeVisible();
  const { name, text } = await wizard.download();
  expect(name).toBe(`${referenceOf(answered('billing'))}-billing-CMD-48213-2026-11-23.json`);
  expectFile(text, { language: 'en', verdict: 'eligible', because: ['4.2'], claim: answered('billing') });
});

test.describe('for somebody whose browser is English', () => {
  test.use({ locale: 'en-GB' });

  test('to French by the keyboard in the order: answers, step and focus stay', async ({ page, wizard }) => {
    wizard.language = 'en';
    await wizard.open('#/problem');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await wizard.answer(typedIn('problem', typedFor.outage));
    await wizard.goOn();
    const half = { ...typedIn('order', typedFor.outage), 'order.purchasedOn': '3 a' };
    await wizard.answer(half);

    await wizard.languageSwitch.focus();
    const before = await wizard.place();
    await wizard.switchLanguage((button) => button.press('Enter'));
    await expect(wizard.languageSwitch).toBeFocused();
    await wizard.isStillAt(before);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await wizard.isAt('order', typedFor.outage);
    await wizard.holds(half);

    await wizard.answerAll(typedFor.outage, 'order');
    await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
    await wizard.cites(['4.1']);
    await expect(wizard.main.getByText(whole('42,57 € environ'))).toBeVisible();
    const { text } = await wizard.download();
    expectFile(text, { language: 'fr', verdict: 'eligible', because: ['4.1'], claim: answered('outage') });
  });
});

test('to English on the result: verdict, place and focus stay, and the file follows', async ({ page, wizard }) => {
  await wizard.openResult(answered('playback'));
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await wizard.button('take.message.copy').focus();
  await wizard.button('take.message.copy').scrollIntoViewIfNeeded();
  const before = await wizard.place();
  expect(before.scrolled).toBeGreaterThan(100);

  await wizard.switchLanguage((button) => button.dispatchEvent('click'));
  await expect(page).toHaveURL(/#\/result$/);
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await expect(wizard.button('take.message.copy')).toBeFocused();
  await expect(wizard.button('take.message.copy')).toBeInViewport();
  await wizard.isStillAt(before);
  await wizard.cites(['4.4']);
  await expect(wizard.section('document.remedies').getByText('€59.99 × 260 days ÷ 365 days = €42.73')).toBeVisible();
  const { text } = await wizard.download();
  expectFile(text, { language: 'en', verdict: 'eligible', because: ['4.4'], claim: answered('playback') });
});
