import { expect } from '@playwright/test';
import { defects, watch } from './audit/defects.ts';
import { tour } from './audit/tour.ts';
import { test } from './fixtures.ts';
import { isDrawn } from './share.ts';

test('the tour finds nothing on the page as it is', async ({ wizard }) => {
  expect(await tour(wizard, 40_000)).toEqual([]);
  expect(Object.keys(defects)).toHaveLength(30);
});

for (const [index, [name, plant]] of Object.entries(defects).entries()) {
  if (!isDrawn(index, 6)) continue;
  test(`the tour notices ${name}`, async ({ page, wizard }) => {
    await page.addInitScript(watch);
    await page.addInitScript(plant);
    expect(await tour(wizard)).not.toEqual([]);
  });
}
