// What the wizard costs a host's page before the customer comes near: the same page without it, with the loader, and with
// the element, far below the window; CPU 4 times slower. By hand: node bench/host-page.js, after a build.
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../scripts/chromium.js';

const RUNS = 15;
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const base = server.resolvedUrls?.local[0] ?? '';
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ args, ...(findChromium() && { executablePath: findChromium() }) });

const pages = {
  'without it': ['plain-claim-wizard.html', true],
  'claim-wizard-frame': ['plain-claim-wizard-frame.html', false],
  'claim-wizard': ['plain-claim-wizard.html', false],
};

async function visit([file, isWithout]) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    window.blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocked += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.route(`**/${file}`, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const far = (await response.text()).replace('<h1>', '<div style="height: 6000px">Aide</div><h1>');
    const body = isWithout ? far.replace(/<script.*?<\/script>/, '') : far;
    await route.fulfill({ response, body });
  });
  let bytes = 0;
  let requests = 0;
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    requests += 1;
    bytes += (await response.body()).length;
  });
  await page.goto(`${base}hosts/${file}`);
  await page.waitForLoadState('networkidle');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name) => metrics.find((each) => each.name === name).value;
  const blocked = await page.evaluate(() => window.blocked);
  await page.close();
  return { tasks: metric('TaskDuration') * 1000, scripts: metric('ScriptDuration') * 1000, blocked, requests, bytes };
}

const found = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
await visit(pages['without it']);
for (let run = 0; run < RUNS; run += 1) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none disturbs another
  for (const [name, page] of Object.entries(pages)) found[name].push(await visit(page));
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const of = (name, what) => median(found[name].map((each) => each[what]));
for (const name of Object.keys(pages)) {
  const ratio = (what) => `${(of(name, what) / of('without it', what)).toFixed(2)}×`;
  console.log(
    `${name.padEnd(20)} scripts ${of(name, 'requests')}, ${of(name, 'bytes')} bytes; main thread ${of(name, 'tasks').toFixed(0)} ms (${ratio('tasks')}), of it scripts ${of(name, 'scripts').toFixed(1)} ms; blocked ${of(name, 'blocked').toFixed(0)} ms`,
  );
}
await browser.close();
await server.close();
