import { database } from '../../src/store/database.ts';
import { openDraft, type Draft } from '../../src/store/draft.ts';
import { OURS } from '../../src/store/place.ts';
import { meetTabs, type Tabs } from '../../src/store/tabs.ts';
import { lease, webLock } from '../../src/store/turn.ts';
import { webStorage } from '../../src/store/web-storage.ts';
import { EventLoop, whereabouts, type Page } from './event-loop.ts';
import { FakeDatabases } from './fake-database.ts';
import { FakeChannels, FakeLocks } from './fake-turns.ts';
import { FakeArea } from './fake-web-storage.ts';

const worlds = new WeakMap<EventLoop, World>();
Object.defineProperty(globalThis, 'indexedDB', {
  configurable: true,
  get: () => {
    const place = whereabouts();
    return place && worlds.get(place.loop)?.databases.for(place.page);
  },
});

const ONLY_THIS_TAB = `${OURS}:only-this-tab`;

/**
 * A browser with one origin, in which pages open their drafts as they do in real ones. Nothing in it takes time, and
 * everything in it can fail: see `fault` of `databases`, `local`, `locks`, of a tab's `session`, and `channels.isBroken`.
 */
export class World {
  readonly loop = new EventLoop();
  readonly local = new FakeArea(this.loop);
  readonly locks = new FakeLocks(this.loop);
  readonly channels = new FakeChannels(this.loop);
  readonly databases = new FakeDatabases(this.loop, (page) => this.kill(page as Tab));
  /** Every tab that was ever opened. */
  readonly tabs: Tab[] = [];
  /** How far the clock is from the time that has passed since the beginning. */
  private clock = Date.parse('2026-11-23T12:00:00+01:00');

  constructor() {
    worlds.set(this.loop, this);
  }

  /** The present by the clock (ISO 8601), which may be wrong. */
  now = (): string => new Date(this.clock + this.loop.time).toISOString();

  /** The clock is put forward, or back. */
  setClock(byMs: number): void {
    this.clock += byMs;
  }

  /** A tab with the wizard, as it is once it has opened; a `session` is that of the tab that was reloaded. */
  async open(session?: FakeArea): Promise<Tab & { draft: Draft }> {
    const tab = this.start(session);
    await this.settle();
    if (!tab.draft) throw new Error('The page never opened.');
    return tab as Tab & { draft: Draft };
  }

  /** A tab that begins to open. */
  start(session = new FakeArea(this.loop)): Tab {
    const tab = new Tab(this, session, `p${this.tabs.length + 1}`);
    this.tabs.push(tab);
    return tab;
  }

  /** Until nobody waits for anything any more. */
  settle = (): Promise<void> => this.loop.settle();

  pass = (ms: number): Promise<void> => this.loop.pass(ms);

  /** The page is gone, without a word to it. What it wrote and was only to be committed is there, if it `commits`. */
  kill(tab: Tab, commits = false): void {
    if (!tab.isAlive) return;
    tab.isAlive = false;
    this.databases.kill(tab, commits);
    this.locks.drop(tab);
  }

  /** The tab leaves the page, for good. */
  close(tab: Tab, commits = false): void {
    tab.leave();
    this.kill(tab, commits);
  }

  /** The tab goes to another page and keeps this one for coming back, unless that is in the way of others. */
  async freeze(tab: Tab): Promise<void> {
    tab.leave();
    await this.loop.run(0);
    if (this.databases.isBusy(tab)) return this.kill(tab);
    tab.isFrozen = true;
    this.locks.drop(tab);
  }

  thaw(tab: Tab): void {
    tab.isFrozen = false;
    this.loop.wake(tab);
    tab.do((draft) => void draft.show());
  }

  /** Every tab dies, and `localStorage` is as it was within the last minute: `forgets` says how many writes are gone. */
  killBrowser(forgets = 0, commits = false): void {
    for (const tab of this.tabs) this.kill(tab, commits);
    const states = this.local.durable();
    this.local.items = states[Math.max(0, states.length - 1 - forgets)] ?? {};
  }

  /** The names of what is ours in the storages that outlive a tab. */
  leftBehind(): { keys: string[]; databases: string[] } {
    const keys = Object.keys(this.local.items).filter((key) => key.startsWith(`${OURS}:`));
    return { keys, databases: this.databases.names.filter((name) => name === OURS) };
  }
}

/** One page in a tab. A reload is another, with the same `session`. */
export class Tab implements Page {
  isAlive = true;
  isFrozen = false;
  /** Undefined until the draft has opened. */
  draft: Draft | undefined;
  /** Who may write, as this page knows it. */
  turn: Tabs | undefined;
  /** What was thrown while opening. */
  failure: unknown;

  readonly world: World;
  readonly session: FakeArea;
  readonly writer: string;

  constructor(world: World, session: FakeArea, writer: string) {
    this.world = world;
    this.session = session;
    this.writer = writer;
    const { loop, local, locks, channels, now } = world;
    loop.in(this, () => {
      const means = [
        webLock(locks.for(this)),
        lease(
          () => local.for(this),
          writer,
          () => Date.parse(now()),
        ),
      ];
      openDraft({
        places: {
          database: database(),
          local: webStorage(() => local.for(this)),
          session: webStorage(() => session.for(this)),
        },
        onlyInThisTab: {
          get: () => session.for(this)?.getItem(ONLY_THIS_TAB) !== null,
          set: (only) => {
            if (only) session.for(this)?.setItem(ONLY_THIS_TAB, 'yes');
            else session.for(this)?.removeItem(ONLY_THIS_TAB);
          },
        },
        tabs: (events) => (this.turn = meetTabs(means, () => channels.for(this, OURS), events)),
        now,
        writer,
      }).then(
        (draft) => (this.draft = draft),
        (error: unknown) => (this.failure = error),
      );
    });
  }

  /** Something done to the draft, if it has opened and the page is in sight. */
  do<T>(action: (draft: Draft) => T): T | undefined {
    const { draft } = this;
    if (!draft || !this.isAlive || this.isFrozen) return undefined;
    return this.world.loop.in(this, () => action(draft));
  }

  /** What is done last on a page, whether it comes back or not. */
  leave(): void {
    this.do((draft) => {
      draft.hide();
      draft.leave();
    });
  }
}
