import { AsyncLocalStorage } from 'node:async_hooks';

/** A page as far as running goes. Nothing of one that is dead happens any more, and a frozen one waits. */
export type Page = { isAlive: boolean; isFrozen: boolean };

type Timer = { at: number; every?: number; run: () => void; page: Page };
type Place = { loop: EventLoop; page: Page };

const context = new AsyncLocalStorage<Place>();
const real = { setImmediate, setTimeout, setInterval, clearTimeout, clearInterval };

/**
 * The event loop of a fake browser: one task at a time, with the promises that it settles, and timers that cost no time.
 * What runs in one of its pages is known by its asynchronous context, so that a page can be stopped between any two tasks.
 */
export class EventLoop {
  /** Milliseconds since the browser was started, whatever its clock says. */
  time = 0;
  /** Called after each task. */
  onTurn: () => void = () => undefined;
  private readonly tasks: (() => void)[] = [];
  private readonly timers = new Map<number, Timer>();
  private lastTimer = 0;
  private asleep: { page: Page; task: () => void }[] = [];

  get isIdle(): boolean {
    return this.tasks.length === 0;
  }

  in<T>(page: Page, action: () => T): T {
    return context.run({ loop: this, page }, action);
  }

  queue(run: () => void): void {
    const place = context.getStore();
    this.tasks.push(place ? () => context.run(place, run) : run);
  }

  /** What a page hears only while it is awake: it comes when a frozen one wakes. */
  deliver(page: Page, run: () => void): void {
    const task = () => {
      if (page.isFrozen) this.asleep.push({ page, task });
      else if (page.isAlive) this.in(page, run);
    };
    this.queue(task);
  }

  wake(page: Page): void {
    const tasks = this.asleep.filter((each) => each.page === page);
    this.asleep = this.asleep.filter((each) => each.page !== page);
    tasks.forEach(({ task }) => this.queue(task));
  }

  startTimer(run: () => void, ms: number, page: Page, isRepeated: boolean): number {
    this.lastTimer += 1;
    this.timers.set(this.lastTimer, { at: this.time + ms, ...(isRepeated && { every: ms }), run, page });
    return this.lastTimer;
  }

  stopTimer(id: number): void {
    this.timers.delete(id);
  }

  /** Runs so many tasks, or all that there are. */
  async run(limit = Infinity): Promise<void> {
    await turn();
    this.onTurn();
    for (let ran = 0; ran < limit; ran += 1) {
      const task = this.tasks.shift();
      if (!task) return;
      if (ran > 3000) throw new Error('The pages never come to rest.');
      task();
      // oxlint-disable-next-line no-await-in-loop
      await turn();
      this.onTurn();
    }
  }

  /** Runs until nobody waits for anything any more, however long that takes them. */
  async settle(): Promise<void> {
    await this.run();
    for (;;) {
      const next = this.due((timer) => timer.every === undefined);
      if (!next) return;
      // oxlint-disable-next-line no-await-in-loop
      await this.pass(Math.max(0, next.at - this.time));
    }
  }

  /** Time passes. Over more than a minute the computer sleeps: then each timer that is over has its turn once, before all else. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    if (ms > 60_000) this.time = end;
    else await this.run();
    for (;;) {
      const next = this.due((timer) => timer.at <= end);
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      if (next.every === undefined) this.timers.delete(next.id);
      else this.timers.set(next.id, { ...next, at: this.time + next.every });
      this.in(next.page, next.run);
      // oxlint-disable-next-line no-await-in-loop
      await this.run();
    }
    this.time = Math.max(this.time, end);
    await this.run();
  }

  private due(isMeant: (timer: Timer) => boolean): (Timer & { id: number }) | undefined {
    return [...this.timers]
      .map(([id, timer]) => ({ ...timer, id }))
      .filter((timer) => timer.page.isAlive && !timer.page.isFrozen && isMeant(timer))
      .toSorted((a, b) => a.at - b.at)[0];
  }
}

/** Everything that a settled promise sets going has run by then. */
const turn = () => new Promise<void>((done) => real.setImmediate(done));

/** Where the code that runs at present runs; undefined for a test itself. */
export const whereabouts = (): Place | undefined => context.getStore();

const timer =
  (isRepeated: boolean, otherwise: (run: () => void, ms?: number) => unknown) =>
  (run: () => void, ms = 0) => {
    const place = context.getStore();
    return place ? place.loop.startTimer(run, ms, place.page, isRepeated) : otherwise(run, ms);
  };
const stop = (otherwise: (id: number) => void) => (id: number) => {
  const place = context.getStore();
  return place ? place.loop.stopTimer(id) : otherwise(id);
};

Object.assign(globalThis, {
  setImmediate: (run: () => void) => {
    const place = context.getStore();
    return place ? place.loop.queue(run) : real.setImmediate(run);
  },
  setTimeout: timer(false, real.setTimeout),
  setInterval: timer(true, real.setInterval),
  clearTimeout: stop(real.clearTimeout),
  clearInterval: stop(real.clearInterval),
});
