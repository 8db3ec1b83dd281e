import { expect, type Frame } from '@playwright/test';
import * as fc from 'fast-check';
import { heardBy } from './hosts.ts';
import { LoaderPage } from './loader.ts';
import { oneByOne } from './one-by-one.ts';
import { test } from './shops.ts';

const EACH = 500;
const ATTACKS = 10;
const seed = 6;

const envelope = { ns: 'recevable', v: 1 };
const theme = { scheme: 'dark', tokens: { paper: '#ff0000' } };
/** What would do something if it came from the right window, or over the port. */
const toFrame = [
  { ...envelope, type: 'language', language: 'en' },
  { ...envelope, type: 'theme', theme },
  { ...envelope, type: 'prefill', prefill: { order: 'FORGED' } },
  { ...envelope, type: 'focus' },
  { ...envelope, type: 'destroy' },
  { ...envelope, type: 'init', language: 'en', theme, prefill: { order: 'FORGED' }, handOver: true, view: 100 },
];
const toHost = [
  { ns: 'recevable', type: 'hello', versions: [9] },
  { ns: 'recevable', type: 'hello', versions: [1] },
  { ...envelope, type: 'height', px: 1 },
  { ...envelope, type: 'height', px: 29_999 },
  { ...envelope, type: 'completed', verdict: 'eligible', articles: ['4.1'] },
  { ...envelope, type: 'file', name: 'forged.json', text: '{}' },
  { ...envelope, type: 'error', code: 'policy' },
  { ...envelope, type: 'closed' },
];
const wrong = fc.constantFrom<unknown>(null, '', 'fr-FR', -1, 1e9, 0.5, [], {}, true, 'x'.repeat(300), ['1', 2]);
const anything = fc.oneof(
  fc.anything({ values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] }),
  fc.constant(JSON.parse('{"ns":"recevable","v":1,"type":"language","language":"en","__proto__":{"polluted":1}}')),
);
/** The same messages with something wrong in each, and anything else. */
const malformed = (messages: readonly object[]) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...messages), fc.constantFrom('ns', 'v', 'language', 'px', 'versions', 'more'), wrong)
        .filter(([, key]) => key !== 'versions')
        .map(([message, key, value]) => ({ ...message, [key]: value })),
    },
    { weight: 1, arbitrary: anything },
  );
const draw = (arbitrary: fc.Arbitrary<unknown>) => fc.sample(arbitrary, { numRuns: EACH, seed });

/** Posts all of these from a window to another, each with a port, as somebody would who wants to be taken for the host. */
function post({ messages, to }: { messages: readonly unknown[]; to: 'top' | 'parent' | 'wizard' }): void {
  // Those of our loader are out of reach, behind a shadow root; the second in the page is a bare one, which waits for its host.
  const [, bare] = Array.from({ length: window.top?.length ?? 0 }, (_, index) => window.top?.frames[index]);
  const target = { wizard: bare, top: window.top, parent: window.parent }[to];
  for (const message of messages)
    target?.postMessage(message, { targetOrigin: '*', transfer: [new MessageChannel().port2] });
}

/** Keeps the ports of the handshake, as nobody but the two pages can. */
function keepPorts(): void {
  const ports: MessagePort[] = [];
  Object.assign(window, { ports });
  const start = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'start')?.value as () => void;
  MessagePort.prototype.start = function keep(this: MessagePort) {
    ports.push(this);
    start.call(this);
  };
}
const overPort = (messages: readonly unknown[]) => {
  const [port] = (window as unknown as { ports: MessagePort[] }).ports;
  for (const message of messages) port?.postMessage(message);
};

/** Everything that a message could change, as it is. */
const state = async (host: LoaderPage, heard: () => Promise<unknown[]>) => ({
  heard: await heard(),
  host: await host.element.evaluate((element) => ({
    frame: element.shadowRoot?.querySelector('div')?.outerHTML,
    focus: document.activeElement?.tagName,
    scrolled: window.scrollY,
    keys: Object.keys(window),
  })),
  frame: await host.frame().evaluate(() => ({
    content: document.querySelector('.recevable')?.outerHTML,
    lang: document.documentElement.lang,
    focus: document.activeElement?.tagName,
    hash: window.location.hash,
    paper: getComputedStyle(document.querySelector('.recevable') ?? document.body).backgroundColor,
    polluted: 'polluted' in {},
  })),
});

