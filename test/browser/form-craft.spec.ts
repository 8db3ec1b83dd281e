import { expect } from '@playwright/test';
import type { ClaimPath } from '../../src/claim/path.ts';
import { outage } from '../support/claims.ts';
import { test } from './fixtures.ts';
import { oneByOne } from './one-by-one.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';

test('the browser may fill in an e-mail address that finds an order, and nothing else', async ({ wizard }) => {
  await wizard.resume(outage(), '#/order');
  const box = wizard.box('order.reference');
  const purposes = { email: 'email', 'order-number': 'off', 'transaction-id': 'off' } as const;
  await oneByOne(Object.entries(purposes), async ([kind, purpose]) => {
    await wizard.answer({ 'order.referenceKind': kind });
    await expect(box).toHaveAttribute('autocomplete', purpose);
    await expect(box).toHaveAttribute('spellcheck', 'false');
  });
});

test('before the customer answers, only folds hold answers, on each of the 5 steps', async ({ page, wizard }) => {
  const typed = typedFor.playback;
  await wizard.open('#/problem');
  await oneByOne(['problem', 'order', 'details', 'support', 'equipment'] as const, async (step) => {
    await wizard.isAt(step, step === 'problem' ? {} : typed);
    const inTheOpen = (selector: string) => page.locator(`:is(${selector}):not(.usual *)`);
    await expect(inTheOpen('input:checked')).toHaveCount(0);
    const boxes = await inTheOpen('input[type=text], textarea').all();
    await oneByOne(boxes, (box) => expect(box).toHaveValue(''));
    await expect(page.locator('[required], [pattern], [maxlength], input[type=number]')).toHaveCount(0);
    await wizard.answer(typedIn(step, typed));
    await wizard.goOn();
  });
});

test('a date is understood in 6 ways to type it, with the month in 2 languages', async ({ wizard }) => {
  await wizard.resume(outage(), '#/order');
  const ways: readonly [ClaimPath, string, RegExp][] = [
    ['order.purchasedOn', '3 8 2026', /3 août 2026/],
    ['order.purchasedOn', '03 08 2026', /3 août 2026/],
    ['order.purchasedOn', '3 août 2026', /3 août 2026/],
    ['order.purchasedOn', '3 aout 2026', /3 août 2026/],
    ['order.purchasedOn', '3 August 2026', /3 août 2026/],
    ['order.purchasedOn', '3 août 26', /3 août 2026/],
  ];
  await oneByOne(ways, async ([path, typed, understood]) => {
    await wizard.answer({ [path]: typed });
    await expect(wizard.question(path).getByText(understood)).toBeVisible();
  });
});

test('without JavaScript, the page says what to do in 2 languages', async ({ page, wizard }) => {
  const html = await (await page.request.get('./')).text();
  const [, said = ''] = /<noscript>(.*)<\/noscript>/.exec(html) ?? [];
  expect(said).toContain(`<p lang="fr">${wizard.say('app.noScript')}</p>`);
  wizard.language = 'en';
  expect(said).toContain(`<p lang="en">${wizard.say('app.noScript')}</p>`);
});

test('words added to a description are there after going on and back at once', async ({ wizard }) => {
  await wizard.resume(outage({ description: 'Depuis lundi' }), '#/problem');
  await wizard.box('description').press('End');
  await wizard.box('description').pressSequentially(', sur toutes les chaînes');
  await wizard.goOn();
  await wizard.isAt('order', { problem: 'outage' });
  await wizard.link('action.back').click();
  await expect(wizard.box('description')).toHaveValue('Depuis lundi, sur toutes les chaînes');
});
