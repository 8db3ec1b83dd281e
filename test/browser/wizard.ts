import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { stepKey } from '../../src/document/answers.ts';
import type { LetterId } from '../../src/claim/sent.ts';
import type { Step } from '../../src/flow/step.ts';
import type { Key, Language } from '../../src/i18n/index.ts';
import { NOW } from '../support/claims.ts';
import { boxOf, expectFilled, fill, groupOf, optionOf, partOf, type Root, type Typed } from './fill.ts';
import { DRAFT, draftOf } from './draft.ts';
import { keptBy } from './kept.ts';
import { oneByOne } from './one-by-one.ts';
import { text, whole, type Values } from './texts.ts';
import { placeOf, typedIn, wayOf, type OfProblem } from './way.ts';

/** What can be folded, by its id. */
type FoldId =
  | 'start-open'
  | 'start-needs'
  | 'start-privacy'
  | 'take-others'
  | 'sender'
  | `sent-form-${number}`
  | 'another'
  | 'preview-fold'
  | 'fold-more-equipment'
  | `letter-${LetterId}`;

/** The wizard as a person sees it, in the language that it is in. */
export class WizardPage {
  readonly page: Page;
  language: Language;
  readonly root: Root;

  constructor(page: Page, language: Language, root: Root = page) {
    this.page = page;
    this.language = language;
    this.root = root;
  }

  say(key: Key, values?: Values): string {
    return text(this.language, key, values);
  }

  /** Opens it on a Monday noon, in winter, at `address` ("#/order"). */
  async open(address = ''): Promise<void> {
    await this.page.clock.setFixedTime(new Date(NOW));
    await this.page.goto(`./${address}`);
    await this.isShown();
  }

  /** Opens the result of `claim`, and all that is folded in it. */
  async openResult(claim: Claim): Promise<void> {
    await this.resume(claim, '#/result');
    await this.isAtResult();
  }

