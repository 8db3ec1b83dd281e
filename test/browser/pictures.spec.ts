import { expect, type Locator, type Page } from '@playwright/test';
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

test('in this page only, a picture is said not to be saved', async ({ page, wizard }) => {
  const capture = picture('capture.png');
  await wizard.resume(playback());
  await wizard.unfold('start-privacy');
  await wizard.root.getByRole('checkbox', { name: wizard.say('draft.onlyInThisTab.label') }).check();
  await expect(wizard.words('start.draft.page')).toBeVisible();
  await page.goto('./#/equipment');
  await wizard.box('attachments').setInputFiles([capture]);
  await expectShown(wizard, [capture]);
  await expect(wizard.words('question.attachments.notStored')).toBeVisible();
  await expect(wizard.words('draft.page')).toBeVisible();
  expect((await keptBy(page)).pictures).toEqual([]);
});

test('of 2 pictures that are added, none is called missing while the other is read', async ({ page, wizard }) => {
  await wizard.resume(playback(), '#/equipment');
  const missing = wizard.say('question.attachments.notHere');
  await page.evaluate((text) => {
    const look = () => {
      if (document.body.textContent?.includes(text)) document.body.dataset.flashed = '';
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, missing);
  const two = [picture('noir.png'), picture('figé.png')];
  await wizard.box('attachments').setInputFiles(two);
  await expectShown(wizard, two);
  await wizard.button('picture.edit', { name: 'noir.png' }).click();
  await wizard.button('picture.blackOut').click();
  await wizard.button('picture.save').click();
  await expect(wizard.words('picture.saved', { name: 'noir.png' })).toBeVisible();
  await expect(page.locator('[data-flashed]')).toHaveCount(0);
});

test('a file is chosen with a button in the language of the page, seen in forced colours too', async ({
  page,
  wizard,
}) => {
  const expectButton = async (input: Locator, text: string) => {
    const label = page.locator('label', { has: input });
    await expect(label).toHaveText(text);
    const [box, whole] = [await input.boundingBox(), await label.boundingBox()];
    expect(box).toEqual(whole);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await input.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(input).toBeFocused();
    await expect(label).toHaveCSS('outline-style', 'solid');
    await expect(label).toHaveCSS('border-top-style', 'solid');
    const chooser = page.waitForEvent('filechooser');
    await label.click();
    await chooser;
  };
  await page.emulateMedia({ forcedColors: 'active' });
  await wizard.resume(playback(), '#/start');
  await wizard.unfold('start-open');
  await expectButton(wizard.fileInput, wizard.say('start.open.choose'));
  await page.goto('./#/equipment');
  await wizard.unfold('fold-more-equipment');
  await expectButton(wizard.box('attachments'), wizard.say('question.attachments.add'));
  await wizard.switchLanguage();
  await expectButton(wizard.box('attachments'), 'Add screenshots');
});

test('names and answers in Hebrew are read from right to left', async ({ wizard }) => {
  await wizard.resume(playback({ description: 'המסך שחור' }), '#/equipment');
  await wizard.box('attachments').setInputFiles([picture('תמונה.png')]);
  await expect(listed(wizard).locator('span').first()).toHaveCSS('direction', 'rtl');
  await wizard.page.goto('./#/problem');
  await expect(wizard.box('description')).toHaveCSS('direction', 'rtl');
  await wizard.page.goto('./#/review');
  await expect(wizard.main.getByText('המסך שחור', { exact: true })).toHaveCSS('direction', 'rtl');
  await wizard.page.goto('./#/support');
  await expect(wizard.box('support.ticket')).toHaveAttribute('dir', 'auto');
});

/** A picture that is dragged from the desktop. */
const dragged = (page: Page, { name, buffer }: Picture) =>
  page.evaluateHandle(
    ([called, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called, { type: 'image/png' }));
      return transfer;
    },
    [name, buffer.toString('base64')] as const,
  );

test('a picture dropped beside the box is added, and the box is marked before', async ({ page, wizard }) => {
  const capture = picture('capture.png');
  await wizard.resume(playback(), '#/equipment');
  const dataTransfer = await dragged(page, capture);
  await wizard.heading.dispatchEvent('dragover', { dataTransfer });
  await expect(page.locator('.drop.over', { has: wizard.box('attachments') })).toBeVisible();
  await page.locator('body').dispatchEvent('dragleave', { dataTransfer });
  await expect(page.locator('.drop.over')).toHaveCount(0);
  await page.locator('body').dispatchEvent('drop', { dataTransfer });
  await expectShown(wizard, [capture]);
});

test('a picture dropped where nothing takes it does not leave the page: 0 of 3 pages', async ({ page, wizard }) => {
  await wizard.resume(playback(), '#/start');
  const dataTransfer = await dragged(page, picture('capture.png'));
  /** Whether the browser would open what is dropped there. */
  const opens = (place: Locator) =>
    place.evaluate(
      (element, transfer) =>
        ['dragover', 'drop'].filter((type) =>
          element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })),
        ),
      dataTransfer,
    );
  expect(await opens(wizard.heading)).toEqual([]);
  await page.goto('./#/problem');
  expect(await opens(wizard.box('description'))).toEqual([]);
  await page.goto('./#/review');
  expect(await opens(page.locator('body'))).toEqual([]);
});

test('2 of 3 pictures that are named and not here are said to be missing, until they are added again', async ({
  page,
  wizard,
}) => {
  const three = [picture('noir.png'), picture('figé.png'), picture('code.png')];
  await wizard.resume(playback(), '#/equipment');
  await wizard.box('attachments').setInputFiles(three);
  await expectShown(wizard, three);
  const [first, ...others] = await keptPictures(wizard);
  await page.goto('./#/result');
  await page.reload();
  await wizard.isAtResult();
  const evidence = wizard.section('document.evidence');
  const row = evidence.locator('.row', { hasText: 'Captures d’écran' });
  await expect(row).toContainText(wizard.say('document.evidenceGiven'));

  await page.evaluate(
    async (sha256) => {
      const opened = indexedDB.open('recevable');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const change = opened.result.transaction('pictures', 'readwrite');
      for (const each of sha256) change.objectStore('pictures').delete(each);
      await new Promise((resolve) => change.addEventListener('complete', resolve));
      opened.result.close();
    },
    others.map(({ sha256 }) => sha256),
  );
  await page.reload();
  await wizard.isAtResult();
  const missing = wizard.say('document.missingPictures', { count: 2, listed: 3, names: 'figé.png et code.png' });
  await expect(row).toContainText(missing);
  await expect(row).not.toContainText(wizard.say('document.evidenceGiven'));
  await expect(wizard.section('document.answers').getByText(missing)).toBeVisible();
  await page.goto('./#/review');
  await expect(wizard.main.getByText(missing)).toBeVisible();

  await page.goto('./#/equipment');
  await wizard.box('attachments').setInputFiles(three.slice(1));
  await expectShown(wizard, three);
  expect(first?.name).toBe('noir.png');
  await page.goto('./#/result');
  await wizard.isAtResult();
  await expect(row).toContainText(wizard.say('document.evidenceGiven'));
});
