import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Page } from '@playwright/test';
import { preview } from 'vite';
import { NOW, playback } from '../support/claims.ts';
import { headerFiles } from '../support/headers.ts';
import { draftOf } from './draft.ts';
import { goTheWholeWay } from './framed.ts';
import { watch } from './shops.ts';
import { WizardPage } from './wizard.ts';

/** The wizard with the headers of our examples, and 2 shops: one that may frame it, and one that may not. */
const test = base.extend<object, { site: { wizard: string; listed: string; unlisted: string } }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- it needs no other fixture, and Playwright insists on a pattern.
    async ({}, give) => {
      const server = createServer((_request, response) => {
        const body = `<!doctype html><link rel="icon" href="data:,"><iframe title="Demande" src="${wizard}"></iframe>`;
        response.setHeader('Content-Type', 'text/html');
        response.end(body);
      });
      await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const listed = `http://listed.localhost:${port}`;
      const headers = headerFiles.netlify?.() ?? {};
      headers['Content-Security-Policy'] = String(headers['Content-Security-Policy']).replace(
        'https://www.example.com',
        listed,
      );
      const site = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4500, headers } });
      const wizard = site.resolvedUrls?.local[0] ?? '';
      await give({ wizard, listed, unlisted: `http://other.localhost:${port}` });
      server.close();
      await site.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, give) => {
    const failures = watch(context, /frame-ancestors|requires 'TrustedScript'/);
    await give(context);
    expect(failures).toEqual([]);
  },
});

/** What the browser itself reports, in the page and in its frames. */
async function violations(page: Page): Promise<() => Promise<string[]>> {
  const reported: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => reported.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => reported;
}

test('with the strictest headers, the whole way violates no rule', async ({ page, site }) => {
  const reported = await violations(page);
  await page.clock.setFixedTime(new Date(NOW));
  const served = await page.goto(site.wizard);
  expect(served?.headers()['content-security-policy']).toContain('trusted-types recevable');
  const wizard = new WizardPage(page, 'fr');
  await goTheWholeWay(wizard, 'draft.device');
  const pdf = await wizard.download('take.pdf');
  expect(pdf.name).toMatch(/\.pdf$/);
  await wizard.switchLanguage();
  await page.goto(site.wizard);
  await wizard.openFile(draftOf(playback()));
  await wizard.isAt('review', { problem: 'playback' });
  expect(await reported()).toEqual([]);
});

test('the report of violations works', async ({ page, site }) => {
  const reported = await violations(page);
  await page.goto(site.wizard);
  const failed = await page.evaluate(() => {
    try {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.run = 1' }));
      return 'ran';
    } catch (error) {
      return String(error);
    }
  });
  expect(failed).toContain('TrustedScript');
  await expect.poll(reported).toHaveLength(1);
});

test('a shop that is listed may frame it, and one that is not may not', async ({ page, site }) => {
  const heading = page.getByTitle('Demande').contentFrame().getByRole('heading', { level: 1 });
  await page.goto(site.listed);
  await expect(heading).toBeVisible();
  await page.goto(site.unlisted);
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  await expect(heading).toHaveCount(0);
});
