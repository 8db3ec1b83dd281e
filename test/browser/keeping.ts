import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { stepOf } from '../../src/flow/steps.ts';
import type { Typed } from './fill.ts';
import { oneByOne } from './one-by-one.ts';
import type { WizardPage } from './wizard.ts';

/** What the page says about keeping the draft. */
export type Word = 'device' | 'tab' | 'nowhere';
const words = ['device', 'tab', 'nowhere'] as const;

/** What a step says of the draft, once it has done what it can. */
export async function wordOf(wizard: WizardPage): Promise<Word> {
  const texts = words.map((word) => ({ word, text: wizard.say(`draft.${word}`) }));
  const said = await wizard.page.waitForFunction((given) => {
    const lines = [...document.querySelectorAll('main p')].map(({ textContent }) => textContent);
    return given.find(({ text }) => lines.includes(text))?.word;
  }, texts);
  return (await said.jsonValue()) ?? 'nowhere';
}

/** The drafts that the start page offers beside the one in the form. */
export async function copiesOffered(wizard: WizardPage): Promise<string[]> {
  await wizard.page.goto('./#/start');
  await wizard.isStart();
  const offered: string[] = [];
  const buttons = await wizard.button('draft.setAside.download').all();
  await oneByOne(buttons, async (button) => {
    const copy = await wizard.download('draft.setAside.download', () => button.click());
    offered.push(copy.text);
  });
  return offered;
}

/** Sees that answers are back: in the form, or in one of the copies that are offered. */
export async function expectBack(wizard: WizardPage, typed: Typed): Promise<void> {
  await oneByOne(Object.entries(typed), async ([path, value]) => {
    await wizard.page.goto(`./#/${stepOf(path as ClaimPath)}`);
    try {
      await wizard.holds({ [path]: value });
    } catch (error) {
      const copies = await copiesOffered(wizard);
      if (!copies.some((copy) => copy.includes(`"${value}"`))) throw error;
    }
  });
}

/** Opens a file on the start page, beside the answers that are there. */
export async function openBeside(wizard: WizardPage, text: string): Promise<void> {
  await wizard.page.goto('./#/start');
  await wizard.openFile(text);
  await expect(wizard.link('action.back')).toBeVisible();
}
