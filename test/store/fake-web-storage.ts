import type { EventLoop, Page } from './event-loop.ts';

export type WebStorageFault = 'getter-throws' | 'null' | 'set-throws' | 'get-throws' | 'throws';

type Items = Readonly<Record<string, string>>;

/** What is behind a `localStorage` or a `sessionStorage`, with all that it ever held. */
export class FakeArea {
  fault: WebStorageFault | undefined;
  private past: { until: number; items: Items }[] = [];
  private present: Items = {};

  private readonly loop: EventLoop;

  constructor(loop: EventLoop) {
    this.loop = loop;
  }

  get items(): Items {
    return this.present;
  }

  set items(items: Items) {
    this.past.push({ until: this.loop.time, items: this.present });
    this.present = items;
  }

  /** What a killed browser may find again of it: all that it held within the last minute, and last of all the present. */
  durable(): readonly Items[] {
    this.past = this.past.filter(({ until }) => until >= this.loop.time - 60_000);
    return [...this.past.map(({ items }) => items), this.present];
  }

  /** The storage as a page has it. Like those of browsers, its keys are its own enumerable properties. */
  for(page: Page): Storage | null {
    if (this.fault === 'getter-throws') throw new DOMException('The operation is insecure.', 'SecurityError');
    if (this.fault === 'null') return null;
    const check = (...faults: WebStorageFault[]) => {
      if (!this.fault || !faults.includes(this.fault)) return;
      throw new DOMException('It does not work.', this.fault === 'set-throws' ? 'QuotaExceededError' : 'UnknownError');
    };
    const read = () => (page.isAlive ? this.items : {});
    const write = (items: Items) => {
      if (page.isAlive) this.items = items;
    };
    const methods = {
      getItem: (key: string) => (check('throws', 'get-throws'), read()[key] ?? null),
      setItem: (key: string, value: string) => (check('throws', 'set-throws'), write({ ...read(), [key]: value })),
      removeItem: (key: string) => {
        check('throws');
        if (key in read()) write(Object.fromEntries(Object.entries(read()).filter(([each]) => each !== key)));
      },
      key: (index: number) => (check('throws'), Object.keys(read())[index] ?? null),
      clear: () => {
        throw new Error('Somebody else’s data is in here too.');
      },
    };
    return new Proxy({} as Storage, {
      get: (_, name) => (name === 'length' ? Object.keys(read()).length : methods[name as keyof typeof methods]),
      ownKeys: () => (check('throws'), Object.keys(read())),
      getOwnPropertyDescriptor: (_, key) => ({
        value: read()[String(key)],
        enumerable: true,
        configurable: true,
        writable: true,
      }),
    });
  }
}
