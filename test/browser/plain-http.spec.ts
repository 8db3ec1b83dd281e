import { expect, type BrowserContext } from '@playwright/test';
import { crash } from './crash.ts';
import { says } from './framed.ts';
import { test } from './shops.ts';
import { WizardPage } from './wizard.ts';

// A name that only this browser knows: unlike 127.0.0.1 and localhost, it counts for no more than any other without TLS.
test.use({
  launchOptions: async ({ launchOptions }, give) =>
    give({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP shop.test 127.0.0.1'] }),
});

async function openTab(context: BrowserContext, address: string): Promise<WizardPage> {
  const wizard = new WizardPage(await context.newPage(), 'fr');
  await wizard.page.goto(address);
  await expect(wizard.heading).toBeVisible();
  return wizard;
}

test('without TLS, and so without locks, two tabs take turns', async ({ context, shops }) => {
  const address = shops.wizard('shop.test', 'problem');
  const first = await openTab(context, address);
  expect(await first.page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
  await first.answer({ problem: 'outage', description: 'Depuis lundi' });
  await says(first, 'draft.device');

  const second = await openTab(context, address);
  await expect(second.words('draft.elsewhere.body')).toBeVisible();
  await expect(second.box('description')).toBeDisabled();
  await first.answer({ description: 'Depuis mardi' });
  await says(first, 'draft.device');
  await second.button('draft.elsewhere.action').click();
  await second.holds({ problem: 'outage', description: 'Depuis mardi' });
  await expect(first.words('draft.elsewhere.body')).toBeVisible();
  await expect(first.box('description')).toBeDisabled();
  await second.answer({ description: 'Depuis mercredi' });
  await says(second, 'draft.device');

  await second.page.close();
  await first.button('draft.elsewhere.action').click();
  await first.holds({ problem: 'outage', description: 'Depuis mercredi' });
  await first.answer({ description: 'Depuis jeudi' });
  await says(first, 'draft.device');
  await first.page.reload();
  await first.holds({ problem: 'outage', description: 'Depuis jeudi' });
  await expect(first.button('draft.setAside.download')).toHaveCount(0);
});

test('without TLS, another tab takes the turn of one that crashed', async ({ context, shops }) => {
  const address = shops.wizard('shop.test', 'problem');
  const first = await openTab(context, address);
  await first.answer({ problem: 'outage', description: 'Depuis lundi' });
  await says(first, 'draft.device');
  await crash(first.page);

  const second = await openTab(context, address);
  await expect(second.words('draft.elsewhere.body')).toBeVisible();
  await second.button('draft.elsewhere.action').click();
  await second.holds({ problem: 'outage', description: 'Depuis lundi' });
  await second.answer({ description: 'Depuis mardi' });
  await says(second, 'draft.device');
});
