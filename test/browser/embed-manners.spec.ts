import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { openHost, wizardBehind, type Door } from './hosts.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';
import { whole } from './texts.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';
import { WizardPage } from './wizard.ts';

const doors = ['iframe', 'claim-wizard-frame', 'claim-wizard'] as const satisfies readonly Door[];
const ours = ['claim-wizard-frame', 'claim-wizard'] as const satisfies readonly Door[];

for (const door of drawn(doors)) {
  test(`Tab goes into <${door}>, through it, out of it, and back`, async ({ page }) => {
    await openHost(page, 'plain', door);
    await page.evaluate(() => {
      const [before, after] = ['Avant', 'Après'].map((text) =>
        Object.assign(document.createElement('button'), { textContent: text }),
      );
      document.querySelector('main')?.prepend(before ?? '');
      document.querySelector('main')?.append(after ?? '');
    });
    const [before, after] = [page.getByRole('button', { name: 'Avant' }), page.getByRole('button', { name: 'Après' })];
    const isInside = async () => {
      await page.keyboard.press('Tab');
      return !(await after.evaluate((button) => button === document.activeElement));
    };
    await before.focus();
    let stops = 0;
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    while ((await isInside()) && stops < 30) stops += 1;
    await expect(after).toBeFocused();
    expect(stops).toBeGreaterThan(4);
    await page.keyboard.press('Shift+Tab');
    await expect(after).not.toBeFocused();
    for (let back = 0; back < stops; back += 1) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.keyboard.press('Shift+Tab');
    }
    await expect(before).toBeFocused();
  });
}

for (const door of drawn(ours, 1)) {
  test(`each new step of <${door}> comes to the top, with the focus`, async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 500 });
    const wizard = await openHost(page, 'plain', door);
    const top = () => page.locator(door).evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await wizard.link('action.begin').click();
    await expect(wizard.heading).toBeFocused();
    await expect.poll(top).toBe(0);
    await wizard.answer(typedIn('problem', typedFor.outage));
    await wizard.button('action.continue').scrollIntoViewIfNeeded();
    expect(await top()).toBeLessThan(0);
    await wizard.goOn();
    await expect(wizard.heading).toHaveText(wizard.say('step.order'));
    await expect(wizard.heading).toBeFocused();
    await expect.poll(top).toBe(0);
  });

  test(`asked by its host, <${door}> takes the focus to its heading`, async ({ page }) => {
    const wizard = await openHost(page, 'plain', door);
    await page.locator(door).evaluate((element) => element.focus());
    await expect(wizard.heading).toBeFocused();
  });

  test(`the dialog of <${door}> is in sight, wherever its button is`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 600 });
    const wizard = await openHost(page, 'plain', door);
    await wizard.link('action.begin').click();
    await wizard.answer(typedIn('problem', typedFor.outage));
    await wizard.link('action.back').click();
    const erase = wizard.button('action.erase');
    await oneByOne([30, 540], async (wanted) => {
      const { y = 0 } = (await erase.boundingBox()) ?? {};
      await page.mouse.move(5, 5);
      await page.evaluate((by) => window.scrollBy(0, by), y - wanted);
      await erase.click();
      await expect(wizard.dialog).toBeInViewport({ ratio: 1 });
      await wizard.dialog.getByRole('button').last().click();
      await expect(wizard.dialog).toBeHidden();
    });
  });
}

/** How everything inside looks, element by element. */
const looks = (wizard: WizardPage) =>
  wizard.heading.evaluate((heading) => {
    const container = heading.closest('.recevable');
    const names = [
      'font',
      'color',
      'background',
      'padding',
      'margin',
      'border',
      'display',
      'direction',
      'text-align',
    ].concat(['text-transform', 'letter-spacing', 'word-spacing', 'white-space', 'transform', 'cursor', 'float']);
    // The first heading grows with the room that there is, and beside the name stands what fits.
    return [...(container?.querySelectorAll('*:not(h1, .brand span)') ?? [])].map((element) => {
      const style = getComputedStyle(element);
      return `${element.tagName} ${names.map((name) => style.getPropertyValue(name)).join(' | ')}`;
    });
  });

