import { expect, type Page } from '@playwright/test';
import { oneByOne } from './one-by-one.ts';
import { openOnItsOwn, says } from './framed.ts';
import { test } from './shops.ts';
import { typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';
import { WizardPage } from './wizard.ts';

// Playwright switches the cache off that people’s browsers have.
test.use({
  launchOptions: async ({ launchOptions }, give) =>
    give({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

const typed = typedFor.outage;

test.beforeEach(({ context }) =>
  context.addInitScript(() => {
    addEventListener('pageshow', () => document.documentElement.setAttribute('data-shown', ''));
    // The clock that tests set stands still while a page is kept, and goes on once it is asked.
    document.addEventListener('visibilitychange', () => performance.now(), { capture: true });
  }),
);

/** Follows a link to another site and comes back: to the very page, where the browser has kept it, or to one that is loaded anew. */
async function leaveAndComeBack(page: Page, to: string, meanwhile = async () => {}): Promise<void> {
  await page.evaluate((href) => {
    document.documentElement.removeAttribute('data-shown');
    const link = document.body.appendChild(document.createElement('a'));
    link.href = href;
    link.click();
    link.remove();
  }, to);
  await expect(page.getByRole('heading', { name: 'Aide' })).toBeVisible();
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('html[data-shown]')).toBeAttached();
}

const asking = wayOf(typed).filter((step) => Object.keys(typedIn(step, typed)).length > 0);

test('left by a link in each of 7 pages and shown again, it holds every answer', async ({ page, shops }) => {
  const away = shops.page('a.localhost');
  const wizard = await openOnItsOwn(page);
  await leaveAndComeBack(page, away);
  await wizard.isStart();
  await wizard.link('action.begin').click();
  await oneByOne(asking, async (step) => {
    await wizard.isAt(step, step === 'problem' ? {} : typed);
    await leaveAndComeBack(page, away);
    await wizard.answer(typedIn(step, typed));
    await says(wizard, 'draft.device');
    await leaveAndComeBack(page, away);
    await wizard.isAt(step, typed);
    await wizard.holds(typedIn(step, typed));
    await wizard.goOn();
  });
  await wizard.isAtResult();
  await leaveAndComeBack(page, away);
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  await page.reload();
  await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
});

test('what a 2nd tab wrote while the 1st was away, and then closed, is in the 1st when it is shown again, and what is typed there is saved', async ({
  context,
  page,
  shops,
}) => {
  const wizard = await openOnItsOwn(page);
  await page.goto('./#/problem');
  await wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await says(wizard, 'draft.device');
  await leaveAndComeBack(page, shops.page('a.localhost'), async () => {
    const second = new WizardPage(await context.newPage(), 'fr');
    await second.open('#/problem');
    await second.holds({ description: 'Depuis lundi' });
    await second.answer({ description: 'Depuis mardi' });
    await says(second, 'draft.device');
    await second.page.close();
  });
  await wizard.holds({ problem: 'outage', description: 'Depuis mardi' });
  await wizard.answer({ description: 'Depuis mercredi' });
  await says(wizard, 'draft.device');
  await page.reload();
  await wizard.holds({ problem: 'outage', description: 'Depuis mercredi' });
  await expect(wizard.button('draft.setAside.download')).toHaveCount(0);
});

test('while a 2nd tab that stays open writes, the 1st that is shown again says so, and takes over with what the 2nd wrote', async ({
  context,
  page,
  shops,
}) => {
  const wizard = await openOnItsOwn(page);
  await page.goto('./#/problem');
  await wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await says(wizard, 'draft.device');
  const second = new WizardPage(await context.newPage(), 'fr');
  await leaveAndComeBack(page, shops.page('a.localhost'), async () => {
    await second.open('#/problem');
    await second.answer({ description: 'Depuis mardi' });
    await says(second, 'draft.device');
  });
  await expect(wizard.words('draft.elsewhere.body')).toBeVisible();
  await expect(wizard.box('description')).toBeDisabled();
  await second.answer({ description: 'Depuis mercredi' });
  await wizard.button('draft.elsewhere.action').click();
  await wizard.holds({ problem: 'outage', description: 'Depuis mercredi' });
  await expect(second.words('draft.elsewhere.body')).toBeVisible();
  await wizard.answer({ description: 'Depuis jeudi' });
  await says(wizard, 'draft.device');
  await page.reload();
  await wizard.holds({ problem: 'outage', description: 'Depuis jeudi' });
});

test('the page has 0 listeners for “unload”, of which 1 would keep it out of the cache, and 1 at least for “pagehide”', async ({
  context,
  page,
}) => {
  await openOnItsOwn(page);
  const devtools = await context.newCDPSession(page);
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  const types = listeners.map(({ type }) => type);
  expect(types).toContain('pagehide');
  expect(types).not.toContain('unload');
});
