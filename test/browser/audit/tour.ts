import { expect } from '@playwright/test';
import { outage } from '../../support/claims.ts';
import { answered } from '../typed.ts';
import type { WizardPage } from '../wizard.ts';
import { audit } from './audit.ts';
import { reachFindings } from './stops.ts';

/** Asked for a refund three weeks ago, and heard nothing: its result has rights, and three letters. */
const unanswered = {
  description: 'CMD 48213',
  support: { contactedOn: '2026-11-02', diagnosis: 'none' },
} as const;
/**
 * A short way through the wizard that looks at everything that the tests of accessibility look at, in a few pages: what it
 * finds instead of stopping there. It is what planted defects are held against. `limit`: how long it waits for anything, in ms.
 */
export async function tour(wizard: WizardPage, limit = 2000): Promise<string[]> {
  const { page } = wizard;
  const found: string[] = [];
  const see = async (what: string, look: () => Promise<unknown>) => {
    try {
      await look();
    } catch (error) {
      found.push(`${what}: ${String(error).split('\n')[0]}`);
    }
  };
  const lookAt = async (where: string) => {
    const seen = await audit(page);
    found.push(...seen.map((each) => `${where}: ${each}`));
  };
  const soon = { timeout: limit / 2 };
  page.setDefaultTimeout(limit);

  await see('on load', async () => {
    await wizard.resume(answered('outage', unanswered), '#/order');
    expect(await wizard.place()).toMatchObject({ focus: 'BODY', scrolled: 0 });
  });
  found.push(...(await reachFindings(page)));

  await see('an error', async () => {
    await wizard.box('order.reference').fill('');
    await wizard.goOn();
    await expect(wizard.summary).toBeFocused(soon);
    await lookAt('errors');
    await wizard.summary.getByRole('link').first().click();
    await expect(wizard.box('order.reference')).toBeFocused(soon);
    await wizard.box('order.reference').fill('CMD-48213');
  });
  await see('a move', async () => {
    await wizard.goOn();
    await wizard.isAt('details', outage());
    await expect(wizard.heading).toBeFocused(soon);
  });
  await see('a language', async () => {
    await wizard.switchLanguage();
    await expect(wizard.languageSwitch).toBeFocused(soon);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en', soon);
  });
  await see('the result', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./#/review');
    await wizard.seeResult();
    await lookAt('result');
  });
  return found;
}
