import type { Page } from '@playwright/test';

/** What the browser keeps of ours, wherever that is, and the names of all that it keeps of anybody's. */
export type Kept = {
  /** The draft, once for each place that holds one: those that stay first. */
  drafts: readonly string[];
  /** The drafts that were copied aside. */
  copies: readonly string[];
  /** The pictures, by their SHA-256. */
  pictures: readonly string[];
  /** The keys that stay when the tab is closed. */
  keys: readonly string[];
  databases: readonly string[];
};

/** Looks without leaving a trace: a database that is not there is not made. */
export function keptBy(page: Page): Promise<Kept> {
  return page.evaluate(async function look(): Promise<Kept> {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const found: { drafts: string[]; copies: string[]; pictures: string[] } = { drafts: [], copies: [], pictures: [] };
    if (databases.includes('recevable')) {
      const opening = indexedDB.open('recevable');
      let isErased = false;
      opening.addEventListener('upgradeneeded', () => {
        // It was erased after it was listed, and looking must not make it again.
        isErased = true;
        opening.transaction?.abort();
      });
      const database = await answer(opening).catch((error: unknown) => {
        if (!isErased) throw error;
      });
      if (!database) return look();
      const names = ['draft', 'set-aside', 'pictures'];
      if (names.every((name) => database.objectStoreNames.contains(name))) {
        const transaction = database.transaction(names);
        const all = (name: string) => answer<unknown[]>(transaction.objectStore(name).getAll());
        const [drafts, copies] = [await all('draft'), await all('set-aside')];
        const pictures = await answer(transaction.objectStore('pictures').getAllKeys());
        found.drafts.push(...drafts.map(String));
        found.copies.push(...copies.map((copy) => (copy as { text: string }).text));
        found.pictures.push(...pictures.map(String));
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        const text = storage.getItem(key) ?? '';
        if (key === 'recevable:draft') found.drafts.push(text);
        if (key.startsWith('recevable:set-aside:')) found.copies.push(text);
      }
    }
    return { ...found, keys: Object.keys(localStorage).toSorted(), databases: databases.toSorted() };
  });
}
