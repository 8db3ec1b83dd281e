// The wizard beside its peers, in one run: `npm ci && node run.js [rounds]` in this folder, after a build of the wizard.
// Slow 4G and CPU 4×. Everything is a ratio to the bare React page; its own spread over the rounds is the noise.
import { mkdirSync, readdirSync, readFileSync, statSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureChromium } from '../../scripts/chromium.js';
import { steps } from './src/questions.js';

const ROUNDS = Number(process.argv[2] ?? 5);
const BARE = 'bare react';
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const CPU = 4;

const peer = { box: 'textarea', next: '.next', back: '.back', heading: 'h1' };
const contestants = {
  'no script': { url: 'static/' },
  vanilla: { url: 'vanilla/', ...peer },
  [BARE]: { url: 'bare-react/', ...peer },
  rjsf: { url: 'rjsf/', ...peer },
  surveyjs: {
    url: 'surveyjs/',
    box: 'textarea',
    next: '.sd-navigation__next-btn, #sv-nav-next input, #sv-nav-next button',
    back: '.sd-navigation__prev-btn, #sv-nav-prev input, #sv-nav-prev button',
    heading: '.sd-page__title',
  },
  'start page': { url: 'recevable/', tap: 'a.button, a.main, .actions a' },
  'first question': {
    url: 'recevable/#/problem',
    box: 'textarea',
    next: '.actions .main',
    back: 'a.back',
    heading: 'h1',
    ready: 'input[type=radio]',
  },
};

const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Claim</title><body>${script}`;
const [{ title, questions }] = steps;
const withoutScript = page(
  `<main><h1>${title}</h1><form>${questions
    .map(({ name, label, options }) =>
      options
        ? `<fieldset><legend>${label}</legend>${options.map((each) => `<label><input type="radio" name="${name}">${each}</label>`).join('')}</fieldset>`
        : `<label>${label}<textarea></textarea></label>`,
    )
    .join('')}<button>Continue</button></form></main>`,
);

const folder = mkdtempSync(join(tmpdir(), 'recevable-peers-'));
const files = new Map([['/static/', Buffer.from(withoutScript)]]);
const take = (from, under) => {
  for (const name of readdirSync(from, { recursive: true })) {
    const path = join(from, name);
    if (!statSync(path).isFile()) continue;
    const at = `${under}${relative(from, path)}`;
    files.set(at.endsWith('/index.html') ? at.slice(0, -'index.html'.length) : at, readFileSync(path));
  }
};
for (const name of ['vanilla', 'bare-react', 'rjsf', 'surveyjs']) {
  const source = new URL(`src/${name}.js${name === 'vanilla' ? '' : 'x'}`, import.meta.url).pathname;
  const root = join(folder, `${name}-page`);
  const html = join(root, 'index.html');
  mkdirSync(root);
  writeFileSync(html, page(`<script type="module" src="/@fs${source}"></script>`));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === `/@fs${source}` ? source : null),
      },
    ],
    build: { outDir: join(folder, name), emptyOutDir: true, modulePreload: false },
  });
  take(join(folder, name), `/${name}/`);
}
take(new URL('../../dist', import.meta.url).pathname, '/recevable/');

const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const zipped = new Map([...files].map(([at, content]) => [at, gzipSync(content)]));
const server = createServer(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const content = zipped.get(pathname);
  response.writeHead(content ? 200 : 404, {
    'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
  });
  response.end(content);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const base = `http://127.0.0.1:${server.address().port}/`;
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ args, executablePath: ensureChromium() });

