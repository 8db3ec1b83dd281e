import { readFile } from 'node:fs/promises';
import { Buffer } from 'node:buffer';
import { expect, type Locator, type Page } from '@playwright/test';
import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { referenceOf } from '../../src/claim/reference.ts';
import { machineLine } from '../../src/document/machine-line.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json' with { type: 'json' };
import { claimFileOf } from '../support/claim-files.ts';
import { billing, NOW, outage } from '../support/claims.ts';
import { expectAccessible } from './audit/audit.ts';
import { draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { keptBy } from './kept.ts';
import { text } from './texts.ts';

const early = outage({
  outage: { startedAt: '2026-11-22T20:30:00+01:00' },
  support: { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined },
});
const named = (name: string, content: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});
const claims = (page: Page) => page.locator('.desk-claim');
/** Opens a claim of the list. */
const unfold = (claim: Locator) => claim.locator('summary').first().click();
const box = (page: Page) => page.getByLabel(text('fr', 'desk.drop.label'));

async function openDesk(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-12-14T09:00:00+01:00'));
  await page.goto('./desk.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'desk.title'));
}

test('50 files, whole and edited, lie side by side with both verdicts', async ({ page }) => {
  const files = scenarios.slice(0, 25).flatMap(({ claim, now }, index) => {
    const whole = claimFileOf(relevant(claimSchema.parse(claim)), now);
    const edited = whole.replace(/"createdAt": "\d{4}/, '"createdAt": "2025');
    return [named(`${index}.json`, whole), named(`${index}-edited.json`, edited)];
  });
  await openDesk(page);
  await box(page).setInputFiles(files);
  await expect(page.getByText(text('fr', 'desk.read', { count: 50 }))).toBeVisible();
  await expect(claims(page)).toHaveCount(50);
  await expect(page.getByText(text('fr', 'desk.state.edited'), { exact: true })).toHaveCount(25);
  for (const [index, { expect: expected }] of scenarios.slice(0, 25).entries()) {
    const claim = claims(page).nth(2 * index);
    const row = claim.getByRole('row', { name: text('fr', 'desk.verdict.outcome') });
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await unfold(claim);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect(row.getByRole('cell').first()).toHaveText(
      text('fr', `document.stand.${expected.verdict}` as 'document.stand.eligible'),
    );
  }
});

test('the desk says why today differs, what to answer, and keeps nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const draft = draftOf(billing(), 'fr');
  await page.addInitScript((kept) => localStorage.setItem('recevable:draft', kept), draft);
  await openDesk(page);
  await box(page).setInputFiles([named('a.json', claimFileOf(early)), named('b.json', '{"format":"other"}')]);
  const claim = claims(page).first();
  await expect(page.getByText(text('fr', 'desk.fault.foreign'))).toBeVisible();
  await expect(claim.getByText(text('fr', 'desk.difference.time'))).toBeVisible();
  await expect(claim.getByRole('row', { name: text('fr', 'desk.verdict.outcome') }).getByRole('cell')).toHaveText([
    text('fr', 'document.stand.not-yet'),
    text('fr', 'document.stand.eligible'),
  ]);
  await expectAccessible(page, 'the desk with a claim');

  await claim.getByRole('textbox').first().press('Control+End');
  await page.keyboard.type('Léa');
  await claim.getByRole('button', { name: /^Copier/ }).click();
  const copied = await page.evaluate(async () => navigator.clipboard.readText());
  expect(copied).toContain('du 23 novembre 2026 au sujet de la commande CMD-48213');
  expect(copied).toMatch(/Léa$/);

  const line = machineLine(early, assess(early, refundPolicy, NOW));
  const pasted = page.getByLabel(text('fr', 'desk.line.label'));
  await unfold(claim);
  await pasted.fill(`Bonjour,\n> ${line}\nMerci`);
  await page.getByRole('link', { name: text('fr', 'desk.line.onDesk') }).click();
  await expect(claim.getByText(text('fr', 'desk.difference.time'))).toBeVisible();
  await pasted.fill(`Objet : [${referenceOf(billing())}], et ${referenceOf(early).slice(0, -1)}*`);
  await expect(page.getByText(text('fr', 'desk.line.notOnDesk'))).toBeVisible();
  await box(page).setInputFiles([named('again.json', claimFileOf(early))]);
  await expect(page.getByText(text('fr', 'desk.twice', { count: 1 }))).toBeVisible();
  await expect(claims(page)).toHaveCount(1);

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: text('fr', 'desk.csv') }).click();
  const csv = await readFile(await (await coming).path(), 'utf8');
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain('"CMD-48213"');

  const { drafts } = await keptBy(page);
  expect(drafts).toEqual([draft]);
  await page.getByRole('button', { name: text('fr', 'desk.clear') }).click();
  await expect(claims(page)).toHaveCount(0);
});

test.describe('in English, in the dark, at 320 pixels', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark', viewport: { width: 320, height: 640 } });

  test('a dropped file is read, and nothing is cut off', async ({ page }) => {
    await page.goto('./desk.html');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('en', 'desk.title'));
    await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'a.json', { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, claimFileOf(billing()));
    await expect(claims(page)).toHaveCount(1);
    await expectAccessible(page, 'the desk at 320 pixels');
  });
});

test('no customer loads any of the desk', async ({ page, wizard }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await wizard.openResult(outage());
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('desk'))).toEqual([]);
});
