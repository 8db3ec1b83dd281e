import { expect, type Page } from '@playwright/test';
import { playback, without } from '../support/claims.ts';
import { test, type Line } from './paced.ts';
import { tickOf } from './fill.ts';
import { text, whole } from './texts.ts';
import { WizardPage } from './wizard.ts';

// Not two at once: they would share the machine, which is the line.
test.describe.configure({ mode: 'default' });

const path = 'connection.mbps';

/** The step that asks for the speed, of somebody whose plan asks for 25 Mb/s and who does not know it. */
async function open(page: Page): Promise<WizardPage> {
  const wizard = new WizardPage(page, 'fr');
  await wizard.resume(
    without(playback({ [path]: 'unknown' }), 'connection.source', 'connection.measuredAt'),
    '#/equipment',
  );
  await expect(tickOf(page, path, 'fr')).toBeChecked();
  return wizard;
}

/** What the status says once it is no longer measuring. */
async function said(wizard: WizardPage): Promise<string> {
  const status = wizard.group(path).locator('[aria-live]');
  await expect(wizard.button('action.cancel')).toBeVisible();
  await expect(wizard.button('speed.measure')).toBeVisible({ timeout: 15_000 });
  return (await status.textContent()) ?? '';
}

const numberIn = (words: string) => Number(/[\d,]+/.exec(words)?.[0].replace(',', '.'));
const on = (line: Line, title: string, body: (wizard: WizardPage) => Promise<void>) =>
  test.describe(String(line), () => {
    test.use({ line });
    test(title, async ({ page }) => body(await open(page)));
  });

for (const [line, off] of [
  [5, 0.15],
  [60, 0.25],
] as const) {
  on(line, `a line of ${line} Mb/s is measured, and the claim says by whom and when`, async (wizard) => {
    await wizard.button('speed.measure').click();
    const found = numberIn(await said(wizard));
    expect(Math.abs(found - line)).toBeLessThan(line * off);
    await expect(wizard.box(path)).toHaveValue(String(found).replace('.', ','));
    await expect(tickOf(wizard.page, path, 'fr')).not.toBeChecked();
    await wizard.holds({ 'connection.source': 'measured-here', 'connection.measuredAt': '23/11/2026 12:00' });
    expect(await wizard.stored()).toContain('measured-here');
  });
}

on(24, 'a line of 24 Mb/s is too close to 25 to decide, and nothing is filled in', async (wizard) => {
  await wizard.button('speed.measure').click();
  const words = await said(wizard);
  expect(numberIn(words)).toBeGreaterThan(20);
  expect(words).toContain('trop près de 25');
  await expect(wizard.box(path)).toHaveValue('');
  await expect(tickOf(wizard.page, path, 'fr')).toBeChecked();
});

on(5, 'what is typed over a measured speed is the customer’s own again', async (wizard) => {
  await wizard.button('speed.measure').click();
  await said(wizard);
  await wizard.box(path).fill('18');
  await expect(wizard.group('connection.source').getByRole('radio')).toHaveCount(2);
  await expect(wizard.group('connection.source').getByRole('radio', { checked: true })).toHaveCount(0);
});

on(0.1, 'a measurement can be cancelled, and nothing is filled in', async (wizard) => {
  await wizard.button('speed.measure').click();
  await expect(wizard.group(path).getByRole('progressbar')).toBeVisible();
  await wizard.button('action.cancel').click();
  await expect(wizard.button('speed.measure')).toBeFocused();
  await expect(wizard.box(path)).toHaveValue('');
});

test.describe('where the host refuses the pictures', () => {
  test.use({ line: 'refused', complaint: /403/ });
  test('the button goes, and the page says so calmly', async ({ page }) => {
    const wizard = await open(page);
    await wizard.button('speed.measure').click();
    await expect(wizard.group(path).locator('[aria-live]')).toHaveText(whole(text('fr', 'speed.refused')));
    await expect(wizard.button('speed.measure')).toHaveCount(0);
  });
});

test.describe('on mobile data', () => {
  test.use({ line: 5 });
  test('nothing is loaded before the customer has agreed to what it costs', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { type: 'cellular', saveData: false } });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const wizard = await open(page);
    await wizard.button('speed.measure').click();
    await expect(wizard.group(path).locator('[aria-live]')).toContainText('réseau mobile');
    expect(asked.filter((url) => url.includes('noise-'))).toEqual([]);
    await wizard.button('speed.goOn').click();
    await expect.poll(() => asked.filter((url) => url.includes('noise-')).length).toBeGreaterThan(0);
  });
});

test('one tick says that a device is not known, typing unticks it, and both go on', async ({ page }) => {
  const wizard = await open(page);
  const unknown = { 'device.brand': 'unknown', 'device.model': 'unknown', 'device.system': 'unknown' } as const;
  await wizard.holds({ 'device.brand': 'Xiaomi', 'device.model': 'Mi Box S' });
  await wizard.answer({ ...unknown, 'device.appVersion': 'unknown' });
  await expect(wizard.box('device.brand')).toHaveValue('');
  await wizard.box('device.appVersion').fill('4.0.3');
  await expect(tickOf(page, 'device.appVersion', 'fr')).not.toBeChecked();
  await wizard.goOn();
  await wizard.isAtResult();
  await page.goBack();
  await wizard.holds({ ...unknown, 'device.appVersion': '4.0.3' });
});
