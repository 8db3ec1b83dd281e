import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { whole } from './texts.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';
import { WizardPage } from './wizard.ts';

test('the help page shows the wizard in its frame, which takes no focus, and leads to step 3 of 8', async ({
  page,
}) => {
  await page.goto('./help.html');
  const frame = page.getByTitle('Demande de remboursement').contentFrame();
  const wizard = new WizardPage(page, 'fr', frame);
  await wizard.isStart();
  await expect(wizard.heading).toBeInViewport();
  expect(await wizard.place()).toMatchObject({ focus: 'BODY', scrolled: 0 });
  await expect(wizard.heading).not.toBeFocused();

  await wizard.link('action.begin').click();
  await expect(wizard.heading).toHaveText(whole(wizard.say('step.problem')));
  await wizard.answer(typedIn('problem', typedFor.outage));
  await wizard.goOn();
  await expect(wizard.heading).toHaveText(wizard.say('step.order'));
  await expect(wizard.words('app.progress', { position: 3, count: 8 })).toBeVisible();
  await expect(wizard.heading).toBeFocused();
  await expect(page).toHaveURL(/help\.html$/);
});

test('the help page has 1 frame, and links to the wizard on a page of its own', async ({ page, context }) => {
  await page.goto('./help.html');
  await expect(page.locator('iframe')).toHaveCount(1);
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Ouvrir le questionnaire dans un nouvel onglet' }).click();
  await new WizardPage(await opening, 'fr').isStart();
});
