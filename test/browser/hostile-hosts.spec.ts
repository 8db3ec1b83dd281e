import { expect, type Page } from '@playwright/test';
import { dissatisfaction, outage, playback } from '../support/claims.ts';
import { fileOf } from './claim-file.ts';
import { heardBy } from './hosts.ts';
import { LoaderPage } from './loader.ts';
import { oneByOne } from './one-by-one.ts';
import { test, type Shops } from './shops.ts';
import { text, whole } from './texts.ts';
import { WizardPage } from './wizard.ts';

/** What a page has heard of one kind, in order. */
const saidOf = async (heard: Awaited<ReturnType<typeof heardBy>>, kind: string) =>
  (await heard()).filter(({ type }) => type === kind).map(({ detail }) => detail);

/** What the wizard's own page names as the shop's origins; `port` is that of every shop. */
const named = (port: string) =>
  [
    `http://boutique.localhost:${port}`,
    `http://www.boutique.localhost:${port}/aide`,
    `https://secure.localhost:${port}`,
    'http://port.localhost:1',
    '*',
    'localhost',
    'null',
  ].join(' ');

/** The customer opens the file of a claim, and goes to its result. */
async function openResult(wizard: WizardPage, claim = playback()): Promise<void> {
  await wizard.openFile(fileOf(claim));
  // By key: the frame grows meanwhile, and a click could miss.
  await wizard.link('action.seeResult').press('Enter');
  await wizard.isAtResult();
}

/** Opens the page of a shop whose customer has a claim there, and goes to its result. */
async function openAt(page: Page, { shops, name }: { shops: Shops; name: string }): Promise<WizardPage> {
  const { port } = new URL(shops.page(name));
  const address = (wizard: string) => `${wizard}?shop-origins=${encodeURIComponent(named(port))}`;
  const host = new LoaderPage(page);
  await host.open(
    shops.holding(
      name,
      (wizard) => `<script src="${wizard}embed.js" async></script>
        <claim-wizard-frame src="${address(wizard)}" completion="hand-over"><a href="${wizard}">Ouvrir le questionnaire</a>
        </claim-wizard-frame>`,
    ),
  );
  await openResult(host.wizard);
  return host.wizard;
}

for (const name of ['boutique.localhost', 'www.boutique.localhost']) {
  test(`${name}, which the page names, hears the verdict and gets the file`, async ({ page, shops }) => {
    const heard = await heardBy(page);
    const wizard = await openAt(page, { shops, name });
    const to = { to: new URL(page.url()).host };
    await expect.poll(() => saidOf(heard, 'completed')).toHaveLength(1);
    await wizard.button('take.handOver', to).click();
    await expect(wizard.root.getByRole('dialog', { name: wizard.say('take.handOverAsk.title', to) })).toBeVisible();
    await wizard.button('action.cancel').click();
    expect(await saidOf(heard, 'file')).toEqual([]);
    await page.evaluate(() => document.addEventListener('claim-file', (event) => event.preventDefault()));
    await wizard.button('take.handOver', to).click();
    await wizard.button('take.handOverAsk.confirm').click();
    await expect(wizard.words('take.handedOver', { name: to.to })).toBeVisible();
    expect(await saidOf(heard, 'file')).toHaveLength(1);
  });
}

for (const name of [
  'evil.localhost',
  'sub.boutique.localhost',
  'xboutique.localhost',
  'boutique.localhost.evil.localhost',
  'secure.localhost',
  'port.localhost',
]) {
  test(`${name}, which the page does not name, gets steps only`, async ({ page, shops }) => {
    const heard = await heardBy(page);
    const wizard = await openAt(page, { shops, name });
    await expect(wizard.button('take.pdf')).toBeVisible();
    const steps = await saidOf(heard, 'step');
    expect(steps.at(-1)).toMatchObject({ step: 'result' });
    expect(steps.filter((each) => 'count' in (each as object))).toEqual([]);
    expect(await saidOf(heard, 'error')).toEqual([{ code: 'origin' }]);
    expect([await saidOf(heard, 'completed'), await saidOf(heard, 'file')]).toEqual([[], []]);
    await expect(wizard.root.getByRole('button', { name: /Remettre/ })).toHaveCount(0);
  });
}

