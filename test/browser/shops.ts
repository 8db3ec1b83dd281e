import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type BrowserContext } from '@playwright/test';
import { preview, type Plugin } from 'vite';

/** The title of the frame with the wizard. */
export const FRAME = 'Demande de remboursement';

/** Sites of other shops, each at a name of its own, whose pages link to the wizard or have it in a frame. */
export type Shops = {
  /** The address of the wizard on its own, under whatever name `host` has for this machine. */
  wizard: (host: string, step: string) => string;
  /** The address of a page of the shop at `host`; with `framed`, the wizard is in a frame there. */
  page: (host: string, framed?: { sandbox?: string; step?: string }) => string;
  /** The address of a page of the shop at `host` with this in it, written with the address of the wizard. */
  holding: (host: string, body: (wizard: string) => string) => string;
};

/** Serves the wizard's own page with `data-shop-origins`, as whoever deploys it for these shops writes it. */
const namingShops: Plugin = {
  name: 'naming-shops',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use(async ({ url = '' }, response, next) => {
      const origins = new URL(url, 'http://wizard').searchParams.get('shop-origins');
      if (origins === null) return next();
      const page = await readFile(new URL('../../dist/index.html', import.meta.url), 'utf8');
      response.setHeader('Content-Type', 'text/html');
      response.end(page.replace('<div id="app"', `<div id="app" data-shop-origins="${origins}"`));
    }),
};

type WorkerFixtures = { shops: Shops };

/** Collects what goes wrong on any page: a script that fails, a complaint on the console, a request to another machine. */
export function watch(context: BrowserContext, complaint?: RegExp): readonly string[] {
  const failures: string[] = [];
  context.on('weberror', (error) => failures.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && !complaint?.test(message.text())) failures.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && !/^(127\.0\.0\.1|.+\.localhost|.+\.test)$/.test(hostname)) {
      failures.push(`asked for ${request.url()}`);
    }
  });
  return failures;
}

/** Whatever a test does, no script may fail on any page, and nothing may leave this device. */
export const test = base.extend<{ complaint: RegExp | undefined }, WorkerFixtures>({
  complaint: [undefined, { option: true }],
  shops: [
    // oxlint-disable-next-line no-empty-pattern -- it needs no other fixture, and Playwright insists on a pattern.
    async ({}, give) => {
      // Scripts in a sandbox without an origin are asked for from everywhere, which the host has to allow.
      const wizard = await preview({
        logLevel: 'error',
        preview: { host: '127.0.0.1', port: 4400, cors: true, allowedHosts: true },
        plugins: [namingShops],
      });
      const bodies: string[] = [];
      const server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop');
        const [framed, sandbox] = [searchParams.get('framed'), searchParams.get('sandbox')];
        const frame = `<iframe title="${FRAME}" src="${framed}" ${sandbox === null ? '' : `sandbox="${sandbox}"`}
          style="width: 100%; height: 40rem"></iframe>`;
        response.setHeader('Content-Type', 'text/html');
        const body = bodies[Number(pathname.slice(1)) - 1] ?? (framed === null ? '' : frame);
        response.end(`<!doctype html><html lang="fr"><link rel="icon" href="data:,"><h1>Aide</h1>${body}`);
      });
      await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const address = wizard.resolvedUrls?.local[0] ?? '';
      await give({
        wizard: (host, step) => `${address.replace('127.0.0.1', host)}#/${step}`,
        page: (host, framed) => {
          const url = new URL(`http://${host}:${port}/`);
          if (framed) url.searchParams.set('framed', `${address}#/${framed.step ?? 'start'}`);
          if (framed?.sandbox !== undefined) url.searchParams.set('sandbox', framed.sandbox);
          return url.href;
        },
        holding: (host, body) => `http://${host}:${port}/${bodies.push(body(address))}`,
      });
      server.close();
      await wizard.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ context, complaint }, give) => {
    const failures = watch(context, complaint);
    await give(context);
    expect(failures).toEqual([]);
  },
});
