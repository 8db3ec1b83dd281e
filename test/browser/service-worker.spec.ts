import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { whole } from './texts.ts';
import { typedFor } from './typed.ts';

test.use({ serviceWorkers: 'allow' });

const isControlled = (page: Page) =>
  page.evaluate(async () => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    return active?.state === 'activated';
  });

test.describe('without a connection', () => {
  test.use({ complaint: /^Failed to load resource: |^(?:TypeError: )?Failed to fetch/ });

  test('the whole way goes on once the first question was seen, PDF included', async ({ context, page, wizard }) => {
    await wizard.open('#/problem');
    await expect.poll(() => isControlled(page), { timeout: 60_000 }).toBe(true);
    await context.setOffline(true);
    await page.goto('./');
    await wizard.isShown();
    await wizard.link('action.begin').click();
    await wizard.answerAll(typedFor.outage, 'problem');
    await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
    const { name } = await wizard.download('take.pdf');
    expect(name).toMatch(/\.pdf$/);
    await wizard.switchLanguage();
    await page.reload();
    await expect(wizard.heading).toHaveText(wizard.say('verdict.eligible'));
  });
});

test('a page of another release is not answered with what was kept', async ({ context, page, wizard }) => {
  await wizard.open('#/problem');
  await expect.poll(() => isControlled(page), { timeout: 60_000 }).toBe(true);
  const asked: string[] = [];
  await context.route('**/assets/index-new.js', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/javascript', body: 'document.title = "new";' });
  });
  const newer = '<!doctype html><title>-</title><h1>new</h1><script src="./assets/index-new.js"></script>';
  await context.route('**/', (route) => route.fulfill({ contentType: 'text/html', body: newer }));
  await page.goto('./?again');
  await context.unroute('**/');
  await context.route('**/?again', (route) => route.fulfill({ contentType: 'text/html', body: newer }));
  await page.reload();
  await expect(page).toHaveTitle('new');
  expect(asked).not.toEqual([]);
});

test('the page registers none where it says so, and none in a frame', async ({ page, wizard }) => {
  await page.route('**/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('<div id="app"', '<div id="app" data-offline="off"');
    await route.fulfill({ response: answer, body });
  });
  await wizard.open('#/problem');
  await expect(wizard.heading).toHaveText(whole(wizard.say('step.problem')));
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
