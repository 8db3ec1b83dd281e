import { expect, type Locator, type Page } from '@playwright/test';
import { playback } from '../support/claims.ts';
import { expectAccessible } from './audit/audit.ts';
import { test } from './fixtures.ts';
import { drawn } from './share.ts';
import { keptBy } from './kept.ts';
import { keptPictures, look, quarters } from './kept-pictures.ts';
import { whole } from './texts.ts';
import { WizardPage } from './wizard.ts';

const name = 'capture.png';
const editor = (wizard: WizardPage): Locator =>
  wizard.root.getByRole('dialog', { name: whole(wizard.say('picture.title', { name })) });
const edit = (wizard: WizardPage) => wizard.button('picture.edit', { name });

/** Opens the editor on a picture of 80 × 40 pixels: red and green above, blue and white below. */
async function open(wizard: WizardPage): Promise<void> {
  await wizard.resume(playback(), '#/equipment');
  const buffer = await quarters(wizard.page, 'image/png');
  await wizard.box('attachments').setInputFiles([{ name, mimeType: 'image/png', buffer }]);
  await edit(wizard).click();
  await expect(editor(wizard).locator('canvas')).toHaveAttribute('width', '80');
}

/** Another tab of the same customer, at the step of the pictures, for reading. */
async function anotherTab(page: Page): Promise<WizardPage> {
  const tab = new WizardPage(await page.context().newPage(), 'fr');
  await tab.open('#/equipment');
  return tab;
}

async function saved(wizard: WizardPage): Promise<void> {
  await expect(editor(wizard)).toHaveCount(0);
  await expect(wizard.words('picture.saved', { name })).toBeVisible();
  await expect(edit(wizard)).toBeFocused();
}

async function drag(wizard: WizardPage, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await editor(wizard).locator('canvas').boundingBox();
  if (!box) throw new Error('There is no picture.');
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  const { mouse } = wizard.page;
  await mouse.move(...at(from));
  await mouse.down();
  await mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await mouse.move(...at(to));
  await mouse.up();
}

async function only(wizard: WizardPage) {
  const [kept, ...others] = await keptPictures(wizard);
  expect(others).toEqual([]);
  if (!kept) throw new Error('Nothing was kept.');
  return kept;
}

