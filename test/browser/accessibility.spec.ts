import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { claimOf, dissatisfaction, notReceived, outage, playback } from '../support/claims.ts';
import { pages, parseRoute } from '../../src/wizard/route.ts';
import { expectAccessible } from './audit/audit.ts';
import { drawn } from './share.ts';
import type { Typed } from './fill.ts';
import { test } from './fixtures.ts';
import { typedFor } from './typed.ts';
import { DRAFT } from './draft.ts';
import { oneByOne } from './one-by-one.ts';
import { typedIn } from './way.ts';
import type { WizardPage } from './wizard.ts';

type Asked = { step: Step; problem: keyof typeof claimOf; typed?: Typed };
type Seen = {
  page: string;
  claim?: Claim;
  at?: string;
  prepare?: (wizard: WizardPage) => Promise<void>;
};

const languages = ['fr', 'en'] as const;

const questionSteps: readonly Asked[] = [
  { step: 'problem', problem: 'outage' },
  { step: 'order', problem: 'dissatisfaction' },
  { step: 'details', problem: 'outage', typed: { 'outage.ongoing': 'no', 'outage.endedAt': '19 11 2026 02:00' } },
  { step: 'details', problem: 'billing' },
  { step: 'details', problem: 'not-received', typed: { 'delivery.spamChecked': 'no' } },
  { step: 'equipment', problem: 'incompatibility', typed: { 'device.upToDate': 'no', 'connection.mbps': '3,1' } },
  { step: 'equipment', problem: 'playback', typed: { 'connection.link': 'wifi', 'connection.stable': 'no' } },
  { step: 'support', problem: 'playback' },
];

/** In no language: whatever the customer writes, nobody knows in which. */
const description = 'CMD 48213';
const outageNow = outage({ description });
const otherPages: readonly Seen[] = [
  { page: 'the start' },
  { page: 'the start with a draft', claim: outage() },
  { page: 'the erase dialog', claim: outageNow, prepare: openDialog },
  { page: 'the start with a draft set aside and a file refused', prepare: openNonsense },
  { page: 'the start with a file that would replace a draft', claim: outageNow, prepare: openOther },
  {
    page: 'an equipment step that may be skipped',
    claim: before('equipment', { ...claimOf.billing(), description }),
    at: '#/equipment',
  },
  { page: 'the review', claim: outageNow, at: '#/review' },
  { page: 'the solved page', claim: notReceived({ description }), at: '#/solved' },
  { page: 'the eligible result', claim: outageNow, at: '#/result' },
  { page: 'the conditional result', claim: dissatisfaction({ description }), at: '#/result' },
  {
    page: 'the not-yet result',
    claim: outage({ description, 'outage.startedAt': '2026-11-23T02:00:00+01:00' }),
    at: '#/result',
  },
  { page: 'the unlikely result', claim: playback({ description, 'connection.mbps': 18 }), at: '#/result' },
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

test(`each of the ${pages.length} pages is among the ${states} states`, () => {
  const seen = [...questionSteps.map(({ step }) => step), ...otherPages.map(({ at = '' }) => parseRoute(at).page)];
  expect(new Set(seen)).toEqual(new Set(pages));
});

const count = states * drawn(languages).length * drawn(looks).length;
test.describe(`axe, html-validate, the colours, targets and words find nothing in ${count} of ${states * languages.length * looks.length} looks:`, () => {
  questionSteps.forEach(({ step, problem, typed }, index) => {
    for (const language of drawn(languages, index)) {
      test(`3 states of the ${step} for ${problem}, in ${language}: empty, after errors, filled`, async ({
        wizard,
      }) => {
        test.slow();
        wizard.language = language;
        await wizard.resume(before(step, { ...claimOf[problem](), description }), `#/${step}`);
        await expectAccessibleInAllLooks(wizard, 'empty', 3 * index);
        await goOn(wizard);
        await expectAccessibleInAllLooks(wizard, 'after errors', 3 * index + 1);
        await wizard.answer(typedIn(step, { ...typedFor[problem], description, ...typed }));
        if (step !== 'problem') await wizard.preview.locator('summary').click();
        await expectAccessibleInAllLooks(wizard, 'filled', 3 * index + 2);
      });
    }
  });
  otherPages.forEach(({ page: name, claim = {}, at = '', prepare }, index) => {
    for (const language of drawn(languages, index)) {
      test(`${name}, in ${language}`, async ({ wizard }) => {
        wizard.language = language;
        await wizard.resume(claim, at);
        await prepare?.(wizard);
        await expectAccessibleInAllLooks(wizard, name, index);
      });
    }
  });
});

/** The claim as it stands when `step` is come to. */
function before(step: Step, claim: Claim): Claim {
  const isBefore = (key: string) => steps.indexOf(stepOf(key as ClaimPath)) < steps.indexOf(step);
  return Object.fromEntries(Object.entries(claim).filter(([key]) => isBefore(key)));
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

async function openOther(wizard: WizardPage): Promise<void> {
  await wizard.page.goto('./#/result');
  const { text } = await wizard.download();
  await wizard.page.goto('./#/start');
  await wizard.openFile(text);
  await expect(wizard.button('start.open.confirm')).toBeVisible();
}
