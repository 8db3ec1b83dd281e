import { expect, type Page } from '@playwright/test';
import { outage } from '../support/claims.ts';
import { draftOf, DRAFT } from './draft.ts';
import { test } from './fixtures.ts';
import { text, whole } from './texts.ts';

/** Holds back all that head.js and the page ask for, until it is let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const seen = (page: Page) =>
  page.evaluate(() => (document.querySelector<HTMLElement>('#app')?.innerText ?? '').replaceAll(/\s+/g, ' '));
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#app :is(h1, p, a, summary, header, footer)')]
      .filter((each) => each.checkVisibility() && each.textContent !== '')
      .filter((each) => !each.classList.contains('skip') && each.closest('.fold-body') === null)
      .map((each) => `${each.tagName} ${JSON.stringify(each.getBoundingClientRect())}`)
      .filter((each) => !each.startsWith('A ')),
  );

for (const [language, locale] of [
  ['fr', 'fr-FR'],
  ['en', 'en-GB'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, colorScheme: language === 'fr' ? 'light' : 'dark' });

    test('the start page is there before any script, and nothing moves once it is', async ({ page, wizard }) => {
      wizard.language = language;
      const letGo = await holdScripts(page);
      await page.goto('./', { waitUntil: 'commit' });
      await expect(wizard.heading).toHaveText(whole(wizard.say('step.start')));
      await expect(wizard.link('action.begin')).toBeVisible();
      const [before, placesBefore] = [await seen(page), await places(page)];
      letGo();
      await wizard.isShown();
      // The link over the banner is drawn once it has the focus.
      expect((await seen(page)).replace(`${wizard.say('app.skip')} `, '')).toBe(before);
      expect(await places(page)).toEqual(placesBefore);
    });
  });
}

test('a tap before the script arrives is followed', async ({ page, wizard }) => {
  const letGo = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await wizard.link('action.begin').click();
  await expect(page.getByText(text('fr', 'app.loading'))).toBeVisible();
  letGo();
  await expect(wizard.heading).toHaveText(whole(wizard.say('step.problem')));
  await expect(wizard.heading).toBeFocused();
});

test('a fold and the focus stay as they were before the script arrives', async ({ page, wizard }) => {
  const letGo = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByText(text('fr', 'start.needs.title')).click();
  await page.keyboard.press('Shift+Tab');
  letGo();
  await wizard.isShown();
  await expect(page.locator('#start-needs')).toHaveJSProperty('open', true);
  await expect(page.locator('#start-open > summary')).toBeFocused();
});

test('a step shows that it is coming, and a draft no button to begin', async ({ page, wizard }) => {
  await wizard.leave(DRAFT, draftOf(outage(), 'fr'));
  const letGo = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(wizard.heading).toBeVisible();
  await expect(wizard.link('action.begin')).toBeHidden();
  letGo();
  await wizard.isShown();
  await page.goto('./#/result');
  const again = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText(text('fr', 'app.loading'))).toBeVisible();
  await expect(wizard.heading).toBeHidden();
  again();
  await wizard.isAtResult();
});

test('by its own address the first question waits for no import of an import', async ({ page, wizard }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./#/problem');
  await expect(wizard.heading).toHaveText(whole(wizard.say('step.problem')));
  const scripts = asked.filter((path) => path.endsWith('.js'));
  expect(new Set(scripts).size).toBe(scripts.length);
  const ahead = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], script[src]')].map(
      (each) =>
        new URL('href' in each && each.href ? each.href : (each.getAttribute('src') ?? ''), location.href).pathname,
    ),
  );
  const later = scripts.filter((path) => !ahead.includes(path));
  expect(later.filter((path) => !/ending|en-/.test(path))).toEqual([]);
});
