/* oxlint-disable unicorn/prefer-add-event-listener -- each of these has one listener, for good. */
import type { CDPSession, Page } from '@playwright/test';

/** What an origin may keep in its databases here: little, so that they are soon full. */
const QUOTA_BYTES = 2_000_000;

/** Lets the origin of the tests keep little in its databases. The limit holds as long as what is returned is attached. */
export async function limitDatabases(page: Page, origin: string): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA_BYTES });
  return devtools;
}

/** Each place that an origin has, filled to the last byte with something of the shop’s own. */
export const fillUp = {
  /** With noise, which cannot be compressed, until the browser refuses even the least. */
  database: (page: Page) =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('shop', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('noise', { autoIncrement: true });
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const put = (bytes: number) =>
        new Promise<boolean>((done) => {
          const transaction = db.transaction('noise', 'readwrite', { durability: 'strict' });
          transaction.oncomplete = () => done(true);
          transaction.onabort = () => done(false);
          transaction.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(bytes)));
        });
      for (let bytes = 2 ** 16; bytes >= 1;) {
        // oxlint-disable-next-line no-await-in-loop -- each may leave less room for the next
        if (!(await put(bytes))) bytes /= 2;
      }
      db.close();
    }),
  localStorage: (page: Page) => fillStorage(page, 'localStorage'),
  sessionStorage: (page: Page) => fillStorage(page, 'sessionStorage'),
};

const fillStorage = (page: Page, name: 'localStorage' | 'sessionStorage') =>
  page.evaluate((area) => {
    for (let size = 2 ** 23; size >= 1; size /= 2) {
      try {
        window[area].setItem('shop', (window[area].getItem('shop') ?? '') + 'x'.repeat(size));
      } catch {
        // Half as much may still fit.
      }
    }
  }, name);

/** The shop throws all its own away. */
export const makeRoom = (page: Page) =>
  page.evaluate(async () => {
    localStorage.removeItem('shop');
    sessionStorage.removeItem('shop');
    await new Promise((done) => (indexedDB.deleteDatabase('shop').onsuccess = done));
  });
