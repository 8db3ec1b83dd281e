import type { Page } from '@playwright/test';

/** The names of all that the browser keeps for the origin of a page: keys and databases. */
export const storedNames = (page: Page) =>
  page.evaluate(async () => ({
    localStorage: Object.keys(localStorage).toSorted(),
    sessionStorage: Object.keys(sessionStorage).toSorted(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
