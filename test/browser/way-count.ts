import type { Locator, Page } from '@playwright/test';
import type { Problem } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import type { Language } from '../../src/i18n/index.ts';
import { look, nextFrame, type Look } from './look.ts';
import { partsOfInstant } from './fill.ts';
import { oneByOne } from './one-by-one.ts';
import { text } from './texts.ts';
import { everyAnswer } from './typed.ts';

/** A phone in one hand, in Paris: elsewhere the times carry more words. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  timezoneId: 'Europe/Paris',
};
const PATIENCE_MS = 30_000;

/** The three doors: their page, and where the wizard is in it. */
export const doors: Readonly<Record<string, readonly [file: string, rootOf: (page: Page) => Locator]>> = {
  alone: ['', (page) => page.locator('body')],
  'claim-wizard': ['hosts/plain-claim-wizard.html', (page) => page.locator('claim-wizard')],
  'claim-wizard-frame': [
    'hosts/plain-claim-wizard-frame.html',
    (page) => page.locator('claim-wizard-frame iframe').contentFrame().locator('body'),
  ],
};

/** What a way asks of a person. A screen is the height of `PHONE`. */
export type Count = {
  /** On a radio, a box to tick, a button or a link, and the first in each box of text; a list takes two. */
  taps: number;
  /** Characters. */
  typed: number;
  questions: readonly ClaimPath[];
  /** Of each page as it is when it is left, all that is folded left out. */
  words: number;
  /** The tallest page before the result, and the result, in screens. */
  step: number;
  result: number;
  pages: readonly { place: string; words: number; screens: number }[];
};

type Control = Look['controls'][number];
const isChoice = ({ type }: Control) => type === 'radio' || type === 'checkbox';
const isBox = (control: Control) => !isChoice(control) && !control.type.startsWith('select');
const wordsIn = ({ blocks }: Look) => blocks.flatMap((block) => block.text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;

/** The controls of each question on the screen: their id or their name is its path, or begins with it. */
function byQuestion({ controls }: Look): Map<ClaimPath, Control[]> {
  const belongs = (path: string) => (control: Control) =>
    [control.id, control.name].some(
      (each) => each === path || [`${path}-`, `${path}.`].some((start) => each.startsWith(start)),
    );
  const found = questions.map(({ path }) => [path, controls.filter(belongs(path))] as const);
  return new Map(found.filter(([, own]) => own.length > 0).map(([path, own]) => [path, own]));
}

const isAnswered = (controls: readonly Control[]) =>
  controls.some(({ isChecked }) => isChecked) ||
  (controls.some(isBox) && controls.filter(isBox).every(({ value }) => value !== ''));

/**
 * Goes the shortest way from the page on the screen to the result: answers what must be answered, as test/browser/typed.ts
 * does or else with "I don't know", and presses the main button, page after page.
 * @throws where an answer is missing there, or a page does not let go
 */
export async function walk(root: Locator, problem: Problem, language: Language): Promise<Count> {
  // Somebody who has not written to support yet, for whom the page is.
  const typed = { ...everyAnswer[problem], 'support.contacted': 'no' };
  const optional = text(language, 'common.optional');
  const asked = new Set<ClaimPath>();
  const pages: Count['pages'][number][] = [];
  const count = { taps: 0, typed: 0 };

  /** The next page, once it is there. */
  const next = async (before: string): Promise<Look> => {
    let seen: Look;
    const end = Date.now() + PATIENCE_MS;
    await root.locator('.button.main, .result h1').first().waitFor({ timeout: PATIENCE_MS });
    do {
      // oxlint-disable-next-line no-await-in-loop -- looks again until there is another page
      seen = await nextFrame(root).then(() => look(root, optional));
      if (seen.place !== before && seen.place !== '' && (seen.isResult || seen.button)) return seen;
    } while (Date.now() < end && seen.fault === '');
    throw new Error(`“${before}” does not lead on. ${seen.fault || 'Nothing happens.'}`);
  };
  const tap = async (selector: string) => {
    count.taps += 1;
    await root.locator(selector).filter({ visible: true }).first().tap();
  };
  const choose = async (control: Control) => {
    const chip = root.locator(`label[for="${control.id}"]`);
    count.taps += 1;
    await chip.tap();
  };
  const write = async ({ id, value }: Control, answer: string) => {
    if (value === answer || answer === '') return;
    await tap(`[id="${id}"]`);
    await root.locator(`[id="${id}"]`).fill(answer);
    count.typed += [...answer].length;
  };
  const answer = async (path: ClaimPath, controls: readonly Control[]) => {
    const held = typed[path] ?? 'unknown';
    const chosen = controls.find(
      (control) =>
        isChoice(control) && [control.value, control.id].some((each) => each === held || each === `${path}-${held}`),
    );
    const list = controls.find(({ name, type }) => name === path && type.startsWith('select'));
    const boxes = controls.filter(isBox);
    if (chosen) return choose(chosen);
    if (held === 'unknown' || (boxes.length === 0 && !list))
      throw new Error(`There is no answer “${held}” to ${path}.`);
    if (list) {
      count.taps += 2;
      return void (await root.locator(`[id="${list.id}"]`).selectOption(held));
    }
    const parts = boxes.length > 1 ? partsOfInstant(held) : [held];
    await oneByOne([...boxes.entries()], ([index, box]) => write(box, parts[index] ?? ''));
  };

  /** Answers from top to bottom, as each answer may bring new questions. */
  const answerAll = async (seen: Look, done: ReadonlySet<ClaimPath>): Promise<Look> => {
    const shown = byQuestion(seen);
    for (const path of shown.keys()) asked.add(path);
    const open = [...shown].find(
      ([path, controls]) => !done.has(path) && !controls.some(({ isOptional }) => isOptional) && !isAnswered(controls),
    );
    if (!open || seen.isResult) return seen;
    await answer(...open);
    return answerAll(await look(root, optional), new Set([...done, open[0]]));
  };
  const goOn = async (before: string): Promise<void> => {
    const seen = await answerAll(await next(before), new Set());
    pages.push({ place: seen.place, words: wordsIn(seen), screens: seen.height / PHONE.viewport.height });
    if (seen.isResult) return;
    await tap('.button.main');
    await goOn(seen.place);
  };
  await goOn('');

  const heights = pages.map(({ screens }) => screens);
  return {
    ...count,
    questions: [...asked],
    words: pages.reduce((sum, { words }) => sum + words, 0),
    step: Math.max(...heights.slice(0, -1)),
    result: heights.at(-1) ?? 0,
    pages,
  };
}
