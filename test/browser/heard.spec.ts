import { expect, type Locator } from '@playwright/test';
import { inSentence } from '../../src/document/words.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { playback } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { WizardPage } from './wizard.ts';

/** What a screen reader says after the name of an element. */
const descriptionOf = (element: Locator) =>
  element.evaluate((each) =>
    (each.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (each.getRootNode() as Document).getElementById(id)?.textContent ?? '')
      .join(' '),
  );

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the page is English before anything is on it, and stays so', async ({ page }) => {
    await page.addInitScript(() => {
      const langs: string[] = [];
      Object.assign(window, { langs });
      const note = () => langs.push(document.documentElement?.lang ?? '');
      document.addEventListener('readystatechange', note);
      addEventListener('load', note);
    });
    const wizard = new WizardPage(page, 'en');
    await wizard.open();
    await wizard.isStart();
    const langs = await page.evaluate(() => (window as unknown as { langs: string[] }).langs);
    expect(new Set(langs)).toEqual(new Set(['en']));
  });
});

test('a language that was chosen is that of the page from the start', async ({ page, wizard }) => {
  await wizard.open();
  await wizard.button('app.otherLanguage').click();
  wizard.language = 'en';
  await wizard.isStart();
  await page.route('**/assets/*.js', () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the first control of a group says what describes the group, and its error', async ({ wizard }) => {
  await wizard.resume(playback(), '#/support');
  const shared = wizard.root.locator('fieldset#usage\\.oneHousehold');
  if ((await shared.count()) > 0) expect(await descriptionOf(shared.locator('input').first())).not.toBe('');
  await wizard.page.goto('./#/order?change=order.price');
  const amount = wizard.root.locator('[id="order.price-amount"]');
  await amount.fill('abc');
  await wizard.button('action.saveChange').click();
  expect(await descriptionOf(amount)).toContain(wizard.say('fault.label'));
});

test('what explains an option is said once, as part of it', async ({ wizard }) => {
  await wizard.open('#/problem');
  const options = await wizard.root.getByRole('radio').all();
  expect(options.length).toBeGreaterThan(5);
  for (const [index, option] of options.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (index > 0) expect(await descriptionOf(option)).toBe('');
  }
});

test('the length of the description is said near its limit only', async ({ wizard }) => {
  await wizard.open('#/problem');
  const box = wizard.box('description');
  const said = wizard.root.locator('[aria-live]').filter({ hasText: '4 000' });
  await box.fill('a'.repeat(3000));
  await expect(said).toHaveCount(0);
  expect(await descriptionOf(box)).not.toContain('4 000');
  await box.fill('a'.repeat(3876));
  await expect(said).toHaveText(/3\s850/);
});

test('the heading says which step it is, and the cursor of a reader is there', async ({ page, wizard }) => {
  await wizard.open('#/problem');
  await wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await wizard.goOn();
  await expect(wizard.heading).toBeFocused();
  expect(await descriptionOf(wizard.heading)).toMatch(/^Étape 2/);
  const at = () => page.evaluate(() => getSelection()?.anchorNode?.nodeName ?? '');
  expect(await at()).toMatch(/H1|#text/);
});

test('a dialog that erases opens on its question, and Enter presses nothing', async ({ page, wizard }) => {
  await wizard.resume(playback());
  await wizard.button('action.erase').click();
  const dialog = wizard.root.getByRole('dialog', { name: wizard.say('draft.erase.title') });
  await expect(dialog).toBeFocused();
  expect(await descriptionOf(dialog)).toContain(wizard.say('draft.erase.body'));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});

test('a verdict that becomes another is said once it stays', async ({ wizard }) => {
  await wizard.resume(playback({ 'support.diagnosis': 'pending' }), `#/${stepOf('connection.mbps')}`);
  await wizard.unfoldAll();
  await wizard.root.locator('[id="connection.mbps-value"]').fill('18');
  const said = wizard.say('preview.soFar', { verdict: inSentence(wizard.say('verdict.unlikely')) });
  await expect(wizard.root.locator('[aria-live]').filter({ hasText: said })).toHaveCount(1);
});
