import type { Locator } from '@playwright/test';
import { questionAt, questions } from '../../src/claim/questions.ts';
import { partsOfInstant, unfold, type Typed } from './fill.ts';
import { oneByOne } from './one-by-one.ts';
import type { WizardPage } from './wizard.ts';

/** Types over what a box holds, key by key. In Firefox nothing else reaches the page: `fill` changes the box behind its back. */
export async function typeOver(box: Locator, text: string): Promise<void> {
  await box.click();
  await box.press('ControlOrMeta+a');
  await box.pressSequentially(text);
}

/** Answers questions of the step on the screen, from top to bottom, as `WizardPage.answer` does, but key by key. */
export async function answerByKeys(wizard: WizardPage, typed: Typed): Promise<void> {
  const asked = questions.filter(({ path }) => typed[path] !== undefined);
  await oneByOne(asked, async ({ path }) => {
    const [{ kind }, answer] = [questionAt(path), typed[path] ?? ''];
    await unfold(wizard.root, path);
    if (kind === 'choice') return wizard.option(path, answer).check();
    if (kind !== 'instant') return typeOver(wizard.box(path), answer);
    const [date, time] = partsOfInstant(answer);
    await typeOver(wizard.part(path, 'date'), date);
    return typeOver(wizard.part(path, 'time'), time);
  });
}