const locales = [
  ['fr', 'fr-FR'],
  ['en', 'en-GB'],
] as const;
for (const [language, locale] of drawn(locales)) {
  test.describe(`in ${language},`, () => {
    test.use({ locale, viewport: { width: 320, height: 640 } });
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in the editor, ${colorScheme}, and its controls are 44 pixels high`, async ({
        page,
        wizard,
      }) => {
        await page.emulateMedia({ colorScheme });
        wizard.language = language;
        await open(wizard);
        await wizard.button('picture.blackOut').click();
        await expectAccessible(page, 'the editor');
        const controls = editor(wizard).locator('button, input');
        await expect(controls).toHaveCount(9);
        const heights = await controls.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
        const beyond = await editor(wizard).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect(beyond).toBeLessThanOrEqual(0);
      });
    }
  });
}

test('the right half, drawn with the mouse, is all that is kept, over a reload too', async ({ page, wizard }) => {
  await open(wizard);
  const before = await only(wizard);
  await drag(wizard, [0.5, 0], [1.2, 1.2]);
  await wizard.button('picture.crop').click();
  await expect(wizard.words('picture.done.crop', { width: 40, height: 40 })).toBeVisible();
  await wizard.button('picture.save').click();
  await saved(wizard);
  const after = await only(wizard);
  expect(after.sha256).not.toBe(before.sha256);
  const expected = { width: 40, height: 40, colors: ['0,255,0', '255,255,255'] };
  const corners = [
    [1, 1],
    [38, 38],
  ] as const;
  expect(await look(page, after, corners)).toEqual(expected);
  await page.reload();
  await expect(edit(wizard)).toBeVisible();
  expect(await look(page, await only(wizard), corners)).toEqual(expected);
});

test('a quarter drawn backwards is blacked out for good, and a change can be undone', async ({ page, wizard }) => {
  await open(wizard);
  await drag(wizard, [0.5, 0.5], [0, 0]);
  await wizard.button('picture.blackOut').click();
  await expect(wizard.words('picture.done.blackOut')).toBeVisible();
  await drag(wizard, [0.5, 0.5], [1, 1]);
  await wizard.button('picture.crop').click();
  await wizard.button('picture.undo').click();
  await expect(wizard.words('picture.done.undo')).toBeVisible();
  await wizard.button('picture.save').click();
  await saved(wizard);
  const points = [
    [0, 0],
    [39, 19],
    [42, 19],
    [0, 22],
    [79, 39],
  ] as const;
  const colors = ['0,0,0', '0,0,0', '0,255,0', '0,0,255', '255,255,255'];
  expect(await look(page, await only(wizard), points)).toEqual({ width: 80, height: 40, colors });
});

test('with the keyboard alone, a picture is cropped by 4 numbers, blacked out and saved', async ({ page, wizard }) => {
  await wizard.resume(playback(), '#/equipment');
  const buffer = await quarters(page, 'image/png');
  await wizard.box('attachments').setInputFiles([{ name, mimeType: 'image/png', buffer }]);
  await edit(wizard).focus();
  await page.keyboard.press('Enter');
  await expect(editor(wizard).locator('canvas')).toHaveAttribute('width', '80');
  /** Goes on to the next control of this name and does this there. */
  const to = async (control: Locator) => {
    for (let presses = 0; presses < 12; presses += 1) {
      // oxlint-disable-next-line no-await-in-loop
      if (await control.evaluate((element) => element === document.activeElement)) return;
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  };
  const choose = async (numbers: readonly string[]) => {
    for (const [index, side] of (['left', 'top', 'width', 'height'] as const).entries()) {
      // oxlint-disable-next-line no-await-in-loop
      await to(editor(wizard).getByRole('textbox', { name: whole(wizard.say(`picture.side.${side}`)) }));
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('ControlOrMeta+a');
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.type(numbers[index] ?? '');
      // It would go on with the claim.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Enter');
    }
  };
  await choose(['0', '50', '50', '50']);
  await to(wizard.button('picture.crop'));
  await page.keyboard.press('Enter');
  await choose(['50', '0', '50', '100']);
  await to(wizard.button('picture.blackOut'));
  await page.keyboard.press('Enter');
  await to(wizard.button('picture.save'));
  await page.keyboard.press('Enter');
  await saved(wizard);
  const points = [
    [1, 1],
    [18, 18],
    [20, 0],
    [39, 19],
  ] as const;
  const colors = ['0,0,255', '0,0,255', '0,0,0', '0,0,0'];
  expect(await look(page, await only(wizard), points)).toEqual({ width: 40, height: 20, colors });
});

test('an editor without changes closes unasked, and leaves the focus on its button', async ({ page, wizard }) => {
  await open(wizard);
  await wizard.button('picture.close').click();
  await expect(editor(wizard)).toHaveCount(0);
  await expect(edit(wizard)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor(wizard).locator('canvas')).toHaveAttribute('width', '80');
  await page.keyboard.press('Escape');
  await expect(editor(wizard)).toHaveCount(0);
  await expect(edit(wizard)).toBeFocused();
});

const unsaved = (wizard: WizardPage) => wizard.words('picture.unsaved');

test('changes that are not saved are asked about, and thrown away only when told', async ({ page, wizard }) => {
  await open(wizard);
  const before = await only(wizard);
  await wizard.button('picture.blackOut').click();
  await wizard.button('picture.close').click();
  await expect(unsaved(wizard)).toBeFocused();
  await expectAccessible(page, 'the question about changes');
  await wizard.button('picture.stay').click();
  await expect(unsaved(wizard)).toHaveCount(0);
  await expect(editor(wizard).getByRole('heading')).toBeFocused();
  await wizard.button('picture.close').click();
  await wizard.button('picture.undo').click();
  await expect(unsaved(wizard)).toHaveCount(0);
  await wizard.button('picture.crop').click();
  await page.keyboard.press('Escape');
  await expect(unsaved(wizard)).toBeFocused();
  await wizard.button('picture.discard').click();
  await expect(editor(wizard)).toHaveCount(0);
  await expect(edit(wizard)).toBeFocused();
  expect(await only(wizard)).toEqual(before);
});

test('3 presses of Escape lose no change, and it can be saved from the question', async ({ page, wizard }) => {
  await open(wizard);
  await wizard.button('picture.blackOut').click();
  for (const _ of [1, 2, 3]) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Escape');
    // oxlint-disable-next-line no-await-in-loop
    await expect(unsaved(wizard)).toBeVisible();
  }
  await wizard.button('picture.save').click();
  await saved(wizard);
  expect((await look(page, await only(wizard), [[40, 20]])).colors).toEqual(['0,0,0']);
});

test('the 1st of 2 pictures keeps its place when it is changed, the other its bytes', async ({ wizard }) => {
  await open(wizard);
  await wizard.button('picture.close').click();
  const buffer = await quarters(wizard.page, 'image/jpeg');
  await wizard.box('attachments').setInputFiles([{ name: 'autre.jpg', mimeType: 'image/jpeg', buffer }]);
  await expect(wizard.main.getByRole('listitem')).toHaveCount(2);
  const before = await keptPictures(wizard);
  await edit(wizard).click();
  await wizard.button('picture.crop').click();
  await wizard.button('picture.save').click();
  await saved(wizard);
  const after = await keptPictures(wizard);
  expect(after.map((each) => each.name)).toEqual([name, 'autre.jpg']);
  expect(after[0]?.sha256).not.toBe(before[0]?.sha256);
  expect(after[1]).toEqual(before[1]);
});

test('what is said of a changed picture stays while another is still read', async ({ page, wizard }) => {
  await open(wizard);
  await wizard.button('picture.close').click();
  const buffer = await quarters(page, 'image/jpeg');
  const letGo = await page.evaluateHandle(() => {
    const decode = window.createImageBitmap.bind(window);
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    window.createImageBitmap = async (source: ImageBitmapSource) => {
      window.createImageBitmap = decode;
      await promise;
      return decode(source);
    };
    return () => resolve();
  });
  await wizard.box('attachments').setInputFiles([{ name: 'autre.jpg', mimeType: 'image/jpeg', buffer }]);
  await expect(wizard.words('picture.reading')).toBeVisible();
  await edit(wizard).click();
  await wizard.button('picture.crop').click();
  await wizard.button('picture.save').click();
  await saved(wizard);
  await expect(wizard.words('picture.reading')).toBeVisible();
  await letGo.evaluate((resolve) => resolve());
  await expect(wizard.words('picture.reading')).toHaveCount(0);
  await expect(wizard.words('picture.saved', { name })).toBeVisible();
});

test('another tab that takes over hides the editor, and a button brings it back', async ({ page, wizard }) => {
  await open(wizard);
  await wizard.button('picture.blackOut').click();
  const other = await anotherTab(page);
  await other.button('draft.elsewhere.action').click();
  await expect(wizard.words('draft.elsewhere.body')).toBeVisible();
  await expect(editor(wizard)).toBeHidden();
  await wizard.button('draft.elsewhere.action').click();
  await expect(wizard.words('draft.elsewhere.body')).toHaveCount(0);
  await wizard.button('picture.save').click();
  await saved(wizard);
  const colors = ['255,0,0', '0,0,0'];
  const points = [
    [1, 1],
    [40, 20],
  ] as const;
  expect(await look(page, await only(wizard), points)).toEqual({ width: 80, height: 40, colors });
});

/** From now on, what the browser writes of a canvas takes 1 s longer. */
const writeSlowly = (page: Page) =>
  page.evaluate(() => {
    const toBlob = Reflect.get(HTMLCanvasElement.prototype, 'toBlob') as (...given: unknown[]) => void;
    const slow = function slow(this: HTMLCanvasElement, ...given: unknown[]) {
      setTimeout(() => Reflect.apply(toBlob, this, given), 1000);
    };
    Object.assign(HTMLCanvasElement.prototype, { toBlob: slow });
  });

test('a tab that takes over while a change is being saved costs nobody the picture', async ({ page, wizard }) => {
  await open(wizard);
  const before = await only(wizard);
  await wizard.button('picture.blackOut').click();
  await writeSlowly(page);
  const other = await anotherTab(page);
  await page.bringToFront();
  await wizard.button('picture.save').click();
  await other.button('draft.elsewhere.action').click();
  await expect(wizard.words('draft.elsewhere.body').first()).toBeVisible();
  await expect(other.main.locator('img.thumbnail')).toHaveCount(1);
  await page.waitForTimeout(3000);
  expect(await only(other)).toEqual(before);
  await expect(wizard.words('picture.saved', { name })).toHaveCount(0);
});

test('pictures that are still being read when all is erased do not come back', async ({ page, wizard }) => {
  await open(wizard);
  await wizard.button('picture.close').click();
  await writeSlowly(page);
  await wizard.box('attachments').setInputFiles('docs/result-phone.png');
  await page.goto('./#/start');
  await wizard.button('action.erase').click();
  await wizard.button('draft.erase.confirm').click();
  await expect(wizard.words('draft.erase.done')).toBeVisible();
  await page.waitForTimeout(4000);
  expect(await keptBy(page)).toMatchObject({ drafts: [], pictures: [], keys: [], databases: [] });
});
