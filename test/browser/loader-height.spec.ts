import { expect } from '@playwright/test';
import { LoaderPage } from './loader.ts';
import { oneByOne } from './one-by-one.ts';
import { test } from './shops.ts';
import { typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';

/** Without a diagnosis, so that each step wants an answer. */
const typed = { ...typedFor.playback, 'support.diagnosis': 'none' };
const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);

type Height = { px: number; at: number };
type Heights = { told: readonly Height[]; had: readonly Height[] };

/** In the host's page, notes the heights that the loader hears of, over a port; in the frame, those that the content has. */
function noteHeights(): void {
  const noted = { told: [] as Height[], had: [] as Height[] };
  Object.assign(window, { noted });
  const now = () => performance.timeOrigin + performance.now();
  const start = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'start')?.value as () => void;
  MessagePort.prototype.start = function listen(this: MessagePort) {
    this.addEventListener(
      'message',
      ({ data }) => data?.type === 'height' && noted.told.push({ px: data.px, at: now() }),
    );
    start.call(this);
  };
  const look = () => {
    const px = Math.ceil(document.querySelector('.recevable')?.getBoundingClientRect().height ?? 0);
    if (px !== noted.had.at(-1)?.px) noted.had.push({ px, at: now() });
    requestAnimationFrame(look);
  };
  look();
}
const heights = () => (window as unknown as { noted: Heights }).noted;

test('through errors, languages and widths, the frame is as high as what is in it', async ({ page, shops }) => {
  const host = new LoaderPage(page);
  const { wizard } = host;
  await page.addInitScript(noteHeights);
  // The heights of a result are told to the shop's own pages only.
  const named = `?shop-origins=${encodeURIComponent(shops.page('shop.localhost'))}`;
  const body = (address: string) =>
    LoaderPage.body(address).replace(`-frame src="${address}"`, `-frame src="${address}${named}"`);
  await host.open(shops.holding('shop.localhost', body));
  let changes = 0;
  const fits = async () => {
    changes += 1;
    await host.fits();
  };

  await fits();
  await wizard.link('action.begin').click();
  await oneByOne(asking, async (step) => {
    await wizard.button('action.continue').click();
    await fits();
    await wizard.languageSwitch.click();
    await fits();
    wizard.language = wizard.language === 'fr' ? 'en' : 'fr';
    await wizard.answer(typedIn(step, typed));
    await fits();
    await oneByOne([320, 768, 1280], async (width) => {
      await page.setViewportSize({ width, height: 700 });
      await fits();
    });
    await wizard.goOn();
    await fits();
  });
  await wizard.isAtResult();
  await fits();
  await page.setViewportSize({ width: 360, height: 700 });
  await fits();

  const { told } = await page.evaluate(heights);
  await page.waitForTimeout(1500);
  await fits();
  expect((await page.evaluate(heights)).told, 'heights told while nothing changes').toHaveLength(told.length);
  expect(told.length, 'heights told in all').toBeLessThan(changes * 4);

  // From when the content has its height to when the frame has it.
  const { had } = await host.frame().evaluate(heights);
  const waits = told.map(
    ({ px, at }) => at - Math.max(...had.filter((each) => each.px === px && each.at <= at).map((each) => each.at)),
  );
  const found = waits.filter(Number.isFinite);
  expect(found.length).toBeGreaterThan(changes / 2);
  console.log(
    `${changes} changes, ${told.length} heights told, each followed within ${Math.max(...found).toFixed(0)} ms at most`,
  );
});

test('a frame that its host does not make higher gets its scrollbar back', async ({ page, shops }) => {
  const host = new LoaderPage(page);
  await host.open(shops.holding('shop.localhost', (address) => LoaderPage.body(address)));
  await host.fits();
  await host.element.locator('iframe').evaluate((iframe) => {
    iframe.style.setProperty('max-height', '300px');
  });
  await host.wizard.link('action.begin').click();
  await expect
    .poll(() => host.frame().evaluate(() => getComputedStyle(document.documentElement).overflowY))
    .toBe('visible');
  await host.wizard.button('action.continue').click();
  await expect(host.wizard.summary).toBeVisible();
});
