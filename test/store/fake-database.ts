// What fake-indexeddb is made of bears such names.
/* oxlint-disable no-underscore-dangle */
import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
  forceCloseDatabase,
} from 'fake-indexeddb';
import { OURS } from '../../src/store/place.ts';
import type { EventLoop, Page } from './event-loop.ts';

/**
 * `refused`: even naming it throws. `open-error`, `open-hangs`, `version-error`: it does not open. `hangs`: what is open
 * does not answer either. `closing`: an open connection is no good. `unknown-error`: every request fails. `full`: every
 * request to write fails, and no database can be made. `aborts`: a transaction that writes comes to nothing after its requests have succeeded.
 */
export type DatabaseFault =
  | 'refused'
  | 'open-error'
  | 'open-hangs'
  | 'hangs'
  | 'version-error'
  | 'closing'
  | 'unknown-error'
  | 'full'
  | 'aborts';

// Its types only tell what a browser has.
type Transaction = IDBTransaction & {
  _state: string;
  _started: boolean;
  _requests: unknown[];
  _abort: (name: string | null) => void;
  _start: () => void;
  _execRequestAsync: (request: { source: unknown; operation: () => unknown }) => IDBRequest;
};
type Connection = IDBDatabase & { _rawDatabase: Raw; _closePending: boolean };
type Raw = {
  version: number;
  transactions: Transaction[];
  connections: Connection[];
  rawObjectStores: Map<string, { records: { values: () => Iterable<{ value: unknown }> } }>;
};

Object.assign(globalThis, { IDBCursor, IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore });
Object.assign(globalThis, { IDBRequest, IDBTransaction, IDBOpenDBRequest });

/** The databases of one origin, of which each page has a view of its own, which dies with it. */
export class FakeDatabases {
  fault: DatabaseFault | undefined;
  private readonly factory = new IDBFactory() as IDBFactory & { _databases: Map<string, Raw> };
  private readonly opening = new Map<IDBOpenDBRequest, Page>();
  private readonly connections = new Map<Connection, Page>();
  private readonly wipedWhileOpening = new WeakSet<IDBOpenDBRequest>();
  /** By the names of a database and of a store in it. */
  private readonly safe = new Map<string, unknown[]>();

  private readonly loop: EventLoop;
  private readonly evict: (page: Page) => void;

  /** `evict` hears of a frozen page that is in the way of another. */
  constructor(loop: EventLoop, evict: (page: Page) => void) {
    this.loop = loop;
    this.evict = evict;
  }

  /** The names of the databases that there are. */
  get names(): string[] {
    return [...this.factory._databases].flatMap(([name, { version }]) => (version > 0 ? [name] : []));
  }

  /** What a store holds for certain: what no crash takes away. */
  committed(store: 'draft' | 'set-aside' | 'pictures', name = OURS): readonly unknown[] {
    return this.safe.get(`${name} ${store}`) ?? [];
  }

  /** `indexedDB` as a page has it. */
  for(page: Page): IDBFactory {
    if (this.fault === 'refused') throw new DOMException('The operation is insecure.', 'SecurityError');
    return {
      open: (name: string, version?: number) => this.open(page, name, version),
      deleteDatabase: (name: string) => {
        if (this.isSilent(page)) return new IDBOpenDBRequest();
        const request = this.factory.deleteDatabase(name);
        request.addEventListener('success', () => {
          for (const key of this.safe.keys()) if (key.startsWith(`${name} `)) this.safe.delete(key);
        });
        return request;
      },
      databases: () => (this.isSilent(page) ? new Promise(() => undefined) : this.factory.databases()),
      cmp: (a: unknown, b: unknown) => this.factory.cmp(a, b),
    };
  }

  /** Whether the page has a transaction under way, or a database that it is opening. */
  isBusy(page: Page): boolean {
    const isOpening = [...this.opening.values()].includes(page);
    return isOpening || this.held(page).some((connection) => transactionsOf(connection).length > 0);
  }

  /** The page is gone. What it had under way comes to nothing, but for what is only to be committed, if `commits`. */
  kill(page: Page, commits: boolean): void {
    for (const [request, opener] of this.opening) if (opener === page) stopUpgrade(request);
    for (const connection of this.held(page)) {
      for (const transaction of transactionsOf(connection)) {
        const isDone = transaction._started && transaction._requests.length === 0;
        if (!(isDone && commits)) transaction._abort(null);
      }
      connection.close();
    }
  }

  /** A worn disk, or somebody's hand, puts something else in the place of the draft; false while it is in use. */
  damage(change: (text: string) => string): boolean {
    const raw = this.factory._databases.get(OURS);
    const isInUse = raw?.transactions.some(({ _state }) => _state !== 'finished') ?? true;
    const [record] = isInUse ? [] : (raw?.rawObjectStores.get('draft')?.records.values() ?? []);
    if (!record || typeof record.value !== 'string') return false;
    record.value = change(record.value);
    this.safe.set(`${OURS} draft`, [record.value]);
    return true;
  }

