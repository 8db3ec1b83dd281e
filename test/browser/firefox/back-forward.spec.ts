import { expect } from '@playwright/test';
import { openOnItsOwn, says } from '../framed.ts';
import { test } from '../shops.ts';
import { answerByKeys } from '../typist.ts';

const typed = { problem: 'outage', description: 'Depuis lundi' };

test('in Firefox, 2 answers are there after going back, and the next is saved', async ({ page, shops }) => {
  const wizard = await openOnItsOwn(page);
  await page.goto('./#/problem');
  await answerByKeys(wizard, typed);
  await says(wizard, 'draft.device');
  await page.goto(shops.page('a.localhost'));
  await expect(page.getByRole('heading', { name: 'Aide' })).toBeVisible();
  await page.goBack();
  await wizard.holds(typed);
  await answerByKeys(wizard, { description: 'Depuis mardi' });
  await says(wizard, 'draft.device');
  await page.reload();
  await wizard.holds({ ...typed, description: 'Depuis mardi' });
});

test('in Firefox, what a 2nd tab wrote meanwhile is there after going back', async ({ context, page, shops }) => {
  const wizard = await openOnItsOwn(page);
  await page.goto('./#/problem');
  await answerByKeys(wizard, typed);
  await says(wizard, 'draft.device');
  await page.goto(shops.page('a.localhost'));
  await expect(page.getByRole('heading', { name: 'Aide' })).toBeVisible();
  const second = await openOnItsOwn(await context.newPage());
  await second.page.goto('./#/problem');
  await answerByKeys(second, { description: 'Depuis mardi' });
  await says(second, 'draft.device');
  await second.page.close();
  await page.goBack();
  await wizard.holds({ ...typed, description: 'Depuis mardi' });
});
