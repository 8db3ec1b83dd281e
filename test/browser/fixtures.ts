import { expect, test as base } from '@playwright/test';
import { WizardPage } from './wizard.ts';

/** `wizard` is the wizard in French on a page of its own. Whatever a test does, no script may fail, and nothing may leave the device. */
export const test = base.extend<{ wizard: WizardPage }>({
  page: async ({ page, baseURL }, give) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
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
});
