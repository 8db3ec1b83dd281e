import { expect, test } from '@playwright/test';

test('the start page shows its heading', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre demande est-elle recevable\u202f?');
});
