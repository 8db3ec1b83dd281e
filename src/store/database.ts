import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { OURS, type Copy, type Place } from './place.ts';

interface Schema extends DBSchema {
  draft: { key: 'draft'; value: string };
  'set-aside': { key: number; value: Copy };
  /** Pictures by their SHA-256. */
  pictures: { key: string; value: Blob | StoredBytes };
}
/** A picture where a browser stores no Blob, as WebKit in a private window. */
type StoredBytes = { type: string; bytes: ArrayBuffer };
const asBlob = (held: Blob | StoredBytes): Blob =>
  held instanceof Blob ? held : new Blob([held.bytes], { type: held.type });

type Connection = IDBPDatabase<Schema>;
type Mode = 'readonly' | 'readwrite';
type Stores = ('draft' | 'set-aside' | 'pictures')[];

const stores = ['draft', 'set-aside', 'pictures'] as const;

export type Pictures = {
  pictures: () => Promise<ReadonlyMap<string, Blob>>;
  putPicture: (sha256: string, picture: Blob) => Promise<void>;
  removePicture: (sha256: string) => Promise<void>;
};

/**
 * IndexedDB as a place for drafts, and for the pictures that go with them. What it says it has written survives a killed
 * browser. After a failure it opens anew: a connection that failed once goes on failing.
 */
export function database(name = OURS): Place & Pictures & { close: () => void } {
  let open: Promise<Connection> | undefined;

  const close = (connection: Promise<Connection> | undefined): void => {
    if (open === connection) open = undefined;
    void connection?.then((db) => db.close()).catch(() => undefined);
  };

  const connect = (): Promise<Connection> => {
    if (open) return open;
    const mine = openDB<Schema>(name, 1, {
      upgrade(db, _old, _new, transaction) {
        // Opening tells of its failure too.
        transaction.done.catch(() => undefined);
        db.createObjectStore('draft');
        db.createObjectStore('set-aside', { autoIncrement: true });
        db.createObjectStore('pictures');
      },
      // Another page erases everything, or a newer version changes the stores: whoever holds on would block it.
      blocking: () => close(mine),
      terminated: () => close(mine),
    });
    open = mine;
    return mine;
  };

  /** Whether there is a database: one that is opened to look would from then on be there. */
  const exists = async (): Promise<boolean> => {
    if (open) return true;
    let isNew = false;
    try {
      const db = await openDB(name, undefined, {
        upgrade(_db, _old, _new, transaction) {
          isNew = true;
          transaction.done.catch(() => undefined);
          transaction.abort();
        },
      });
      db.close();
    } catch (error) {
      if (!isNew) throw error;
    }
    return !isNew;
  };

  async function transact<T, Names extends Stores, M extends Mode>(
    names: Names,
    mode: M,
    action: (transaction: IDBPTransaction<Schema, Names, M>) => Promise<T>,
  ): Promise<T> {
    const connection = connect();
    try {
      const transaction = (await connection).transaction(names, mode, { durability: 'strict' });
      // A request that fails is told by the action; the transaction's own word must not then go unheard.
      transaction.done.catch(() => undefined);
      const result = await action(transaction);
      await transaction.done;
      return result;
    } catch (error) {
      close(connection);
      throw error;
    }
  }

  return {
    async read() {
      if (!(await exists())) return { copies: [] };
      return transact(['draft', 'set-aside'], 'readonly', async (transaction) => ({
        draft: asText(await transaction.objectStore('draft').get('draft')),
        copies: await transaction.objectStore('set-aside').getAll(),
      }));
    },
    write: (text, decide, at) =>
      transact(['draft', 'set-aside'], 'readwrite', async (transaction) => {
        const held = asText(await transaction.objectStore('draft').get('draft'));
        const decision = held === undefined ? 'replace' : decide(held);
        if (held !== undefined && decision === 'set-aside') {
          await transaction.objectStore('set-aside').add({ at, text: held });
        }
        if (decision !== 'stop') await transaction.objectStore('draft').put(text, 'draft');
        return held === undefined ? { decision } : { decision, held };
      }),
    async forgetCopies(isOver) {
      if (!(await exists())) return;
      await transact(['set-aside'], 'readwrite', async (transaction) => {
        const copies = transaction.objectStore('set-aside');
        const [keys, held] = await Promise.all([copies.getAllKeys(), copies.getAll()]);
        const over = keys.filter((_, index) => isOver(held[index]?.at ?? ''));
        await Promise.all(over.map((key) => copies.delete(key)));
      });
    },
    async forgetDraft(texts) {
      if (!(await exists())) return;
      await transact(['draft', 'pictures'], 'readwrite', async (transaction) => {
        const held = asText(await transaction.objectStore('draft').get('draft'));
        if (held === undefined) return;
        if (!texts.includes(held)) throw new DOMException('It is another.', 'InvalidStateError');
        await transaction.objectStore('draft').delete('draft');
        await transaction.objectStore('pictures').clear();
      });
    },
    async erase() {
      if (!(await exists())) return;
      // Emptied first: deleting waits for pages that are slow to let go.
      await transact([...stores], 'readwrite', async (transaction) => {
        await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
      });
      close(open);
      await deleteDB(name);
    },
    close: () => close(open),
    async pictures() {
      if (!(await exists())) return new Map();
      return transact(['pictures'], 'readonly', async (transaction) => {
        const store = transaction.objectStore('pictures');
        const [keys, held] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(keys.flatMap((key, index) => (held[index] ? [[key, asBlob(held[index])] as const] : [])));
      });
    },
    async putPicture(sha256, picture) {
      const put = (value: Blob | StoredBytes) =>
        transact(['pictures'], 'readwrite', async (transaction) => {
          await transaction.objectStore('pictures').put(value, sha256);
        });
      try {
        await put(picture);
      } catch {
        await put({ type: picture.type, bytes: await picture.arrayBuffer() });
      }
    },
    async removePicture(sha256) {
      if (!(await exists())) return;
      await transact(['pictures'], 'readwrite', async (transaction) =>
        transaction.objectStore('pictures').delete(sha256),
      );
    },
  };
}

/** What is there and no text is nothing that we wrote, but somebody's. */
const asText = (value: unknown) => (value === undefined || typeof value === 'string' ? value : JSON.stringify(value));
