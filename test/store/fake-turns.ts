import type { EventLoop, Page } from './event-loop.ts';

export type LocksFault = 'missing' | 'rejecting' | 'hanging';

type Held = { page: Page; name: string; lose: (error: unknown) => void };
type Wish = { page: Page; name: string; grant: () => void };

/** Web Locks, exclusive ones: first come, first served. A page that dies or is frozen loses its own without a word. */
export class FakeLocks {
  fault: LocksFault | undefined;
  held: Held[] = [];
  private waiting: Wish[] = [];

  private readonly loop: EventLoop;

  constructor(loop: EventLoop) {
    this.loop = loop;
  }

  for(page: Page): LockManager | undefined {
    if (this.fault === 'missing') return undefined;
    const request = (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) =>
      this.request(page, name, options, callback);
    return { request } as unknown as LockManager;
  }

  /** The page can hold no lock any more. */
  drop(page: Page): void {
    this.held = this.held.filter((each) => each.page !== page);
    if (!page.isAlive) this.waiting = this.waiting.filter((each) => each.page !== page);
    this.serve();
  }

  private request(page: Page, name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) {
    if (this.fault === 'rejecting') return Promise.reject(new DOMException('There are no locks.', 'SecurityError'));
    return new Promise<unknown>((resolve, reject) => {
      if (this.fault === 'hanging') return;
      this.loop.deliver(page, () => {
        const holder = this.held.find((each) => each.name === name);
        const grant = () => {
          const mine: Held = { page, name, lose: reject };
          this.held.push(mine);
          const done = (settle: (value: unknown) => void) => (value: unknown) => {
            this.held = this.held.filter((each) => each !== mine);
            settle(value);
            this.serve();
          };
          const lock = { name, mode: 'exclusive' } as Lock;
          void new Promise((give) => give(callback(lock))).then(done(resolve), done(reject));
        };
        if (holder && options.steal) {
          this.held = this.held.filter((each) => each !== holder);
          holder.lose(new DOMException('The lock was stolen.', 'AbortError'));
          grant();
        } else if (holder && options.ifAvailable) resolve(callback(null));
        else {
          this.waiting.push({ page, name, grant });
          this.serve();
        }
      });
    });
  }

  private serve(): void {
    const next = this.waiting.find(({ page, name }) => !page.isFrozen && this.held.every((each) => each.name !== name));
    if (!next) return;
    this.waiting = this.waiting.filter((each) => each !== next);
    this.loop.in(next.page, next.grant);
  }
}

/** `BroadcastChannel`: what one page says, every other one hears that is open and not frozen. */
export class FakeChannels {
  isBroken = false;
  private readonly ends: { page: Page; name: string; hear: (data: unknown) => void }[] = [];

  private readonly loop: EventLoop;

  constructor(loop: EventLoop) {
    this.loop = loop;
  }

  for(page: Page, name: string): BroadcastChannel {
    if (this.isBroken) throw new DOMException('The operation is insecure.', 'SecurityError');
    const listeners: ((event: MessageEvent) => void)[] = [];
    const end = {
      page,
      name,
      hear: (data: unknown) => listeners.forEach((listener) => listener({ data } as MessageEvent)),
    };
    this.ends.push(end);
    return {
      addEventListener: (_: 'message', listener: (event: MessageEvent) => void) => listeners.push(listener),
      postMessage: (data: unknown) => {
        if (!page.isAlive) return;
        for (const other of this.ends.filter((each) => each !== end && each.name === name)) {
          this.loop.queue(() => {
            if (this.ends.includes(other) && other.page.isAlive && !other.page.isFrozen)
              this.loop.in(other.page, () => other.hear(data));
          });
        }
      },
      close: () => void this.ends.splice(this.ends.indexOf(end), 1),
    } as unknown as BroadcastChannel;
  }
}
