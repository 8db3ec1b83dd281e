import { expect, type Locator, type Page } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questionAt, questions } from '../../src/claim/questions.ts';
import type { Step } from '../../src/flow/step.ts';
import { languages } from '../../src/i18n/index.ts';
import { outage, playback } from '../support/claims.ts';
import { reachFindings, tab } from './audit/stops.ts';
import { expectFile } from './claim-file.ts';
import { partsOfInstant, type Typed } from './fill.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { answered, typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';
import type { WizardPage } from './wizard.ts';

const MANY = 90;

/** Goes forward with the Tab key until `target` has the focus, which is to be seen at every stop, and further down than before. */
async function tabTo(page: Page, target: Locator, presses = 0): Promise<void> {
  expect(await tab(page)).toEqual([]);
  if (await target.evaluate((element) => element === document.activeElement)) return;
  expect(presses, `presses of Tab to come to ${String(target)}`).toBeLessThan(MANY);
  await tabTo(page, target, presses + 1);
}

/** Goes to `target` and presses it. */
async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function answer(wizard: WizardPage, path: ClaimPath, typed: string): Promise<void> {
  const { page } = wizard;
  const question = questionAt(path);
  const fold = page.locator('details:not([open])', { has: page.locator(`[name="${path}"], [name^="${path}."]`) });
  if ((await fold.count()) > 0) await press(page, fold.locator('> summary'));
  if (question.kind === 'choice') {
    // Of radios, the one that is chosen is the stop, or else the first.
    const chosen = wizard.group(path).getByRole('radio', { checked: true });
    const isChosen = (await chosen.count()) > 0;
    await tabTo(page, isChosen ? chosen : wizard.box(path));
    if (!isChosen) await page.keyboard.press('Space');
    const codes = question.options.map(String);
    const down = codes.indexOf(typed) - codes.indexOf(isChosen ? await chosen.inputValue() : (codes[0] ?? ''));
    const key = down < 0 ? 'ArrowUp' : 'ArrowDown';
    await oneByOne(Array.from({ length: Math.abs(down) }), () => page.keyboard.press(key));
    await expect(wizard.option(path, typed)).toBeChecked();
    return;
  }
  await tabTo(page, wizard.box(path));
  if (question.kind === 'instant') {
    const [date, time] = partsOfInstant(typed);
    await page.keyboard.type(date);
    await page.keyboard.press('Tab');
    await page.keyboard.type(time);
  } else {
    await page.keyboard.type(typed);
  }
}

async function arrives(wizard: WizardPage, step: Step, typed: Typed): Promise<void> {
  await wizard.isAt(step, typed);
  await expect(wizard.heading).toBeFocused();
}

/** From top to bottom: what may be left out comes last. */
async function answerStep(wizard: WizardPage, typed: Typed): Promise<void> {
  const asked = questions.filter(({ path }) => typed[path] !== undefined);
  const [first, last] = [false, true].map((isLast) =>
    asked.filter(({ optional }) => (optional === 'always') === isLast),
  );
  const paths = [...(first ?? []), ...(last ?? [])].map(({ path }) => path);
  await oneByOne(paths, (path) => answer(wizard, path, typed[path] ?? ''));
}

for (const language of languages) {
  test.describe(`in ${language},`, () => {
    test.use({ locale: language === 'fr' ? 'fr-FR' : 'en-GB' });

    test('the keyboard alone goes from the start through errors and a change to the file', async ({ page, wizard }) => {
      wizard.language = language;
      const typed = typedFor.outage;
      await wizard.open();
      await press(page, wizard.link('action.begin'));
      await arrives(wizard, 'problem', {});

      await press(page, wizard.button('action.continue'));
      await expect(wizard.summary).toBeFocused();
      await press(page, wizard.summary.getByRole('link').last());
      await expect(wizard.box('description')).toBeFocused();
      await page.keyboard.type(typed.description ?? '');
      // Backwards, into the last of the radios; the one after it is the first.
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowDown');
      await expect(wizard.option('problem', 'outage')).toBeChecked();
      await press(page, wizard.button('action.continue'));

      const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);
      await oneByOne(asking.slice(1), async (step) => {
        await arrives(wizard, step, typed);
        await answerStep(wizard, typedIn(step, typed));
        await press(page, wizard.button('action.continue'));
      });

      await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
      await expect(wizard.heading).toBeFocused();
      await press(page, wizard.link('action.review'));
      await arrives(wizard, 'review', typed);
      await press(page, wizard.changeLink('order.reference'));
      await expect(wizard.box('order.reference')).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.type('0');
      await press(page, wizard.button('action.saveChange'));
      await wizard.isAt('review', typed);
      await expect(wizard.changeLink('order.reference')).toBeFocused();
      await press(page, wizard.link('action.seeResult'));
      await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
      await expect(wizard.heading).toBeFocused();
      await press(page, wizard.fold('take-others').locator('> summary'));
      await tabTo(page, wizard.button('take.json'));
      const { text } = await wizard.download('take.json', () => page.keyboard.press('Enter'));
      const { order, ...others } = answered('outage');
      const claim = { ...others, order: { ...order, reference: `${order?.reference}0` } };
      expectFile(text, { language, verdict: 'eligible', because: ['4.1'], claim });
    });
  });
}

for (const step of ['start', 'order', 'support', 'equipment', 'review', 'result'] as const) {
  test(`the keyboard alone comes to every control of the ${step} and out again`, async ({ page, wizard }) => {
    await wizard.resume(playback(), `#/${step}`);
    expect(await reachFindings(page)).toEqual([]);
  });
}

test('the keyboard alone adds 1 picture to the equipment step, and takes it away', async ({ page, wizard }) => {
  // Long before: the browser is told to hand over its dialog, and that takes a moment.
  const choosing = page.waitForEvent('filechooser');
  await wizard.resume(outage(), '#/equipment');
  await press(page, wizard.fold('fold-more-equipment').locator('> summary'));
  await tabTo(page, wizard.box('attachments'));
  await page.keyboard.press('Enter');
  await (await choosing).setFiles('docs/result-phone.png');
  const remove = wizard.button('question.attachments.remove', { name: 'result-phone.png' });
  await expect(remove).toBeVisible();
  await press(page, remove);
  await expect(remove).toBeHidden();
  await expect(wizard.box('attachments')).toBeFocused();
});

test('the keyboard alone erases a draft: Escape keeps it, Enter erases it', async ({ page, wizard }) => {
  await wizard.resume(outage());
  await press(page, wizard.button('action.erase'));
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