/** When the box was first there, by its own page's clock. */
const watch = (selector) => {
  const look = () => {
    if (document.querySelector(selector)) window.usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
  new PerformanceObserver((list) => {
    window.paintedAt = list.getEntries().at(-1).startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
};

async function measure({ url, box, next, back, heading, ready, tap }) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await tab.addInitScript(watch, box ?? 'main');
  let requests = 0;
  let bytes = 0;
  const scripts = new Set();
  cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  cdp.on('Network.requestWillBeSent', () => (requests += 1));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  const heap = async () => {
    for (const _ of [1, 2, 3]) await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const found = {};
  await tab.goto(base + url);
  await tab.waitForFunction(() => window.usableAt !== undefined);
  found.requests = requests;
  found['JavaScript, KiB'] = bytes / 1024;
  if (box) found.usable = await tab.evaluate(() => window.usableAt);
  await tab.waitForTimeout(2500);
  found.painted = await tab.evaluate(() => window.paintedAt);
  found.heap = (await heap()) / 1024;
  if (tap) {
    await tab.evaluate((selector) => {
      document.addEventListener(
        'click',
        ({ timeStamp }) => {
          const look = () => {
            if (document.querySelector('textarea')) window.answeredAt = performance.now() - timeStamp;
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
      document.querySelector(selector).click();
    }, tap);
    await tab.waitForFunction(() => window.answeredAt !== undefined);
    found.tapped = await tab.evaluate(() => window.answeredAt);
  }
  if (next) {
    await cdp.send('Network.emulateNetworkConditions', {
      ...SLOW_4G,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    if (ready) await tab.locator(ready).first().check();
    await tab.locator(box).focus();
    await tab.keyboard.type('warm ');
    await tab.waitForTimeout(1000);
    const before = await busy();
    for (const key of 'since monday the picture freezes and no') {
      await tab.keyboard.type(key);
      await tab.waitForTimeout(60);
    }
    await tab.waitForTimeout(500);
    found.key = ((await busy()) - before) / 39;
    /** Presses, and waits for another heading and its paint. */
    const go = (selector) =>
      tab.evaluate(
        ([button, said]) =>
          new Promise((done) => {
            const shown = () => document.querySelector(said)?.textContent;
            const was = shown();
            const began = performance.now();
            document.querySelector(button).click();
            const look = () => {
              if (shown() === was) requestAnimationFrame(look);
              else requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
            };
            look();
          }),
        [selector, heading],
      );
    const times = [];
    for (let step = 0; step < 12; step += 1) {
      times.push(await go(next));
      await tab.waitForTimeout(150);
      await go(back);
      await tab.waitForTimeout(150);
    }
    found.step = median(times.slice(2));
    const early = await heap();
    for (let step = 0; step < 50; step += 1) {
      await go(next);
      await go(back);
    }
    await tab.waitForTimeout(500);
    found.kept = ((await heap()) - early) / 1024;
  }
  await context.close();
  return found;
}

function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

const all = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, contestant] of Object.entries(contestants)) all[name].push(await measure(contestant));
}
await browser.close();
server.close();

const of = (name, what) => median(all[name].map((found) => found[what]).filter((value) => value !== undefined));
const noise = (what) => {
  const values = all[BARE].map((found) => found[what]);
  return (Math.max(...values) - Math.min(...values)) / median(values);
};
const table = {};
for (const name of Object.keys(contestants)) {
  const row = (table[name] = {});
  for (const what of ['requests', 'JavaScript, KiB', 'heap', 'kept']) {
    const value = of(name, what);
    if (value !== undefined) row[what] = Math.round(value);
  }
  for (const [what, against] of Object.entries({
    painted: 'painted',
    usable: 'usable',
    tapped: 'usable',
    key: 'key',
    step: 'step',
    heap: 'heap',
  })) {
    const value = of(name, what);
    if (value !== undefined) row[`${what} ×`] = Number((value / of(BARE, against)).toFixed(2));
  }
  if (of(name, 'step') !== undefined)
    row['step × vanilla'] = Number((of(name, 'step') / of('vanilla', 'step')).toFixed(2));
}
console.table(table);
console.log(
  `${ROUNDS} rounds. Noise of the bare page: ${['painted', 'usable', 'key', 'step', 'heap'].map((what) => `${what} ${Math.round(noise(what) * 100)} %`).join(', ')}.`,
);
console.log(
  `The bare page: ${['painted', 'usable', 'key', 'step'].map((what) => `${what} ${Math.round(of(BARE, what))} ms`).join(', ')}.`,
);