test('forged or malformed messages change nothing, and valid ones do', async ({ page, shops }) => {
  await page.addInitScript(keepPorts);
  const heard = await heardBy(page);
  const host = new LoaderPage(page);
  const evil = shops.holding('evil.localhost', () => '<p>Ailleurs</p>');
  const own = shops.holding('shop.localhost', () => '<p>Voisin</p>');
  const around = (address: string) => `<iframe src="${evil}" title="Ailleurs"></iframe>
    <script>
      const bare = Object.assign(document.createElement('iframe'), { title: 'Nu', src: '${address}' });
      bare.name = 'recevable:' + origin;
      document.currentScript.before(bare);
    </script>
    <iframe src="${own}" title="Voisin"></iframe>`;
  await host.open(shops.holding('shop.localhost', (address) => LoaderPage.body(address, 'lang="fr"', around(address))));
  await host.fits();
  const inTitled = async (title: string) =>
    (await (await page.getByTitle(title).elementHandle())?.contentFrame()) as Frame;
  const [elsewhere, beside, bare] = [await inTitled('Ailleurs'), await inTitled('Voisin'), await inTitled('Nu')];
  const before = await state(host, heard);
  // The bare one has said hello, and waits.
  const hasWizard = () => bare.evaluate(() => document.querySelector('.first-page') === null);
  expect([await bare.evaluate(() => window.name.slice(0, 10)), await hasWizard()]).toEqual(['recevable:', false]);

  const attacks: readonly { from: Frame; to: 'top' | 'parent' | 'wizard'; messages: unknown[] }[] = [
    // A window that is not the right one says what the right one would.
    { from: elsewhere, to: 'top', messages: draw(fc.constantFrom(...toHost)) },
    { from: elsewhere, to: 'wizard', messages: draw(fc.constantFrom(...toFrame)) },
    // Nor is it enough to be of the right origin.
    { from: beside, to: 'top', messages: draw(fc.constantFrom(...toHost)) },
    { from: beside, to: 'wizard', messages: draw(fc.constantFrom(...toFrame)) },
    // The right window and the right origin, but wrong in some way.
    { from: page.mainFrame(), to: 'wizard', messages: draw(malformed(toFrame).map(spoil)) },
    { from: page.mainFrame(), to: 'top', messages: draw(fc.constantFrom(...toHost)) },
    // The right window and the right origin, but nothing that the protocol knows, or nothing for a window.
    { from: host.frame(), to: 'parent', messages: draw(malformed(toHost.slice(2))) },
    { from: host.frame(), to: 'parent', messages: draw(fc.constantFrom(...toHost.slice(2))) },
  ];
  let sent = 0;
  for (const { from, to, messages } of attacks) {
    // oxlint-disable-next-line no-await-in-loop -- one attack after the other
    await from.evaluate(post, { messages, to });
    sent += messages.length;
  }
  // Over the very port, from both ends.
  const badKeys = { ...envelope, type: 'height', px: -1 };
  const overPorts = [
    { from: page.mainFrame(), messages: draw(malformed(toFrame).map(spoil)) },
    { from: host.frame(), messages: draw(malformed([...toHost.slice(2), badKeys]).map(spoil)) },
  ];
  for (const { from, messages } of overPorts) {
    // oxlint-disable-next-line no-await-in-loop -- one attack after the other
    await from.evaluate(overPort, messages);
    sent += messages.length;
  }
  expect(sent).toBe(ATTACKS * EACH);
  await page.waitForTimeout(300);
  expect(await state(host, heard)).toEqual(before);
  // Nobody who may has answered it, and so it works alone.
  await expect.poll(hasWizard, { timeout: 15_000 }).toBe(true);
  expect(await bare.evaluate(() => document.documentElement.lang)).toBe('fr');
  expect(await bare.evaluate(() => document.documentElement.className)).not.toMatch(/framed|fitted/);

  // The same means, used as they are meant, do something each time.
  let effects = 0;
  const { wizard } = host;
  for (let turn = 0; turn < 25; turn += 1) {
    const language = turn % 2 === 0 ? 'en' : 'fr';
    /* oxlint-disable no-await-in-loop -- each after the one before */
    await page.evaluate(overPort, [{ ...envelope, type: 'language', language }]);
    await expect.poll(async () => (await heard()).at(-1)).toEqual({ type: 'language', detail: { language } });
    const scheme = turn % 2 === 0 ? 'dark' : 'light';
    await page.evaluate(overPort, [{ ...envelope, type: 'theme', theme: { scheme, tokens: {} } }]);
    await expect.poll(() => host.frame().evaluate(() => document.getElementById('app')?.dataset.scheme)).toBe(scheme);
    /* oxlint-enable no-await-in-loop */
    effects += 2;
  }
  expect(effects).toBe(50);
  wizard.language = 'en';
  await wizard.isShown();
});

/** What is drawn may by chance be right: this makes sure that it is not. */
function spoil(message: unknown): unknown {
  return typeof message === 'object' && message !== null ? { ...message, spoilt: true } : message;
}

test('a frame named after another origin than its host’s works alone', async ({ page, shops }) => {
  const heard: unknown[] = [];
  await page.exposeFunction('said', (data: unknown) => heard.push(data));
  const wanted = JSON.stringify({
    ...envelope,
    type: 'init',
    language: 'en',
    theme,
    prefill: {},
    handOver: true,
    view: 1,
  });
  const address = shops.holding(
    'shop.localhost',
    (wizard) => `<iframe src="${wizard}" name="recevable:https://other.test" title="Demande"></iframe>
      <iframe src="${wizard}" name="recevable:null" title="Sans origine"></iframe>
      <script>
        addEventListener('message', ({ data }) => said(data));
        setInterval(() => {
          for (const frame of document.querySelectorAll('iframe')) {
            frame.contentWindow.postMessage(${wanted}, '*', [new MessageChannel().port2]);
          }
        }, 50);
      </script>`,
  );
  await page.goto(address);
  await oneByOne(['Demande', 'Sans origine'], async (title) => {
    const frame = page.getByTitle(title).contentFrame();
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
    await expect(frame.locator('html')).toHaveAttribute('lang', 'fr');
  });
  expect(heard).toEqual([]);
});

test('a frame that has gone to another site is not answered, and its link is back', async ({ page, shops }) => {
  const heard = await heardBy(page);
  const host = new LoaderPage(page);
  await page.exposeFunction('said', (data: unknown) => answered.push(data));
  const answered: unknown[] = [];
  const evil = shops.holding(
    'evil.localhost',
    () => `<script>
      addEventListener('message', ({ data }) => said(data));
      parent.postMessage({ ns: 'recevable', type: 'hello', versions: [1] }, '*');
    </script>`,
  );
  await host.open(shops.holding('shop.localhost', (address) => LoaderPage.body(address)));
  await host.frame().goto(evil);
  await expect.poll(heard, { timeout: 15_000 }).toContainEqual({ type: 'error', detail: { code: 'silent' } });
  expect(answered).toEqual([]);
  await expect(host.element.getByRole('link', { name: 'Ouvrir le questionnaire' })).toBeVisible();
});
