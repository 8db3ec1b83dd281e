import { expect, type Locator, type Page } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { outage } from '../support/claims.ts';
import { expectFile } from './claim-file.ts';
import { questionAt } from '../../src/claim/questions.ts';
import type { Typed } from './fill.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { answered, typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';
import type { WizardPage } from './wizard.ts';

const MANY = 60;

/** Goes forward with the Tab key until `target` has the focus. */
async function tabTo(page: Page, target: Locator, presses = 0): Promise<void> {
  await page.keyboard.press('Tab');
  if (await target.evaluate((element) => element === document.activeElement)) return;
  expect(presses, `presses of Tab to come to ${String(target)}`).toBeLessThan(MANY);
  await tabTo(page, target, presses + 1);
}

async function answer(wizard: WizardPage, path: ClaimPath, typed: string): Promise<void> {
  const { page } = wizard;
  const question = questionAt(path);
  await tabTo(page, wizard.box(path));
  if (question.kind === 'choice') {
    await page.keyboard.press('Space');
    const place = question.options.findIndex((option) => String(option) === typed);
    await oneByOne(Array.from({ length: place }), () => page.keyboard.press('ArrowDown'));
    await expect(wizard.option(path, typed)).toBeChecked();
  } else if (question.kind === 'date' || question.kind === 'instant') {
    const [first = '', ...rest] = typed.split(' ');
    await page.keyboard.type(first);
    await oneByOne(rest, async (part) => {
      await page.keyboard.press('Tab');
      await page.keyboard.type(part);
    });
  } else {
    await page.keyboard.type(typed);
  }
}

async function answerStep(wizard: WizardPage, typed: Typed): Promise<void> {
  const paths = Object.keys(typed) as ClaimPath[];
  await oneByOne(paths, (path) => answer(wizard, path, typed[path] ?? ''));
  await tabTo(wizard.page, wizard.button('action.continue'));
  await wizard.page.keyboard.press('Enter');
}

test('the keyboard alone goes from the start through the 7 steps to the file', async ({ page, wizard }) => {
  const typed = typedFor.outage;
  await wizard.open();
  await tabTo(page, wizard.link('action.begin'));
  await page.keyboard.press('Enter');
  const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);
  await oneByOne(asking, async (step) => {
    await wizard.isAt(step, step === 'problem' ? {} : typed);
    await answerStep(wizard, typedIn(step, typed));
  });
  await wizard.isAt('review', typed);
  await tabTo(page, wizard.link('action.seeResult'));
  await page.keyboard.press('Enter');
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await tabTo(page, wizard.button('take.download'));
  const { text } = await wizard.download('take.download', () => page.keyboard.press('Enter'));
  expectFile(text, { language: 'fr', verdict: 'eligible', because: ['4.1'], claim: answered('outage') });
});

test('the keyboard alone erases a draft: Escape keeps it, Enter erases it, and the focus is not lost', async ({
  page,
  wizard,
}) => {
  await wizard.resume(outage());
  await tabTo(page, wizard.button('action.erase'));
  await page.keyboard.press('Enter');
  await expect(wizard.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wizard.dialog).toBeHidden();
  await expect(wizard.button('action.erase')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(wizard.dialog).toBeVisible();
  if (!(await wizard.button('draft.erase.confirm').evaluate((button) => button === document.activeElement))) {
    await tabTo(page, wizard.button('draft.erase.confirm'));
  }
  await page.keyboard.press('Enter');
  await expect(wizard.link('action.begin')).toBeVisible();
  await expect(wizard.words('draft.erase.done')).toBeFocused();
});
