import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { claimOf, dissatisfaction, notReceived, outage, playback } from '../support/claims.ts';
import { expectAccessible } from './axe.ts';
import { drawn } from './share.ts';
import type { Typed } from './fill.ts';
import { test } from './fixtures.ts';
import { typedFor } from './typed.ts';
import { DRAFT } from './draft.ts';
import { typedIn } from './way.ts';
import type { WizardPage } from './wizard.ts';

type Asked = { step: Step; problem: keyof typeof claimOf; typed?: Typed };
type Seen = {
  page: string;
  claim?: Claim;
  at?: string;
  isDark?: true;
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

const tooSlow = playback({ 'connection.mbps': 18 });
const otherPages: readonly Seen[] = [
  { page: 'the start' },
  { page: 'the start with a draft', claim: outage() },
  { page: 'the erase dialog', claim: outage(), prepare: openDialog },
  { page: 'the start with a draft set aside and a file refused', prepare: openNonsense },
  { page: 'the start with a file that would replace a draft', claim: outage(), prepare: openOther },
  { page: 'an equipment step that may be skipped', claim: before('equipment', claimOf.billing()), at: '#/equipment' },
  { page: 'the review', claim: outage(), at: '#/review' },
  { page: 'the solved page', claim: notReceived(), at: '#/solved' },
  { page: 'the eligible result', claim: outage(), at: '#/result' },
  { page: 'the conditional result', claim: dissatisfaction(), at: '#/result' },
  { page: 'the not-yet result', claim: outage({ 'outage.startedAt': '2026-11-23T02:00:00+01:00' }), at: '#/result' },
  { page: 'the unlikely result', claim: tooSlow, at: '#/result' },
  { page: 'the unlikely result in the dark', claim: tooSlow, at: '#/result', isDark: true },
  {
    page: 'the equipment after errors in the dark',
    claim: before('equipment', playback()),
    at: '#/equipment',
    isDark: true,
    prepare: goOn,
  },
];

const count = drawn(languages).length * (3 * questionSteps.length + otherPages.length);
test.describe(`axe finds nothing in ${count} states:`, () => {
  questionSteps.forEach(({ step, problem, typed }, index) => {
    for (const language of drawn(languages, index)) {
      test(`3 states of the ${step} for ${problem}, in ${language}: empty, after errors, filled`, async ({
        wizard,
      }) => {
        wizard.language = language;
        await wizard.resume(before(step, claimOf[problem]()), `#/${step}`);
        await expectAccessible(wizard.page, 'empty');
        await goOn(wizard);
        await expectAccessible(wizard.page, 'after errors');
        await wizard.answer(typedIn(step, { ...typedFor[problem], ...typed }));
        if (step !== 'problem') await wizard.preview.locator('summary').click();
        await expectAccessible(wizard.page, 'filled');
      });
    }
  });
  otherPages.forEach(({ page: name, claim = {}, at = '', isDark, prepare }, index) => {
    for (const language of drawn(languages, index)) {
      test(`${name}, in ${language}`, async ({ page, wizard }) => {
        wizard.language = language;
        await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
        await wizard.resume(claim, at);
        await prepare?.(wizard);
        await expectAccessible(page, name);
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