  /** Waits for a heading at every frame: looking at ever longer intervals would take twice as long. */
  async isShown(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('.first-page'));
    await expect(this.heading).toBeVisible();
  }

  /** Leaves something in the storage before the wizard is first opened, such as the draft of another day. */
  async leave(key: string, value: string): Promise<void> {
    await this.page.addInitScript(
      ([name, content]) => {
        if (sessionStorage.getItem(`left ${name}`) !== null) return;
        sessionStorage.setItem(`left ${name}`, '');
        localStorage.setItem(name, content);
      },
      [key, value] as const,
    );
  }

  /** Opens it with the answers of `claim` already given. */
  async resume(claim: Claim, address = ''): Promise<void> {
    await this.leave(DRAFT, draftOf(claim, this.language));
    await this.open(address);
  }

  get heading(): Locator {
    return this.root.getByRole('heading', { level: 1 });
  }
  get main(): Locator {
    return this.root.getByRole('main');
  }
  get preview(): Locator {
    return this.root.getByRole('complementary', { name: whole(this.say('preview.title')) });
  }
  get summary(): Locator {
    return this.root.getByRole('group', { name: whole(this.say('fault.summary')) });
  }
  get languageSwitch(): Locator {
    return this.button('app.otherLanguage');
  }
  /** The one that asks before it erases. */
  get dialog(): Locator {
    return this.root.getByRole('dialog', { name: whole(this.say('draft.erase.title')) });
  }
  get message(): Locator {
    return this.letter('message');
  }
  get fileInput(): Locator {
    return this.root.getByLabel(whole(this.say('start.open.label')));
  }

  /** The text of one of the letters that go with a claim. */
  letter(id: LetterId): Locator {
    return this.root.getByRole('textbox', { name: whole(this.say(`take.${id}.title`)) });
  }
  button(key: Key, values?: Values): Locator {
    return this.root.getByRole('button', { name: whole(this.say(key, values)) });
  }
  link(key: Key): Locator {
    return this.root.getByRole('link', { name: whole(this.say(key)) });
  }
  words(key: Key, values?: Values): Locator {
    return this.root.getByText(whole(this.say(key, values)));
  }
  /** A part of the review or the result, with the heading `key`; on the result it is folded. */
  section(key: Key): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: whole(this.say(key)) });
    return this.root.locator('.section').filter({ has: heading });
  }
  fold(id: FoldId): Locator {
    return this.root.locator(`[id="${id}"]`);
  }
  group(path: ClaimPath): Locator {
    return groupOf(this.root, path, this.language);
  }
  /** A question with all that belongs to it, its error included. */
  question(path: ClaimPath): Locator {
    return this.box(path).locator('xpath=ancestor::*[contains(@class, "field")][1]');
  }
  box(path: ClaimPath): Locator {
    return boxOf(this.root, path, this.language);
  }
  part(path: ClaimPath, part: Parameters<typeof partOf>[2]): Locator {
    return partOf(this.root, path, part, this.language);
  }
  option(path: ClaimPath, code: string): Locator {
    return optionOf(this.root, path, code, this.language);
  }
  /** The link that changes the answer to a question, on the review or the result. */
  changeLink(path: ClaimPath): Locator {
    const name = whole(this.say('action.change'), this.say(`question.${path}.name` as Key));
    return this.root.getByRole('link', { name }).first();
  }

  /** Answers questions of the step on the screen, from top to bottom. */
  async answer(typed: Typed): Promise<void> {
    const paths = questions.map(({ path }) => path).filter((path) => typed[path] !== undefined);
    await oneByOne(paths, (path) => fill(this.root, path, typed[path] ?? '', this.language));
  }

  /** Sees that the step on the screen holds these answers. */
  async holds(typed: Typed): Promise<void> {
    const paths = questions.map(({ path }) => path).filter((path) => typed[path] !== undefined);
    await oneByOne(paths, (path) => expectFilled(this.root, path, typed[path] ?? '', this.language));
  }

  async goOn(): Promise<void> {
    await this.button('action.continue').click();
  }

  /** Opens a fold that is closed. */
  async unfold(id: FoldId): Promise<void> {
    const fold = this.fold(id);
    await fold.waitFor();
    if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
  }

  /** Answers step after step, from `first` up to `last`, which is the result unless told otherwise. */
  async answerAll(typed: Typed, first: Step = 'problem', last: Step = 'result'): Promise<void> {
    const way = wayOf(typed);
    await oneByOne(way.slice(way.indexOf(first), way.indexOf(last)), async (step) => {
      await this.isAt(step, step === 'problem' ? {} : typed);
      await this.answer(typedIn(step, typed));
      await this.goOn();
    });
    await this.isAt(last, typed);
  }

  /** Sees that a step is on the screen: its heading, its number if it has one, and both in the title of the page. */
  async isAt(step: Step, typed: OfProblem): Promise<void> {
    if (step === 'result') return this.isAtResult();
    const heading = this.say(`step.${stepKey(step, typed as Claim)}` as Key);
    const progress = this.progress(step, typed);
    await expect(this.heading).toHaveText(whole(heading));
    if (progress === undefined) await expect(this.root.locator('.progress')).toHaveCount(0);
    else await expect(this.root.getByText(whole(progress))).toBeVisible();
    await expect.poll(() => this.page.title()).toBe(this.title(heading, progress));
  }

  /** "Step 2 of 5", "Step 1" as long as nobody knows how many there are, and nothing where no step is counted. */
  progress(step: Step, typed: OfProblem): string | undefined {
    const { position, count } = placeOf(step, typed) ?? {};
    if (position === undefined) return undefined;
    return count === undefined
      ? this.say('app.progressFirst', { position })
      : this.say('app.progress', { position, count });
  }
  title(heading: string, progress?: string): string {
    return progress === undefined
      ? `${heading} – ${this.say('app.name')}`
      : this.say('app.title', { heading, progress });
  }

  /** Sees that the result is on the screen, and opens all that is folded in it. */
  async isAtResult(): Promise<void> {
    await expect(this.root.locator('.result h1')).toBeVisible();
    // What there is to take comes once both languages are known, with a fold of its own.
    await expect(this.root.locator('.take-main')).toBeVisible();
    await this.unfoldAll();
    await expect(this.section('document.reasons').locator('.fold-body')).toBeVisible();
  }

  /** Opens all that is folded on the screen. */
  async unfoldAll(): Promise<void> {
    await this.root.locator('details:not([open])').evaluateAll((all) => {
      for (const details of all as HTMLDetailsElement[]) details.open = true;
    });
  }

  /** Sees that the result names each of these articles and quotes it. */
  async cites(articles: readonly string[]): Promise<void> {
    await oneByOne(articles, async (article) => {
      const quote = this.section('document.reasons')
        .getByRole('figure')
        .filter({ hasText: `Article ${article},` });
      await expect(quote.getByRole('blockquote')).toBeVisible();
    });
  }

  async isStart(): Promise<void> {
    await expect(this.heading).toHaveText(whole(this.say('step.start')));
  }

  /** Goes from the review to the result. */
  async seeResult(): Promise<void> {
    await this.link('action.seeResult').click();
    await this.isAtResult();
  }

  /** Goes from the result to the review. */
  async seeReview(): Promise<void> {
    await this.link('action.review').click();
    await expect(this.heading).toHaveText(whole(this.say('step.review')));
  }

  /** Switches the language: by a click, by another way to press the button, or by voice, which leaves the focus where it is. */
  async switchLanguage(press = (button: Locator) => button.click()): Promise<void> {
    await press(this.languageSwitch);
    this.language = this.language === 'fr' ? 'en' : 'fr';
    await expect(this.languageSwitch).toBeVisible();
  }

  /** What has the focus, how far down the window it is, and how far the page is scrolled. */
  place(): Promise<{ focus: string; top: number; scrolled: number }> {
    return this.page.evaluate(() => {
      const { activeElement, scrollingElement } = document;
      return {
        focus: activeElement?.id || String(activeElement?.tagName),
        top: activeElement?.getBoundingClientRect().top ?? 0,
        scrolled: scrollingElement?.scrollTop ?? 0,
      };
    });
  }

  /** Sees that the focus is where it was, and still as high in the window, give or take the lines that a language is longer. */
  async isStillAt({ focus, top }: { focus: string; top: number }): Promise<void> {
    const now = await this.place();
    expect(now.focus).toBe(focus);
    expect(Math.abs(now.top - top)).toBeLessThan(80);
  }

  /** Downloads what the button `key` offers: its name and its text. */
  async download(
    key: Key = 'take.json',
    press = (button: Locator) => button.click(),
  ): Promise<{ name: string; text: string }> {
    if (key.startsWith('take.') && !key.startsWith('take.pdf')) await this.unfold('take-others');
    const coming = this.page.waitForEvent('download');
    await press(this.button(key));
    const download = await coming;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** Opens a claim file on the start page. */
  async openFile(content: string, name = 'recevable-demande.json'): Promise<void> {
    await this.unfold('start-open');
    await this.fileInput.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  /** The draft that the browser keeps, wherever that is. */
  async stored(): Promise<string | undefined> {
    return (await keptBy(this.page)).drafts[0];
  }

  /** The drafts that the browser keeps beside it, wherever that is. */
  async storedAside(): Promise<readonly string[]> {
    return (await keptBy(this.page)).copies;
  }
}
