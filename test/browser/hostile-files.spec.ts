import { expect } from '@playwright/test';
import { makeHostileFiles, type HostileFile } from '../support/hostile-files.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { isDrawn } from './share.ts';
import type { WizardPage } from './wizard.ts';

/** What became of a file that was opened: refused with a sentence, asked about, or shown as a claim. */
async function outcomeOf(wizard: WizardPage, { name, bytes }: HostileFile): Promise<string> {
  await wizard.page.goto('./');
  await wizard.isShown();
  await wizard.unfold('start-open');
  await wizard.fileInput.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  const refused = wizard.root.locator('#open-file-refused').filter({ hasText: /./ });
  const asked = wizard.button('start.open.openEdited');
  const shown = wizard.root.locator('h1').filter({ hasNotText: wizard.say('step.start') });
  await expect(refused.or(asked).or(shown).first()).toBeVisible();
  if (await refused.isVisible()) return 'refused';
  if (await asked.isVisible()) await asked.click();
  await expect(shown).toBeVisible();
  return 'opened';
}

test('no hostile file stops the page, fills its memory or runs anything', async ({ page, wizard }) => {
  test.setTimeout(480_000);
  const all = makeHostileFiles();
  expect(all.length).toBeGreaterThanOrEqual(60);
  const files = all.filter((_, index) => isDrawn(index, 4));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  /** What is kept of a file once it has been refused, or shown (MB). */
  const keptMb = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
  };
  const told: { what: string; outcome: string; seconds: number; mb: number }[] = [];
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  await oneByOne(files, async (file) => {
    const start = Date.now();
    const outcome = await outcomeOf(wizard, file);
    told.push({ what: file.what, outcome, seconds: (Date.now() - start) / 1000, mb: await keptMb() });
    await page.evaluate(() => localStorage.clear());
  });
  for (const { what, outcome, seconds, mb } of told) {
    console.log(`${what}: ${outcome} in ${seconds.toFixed(1)} s, ${mb.toFixed(0)} MB kept`);
  }
  const worst = (by: 'seconds' | 'mb') => Math.max(...told.map((each) => each[by]));
  console.log(`worst of ${told.length}: ${worst('seconds').toFixed(1)} s, ${worst('mb').toFixed(0)} MB kept`);
  expect(alerts).toBe(0);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(told.filter(({ outcome }) => outcome === 'opened').length).toBeGreaterThan(2);
  expect(worst('mb')).toBeLessThan(100);
});

test('reading a large archive lets the page answer, and is stopped', async ({ page, wizard }) => {
  const bombs = makeHostileFiles().find(({ what }) => what === '50 bombs of 10.9 MB');
  await wizard.open();
  await wizard.unfold('start-open');
  await page.evaluate(() => {
    const beats = { count: 0 };
    Object.assign(window, { beats });
    setInterval(() => (beats.count += 1));
  });
  const beats = () => page.evaluate(() => (window as unknown as { beats: { count: number } }).beats.count);
  await wizard.fileInput.setInputFiles({
    name: 'recevable-demande.zip',
    mimeType: 'application/zip',
    buffer: bombs?.bytes ?? Buffer.alloc(0),
  });
  const reading = wizard.words('start.open.reading');
  await expect(reading).toBeVisible();
  const before = await beats();
  await expect.poll(beats).toBeGreaterThan(before + 3);
  await expect(reading).toBeVisible();
  await wizard.button('action.cancel').click();
  await expect(reading).toHaveCount(0);
  await expect(wizard.root.locator('#open-file-refused')).toBeEmpty();
  await expect(wizard.link('action.begin')).toBeVisible();
});
