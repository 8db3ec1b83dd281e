import { expect, test, type Browser } from '@playwright/test';
import type { Step } from '../../src/flow/step.ts';
import type { Language } from '../../src/i18n/index.ts';
import { outage } from '../support/claims.ts';
import { draftOf } from './draft.ts';
import { faults, spoilStored, wipe, type Fault, type Stored } from './faults.ts';
import type { Typed } from './fill.ts';
import { keptBy } from './kept.ts';
import { copiesOffered, expectBack, openBeside, wordOf } from './keeping.ts';
import { oneByOne } from './one-by-one.ts';
import { WizardPage } from './wizard.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' };
const languages = ['fr', 'en'] as const;
/** Some of what was saved before; the other answers are none that a text could be found by. */
const answers = { 'device.brand': 'Xiaomi', 'order.reference': 'CMD-48213' };
/** What the customer changes under the fault, at the steps that ask. */
const changes: Partial<Record<Step, Typed>> = {
  problem: { description: 'Depuis mardi soir, et encore' },
  order: { 'order.price': '61,50' },
  details: { 'outage.extent': 'some-channels' },
  equipment: { 'device.model': 'Mi Box S 2' },
  support: { 'support.ticket': 'T-992' },
};
const steps = ['start', 'problem', 'order', 'details', 'equipment', 'support', 'review', 'result'] as const;
type Place = { step: (typeof steps)[number]; language: Language };
const everyPlace: readonly Place[] = steps.flatMap((step) => languages.map((language) => ({ step, language })));

/** Of the faults every fourth, and of the places one for each, in which each place comes as often as any other. */
const isWhole = process.env.STORAGE_FAULTS === 'all';
const PLACES = isWhole ? everyPlace.length : 1;
const seed = Number(process.env.SHARE_SEED);
const placesFor = (fault: number) =>
  Array.from({ length: PLACES }, (_, index) => everyPlace[(seed + fault * PLACES + index) % everyPlace.length]).filter(
    (place) => place !== undefined,
  );

// A share runs in one process, which can then say how many there were, while the other process has the other files.
test.describe.configure({ mode: isWhole ? 'parallel' : 'default' });

let [begun, survived] = [0, 0];
const saved = new Map<Language, { stored: Stored; draft: string }>();

test.beforeAll('the wizard itself saves a draft in both languages', async ({ browser, baseURL }) => {
  await oneByOne(languages, async (language) => {
    const context = await browser.newContext({ locale: locales[language], ...(baseURL && { baseURL }) });
    const wizard = new WizardPage(await context.newPage(), language);
    await wizard.open();
    await wizard.openFile(draftOf(outage(answers)));
    expect(await wordOf(wizard)).toBe('device');
    const stored = await context.storageState({ indexedDB: true });
    saved.set(language, { stored, draft: (await wizard.stored()) ?? '' });
    await context.close();
  });
});

test.afterAll(() => {
  console.log(
    `storage faults: ${begun} runs, of ${faults.length} faults, ${begun - survived} lost or untrue (seed ${seed})`,
  );
});

faults.forEach((fault, index) => {
  if (!isWhole && (index + seed) % 4 !== 0) return;
  const places = placesFor(index);
  test(`${fault.title}: nothing is lost at ${places.length} of ${everyPlace.length} steps and languages, and the page says what is true`, async ({
    browser,
    baseURL,
  }) => {
    // It guards against hanging, not against a slow machine.
    test.setTimeout(120_000 * places.length);
    await oneByOne(places, (place) =>
      test.step(`${place.step} in ${place.language}`, async () => {
        begun += 1;
        await survive(browser, String(baseURL), fault, place);
        survived += 1;
      }),
    );
  });
});

/** Somebody comes back to a draft under the fault, and goes on; and comes back once more when it is over. */
async function survive(browser: Browser, baseURL: string, fault: Fault, { step, language }: Place): Promise<void> {
  const { stored, draft } = saved.get(language) ?? { stored: { cookies: [], origins: [] }, draft: '' };
  const spoilt = fault.spoilt?.spoil(draft);
  const storageState = fault.spoilt && spoilt !== undefined ? spoilStored(stored, fault.spoilt, spoilt) : stored;
  const context = await browser.newContext({ baseURL, locale: locales[language], storageState });
  const failures: string[] = [];
  context.on('weberror', (error) => failures.push(error.error().message));
  context.on('console', (message) => message.type() === 'error' && failures.push(message.text()));

  const wizard = new WizardPage(await context.newPage(), language);
  const breaks = await Promise.all((fault.breaks ?? []).map((breakIt) => breakIt(wizard.page)));
  await wizard.open(`#/${step}`);
  if (spoilt !== undefined) {
    const { drafts, copies } = await keptBy(wizard.page);
    expect([...drafts, ...copies].includes(spoilt), 'the browser has taken what it was given').toBe(true);
  }
  if (fault.wiped) await wipe(wizard.page, fault.wiped);
  const changed = fault.finds === 'nothing' ? await beginAnew(wizard, step) : await goOn(wizard, step);
  // Where a newer version has been, there is no word on answers that were not touched, but on the whole page.
  const isOnlyRead = fault.isNewer && Object.keys(changed).length === 0;
  if (isOnlyRead) await expect(wizard.words('draft.newer.body')).toBeVisible();
  const word = isOnlyRead ? 'device' : await wordOf(wizard);
  if (!isOnlyRead) expect(word).toBe(fault.word ?? 'device');

  let again = wizard;
  if (word === 'tab') {
    await Promise.all(breaks.map((each) => each.dispose()));
    await wizard.page.reload();
    await wizard.isShown();
  } else {
    const file = word === 'nowhere' ? await wizard.download('draft.download') : undefined;
    await wizard.page.close();
    again = new WizardPage(await context.newPage(), file || isOnlyRead ? language : wizard.language);
    await again.open();
    if (file) {
      if (!isGone(fault)) await expectBack(again, answers);
      await openBeside(again, file.text);
    }
  }
  await expectBack(again, changed);
  // A file that is opened instead replaces what was there.
  if (!isGone(fault) && word !== 'nowhere') await expectBack(again, answers);
  if (spoilt !== undefined) expect(await copiesOffered(again)).toContain(spoilt);
  expect(failures).toEqual([]);
  await context.close();
}

/** Whether somebody else has written over the draft wherever it was. */
const isGone = ({ spoilt, finds }: Fault) => spoilt !== undefined && finds === 'nothing';

async function beginAnew(wizard: WizardPage, step: Step): Promise<Typed> {
  if (step === 'start') await wizard.link('action.begin').click();
  await wizard.isAt('problem', {});
  const typed = { description: 'Tout recommencer' };
  await wizard.answer({ problem: 'outage', ...typed });
  return typed;
}

async function goOn(wizard: WizardPage, step: Place['step']): Promise<Typed> {
  if (step === 'start') {
    await wizard.isStart();
    await wizard.link('action.resume').click();
    await wizard.isAtResult();
  } else if (step === 'result') {
    await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  } else {
    await wizard.isAt(step, { problem: 'outage' });
  }
  const typed = changes[step];
  if (typed) await wizard.answer(typed);
  else await wizard.switchLanguage();
  return typed ?? {};
}
