import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../src/i18n/index.ts';
import { NOW } from '../support/claims.ts';
import { WizardPage } from './wizard.ts';

/** The ways into somebody else's page: a bare frame, our loader's, or the page itself. */
export type Door = 'iframe' | 'claim-wizard-frame' | 'claim-wizard';

const folder = new URL('../../hosts/', import.meta.url);
const doorsOf = (file: string) => {
  const [, doors = ''] = /<!-- doors: (.*?) -->/.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
  return doors.split(' ').filter(Boolean) as Door[];
};

/** Every page of hosts/ that has doors, with those that it says it allows. */
export const hosts: readonly { host: string; doors: readonly Door[] }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ host: file.replace('.html', ''), doors: doorsOf(file) }))
  .filter(({ doors }) => doors.length > 0);

/** The wizard behind a door; of several, the one with this `instance`. */
export function wizardBehind(page: Page, door: Door, language: Language = 'fr', instance?: string): WizardPage {
  const element = page.locator(instance === undefined ? door : `${door}[instance="${instance}"]`);
  if (door === 'claim-wizard') return new WizardPage(page, language, element);
  return new WizardPage(page, language, (door === 'iframe' ? element : element.locator('iframe')).contentFrame());
}

/** Opens one of the pages of hosts/ on a Monday noon, and comes near the wizard. */
export async function openHost(page: Page, host: string, door: Door): Promise<WizardPage> {
  await page.clock.setFixedTime(new Date(NOW));
  await page.goto(`./hosts/${host}-${door}.html`);
  if (host === 'react') await page.getByRole('button', { name: 'Demander un remboursement' }).click();
  const wizard = wizardBehind(page, door);
  await expect(wizard.heading).toBeVisible();
  return wizard;
}

/** The events of ours that a page has heard, in order, with what they said. */
export async function heardBy(page: Page): Promise<() => Promise<{ type: string; detail: unknown }[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of ['ready', 'language', 'step', 'storage', 'prefilled', 'completed', 'error', 'file']) {
      document.addEventListener(`claim-${type}`, (event) =>
        heard.push({ type, detail: (event as CustomEvent).detail }),
      );
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: { type: string; detail: unknown }[] }).heard);
}
