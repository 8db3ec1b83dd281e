import { expect, type Page } from '@playwright/test';
import secondShop from '../fixtures/second-shop.json' with { type: 'json' };
import { NOW, playback } from '../support/claims.ts';
import { DRAFT, draftOf } from './draft.ts';
import { test } from './fixtures.ts';
import { heardBy, openHost, wizardBehind, type Door } from './hosts.ts';
import { oneByOne } from './one-by-one.ts';
import { drawn } from './share.ts';
import { whole } from './texts.ts';
import { typedFor } from './typed.ts';
import { typedIn, wayOf } from './way.ts';
import { WizardPage } from './wizard.ts';

const doors = ['claim-wizard-frame', 'claim-wizard'] as const satisfies readonly Door[];
const prefill = { order: 'AB-2026/11', date: '2026-08-03', plan: '4k' };
const prefilled = {
  'order.referenceKind': 'order-number',
  'order.reference': 'AB-2026/11',
  'order.purchasedOn': '03/08/2026',
  'order.plan': '4k',
};
const { problem = '', description = '' } = typedFor.playback;

/** The answers that a host may know are still for the customer to give. */
const expectNoPrefill = async (wizard: WizardPage) => {
  await expect(wizard.box('order.reference')).toHaveValue('');
  await expect(wizard.box('order.purchasedOn')).toHaveValue('');
  await expect(wizard.words('question.prefilled')).toHaveCount(0);
};
const toOrder = async (wizard: WizardPage) => {
  await wizard.link('action.begin').click();
  await wizard.answer({ problem, description });
  await wizard.goOn();
  await expect(wizard.heading).toHaveText(wizard.say('step.order'));
};
/** Opens the host page with another tag than it has: `attributes` are those of the element. */
async function openWith(page: Page, door: Door, attributes: string, script = ''): Promise<WizardPage> {
  await page.clock.setFixedTime(new Date(NOW));
  await page.route(`**/hosts/plain-${door}.html`, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const body = (await response.text())
      .replace(new RegExp(`<${door}( |>)`), `<${door} ${attributes}$1`)
      .replace('</body>', `<script>${script}</script></body>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`./hosts/plain-${door}.html`);
  const wizard = wizardBehind(page, door);
  await expect(wizard.heading).toBeVisible();
  return wizard;
}
const paperOf = (wizard: WizardPage) =>
  wizard.heading.evaluate((heading) => getComputedStyle(heading.closest('.recevable') ?? heading).backgroundColor);
const accentOf = (wizard: WizardPage) =>
  wizard.link('action.begin').evaluate((link) => getComputedStyle(link).backgroundColor);

test('by its address, a bare wizard is told how it is to be, and the order', async ({ page, wizard }) => {
  wizard.language = 'en';
  await wizard.open('?lang=en-GB&theme=dark&instance=tv%3A1#order=AB-2026%2F11&date=2026-08-03&plan=4k');
  expect(new URL(page.url()).hash).toBe('#/start');
  await toOrder(wizard);
  await wizard.holds(prefilled);
  await page.reload();
  await wizard.holds(prefilled);
  expect(await page.evaluate(() => document.getElementById('app')?.dataset.scheme)).toBe('dark');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['recevable@tv%3A1:draft']);
});

test('on its own page, it takes the colours that the stylesheet of the page sets', async ({ page, wizard }) => {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      const style = '<style>:root { --recevable-accent: #6b1d8a; --recevable-paper: #fffdf5 }</style>';
      await route.fulfill({ response, body: (await response.text()).replace('</head>', `${style}</head>`) });
    },
  );
  await wizard.open('?theme=light');
  expect(await accentOf(wizard)).toBe('rgb(107, 29, 138)');
  expect(await paperOf(wizard)).toBe('rgb(255, 253, 245)');
});

test('what the query says of the order, which a server would see, is not read', async ({ wizard }) => {
  await wizard.open('?order=AB-1&date=2026-08-03&plan=4k');
  await toOrder(wizard);
  await expectNoPrefill(wizard);
});

test('another fragment set while the customer answers takes them nowhere', async ({ page, wizard }) => {
  await wizard.open('#/problem');
  await wizard.answer({ problem, description });
  await page.evaluate(() => {
    window.location.hash = '#instance=other&order=AB-77';
  });
  await wizard.holds({ problem, description });
  await wizard.goOn();
  await expect(wizard.heading).toHaveText(wizard.say('step.order'));
});

for (const door of drawn(doors)) {
  test.describe(`<${door}>`, () => {
    test.use({ complaint: /^Recevable: / });

    test('shows answers set before it is known as its host’s, and lets them be changed', async ({ page }) => {
      const wizard = await openWith(
        page,
        door,
        '',
        `document.querySelector('${door}').prefill = ${JSON.stringify(prefill)}`,
      );
      await toOrder(wizard);
      await wizard.holds(prefilled);
      await expect(wizard.words('question.prefilled')).toBeVisible();
      await wizard.answer({ 'order.reference': 'CMD-1' });
      await wizard.link('action.back').click();
      await wizard.goOn();
      await wizard.holds({ ...prefilled, 'order.reference': 'CMD-1' });
    });

    test('never mixes two orders: where another reference is typed, no prefill is used', async ({ page }) => {
      const wizard = await openHost(page, 'plain', door);
      await toOrder(wizard);
      await wizard.answer({ 'order.referenceKind': 'order-number', 'order.reference': 'MINE' });
      await page.locator(door).evaluate((element, given) => Object.assign(element, { prefill: given }), prefill);
      await expect(wizard.box('order.reference')).toHaveValue('MINE');
      await expect(wizard.box('order.purchasedOn')).toHaveValue('');
      await expect(wizard.words('question.prefilled')).toHaveCount(0);
    });

    test('puts no order number where the customer has another kind of reference', async ({ page }) => {
      const wizard = await openHost(page, 'plain', door);
      await toOrder(wizard);
      await wizard.answer({ 'order.referenceKind': 'email' });
      await page.locator(door).evaluate((element, given) => Object.assign(element, { prefill: given }), prefill);
      await wizard.holds({ 'order.purchasedOn': '03/08/2026', 'order.referenceKind': 'email', 'order.reference': '' });
    });

    test('writes over nothing, and what is removed stays away, also once it is moved', async ({ page }) => {
      const wizard = await openHost(page, 'plain', door);
      await toOrder(wizard);
      await wizard.answer({ 'order.plan': 'standard' });
      await page.locator(door).evaluate((element, given) => Object.assign(element, { prefill: given }), prefill);
      const after = { ...prefilled, 'order.plan': 'standard' };
      await wizard.holds(after);
      await wizard.box('order.reference').fill('');
      await wizard.link('action.back').click();
      await wizard.goOn();
      await expect(wizard.box('order.reference')).toHaveValue('');
      await page.evaluate((name) => document.querySelector('header')?.append(document.querySelector(name) ?? ''), door);
      await expect(wizard.heading).toHaveText(wizard.say('step.order'));
      await wizard.holds({ ...after, 'order.reference': '' });
    });

    test('takes a prefill of null without a fault', async ({ page }) => {
      const wizard = await openHost(page, 'plain', door);
      await wizard.link('action.begin').click();
      await page.locator(door).evaluate((element) => Object.assign(element, { prefill: null }));
      await wizard.answer({ problem, description });
      await wizard.goOn();
      await expect(wizard.heading).toHaveText(wizard.say('step.order'));
    });

    test('says so to its host, and stays a link, where an address is none', async ({ page }) => {
      const heard = await heardBy(page);
      await page.route(`**/hosts/plain-${door}.html`, async (route) => {
        const response = await route.fetch({ maxRetries: 3 });
        await route.fulfill({
          response,
          body: (await response.text()).replace(`<${door}`, `<${door} policy="http://["`),
        });
      });
      await page.goto(`./hosts/plain-${door}.html`);
      await expect.poll(heard).toEqual([{ type: 'error', detail: { code: 'options' } }]);
      await expect(page.getByRole('link', { name: 'Ouvrir le questionnaire' })).toBeVisible();
    });

    test('of two switches of language by its host, the later counts', async ({ page }) => {
      const wizard = await openHost(page, 'plain', door);
      await page.route('**/assets/en-*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 800));
        await route.continue();
      });
      await page.locator(door).evaluate((element) => {
        element.setAttribute('lang', 'en');
        setTimeout(() => element.setAttribute('lang', 'fr'), 100);
      });
      await page.waitForResponse(/\/assets\/en-.*\.js$/);
      await expect(wizard.heading).toHaveText(wizard.say('step.start'));
    });

    test('reads colours that depend on the dark, and again when the device turns dark', async ({ page }) => {
      const wizard = await openWith(
        page,
        door,
        'theme="auto" style="--recevable-paper: light-dark(#fff0f0, #100808); --recevable-ink: CanvasText"',
      );
      await expect.poll(() => paperOf(wizard)).toBe('rgb(255, 240, 240)');
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => paperOf(wizard)).toBe('rgb(16, 8, 8)');
    });

    test('is dark throughout where its host chooses nothing but a dark paper', async ({ page }) => {
      const wizard = await openWith(page, door, 'style="--recevable-paper: #101418"');
      await expect.poll(() => paperOf(wizard)).toBe('rgb(16, 20, 24)');
      const ink = await wizard.heading.evaluate((heading) => {
        const { colorScheme, color } = getComputedStyle(heading);
        return [colorScheme, color];
      });
      expect(ink).toEqual(['dark', 'rgb(236, 236, 241)']);
    });

    test('has the width of its place in boxes that shrink to what is in them', async ({ page }) => {
      const boxes = [
        'display: flex',
        'display: grid; justify-items: center',
        'display: inline-block; width: 100%',
        'display: flex; flex-direction: column; align-items: center',
      ];
      await openHost(page, 'plain', door);
      await oneByOne(boxes, async (style) => {
        const [width, room] = await page.evaluate(
          ([name, box]) => {
            const [element, main] = [document.querySelector(name), document.querySelector('main')];
            const around = document.createElement('div');
            around.style.cssText = box;
            main?.append(around);
            around.append(element ?? '');
            return [element?.getBoundingClientRect().width ?? 0, main?.getBoundingClientRect().width ?? 0];
          },
          [door, style] as const,
        );
        expect(Math.abs(width - room), style).toBeLessThan(2);
      });
    });

    test('leaves out a prefill that no answer may be, and says nothing of it', async ({ page }) => {
      const wizard = await openWith(
        page,
        door,
        `prefill="order=${'x'.repeat(130)}&date=2026-02-30&plan=gold&problem=outage"`,
      );
      await toOrder(wizard);
      await expectNoPrefill(wizard);
    });

    test('changes language with its host, and keeps the customer’s own choice', async ({ page }) => {
      const wizard = await openWith(page, door, 'lang="en"');
      wizard.language = 'en';
      await expect(wizard.heading).toHaveText(wizard.say('step.start'));
      await page.locator(door).evaluate((element) => element.setAttribute('lang', 'fr'));
      wizard.language = 'fr';
      await expect(wizard.heading).toHaveText(wizard.say('step.start'));
      await wizard.switchLanguage();
      await wizard.link('action.begin').click();
      await wizard.answer({ problem });
      await page.reload();
      await expect(wizard.heading).toHaveText(wizard.say('step.start'));
    });

    test('is light or dark as its host is, or as its attribute says, and changes with it', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const wizard = await openHost(page, 'plain', door);
      const [light, dark] = ['rgb(255, 255, 255)', 'rgb(21, 23, 28)'];
      // The host says nothing of the dark, and so is light.
      expect(await paperOf(wizard)).toBe(light);
      const set = (value: string | null) =>
        page
          .locator(door)
          .evaluate(
            (element, theme) =>
              theme === null ? element.removeAttribute('theme') : element.setAttribute('theme', theme),
            value,
          );
      await set('dark');
      await expect.poll(() => paperOf(wizard)).toBe(dark);
      await set('light');
      await expect.poll(() => paperOf(wizard)).toBe(light);
      await set('auto');
      await expect.poll(() => paperOf(wizard)).toBe(dark);
      await set(null);
      await expect.poll(() => paperOf(wizard)).toBe(light);
      await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
      await expect.poll(() => paperOf(wizard)).toBe(dark);
    });

    test('takes the custom properties of its host, and says which nobody could read', async ({ page }) => {
      const heard = await heardBy(page);
      const warned: string[] = [];
      page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
      const style = [
        '--recevable-paper: #fffaf0',
        '--recevable-surface: oklch(0.95 0.02 90)',
        '--recevable-accent: #ffee00',
        '--recevable-radius: 8',
        '--recevable-font: Georgia, serif',
      ].join('; ');
      const wizard = await openWith(page, door, `style="${style}"`);
      await expect.poll(() => paperOf(wizard)).toBe('rgb(255, 250, 240)');
      const accent = await accentOf(wizard);
      expect(accent).not.toBe('rgb(255, 238, 0)');
      expect(accent).toMatch(/^rgb\(\d\d, \d\d, 0\)$/);
      expect(await wizard.heading.evaluate((heading) => getComputedStyle(heading).fontFamily)).toBe('Georgia, serif');
      await expect
        .poll(async () => (await heard()).map(({ type, detail }) => [type, detail]))
        .toContainEqual(['error', { code: 'contrast' }]);
      expect(warned.filter((text) => text.startsWith('Recevable'))).toEqual([
        `Recevable: --recevable-accent: #ffee00 is ${accent.replaceAll(',', '')} here, so that everybody can read.`,
        'Recevable: --recevable-radius: 8 is nothing that CSS knows.',
      ]);
    });

    const ways = {
      'as a document': {
        attributes: '',
        script: `document.querySelector('${door}').policy = ${JSON.stringify(secondShop)}`,
      },
      'by its address': { attributes: 'policy="ardenne.json"', script: '' },
    };
    for (const [way, { attributes, script }] of Object.entries(ways)) {
      test(`judges by the policy that its host gives ${way}`, async ({ page }) => {
        await page.route('**/hosts/ardenne.json', (route) => route.fulfill({ json: secondShop }));
        await new WizardPage(page, 'fr').leave(DRAFT, draftOf(playback({ 'connection.mbps': 45 }), 'fr'));
        const wizard = await openWith(page, door, attributes, script);
        await wizard.link('action.resume').click();
        await wizard.isAtResult();
        await expect(wizard.heading).toHaveText(wizard.say('verdict.unlikely'));
        await expect(wizard.root.getByText(/40\sMb\/s en Premium, 50\sMb\/s en 4K/).first()).toBeVisible();
      });
    }

    test('stops, and says so to its host, where the policy that it is given is none', async ({ page }) => {
      const heard = await heardBy(page);
      const wizard = await openWith(page, door, '', `document.querySelector('${door}').policy = {}`);
      await expect(wizard.heading).toHaveText(whole(wizard.say('policyFault.title.stop')));
      await expect.poll(heard).toContainEqual({ type: 'error', detail: { code: 'policy' } });
    });

    test('tells its host no answer, and gives it the file only by a click', async ({ page }) => {
      const heard = await heardBy(page);
      const wizard = await openWith(page, door, 'completion="hand-over"');
      await wizard.link('action.begin').click();
      const typed = typedFor.incompatibility;
      await oneByOne(['problem', 'order', 'details', 'support', 'equipment'] as const, async (step) => {
        await wizard.answer(typedIn(step, typed));
        await wizard.goOn();
      });
      await wizard.isAtResult();
      await expect.poll(async () => (await heard()).map(({ type }) => type)).toContain('completed');
      const before = await heard();
      expect([...new Set(before.map(({ type }) => type))].toSorted()).toEqual([
        'completed',
        'language',
        'ready',
        'step',
        'storage',
      ]);
      const said = JSON.stringify(before);
      const words = Object.values(typed).filter((answer) => /[A-Z]/.test(answer) || answer.length > 8);
      expect(words.length).toBeGreaterThan(5);
      for (const answer of words) expect(said).not.toContain(answer);
      const come = before.filter(({ type }) => type === 'step').map(({ detail }) => (detail as { step: string }).step);
      expect([...new Set(come)]).toEqual(['start', ...wayOf(typed)]);

      const { host } = new URL(page.url());
      await wizard.button('take.handOver', { to: host }).click();
      await wizard.button('take.handOverAsk.confirm').click();
      await expect(wizard.words('take.notTaken', { name: host })).toBeVisible();
      await page.evaluate(() => document.addEventListener('claim-file', (event) => event.preventDefault()));
      await wizard.button('take.handOver', { to: host }).click();
      await wizard.button('take.handOverAsk.confirm').click();
      await expect(wizard.words('take.handedOver', { name: host })).toBeVisible();
      const file = (await heard()).at(-1)?.detail as { name: string; text: string };
      expect(file.name).toMatch(/\.json$/);
      expect(file.text).toContain(JSON.stringify(typed.description));
    });

    test('offers its host no file without being asked to', async ({ page }) => {
      await new WizardPage(page, 'fr').leave(DRAFT, draftOf(playback(), 'fr'));
      const wizard = await openHost(page, 'plain', door);
      await wizard.link('action.resume').click();
      await wizard.isAtResult();
      await expect(wizard.button('take.pdf')).toBeVisible();
      await expect(wizard.root.getByRole('button', { name: /Remettre/ })).toHaveCount(0);
    });
  });
}

test('a host that listens for a key takes no letter of what is typed', async ({ page }) => {
  const wizard = await openHost(page, 'plain', 'claim-wizard');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', (event) => {
      heard.push(event.key);
      if (event.key === 's' && !(event.target as Element).matches('input, textarea')) event.preventDefault();
    });
  });
  await wizard.link('action.begin').click();
  await wizard.box('description').pressSequentially('mes chaînes');
  await expect(wizard.box('description')).toHaveValue('mes chaînes');
  await wizard.button('action.continue').press('s');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['s']);
});
