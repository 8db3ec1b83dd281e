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
  { full: ['database'], word: 'draft.device', told: 'the answer is saved' },
  { full: ['localStorage'], word: 'draft.device', told: 'the answer is saved' },
  { full: ['database', 'localStorage'], word: 'draft.tab', told: 'the answer is kept in this tab' },
] as const;

for (const { full, word, told } of cases) {
  test(`with ${full.join(' and ')} filled to the last byte, the page says that ${told}, 1 reload brings it back, and with room again it is saved again`, async ({
    page,
    wizard,
  }) => {
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

test('with all 3 storages filled to the last byte, the page says that nothing is saved and gives the answers as a file, and with room again they are saved', async ({
  page,
  wizard,
}) => {
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
  await wizard.button('start.open.confirm').click();
  await wizard.isAt('order', { problem: 'outage' });
  await page.goto('./#/problem');
  await wizard.holds(after);
});
