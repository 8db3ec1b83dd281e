import { expect, type Page } from '@playwright/test';
import { stepKey } from '../../src/document/answers.ts';
import type { Step } from '../../src/flow/step.ts';
import type { Key } from '../../src/i18n/index.ts';
import { NOW } from '../support/claims.ts';
import { expectFile } from './claim-file.ts';
import type { Typed } from './fill.ts';
import { oneByOne } from './one-by-one.ts';
import { FRAME } from './shops.ts';
import { whole } from './texts.ts';
import { answered, typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';
import { WizardPage } from './wizard.ts';

type Word = 'draft.device' | 'draft.tab' | 'draft.page' | 'draft.nowhere';
const problem = 'playback';
const typed = typedFor[problem];
const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);

/** Opens a shop's page on a Monday noon: the wizard in its frame. */
export async function openFramed(page: Page, address: string): Promise<WizardPage> {
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(address);
  const wizard = new WizardPage(page, 'fr', page.getByTitle(FRAME).contentFrame());
  await expect(wizard.heading).toBeVisible();
  return wizard;
}

/** Opens the wizard on its own page on the same noon. */
export async function openOnItsOwn(page: Page): Promise<WizardPage> {
  const wizard = new WizardPage(page, 'fr');
  await wizard.open();
  return wizard;
}

/** Sees that the page says `word` of the answers, and no other. */
export async function says(wizard: WizardPage, word: Word): Promise<void> {
  const others = (['draft.device', 'draft.tab', 'draft.page', 'draft.nowhere'] as const).filter(
    (each) => each !== word,
  );
  await expect(wizard.words(word)).toBeVisible();
  await oneByOne(others, (other) => expect(wizard.words(other)).toHaveCount(0));
}

/** How somebody answers, and takes away what the button `key` offers. */
export type Hands = {
  answer: (wizard: WizardPage, answers: Typed) => Promise<void>;
  take: (wizard: WizardPage, key: Key) => Promise<string>;
};
const ownHands: Hands = {
  answer: (wizard, answers) => wizard.answer(answers),
  take: async (wizard, key) => (await wizard.download(key)).text,
};

/**
 * Answers step after step and gets to the result and to the claim file, seeing in each step that the page says `word`; and
 * where that is not that all is kept, that the answers as typed are to be had as a file.
 */
export async function goTheWholeWay(wizard: WizardPage, word: Word, { answer, take } = ownHands): Promise<void> {
  await wizard.link('action.begin').click();
  await oneByOne(asking, async (step: Step) => {
    await expect(wizard.heading).toHaveText(whole(wizard.say(`step.${stepKey(step, { problem })}` as Key)));
    await answer(wizard, typedIn(step, typed));
    await says(wizard, word);
    if (word !== 'draft.device') {
      expect(await take(wizard, 'draft.download')).toContain(JSON.stringify(typed.description));
    }
    await wizard.goOn();
  });
  await wizard.isAtResult();
  await says(wizard, word);
  const file = await take(wizard, 'take.json');
  expectFile(file, { language: 'fr', verdict: 'eligible', because: ['4.4'], claim: answered('playback') });
}