  /** Somebody clears the databases, or the browser does for want of room. */
  wipe(): void {
    for (const request of this.opening.keys()) {
      stopUpgrade(request);
      this.wipedWhileOpening.add(request);
    }
    for (const [connection, page] of this.connections) {
      // One that the page has closed itself hears no more of it.
      if (connection._closePending) continue;
      transactionsOf(connection).forEach((transaction) => transaction._abort('AbortError'));
      this.loop.in(page, () => forceCloseDatabase(connection as unknown as typeof IDBDatabase));
    }
    this.factory._databases.clear();
    this.safe.clear();
  }

  private held(page: Page): Connection[] {
    return [...this.connections].flatMap(([connection, holder]) => (holder === page ? [connection] : []));
  }

  private isSilent(page: Page): boolean {
    return !page.isAlive || this.fault === 'open-hangs' || this.fault === 'hangs';
  }

  private open(page: Page, name: string, version?: number): IDBOpenDBRequest {
    if (this.isSilent(page)) return new IDBOpenDBRequest();
    if (this.fault === 'open-error') return this.failing('UnknownError');
    if (this.fault === 'version-error') return this.failing('VersionError');
    const request = version === undefined ? this.factory.open(name) : this.factory.open(name, version);
    this.opening.set(request, page);
    request.addEventListener('upgradeneeded', (event) => {
      const { transaction } = request;
      if (!page.isAlive) {
        event.stopImmediatePropagation();
        transaction?.abort();
      } else if (this.fault === 'full' || this.fault === 'aborts') {
        this.loop.queue(() => (transaction as Transaction)._abort('QuotaExceededError'));
      }
    });
    request.addEventListener('error', () => this.opening.delete(request));
    request.addEventListener('success', (event) => {
      this.opening.delete(request);
      if (this.wipedWhileOpening.has(request)) request.result.close();
      if (page.isAlive) return this.adopt(request.result as Connection, page);
      event.stopImmediatePropagation();
      request.result.close();
    });
    return request;
  }

  private failing(name: string): IDBOpenDBRequest {
    const request = new IDBOpenDBRequest();
    this.loop.queue(() => {
      Object.assign(request, { readyState: 'done', error: new DOMException('It does not open.', name) });
      const event = { type: 'error', initialized: true, eventPath: [], CAPTURING_PHASE: 1, AT_TARGET: 2 };
      request.dispatchEvent(event as unknown as Event);
    });
    return request;
  }

  private adopt(connection: Connection, page: Page): void {
    this.connections.set(connection, page);
    connection.addEventListener('versionchange', () => {
      if (page.isFrozen) this.evict(page);
    });
    const begin = connection.transaction.bind(connection);
    connection.transaction = (names, mode, options) => {
      const stores = [names].flat() as string[];
      if (!page.isAlive || this.fault === 'hangs') {
        // Nobody ever starts it.
        return new (IDBTransaction as unknown as new (...args: unknown[]) => IDBTransaction)(
          stores,
          mode,
          'default',
          connection,
        );
      }
      if (this.fault === 'closing') throw new DOMException('The connection is closing.', 'InvalidStateError');
      const transaction = begin(names, mode, options) as Transaction;
      this.tamperWith(transaction);
      transaction.addEventListener('complete', () => {
        for (const name of stores) this.safe.set(`${connection.name} ${name}`, valuesOf(connection, name));
      });
      return transaction;
    };
  }

  private tamperWith(transaction: Transaction): void {
    const request = transaction._execRequestAsync.bind(transaction);
    const refuse = (error: string) => (source: unknown) =>
      request({
        source,
        operation: () => {
          throw new DOMException('It does not work.', error);
        },
      });
    if (this.fault === 'unknown-error') {
      transaction._execRequestAsync = ({ source }) => refuse('UnknownError')(source);
    }
    if (this.fault === 'full') {
      const open = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => {
        const store = open(name);
        const isFull = () => refuse('QuotaExceededError')(store) as IDBRequest<IDBValidKey>;
        return Object.assign(store, { put: isFull, add: isFull });
      };
    }
    if (this.fault === 'aborts' && transaction.mode === 'readwrite') {
      const go = transaction._start.bind(transaction);
      transaction._start = () => {
        const isDone = transaction._started && transaction._requests.length === 0 && transaction._state !== 'finished';
        if (isDone) transaction._abort('UnknownError');
        else go();
      };
    }
  }
}

/** Only one that is still under way: the fake would roll back twice. */
function stopUpgrade({ transaction }: IDBOpenDBRequest): void {
  const upgrade = transaction as Transaction | null;
  if (upgrade && upgrade._state !== 'finished') upgrade._abort('AbortError');
}

const transactionsOf = (connection: Connection) =>
  connection._rawDatabase.transactions.filter(({ db, _state }) => db === connection && _state !== 'finished');

const valuesOf = (connection: Connection, store: string) =>
  [...(connection._rawDatabase.rawObjectStores.get(store)?.records.values() ?? [])].map(({ value }) => value);
