import { oneByOne } from './one-by-one.ts';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { says } from './framed.ts';
import { fillUp, limitDatabases, makeRoom } from './full.ts';

const before = { problem: 'outage', description: 'Depuis lundi' };
const after = { problem: 'outage', description: 'Depuis mercredi soir, et encore ce matin' };

test.beforeEach(async ({ page, baseURL, wizard }) => {
  await limitDatabases(page, new URL(baseURL ?? '').origin);
  await wizard.open('#/problem');
  await wizard.answer(before);
  await says(wizard, 'draft.device');
});

const cases = [
  { full: ['database'], word: 'draft.device', told: 'saved' },
  { full: ['localStorage'], word: 'draft.device', told: 'saved' },
  { full: ['database', 'localStorage'], word: 'draft.tab', told: 'kept in this tab' },
] as const;

for (const { full, word, told } of cases) {
  test(`with a full ${full.join(' and ')}, the answer is ${told}`, async ({ page, wizard }) => {
    await oneByOne(full, (place) => fillUp[place](page));
    await wizard.answer(after);
    await says(wizard, word);
    await page.reload();
    await wizard.holds(after);
    await says(wizard, word);

    await makeRoom(page);
    await wizard.answer({ description: 'Depuis jeudi' });
    await says(wizard, 'draft.device');
    await page.reload();
    await wizard.holds({ problem: 'outage', description: 'Depuis jeudi' });
    await says(wizard, 'draft.device');
    await expect(wizard.button('draft.setAside.download')).toHaveCount(0);
  });
}

test('with every storage full, the answers are a file, and saved once there is room', async ({ page, wizard }) => {
  await oneByOne(Object.values(fillUp), (place) => place(page));
  await wizard.answer(after);
  await says(wizard, 'draft.nowhere');
  const { text } = await wizard.download('draft.download');
  await makeRoom(page);
  await wizard.answer({ problem: 'billing' });
  await says(wizard, 'draft.device');
  await page.reload();
  await wizard.holds({ ...after, problem: 'billing' });

  await wizard.open();
  await wizard.openFile(text);
  await wizard.isAt('order', { problem: 'outage' });
  await page.goto('./#/problem');
  await wizard.holds(after);
});
