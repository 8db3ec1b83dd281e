import type { Page } from '@playwright/test';

/** Breaks something of the browser for every document of a page from then on, until it is disposed of. */
export type Break = (page: Page) => ReturnType<Page['addInitScript']>;

type Refusable = 'indexedDB' | 'localStorage' | 'sessionStorage' | 'BroadcastChannel';

/** Naming it throws, as where cookies are blocked; or it is null, as where it is switched off. */
export const refused =
  (name: Refusable, how: 'throws' | 'null' = 'throws'): Break =>
  (page) =>
    page.addInitScript(
      (given) => {
        const get = () => {
          if (given.how === 'null') return null;
          throw new DOMException('denied', 'SecurityError');
        };
        Object.defineProperty(window, given.name, { get });
      },
      { name, how },
    );

/** A method of a storage throws, from the call number `from` on. */
export const failing =
  (storage: 'localStorage' | 'sessionStorage', method: 'getItem' | 'setItem' | 'removeItem', from = 1): Break =>
  (page) =>
    page.addInitScript(
      (given) => {
        const target = window[given.storage];
        const own = Storage.prototype[given.method] as (...values: string[]) => string;
        let calls = 0;
        function fail(this: Storage, ...values: string[]): string {
          if (this === target && (calls += 1) >= given.from) throw new DOMException('full', 'QuotaExceededError');
          return own.apply(this, values);
        }
        Object.defineProperty(Storage.prototype, given.method, { value: fail, configurable: true });
      },
      { storage, method, from },
    );

/** Opening a database throws, is never answered, gives one that is closed at once, or is answered with an error of that name. */
export const opening =
  (how: 'throws' | 'never' | 'blocked' | 'closed' | `${string}Error`): Break =>
  (page) =>
    page.addInitScript((fault) => {
      const own = Reflect.get(IDBFactory.prototype, 'open');
      IDBFactory.prototype.open = function open(...named) {
        if (fault === 'throws') throw new DOMException('denied', 'SecurityError');
        if (fault === 'closed') {
          const opened = own.apply(this, named);
          opened.addEventListener('success', () => opened.result.close());
          return opened;
        }
        // A request that leaves no trace, of whose success nothing is heard, but something else.
        const request = this.deleteDatabase('nothing');
        const tell = (event: Event) => {
          event.stopImmediatePropagation();
          if (fault === 'blocked') request.dispatchEvent(new Event('blocked'));
          if (!fault.endsWith('Error')) return;
          Object.defineProperty(request, 'error', { value: new DOMException('Internal error.', fault) });
          request.dispatchEvent(new Event('error'));
        };
        request.addEventListener('success', tell, { once: true });
        return request;
      };
    }, how);

/** A database opens, but its transactions cannot begin, or nobody hears that they are complete. */
export const transactions =
  (how: 'throw' | 'are not heard of'): Break =>
  (page) =>
    page.addInitScript((fault) => {
      const own = Reflect.get(IDBDatabase.prototype, 'transaction');
      IDBDatabase.prototype.transaction = function transaction(...named) {
        if (fault === 'throw') throw new DOMException('The database connection is closing.', 'InvalidStateError');
        const begun = own.apply(this, named);
        begun.addEventListener('complete', (event) => event.stopImmediatePropagation());
        return begun;
      };
    }, how);

/** Reading from a database throws, or writing to it; or it takes everything back after a request succeeded. */
export const requests =
  (how: 'get throws' | 'put throws' | 'put aborts' | 'put is over the quota'): Break =>
  (page) =>
    page.addInitScript((fault) => {
      const own = Reflect.get(IDBObjectStore.prototype, 'put');
      const fail = () => {
        throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
      };
      if (fault === 'get throws') IDBObjectStore.prototype.get = fail;
      if (fault === 'put throws') IDBObjectStore.prototype.put = fail;
      if (!/aborts|quota/.test(fault)) return;
      IDBObjectStore.prototype.put = function takeBack(...given) {
        const { transaction } = this;
        if (fault !== 'put aborts') {
          Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
        }
        const request = own.apply(this, given);
        request.addEventListener('success', () => transaction.abort());
        return request;
      };
    }, how);

/** The means by which pages agree on who writes are missing, or do not work. */
export const locks =
  (how: 'missing' | 'throw' | 'reject' | 'never'): Break =>
  (page) =>
    page.addInitScript((fault) => {
      if (fault === 'missing') return void Object.defineProperty(navigator, 'locks', { value: undefined });
      LockManager.prototype.request = () => {
        if (fault === 'throw') throw new DOMException('denied', 'SecurityError');
        return fault === 'reject' ? Promise.reject(new DOMException('denied')) : new Promise(() => undefined);
      };
    }, how);
