import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { preview } from 'vite';

/** Old releases of Chromium, as they come in a package of npm, and what is to be seen in each. */
const engines = [
  { chromium: 73, release: '1.12.0', goes: false },
  { chromium: 80, release: '2.1.1', goes: true },
  { chromium: 88, release: '6.0.0', goes: true },
  { chromium: 92, release: '10.1.0', goes: true },
];
const CACHE = 'node_modules/.cache/old-browsers';
const PORT = 9473;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function install({ chromium, release }) {
  const path = join(CACHE, `chromium-${chromium}`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const packed = spawnSync('npm', ['pack', `chrome-aws-lambda@${release}`, '--silent'], {
    cwd: CACHE,
    encoding: 'utf8',
  });
  const tar = spawnSync('tar', ['-xzf', packed.stdout.trim(), '-C', '.'], { cwd: CACHE });
  if (tar.status !== 0) throw new Error(`chrome-aws-lambda@${release} could not be had: ${packed.stderr}`);
  const bin = join(CACHE, 'package/bin');
  const found = readdirSync(bin).find((name) => /^chromium.*\.br$/.test(name)) ?? '';
  writeFileSync(path, brotliDecompressSync(readFileSync(join(bin, found))), { mode: 0o755 });
  rmSync(join(CACHE, 'package'), { recursive: true });
  return path;
}

/** The first page of a browser, by the protocol of its developer tools: Playwright drives nothing that old. */
async function connect() {
  for (let tried = 0; tried < 60; tried += 1) {
    await sleep(250);
    const pages = await fetch(`http://127.0.0.1:${PORT}/json`).then(
      (answer) => answer.json(),
      () => [],
    );
    const page = pages.find(({ type }) => type === 'page');
    if (!page) continue;
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const waiting = new Map();
    const errors = [];
    let last = 0;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, method, params } = JSON.parse(data);
      if (method === 'Runtime.exceptionThrown')
        errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
      waiting.get(id)?.(result);
    });
    const send = (method, params = {}) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, method, params }));
      });
    const run = async (expression) => {
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      return result?.value;
    };
    await send('Runtime.enable');
    await send('Page.enable');
    return { send, run, errors };
  }
  throw new Error('The browser does not answer.');
}

const within = `
  window.until = async (find) => {
    for (let tried = 0; tried < 200; tried += 1) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('never: ' + find);
  };
  window.type = (box, text) => {
    const { prototype } = box.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype, 'value').set.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };
  window.made = [];
  { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { made.push(blob.type); return make.call(URL, blob); }; }
`;

/** A customer who was charged twice, from the start page to the PDF. */
const way = `(async () => {
  const heading = () => document.querySelector('h1');
  const pick = async (id) => (await until(() => document.getElementById(id))).click();
  const fill = async (id, text) => type(await until(() => document.getElementById(id)), text);
  const goOn = async () => {
    const before = heading().textContent;
    document.querySelector('form button[type=submit]').click();
    await until(() => heading() && heading().textContent !== before);
  };
  (await until(() => !document.querySelector('.first-page') && document.querySelector('a.button.main'))).click();
  await pick('problem-not-received');
  await fill('description', 'Pas de code reçu');
  await goOn();
  const seen = [heading().textContent];
  await fill('order.reference', 'CMD-48213');
  return seen.concat([!!document.querySelector('textarea, input')]);
})()`;

async function tryEngine(engine, address) {
  const { chromium, goes } = engine;
  const profile = join(CACHE, `profile-${process.pid}-${chromium}`);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--single-process',
    '--no-zygote',
    '--disable-dev-shm-usage',
  ];
  const browser = spawn(
    install(engine),
    [...args, `--remote-debugging-port=${PORT}`, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore' },
  );
  try {
    const { send, run, errors } = await connect();
    const open = async (hash) => {
      await send('Page.navigate', { url: `${address}${hash}` });
      await sleep(1500);
      await run(within);
    };
    await open('');
    const isTold = await run(`getComputedStyle(document.getElementById('too-old')).display !== 'none'`);
    if (!goes) return isTold && errors.length === 0 ? [] : [`told: ${isTold}`, ...errors];
    const seen = await run(way);
    const draft = readFileSync('test/fixtures/old-browser-draft.json', 'utf8');
    // Nothing of the wizard is open there, which would write its own draft again.
    await send('Page.navigate', { url: `${address}head.js` });
    await sleep(500);
    await run(`new Promise((resolve) => {
      localStorage.clear();
      const erasing = indexedDB.deleteDatabase('recevable');
      erasing.onsuccess = erasing.onerror = erasing.onblocked = resolve;
    })`);
    await run(`localStorage.setItem('recevable:draft', ${JSON.stringify(draft)})`);
    await open('?again#/result');
    const result = await run(`until(() => document.querySelector('.take-main button')).then((button) => {
      [...document.querySelectorAll('.take-main button')].pop().click();
      return until(() => made.includes('application/pdf'));
    })`);
    return [
      ...(isTold ? ['It is told to be too old.'] : []),
      ...(Array.isArray(seen) ? [] : ['The first questions do not answer.']),
      ...(result === true ? [] : ['No PDF is made.']),
      ...errors,
    ];
  } finally {
    browser.kill('SIGKILL');
  }
}

const server = await preview({ preview: { port: 4800 }, logLevel: 'silent' });
let failed = 0;
for (const engine of engines) {
  const faults = await tryEngine(engine, server.resolvedUrls?.local[0]).catch((error) => [String(error)]);
  failed += faults.length === 0 ? 0 : 1;
  const what = engine.goes ? 'goes the whole way' : 'is told to be too old';
  console.log(`Chromium ${engine.chromium}: ${faults.length === 0 ? what : faults.join('; ')}`);
  await sleep(500);
}
process.exit(failed);
