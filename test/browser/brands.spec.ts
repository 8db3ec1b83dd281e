import { expect } from '@playwright/test';
import { playback } from '../support/claims.ts';
import { brands } from '../support/brands.ts';
import { contrastFindings } from './audit/contrast.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';

const pages = {
  'the equipment with errors': '#/equipment',
  'the result': '#/result',
  'the start': '',
};
const seen = Object.entries(pages).flatMap(([name, at]) =>
  (['light', 'dark'] as const).map((scheme) => ({ name, at, scheme })),
);

for (const { name, at, scheme } of drawn(seen)) {
  test(`in ${scheme}, every brand colour leaves ${name} enough contrast`, async ({ page, wizard }) => {
    expect(brands).toHaveLength(20);
    await page.emulateMedia({ colorScheme: scheme });
    await wizard.resume(playback({ 'connection.mbps': 18, 'support.diagnosis': 'pending' }), at);
    if (at === '#/equipment') {
      await wizard.box('connection.mbps').fill('');
      await wizard.goOn();
      await expect(wizard.summary).toBeFocused();
    }
    await wizard.unfoldAll();
    const link = page.locator('.back, .button.main').first();
    const accentOf = () => link.evaluate((element) => getComputedStyle(element).getPropertyValue('--accent'));
    const turnTo = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator(`[data-scheme=${colorScheme}]`)).toBeVisible();
    };
    await oneByOne(brands, async (brand) => {
      const before = await accentOf();
      // A host's colours are read when the device turns from light to dark and back.
      await page.evaluate((colour) => {
        document.documentElement.style.setProperty('--recevable-accent', colour);
        document.documentElement.style.setProperty('--recevable-surface', `color-mix(in srgb, ${colour} 12%, Canvas)`);
      }, brand);
      await turnTo(scheme === 'dark' ? 'light' : 'dark');
      await turnTo(scheme);
      // Ours is written in hexadecimal, and a guarded one is not.
      const isTaken = async () => (await accentOf()).startsWith('rgb') && (await accentOf()) !== before;
      await expect.poll(isTaken, { intervals: [20] }).toBe(true);
      expect(await contrastFindings(page), brand).toEqual([]);
    });
  });
}
