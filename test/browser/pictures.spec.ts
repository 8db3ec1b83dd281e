import { expect } from '@playwright/test';
import { playback } from '../support/claims.ts';
import { ownPng } from '../support/pictures.ts';
import { test } from './fixtures.ts';
import { keptPictures } from './kept-pictures.ts';
import { keptBy } from './kept.ts';
import type { WizardPage } from './wizard.ts';

/** A picture of its own for each name. */
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: ownPng(name) });
type Picture = ReturnType<typeof picture>;

const listed = (wizard: WizardPage) => wizard.main.getByRole('listitem');

/** Sees the pictures themselves beside these names, and no others. */
async function expectShown(wizard: WizardPage, pictures: readonly Picture[]): Promise<void> {
  await expect(listed(wizard)).toHaveText(pictures.map(({ name }) => new RegExp(`^${name} `)));
  const widths = () =>
    listed(wizard)
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual(pictures.map(() => 1));
}

/** Sees that these pictures are kept, as the file names them, and no others. */
const expectKept = (wizard: WizardPage, pictures: readonly Picture[]) =>
  expect(async () => {
    const kept = await keptPictures(wizard);
    expect(kept.map(({ name }) => name)).toEqual(pictures.map(({ name }) => name));
  }).toPass();

test('pictures are shown when added and after a reload, and one that is removed is gone', async ({ page, wizard }) => {
  const [black, frozen] = [picture('noir.png'), picture('figé.png')];
  await wizard.resume(playback(), '#/equipment');
  await wizard.box('attachments').setInputFiles([black, frozen]);
  await expectShown(wizard, [black, frozen]);
  await expectKept(wizard, [black, frozen]);
  await expect(wizard.words('draft.device')).toBeVisible();

  await page.reload();
  await expectShown(wizard, [black, frozen]);
  await expect(wizard.words('question.attachments.notStored')).toHaveCount(0);
  await expect(wizard.words('question.attachments.notHere')).toHaveCount(0);

  await wizard.button('question.attachments.remove', { name: 'noir.png' }).click();
  await expectShown(wizard, [frozen]);
  await expectKept(wizard, [frozen]);
  await expect(wizard.words('draft.device')).toBeVisible();
  await page.reload();
  await expectShown(wizard, [frozen]);
});

test('a 6th picture is refused and not kept, and the 5 before it stay over a reload', async ({ page, wizard }) => {
  const five = [1, 2, 3, 4, 5].map((number) => picture(`capture-${number}.png`));
  await wizard.resume(playback(), '#/equipment');
  await wizard.box('attachments').setInputFiles(five);
  await expectShown(wizard, five);
  await wizard.box('attachments').setInputFiles([picture('capture-6.png')]);
  await expect(wizard.words('question.attachments.tooMany', { max: 5 })).toBeVisible();
  await expectShown(wizard, five);
  await expectKept(wizard, five);
  await expect(wizard.words('draft.device')).toBeVisible();
  await page.reload();
  await expectShown(wizard, five);
});

test('in this tab only, a picture is said not to be saved, and after a reload not here', async ({ page, wizard }) => {
  const capture = picture('capture.png');
  await wizard.resume(playback());
  await wizard.root.getByRole('checkbox', { name: wizard.say('draft.onlyInThisTab.label') }).check();
  await expect(wizard.words('start.draft.tab')).toBeVisible();
  await page.goto('./#/equipment');
  await wizard.box('attachments').setInputFiles([capture]);
  await expectShown(wizard, [capture]);
  await expect(wizard.words('question.attachments.notStored')).toBeVisible();
  await expect(wizard.words('draft.tab')).toBeVisible();
  expect((await keptBy(page)).pictures).toEqual([]);

  await page.reload();
  await expect(listed(wizard)).toHaveText([/^capture\.png /]);
  await expect(wizard.words('question.attachments.notHere')).toBeVisible();
  await expect(listed(wizard).locator('img')).toHaveCount(0);
});
