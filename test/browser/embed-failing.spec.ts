import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { heardBy, openHost, wizardBehind } from './hosts.ts';
import { typedFor } from './typed.ts';
import { typedIn } from './way.ts';

const link = { name: 'Ouvrir le questionnaire' };

test('no address but one of the web is opened: a script in it does not run', async ({ page }) => {
  await page.goto('./hosts/plain-claim-wizard-frame.html');
  const frames = await page.evaluate(() => {
    const script = 'javascript:void (parent.document.title = "ran")';
    const [named, linked] = [
      document.createElement('claim-wizard-frame'),
      document.createElement('claim-wizard-frame'),
    ];
    named.setAttribute('src', script);
    linked.innerHTML = `<a href='${script}'>wizard</a>`;
    document.body.prepend(named, linked);
    named.focus();
    linked.scrollIntoView();
    return [named, linked].map((each) => each.shadowRoot?.querySelector('iframe')?.src);
  });
  expect(frames.filter(Boolean)).toEqual([]);
  await page.getByRole('link', { name: 'wizard' }).hover();
  await expect(page.locator('claim-wizard-frame').first().locator('iframe')).toBeAttached();
  expect(await page.title()).not.toBe('ran');
});

test.describe('where something fails', () => {
  test.use({ complaint: /Failed to load (?:resource|module script)|dynamically imported module|Recevable: / });

  for (const [file, door] of [
    ['embed.js', 'claim-wizard-frame'],
    ['claim-wizard.js', 'claim-wizard'],
  ] as const) {
    test(`without ${file}, <${door}> is a link to the wizard`, async ({ page }) => {
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
      await page.goto(`./hosts/plain-${door}.html`);
      await page.getByRole('link', link).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(page.url()).not.toContain('hosts');
    });
  }

  test('without one of its parts, <claim-wizard> stays a link, and says so to its host', async ({ page }) => {
    const heard = await heardBy(page);
    await page.route('**/assets/shadow-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('./hosts/plain-claim-wizard.html');
    await expect.poll(heard).toEqual([{ type: 'error', detail: { code: 'not-loaded' } }]);
    await expect(page.getByRole('link', link)).toBeVisible();
  });

  for (const door of ['claim-wizard', 'claim-wizard-frame'] as const) {
    test(`in <${door}> under the strictest policy, what failed to load comes at the next try`, async ({ page }) => {
      await page.route('**/assets/Journey-*.js*', (route) => route.fulfill({ status: 404 }));
      const wizard = await openHost(page, 'strict-csp', door);
      await wizard.link('action.begin').click();
      await expect(wizard.heading).toHaveText(wizard.say('app.chunkFailed.title'));
      await page.unroute('**/assets/Journey-*.js*');
      // A failure is forgotten after a second.
      await expect(async () => {
        const again = wizard.button('app.chunkFailed.again');
        if (await again.isVisible()) await again.click();
        await expect(wizard.heading).toHaveText(wizard.say('step.problem'), { timeout: 1000 });
      }).toPass();
    });
  }

  test('a frame that speaks another version is taken away, and the host is told', async ({ page }) => {
    const heard = await heardBy(page);
    await page.route('**/assets/framed-*.js', async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      const body = await response.text();
      // The next release but eight.
      await route.fulfill({
        response,
        body: body.replace(/type:[`'"]hello[`'"],versions:\[[^\]]*\]/, 'type:"hello",versions:[9]'),
      });
    });
    await page.goto('./hosts/plain-claim-wizard-frame.html');
    await expect.poll(heard).toEqual([{ type: 'error', detail: { code: 'version' } }]);
    await expect(page.getByRole('link', link)).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('a frame that says nothing is shown as it is, with the link above it', async ({ page }) => {
    const heard = await heardBy(page);
    await page.route('**/assets/framed-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export const meetHost = async () => undefined;' }),
    );
    await page.goto('./hosts/plain-claim-wizard-frame.html');
    await expect(page.getByRole('link', link)).toBeVisible();
    await expect.poll(heard, { timeout: 15_000 }).toEqual([{ type: 'error', detail: { code: 'silent' } }]);
    await expect(page.getByRole('link', link)).toBeVisible();
    const wizard = wizardBehind(page, 'claim-wizard-frame');
    await wizard.link('action.begin').click();
    await expect(wizard.heading).toHaveText(wizard.say('step.problem'));
  });

  for (const [what, answer, code] of [
    ['another version', 'versions', 'version'],
    ['nothing at all', 'nothing', 'silent'],
  ] as const) {
    test(`a frame that after a reload answers with ${what} gives way to its link`, async ({ page }) => {
      const heard = await heardBy(page);
      await openHost(page, 'plain', 'claim-wizard-frame');
      await page.route('**/assets/framed-*.js', async (route) => {
        if (answer === 'nothing') return route.abort();
        const response = await route.fetch({ maxRetries: 3 });
        const body = (await response.text()).replace(/versions:\[[^\]]*\]/, 'versions:[9]');
        return route.fulfill({ response, body });
      });
      const frame = await (await page.locator('claim-wizard-frame').locator('iframe').elementHandle())?.contentFrame();
      await frame?.evaluate(() => window.location.reload());
      await expect.poll(heard, { timeout: 15_000 }).toContainEqual({ type: 'error', detail: { code } });
      await expect(page.getByRole('link', link)).toBeVisible();
    });
  }

  test('reloaded inside, a frame meets its host again, at the same step and height', async ({ page }) => {
    const wizard = await openHost(page, 'plain', 'claim-wizard-frame');
    await wizard.link('action.begin').click();
    const typed = typedIn('problem', typedFor.outage);
    await wizard.answer(typed);
    const iframe = page.locator('claim-wizard-frame').locator('iframe');
    const frame = await (await iframe.elementHandle())?.contentFrame();
    await frame?.evaluate(() => window.location.reload());
    await wizard.holds(typed);
    const content = () =>
      frame?.evaluate(() => document.querySelector('.recevable')?.getBoundingClientRect().height ?? 0);
    const misfit = async () =>
      Math.abs((await iframe.evaluate((each) => each.getBoundingClientRect().height)) - Number(await content()));
    await expect.poll(misfit).toBeLessThanOrEqual(1);
    await page.locator('claim-wizard-frame').evaluate((element) => element.setAttribute('lang', 'en'));
    wizard.language = 'en';
    await expect(wizard.heading).toHaveText(wizard.say('step.problem'));
  });
});

for (const [door, loader] of [
  ['claim-wizard-frame', 'embed.js'],
  ['claim-wizard', 'claim-wizard.js'],
] as const) {
  test(`<${door}> asks for its loader alone until the customer comes near`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route(`**/hosts/plain-${door}.html`, async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      const body = (await response.text()).replace('<h1>', '<div style="height: 5000px"></div><h1>');
      await route.fulfill({ response, body });
    });
    await page.goto(`./hosts/plain-${door}.html`);
    await page.waitForLoadState('networkidle');
    const own = asked.filter((url) => !/\/hosts\/|^data:/.test(url)).map((url) => new URL(url).pathname.slice(1));
    // What the loader itself imports is part of it, and of its budget.
    expect(own.filter((name) => !/^assets\/(?:host-options|place|preload-helper)-/.test(name))).toEqual([loader]);

    await page.getByRole('link', link).scrollIntoViewIfNeeded();
    await expect(wizardBehind(page, door).heading).toBeVisible();
    expect(asked.length).toBeGreaterThan(5);
    // A hand somewhere else on the page is no sign of a customer.
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { name: 'Demander un remboursement' }).hover();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/Journey-'))).toEqual([]);
    await wizardBehind(page, door).heading.hover();
    await expect.poll(() => asked.filter((url) => url.includes('/Journey-'))).toHaveLength(1);
  });
}
