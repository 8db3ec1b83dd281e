import { expect, test as base } from '@playwright/test';
import { HostPage } from './host.ts';
import { WizardPage } from './wizard.ts';

type Fixtures = {
  wizard: WizardPage;
  host: HostPage;
  /** What the console may be told: to be set, and seen to be told, by the tests that provoke it. */
  complaint: RegExp | undefined;
};

/**
 * `wizard` is the wizard in French on a page of its own, which `host` may give policies. Whatever a test does, no script may
 * fail, and nothing may leave the device.
 */
export const test = base.extend<Fixtures>({
  complaint: [undefined, { option: true }],
  page: async ({ page, baseURL, complaint }, give) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !complaint?.test(message.text())) failures.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(?:blob|data):/.test(url) && !url.startsWith(String(baseURL))) failures.push(`asked for ${url}`);
    });
    await give(page);
    expect(failures).toEqual([]);
  },
  wizard: async ({ page }, give) => {
    await give(new WizardPage(page, 'fr'));
  },
  host: async ({ page }, give) => {
    await give(new HostPage(page));
  },
});
