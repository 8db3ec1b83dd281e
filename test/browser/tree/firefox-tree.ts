import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DRAFT } from '../draft.ts';
import { LEAVE, type TreeBrowser, type TreeNode } from './tree.ts';

type Marionette = (command: string, parameters?: object) => Promise<Record<string, unknown>>;

/** Firefox's own protocol: each message is its length in bytes, a colon, and JSON. */
function speak(socket: Socket): Marionette {
  let received = Buffer.alloc(0);
  let last = 0;
  const waiting = new Map<number, (reply: readonly unknown[]) => void>();
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first one is a greeting.
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message);
    }
  });
  return async (command, parameters = {}) => {
    const id = (last += 1);
    const text = JSON.stringify([0, id, command, parameters]);
    const reply = new Promise<readonly unknown[]>((resolve) => waiting.set(id, resolve));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await reply;
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return result as Record<string, unknown>;
  };
}

const prefs = {
  'accessibility.force_disabled': -1,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'marionette.port': 0,
};

/** Run in the browser itself, where its accessibility service is. */
const DUMP = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const told = [];
  const visit = (node, depth) => {
    const [state, extra] = [{}, {}];
    node.getState(state, extra);
    const states = [...service.getStringStates(state.value, extra.value)];
    const [role, name, description] = [service.getStringRole(node.role), node.name ?? '', node.description ?? ''];
    told.push({ role, name, description, language: node.language, states, depth });
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, depth + 1);
  };
  const browser = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (browser?.firstChild) visit(browser.firstChild, 0);
  return told;`;

const roles: Readonly<Record<string, string>> = {
  checkbutton: 'checkbox',
  entry: 'textbox',
  grouping: 'group',
  pushbutton: 'button',
  radiobutton: 'radio',
  statusbar: 'status',
  'text leaf': 'text',
};

/** A Firefox of its own, with a new profile, that prefers this language. */
export async function openFirefox(path: string, baseURL: string, language: string) {
  const home = await mkdtemp(join(tmpdir(), 'recevable-firefox-'));
  const lines = Object.entries({ ...prefs, 'intl.accept_languages': language });
  await writeFile(
    join(home, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
  );
  // The accessibility service is told to the browser itself alone, to which no page has access.
  const options = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', home];
  const firefox = spawn(path, options, { stdio: 'ignore', env: { ...process.env, HOME: home } });
  const port = async () => Number(await readFile(join(home, 'MarionetteActivePort'), 'utf8'));
  await expect(port).toPass({ timeout: 60_000 });
  const socket = connect(await port(), '127.0.0.1');
  await once(socket, 'connect');
  const send = speak(socket);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });

  const within = async (value: 'chrome' | 'content', script: string, args: readonly unknown[]) => {
    await send('Marionette:SetContext', { value });
    return (await send('WebDriver:ExecuteScript', { script, args })).value;
  };
  const run: TreeBrowser['run'] = (script, ...args) => within('content', script, args);
  const browser: TreeBrowser = {
    open: async (hash, draft) => {
      await send('Marionette:SetContext', { value: 'content' });
      await send('WebDriver:Navigate', { url: `${baseURL}licenses.txt` });
      await run(LEAVE, DRAFT, draft);
      await send('WebDriver:Navigate', { url: `${baseURL}${hash}` });
    },
    run,
    type: async (selector, text) => {
      await send('Marionette:SetContext', { value: 'content' });
      const { value } = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
      const [id] = Object.values(value as Record<string, string>);
      await send('WebDriver:ElementSendKeys', { id, text });
    },
    tree: async () => {
      let tree: TreeNode[] = [];
      // The tree comes to the browser from the page's process, a moment later.
      await expect(async () => {
        tree = (await within('chrome', DUMP, [])) as TreeNode[];
        expect(tree.some(({ role }) => role === 'heading')).toBe(true);
      }).toPass();
      return tree.map((node) => ({ ...node, role: roles[node.role] ?? node.role }));
    },
  };
  const close = async () => {
    const ended = once(firefox, 'exit');
    firefox.kill();
    await ended;
    socket.destroy();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...browser, close };
}