test('the CSS of a host changes nothing of what is in <claim-wizard>', async ({ page }) => {
  const first = async (host: string) => {
    const wizard = await openHost(page, host, 'claim-wizard');
    await wizard.link('action.begin').click();
    await expect(wizard.heading).toHaveText(whole(wizard.say('step.problem')));
    await page.mouse.move(0, 0);
    return looks(wizard);
  };
  // In no host is there room for the preview beside the step.
  await page.setViewportSize({ width: 640, height: 700 });
  // What is only just changing its colour under the mouse looks like neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const plain = await first('plain');
  expect(plain.length).toBeGreaterThan(50);
  await oneByOne(['hostile', 'small-root', 'wordpress'], async (host) => {
    expect(await first(host), host).toEqual(plain);
  });
});

test('with a wizard in it, the host’s own elements look as they did', async ({ page }) => {
  const look = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('html, head, body, body *')]
        .filter((element) => !element.closest('claim-wizard, claim-wizard-frame'))
        .map((element) => {
          const style = getComputedStyle(element);
          // The page is longer, and so may have a scrollbar.
          const names = [...style].filter((name) => !/size|height|width|origin/.test(name));
          return names.map((name) => `${element.tagName} ${name}: ${style.getPropertyValue(name)}`);
        }),
    );
  await oneByOne(ours, async (door) => {
    await page.route(/\/(?:embed|claim-wizard)\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(`./hosts/plain-${door}.html`);
    const before = await look();
    await page.unrouteAll();
    await openHost(page, 'plain', door);
    const now = await look();
    expect(now.flatMap((values, index) => values.filter((value) => !before[index]?.includes(value)))).toEqual([]);
    expect(now).toHaveLength(before.length);
    expect(before.length).toBeGreaterThanOrEqual(9);
  });
});

test('of several wizards on a page, each keeps its own answers, and finds them again', async ({ page }) => {
  await page.goto('./hosts/five.html');
  const all = [
    wizardBehind(page, 'claim-wizard', 'fr', 'one'),
    wizardBehind(page, 'claim-wizard', 'en', 'two'),
    wizardBehind(page, 'claim-wizard-frame', 'fr', 'three'),
    wizardBehind(page, 'claim-wizard-frame', 'en', 'four'),
    new WizardPage(page, 'fr', page.locator('claim-wizard:not([instance])')),
  ];
  const written = (index: number) => ({ problem: 'outage', description: `Wizard ${index}` });
  const near = (wizard: WizardPage, index: number) =>
    page
      .locator('claim-wizard, claim-wizard-frame')
      .nth(index)
      .scrollIntoViewIfNeeded()
      .then(() => expect(wizard.heading).toBeVisible());
  const each = (act: (wizard: WizardPage, index: number) => Promise<void>) =>
    oneByOne([...all.entries()], ([index, wizard]) => act(wizard, index));

  await each(near);
  await each(async (wizard, index) => {
    await wizard.link('action.begin').click();
    await wizard.answer(written(index));
    await expect(wizard.words('draft.device')).toBeVisible();
  });
  await each((wizard, index) => wizard.holds(written(index)));
  await page.reload();
  await each(near);
  await each(async (wizard, index) => {
    await wizard.link('action.resume').click();
    await wizard.link('action.back').click();
    await wizard.holds(written(index));
  });
  expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual(
    ['', '@four', '@one', '@three', '@two'].map((name) => `recevable${name}:draft`),
  );

  // Erasing one leaves the others.
  const [, second] = all;
  await second?.link('action.back').click();
  await second?.button('action.erase').click();
  await second?.dialog.getByRole('button').first().click();
  await expect(second?.words('draft.erase.done') ?? page.locator('none')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toHaveLength(4);
});

test('both elements say in which language they are, whatever that of the page', async ({ page }) => {
  await openHost(page, 'plain', 'claim-wizard');
  const element = page.locator('claim-wizard');
  const inside = () => element.evaluate((host) => host.shadowRoot?.querySelector('.recevable')?.getAttribute('lang'));
  expect(await inside()).toBe('fr');
  await element.evaluate((host) => host.setAttribute('lang', 'en-GB'));
  await expect.poll(inside).toBe('en');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');

  await openHost(page, 'plain', 'claim-wizard-frame');
  await page.locator('claim-wizard-frame').evaluate((host) => host.setAttribute('lang', 'en'));
  const frame = page.locator('claim-wizard-frame').locator('iframe').contentFrame();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
});
