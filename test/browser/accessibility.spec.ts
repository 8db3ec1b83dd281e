import { expect } from '@playwright/test';
import type { Claim } from '../../src/claim/schema.ts';
import { claimOf, dissatisfaction, notReceived, outage, playback } from '../support/claims.ts';
import { pages, parseRoute } from '../../src/wizard/route.ts';
import { expectAccessible } from './audit/audit.ts';
import { drawn } from './share.ts';
import { test } from './fixtures.ts';
import { typedFor } from './typed.ts';
import { DRAFT } from './draft.ts';
import { oneByOne } from './one-by-one.ts';
import { before, questionSteps } from './states.ts';
import { typedIn } from './way.ts';
import type { WizardPage } from './wizard.ts';

type Seen = {
  page: string;
  claim?: Claim;
  at?: string;
  prepare?: (wizard: WizardPage) => Promise<void>;
  /** Whether what is folded there stays so. */
  isFolded?: true;
};

const languages = ['fr', 'en'] as const;

/** In no language: whatever the customer writes, nobody knows in which. */
const description = 'CMD 48213';
const outageNow = outage({ description });
/** As long as support has not said whose fault it is, what is measured decides, and so may not be left out. */
const undiagnosed = { description, 'support.diagnosis': 'pending' } as const;
/** Asked for a refund three weeks ago, and heard nothing. */
const unanswered = { description, support: { contactedOn: '2026-11-02', diagnosis: 'none' } } as const;
const outageThisNight = outage({ description, 'outage.startedAt': '2026-11-23T02:00:00+01:00' });
const otherPages: readonly Seen[] = [
  { page: 'the start', isFolded: true },
  { page: 'the start, unfolded' },
  { page: 'the start with a draft', claim: outage() },
  { page: 'the erase dialog', claim: outageNow, prepare: openDialog },
  { page: 'the start with a draft set aside and a file refused', prepare: openNonsense },
  { page: 'the start with a file that was edited', claim: outageNow, prepare: openEdited },
  { page: 'the start with a second claim', claim: outageNow, prepare: beginAnother },
  {
    page: 'an equipment step that may be skipped',
    claim: before('equipment', claimOf.outage({ description })),
    at: '#/equipment',
  },
  { page: 'the review', claim: outageNow, at: '#/review' },
  { page: 'the solved page', claim: notReceived({ description }), at: '#/solved' },
  { page: 'the eligible result, folded', claim: outageNow, at: '#/result', isFolded: true },
  { page: 'the eligible result', claim: outageNow, at: '#/result' },
  {
    page: 'the conditional result, with rights and a withdrawal',
    claim: dissatisfaction({ description }),
    at: '#/result',
  },
  { page: 'the not-yet result', claim: outageThisNight, at: '#/result' },
  { page: 'the result that time has changed', claim: outageThisNight, at: '#/result', prepare: comeBackLater },
  { page: 'the unlikely result', claim: playback({ ...undiagnosed, 'connection.mbps': 18 }), at: '#/result' },
  { page: 'the result with a reminder and a complaint', claim: outage(unanswered), at: '#/result' },
];

const looks = [320, 768, 1280].flatMap((width) =>
  (['light', 'dark', 'forced colours'] as const).map((scheme) => ({ width, scheme })),
);
const states = 3 * questionSteps.length + otherPages.length;

/** Looks at a state at every width and in all colours, or at a share of these. */
async function expectAccessibleInAllLooks({ page }: WizardPage, state: string, index: number): Promise<void> {
  await oneByOne(drawn(looks, index), async ({ width, scheme }) => {
    await page.setViewportSize({ width, height: 800 });
    const colorScheme = scheme === 'dark' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme, forcedColors: scheme === 'forced colours' ? 'active' : 'none' });
    await expect(page.locator(`[data-scheme=${colorScheme}]`)).toBeVisible();
    await expectAccessible(page, `${state}, ${width} pixels wide, ${scheme}`);
  });
}

test('each page is among the states that are looked at', () => {
  expect(states).toBe(47);
  const seen = [...questionSteps.map(({ step }) => step), ...otherPages.map(({ at = '' }) => parseRoute(at).page)];
  expect(new Set(seen)).toEqual(new Set(pages));
});

test.describe('axe, html-validate, colours, targets and words find nothing:', () => {
  questionSteps.forEach(({ step, problem, typed }, index) => {
    for (const language of drawn(languages, index)) {
      test(`${step} of ${problem}, in ${language}: empty, after errors, filled`, async ({ wizard }) => {
        test.slow();
        wizard.language = language;
        await wizard.resume(before(step, claimOf[problem](undiagnosed)), `#/${step}`);
        await expectAccessibleInAllLooks(wizard, 'empty', 3 * index);
        await goOn(wizard);
        await expectAccessibleInAllLooks(wizard, 'after errors', 3 * index + 1);
        await wizard.answer(typedIn(step, { ...typedFor[problem], description, ...typed }));
        await wizard.unfoldAll();
        await expectAccessibleInAllLooks(wizard, 'filled', 3 * index + 2);
      });
    }
  });
  otherPages.forEach(({ page: name, claim = {}, at = '', prepare, isFolded }, index) => {
    for (const language of drawn(languages, index)) {
      test(`${name}, in ${language}`, async ({ wizard }) => {
        wizard.language = language;
        await wizard.resume(claim, at);
        await prepare?.(wizard);
        if (!isFolded && !prepare) await wizard.unfoldAll();
        await expectAccessibleInAllLooks(wizard, name, index);
      });
    }
  });
});

/** Three days later the outage has lasted long enough. */
async function comeBackLater(wizard: WizardPage): Promise<void> {
  await expect(wizard.words('draft.device')).toBeVisible();
  await wizard.page.clock.setFixedTime(new Date('2026-11-26T12:00:00+01:00'));
  await wizard.page.reload();
  await expect(wizard.words('policy.changed.time.title')).toBeVisible();
  await wizard.unfoldAll();
}

async function goOn(wizard: WizardPage): Promise<void> {
  await wizard.goOn();
  await expect(wizard.summary).toBeFocused();
}

async function openDialog(wizard: WizardPage): Promise<void> {
  await wizard.button('action.erase').click();
  await expect(wizard.dialog).toBeVisible();
}

async function openNonsense(wizard: WizardPage): Promise<void> {
  await wizard.page.evaluate((key) => localStorage.setItem(key, 'nonsense'), DRAFT);
  await wizard.page.reload();
  const { language } = wizard;
  // The language was in the draft that can no longer be read.
  wizard.language = 'fr';
  if (language === 'en') await wizard.switchLanguage();
  await expect(wizard.button('draft.setAside.download')).toBeVisible();
  await wizard.openFile('nonsense');
  await expect(wizard.words('openFault.not-json')).toBeVisible();
}

async function beginAnother(wizard: WizardPage): Promise<void> {
  await wizard.page.goto('./#/result');
  await wizard.unfold('another');
  await wizard.button('another.begin').click();
  await wizard.isAt('problem', {});
  await wizard.page.goto('./#/start');
  await expect(wizard.words('start.others.title')).toBeVisible();
}

async function openEdited(wizard: WizardPage): Promise<void> {
  await wizard.page.goto('./#/result');
  const { text } = await wizard.download();
  await wizard.page.goto('./#/start');
  await wizard.openFile(text.replace('"cents": 5999', '"cents": 9999'));
  await expect(wizard.button('start.open.openEdited')).toBeVisible();
}
