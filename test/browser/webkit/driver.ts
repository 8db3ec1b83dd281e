import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Where a script finds the wizard: in the document, or behind the shadow root of its element. */
const ROOT = "const root = document.querySelector('claim-wizard')?.shadowRoot ?? document;";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A display that is no screen, under a number that is free. */
async function openDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1400x3200x24', '-nolisten', 'tcp'];
  const process = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(process.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { name: `:${String(number).trim()}`, close: () => process.kill() };
}

/** WebKitGTK in a home of its own, driven by WebDriver (W3C): Playwright cannot drive it. */
export async function openWebKit(binary: string) {
  const home = await mkdtemp(join(tmpdir(), 'recevable-webkit-'));
  const downloads = join(home, 'downloads');
  await mkdir(join(home, '.config'));
  await mkdir(downloads);
  await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const display = await openDisplay();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
      DISPLAY: display.name,
      // Without a bus, looking for one takes ten seconds; there is no graphics card to draw with.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      GSETTINGS_BACKEND: 'memory',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await expect(() => call('GET', '/status')).toPass();
  const wanted = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const opened = await call('POST', '/session', { capabilities: { alwaysMatch: wanted } });
  const session = `/session/${(opened as { sessionId: string }).sessionId}`;
  const run = (script: string, ...args: unknown[]) =>
    call('POST', `${session}/execute/sync`, { script: `${ROOT}${script}`, args });
  /** What a script comes to, as soon as it is anything. */
  const until = async (script: string, ...args: unknown[]): Promise<unknown> => {
    let value: unknown;
    await expect(async () => {
      value = await run(script, ...args);
      expect(value, `${script} ${JSON.stringify(args)}`).toBeTruthy();
    }).toPass({ timeout: 30_000 });
    return value;
  };
  const press = async (script: string, ...args: unknown[]): Promise<void> => {
    const [id] = Object.values((await until(script, ...args)) as Record<string, string>);
    await call('POST', `${session}/element/${id}/click`, {});
  };
  return {
    open: (url: string) => call('POST', `${session}/url`, { url }),
    /** From now on, all that is done is done in the frame that a script finds. */
    enterFrame: async (script: string): Promise<void> => {
      await call('POST', `${session}/frame`, { id: await until(script) });
    },
    back: () => call('POST', `${session}/back`, {}),
    reload: () => call('POST', `${session}/refresh`, {}),
    run,
    until,
    /** Types into the box with this id, as with keys. */
    type: async (id: string, text: string): Promise<void> => {
      const [element] = Object.values(
        (await until('return root.getElementById(arguments[0])', id)) as Record<string, string>,
      );
      await call('POST', `${session}/element/${element}/value`, { text });
    },
    /** Chooses the option with this id. */
    choose: (id: string) => press('return root.querySelector(`label[for="${arguments[0]}"]`)', id),
    /** Presses what says this, a link or a button. */
    press: (text: string) =>
      press(
        `return [...root.querySelectorAll('a, button')].find((each) =>
          each.getClientRects().length > 0 && each.innerText.replace(/\\\\s/g, ' ').trim().startsWith(arguments[0]))`,
        text.replaceAll(/\s/g, ' '),
      ),
    heading: () => until("return root.querySelector('h1')?.innerText.replace(/\\\\s/g, ' ')") as Promise<string>,
    /** The file that comes next into the folder of downloads. */
    download: async (): Promise<{ name: string; bytes: Buffer }> => {
      let name = '';
      await expect(async () => {
        name = (await readdir(downloads)).find((each) => !each.endsWith('.wkdownload')) ?? '';
        expect((await readFile(join(downloads, name))).length).toBeGreaterThan(0);
      }).toPass({ timeout: 60_000 });
      const bytes = await readFile(join(downloads, name));
      await rm(join(downloads, name));
      return { name, bytes };
    },
    close: async (): Promise<void> => {
      await call('DELETE', session);
      driver.kill();
      display.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    },
  };
}

export type WebKit = Awaited<ReturnType<typeof openWebKit>>;