test('a page that speaks the protocol itself gets neither verdict nor file', async ({ page, shops }) => {
  const said: { type: string }[] = [];
  await page.exposeFunction('said', (data: { type: string }) => said.push(data));
  const init = {
    ns: 'recevable',
    v: 1,
    type: 'init',
    theme: { scheme: 'light', tokens: {} },
    handOver: true,
    view: 900,
  };
  const prefill = { order: 'Compte bloqué : appelez le +33 899' };
  const address = shops.holding(
    'evil.localhost',
    (wizard) => `<script>
      const iframe = document.createElement('iframe');
      addEventListener('message', ({ source, origin: from }) => {
        if (source !== iframe.contentWindow) return;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => said(data);
        source.postMessage(${JSON.stringify({ ...init, prefill })}, from, [port2]);
      });
      Object.assign(iframe, { title: 'Demande', name: 'recevable:' + origin, src: '${wizard}' });
      iframe.style = 'opacity: 0.01; width: 100%; height: 60rem';
      document.body.append(iframe);
    </script>`,
  );
  await page.goto(address);
  const wizard = new WizardPage(page, 'fr', page.getByTitle('Demande').contentFrame());
  await openResult(wizard);
  await expect.poll(() => said.map(({ type }) => type)).toContain('step');
  await expect(wizard.button('take.pdf')).toBeVisible();
  expect(said.filter(({ type }) => type === 'completed' || type === 'file')).toEqual([]);
});

test('a page that is not named hears the same height for every verdict', async ({ page, shops }) => {
  const host = new LoaderPage(page);
  const address = shops.holding('evil.localhost', (wizard) => LoaderPage.body(wizard));
  const window = page.viewportSize()?.height ?? 0;
  const frame = host.element.locator('iframe');
  const contents = new Set<number>();
  await oneByOne([playback(), outage(), dissatisfaction()], async (claim) => {
    await host.open(address);
    await openResult(host.wizard, claim);
    await expect(frame).toHaveCSS('height', `${3 * window}px`);
    contents.add(await host.wizard.root.locator('.recevable').evaluate((inside) => inside.scrollHeight));
  });
  expect(contents.size).toBe(3);
});

test('a page that is not named gives the wizard no policy', async ({ page, shops }) => {
  const heard = await heardBy(page);
  const host = new LoaderPage(page);
  await host.open(shops.holding('evil.localhost', (wizard) => LoaderPage.body(wizard, 'policy="evil.json"')));
  expect(await saidOf(heard, 'error')).toEqual([{ code: 'origin' }]);
  await host.wizard.link('action.begin').click();
  await host.wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await host.wizard.goOn();
  await expect(host.wizard.heading).toHaveText(whole(host.wizard.say('step.order')));
});

test('what a page that is not named fills in is said to be nobody’s word', async ({ page, shops }) => {
  const host = new LoaderPage(page);
  await host.open(shops.holding('evil.localhost', (wizard) => LoaderPage.body(wizard, 'prefill="order=AB-77"')));
  const { wizard } = host;
  await wizard.link('action.begin').click();
  await wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await wizard.goOn();
  await wizard.holds({ 'order.reference': 'AB-77' });
  await expect(wizard.words('question.prefilledByLink')).toBeVisible();
});

test('a name of an instance of 10,000 characters is cut, in the address and in the element', async ({
  page,
  shops,
}) => {
  const long = 'x'.repeat(10_000);
  await page.goto(shops.wizard('127.0.0.1', 'problem').replace('#', `?instance=${long}#`));
  const wizard = new WizardPage(page, 'fr');
  await wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await expect(wizard.words('draft.device')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`recevable@${'x'.repeat(200)}:draft`]);
});

