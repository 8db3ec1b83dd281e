import type { Page } from '@playwright/test';

/** Lets the tab of a page crash: its process is gone at once, the browser’s is not. */
export async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Nobody is left to answer.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}
