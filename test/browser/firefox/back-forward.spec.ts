import { expect } from '@playwright/test';
import { openOnItsOwn, says } from '../framed.ts';
import { test } from '../shops.ts';
import { answerByKeys } from '../typist.ts';

const typed = { problem: 'outage', description: 'Depuis lundi' };

test('in Firefox, which keeps no page that holds a lock, 2 answers are back when the page is left by a link and gone back to, and the next is saved', async ({
  page,
  shops,
}) => {
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