test('an order in the address of a page that is open does not stay there', async ({ page, shops }) => {
  await page.goto(shops.wizard('127.0.0.1', 'problem'));
  const wizard = new WizardPage(page, 'fr');
  await wizard.answer({ problem: 'outage', description: 'Depuis lundi' });
  await page.evaluate(() => {
    window.location.hash = '#order=TOKEN-1&token=secret';
  });
  await expect.poll(() => new URL(page.url()).hash).toBe('#/problem');
  await wizard.holds({ description: 'Depuis lundi' });
});

test.describe('an engine that lacks something', () => {
  test('that cannot write lists gets them with commas', async ({ page, shops }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Intl, 'ListFormat'));
    await page.goto(shops.wizard('127.0.0.1', 'start'));
    await new WizardPage(page, 'fr').isStart();
  });

  test.describe('or finds a script in its way', () => {
    test.use({ complaint: /Object\.prototype|Cannot read|is not a function/ });
    const lacks = {
      tooOld: () => Reflect.deleteProperty(Promise, 'allSettled'),
      meddled: () => Object.assign(Object.prototype, { extra: 1 }),
    } as const;
    for (const what of ['tooOld', 'meddled'] as const) {
      test(`is told by the page itself, in two languages: ${what}`, async ({ browser, shops }) => {
        const page = await browser.newPage();
        await page.addInitScript(lacks[what]);
        await page.goto(shops.wizard('127.0.0.1', 'start'));
        await oneByOne(['fr', 'en'] as const, async (language) => {
          await expect(page.getByText(whole(text(language, `app.${what}`)))).toBeVisible();
          await expect(page.getByText(whole(text(language, 'app.chunkFailed.body')))).toBeHidden();
        });
        await page.close();
      });
    }
  });

  test.describe('the time of Paris', () => {
    test.use({ complaint: /time zone/ });
    test('is told which, and its draft stays', async ({ page, shops }) => {
      await page.addInitScript(() => {
        const { DateTimeFormat } = Intl;
        const refuse = ([, options]: unknown[]) => {
          if ((options as Intl.DateTimeFormatOptions | undefined)?.timeZone !== 'Europe/Paris') return;
          throw new RangeError('Invalid time zone specified: Europe/Paris');
        };
        Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
          construct: (target, given) => (refuse(given), Reflect.construct(target, given) as object),
          apply: (target, self, given) => (refuse(given), Reflect.apply(target, self, given) as object),
        });
      });
      await page.goto(shops.wizard('127.0.0.1', 'start'));
      const wizard = new WizardPage(page, 'fr');
      await wizard.link('action.begin').click();
      await expect(wizard.words('app.chunkFailed.timeZone', { timeZone: 'Europe/Paris' })).toBeVisible();
    });
  });

  test.describe('a bare prototype of objects', () => {
    test.use({ complaint: /Object\.prototype/ });
    test('is named to the page, whose link stays', async ({ page, shops }) => {
      const heard = await heardBy(page);
      const told = page.waitForEvent('console', (message) => /Object\.prototype/.test(message.text()));
      await page.addInitScript(() => Object.assign(Object.prototype, { extra: 1 }));
      await page.goto(
        shops.holding(
          'boutique.localhost',
          (wizard) => `<script type="module" src="${wizard}claim-wizard.js" crossorigin></script>
            <claim-wizard><a href="${wizard}">Ouvrir le questionnaire</a></claim-wizard>`,
        ),
      );
      expect((await told).text()).toContain('"extra"');
      expect(await saidOf(heard, 'error')).toEqual([{ code: 'prototype' }]);
      await expect(page.getByRole('link', { name: 'Ouvrir le questionnaire' })).toBeVisible();
    });
  });
});
