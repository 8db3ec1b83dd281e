import { database } from '../../src/store/database.ts';
import { openDraft, type Draft } from '../../src/store/draft.ts';
import { claimsOf, nameOf } from '../../src/store/place.ts';
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
  private names = 0;
  /** How far the clock is from the time that has passed since the beginning. */
  private clock = Date.parse('2026-11-23T12:00:00+01:00');

  constructor() {
    worlds.set(this.loop, this);
  }

  /** The present by the clock (ISO 8601), which may be wrong. */
  now = (): string => new Date(this.clock + this.loop.time).toISOString();

  /** A number that was not given before. */
  nextName(): number {
    this.names += 1;
    return this.names;
  }

  /** The clock is put forward, or back. */
  setClock(byMs: number): void {
    this.clock += byMs;
  }

  /** A tab with the wizard, as it is once it has opened; a `session` is that of the tab that was reloaded. */
  async open(session?: FakeArea, opening?: Opening): Promise<Tab & { draft: Draft }> {
    const tab = this.start(session, opening);
    await this.settle();
    if (!tab.draft) throw new Error('The page never opened.');
    return tab as Tab & { draft: Draft };
  }

  /** A tab that begins to open. */
  start(session = new FakeArea(this.loop), opening?: Opening): Tab {
    const tab = new Tab(this, session, `p${this.tabs.length + 1}`, opening);
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
    const isOurs = (key: string) => claimsOf([key]).length > 0;
    const keys = Object.keys(this.local.items).filter(isOurs);
    return { keys, databases: this.databases.names.filter((name) => isOurs(`${name}:`)) };
  }
}

/** How a page comes to its draft. */
export type Opening = (tab: Tab) => Promise<Draft>;

/** Where a page keeps the draft of this name. */
const placesOf = (tab: Tab, name: string) => ({
  database: database(name),
  local: webStorage(() => tab.world.local.for(tab), name),
  session: webStorage(() => tab.session.for(tab), name),
  page: webStorage(() => tab.memory.for(tab), name),
});

/** The draft of a claim, as a page opens it. */
export async function openIn(tab: Tab, claim?: string, onlyInThisTab = false): Promise<Draft> {
  const name = nameOf(undefined, claim);
  const { session, writer } = tab;
  const { local, locks, channels, now } = tab.world;
  const onlyThisTab = `${name}:only-this-tab`;
  const clock = `${name}:clock`;
  const means = [
    webLock(locks.for(tab), name),
    lease(
      () => local.for(tab),
      writer,
      () => Date.parse(now()),
      name,
    ),
  ];
  const places = placesOf(tab, name);
  let channel: BroadcastChannel | undefined;
  const draft = await openDraft({
    places,
    onlyInThisTab: {
      get: () => onlyInThisTab || (session.for(tab)?.getItem(onlyThisTab) ?? null) !== null,
      set: (only) => {
        if (only) session.for(tab)?.setItem(onlyThisTab, 'yes');
        else session.for(tab)?.removeItem(onlyThisTab);
      },
    },
    tabs: (events) => (tab.turn = meetTabs(means, () => (channel = channels.for(tab, name)), events)),
    clockSeen: {
      get: () => local.for(tab)?.getItem(clock) ?? null,
      set: (text) => {
        if (text === null) local.for(tab)?.removeItem(clock);
        else local.for(tab)?.setItem(clock, text);
      },
    },
    visit: writer,
    now,
    writer,
  });
  const close = async () => {
    await draft.close();
    channel?.close();
    places.database.close();
  };
  return { ...draft, close };
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

  /** What the page itself remembers. */
  readonly memory: FakeArea;
  readonly world: World;
  readonly session: FakeArea;
  readonly writer: string;

  constructor(world: World, session: FakeArea, writer: string, opening: Opening = (tab) => openIn(tab)) {
    this.world = world;
    this.memory = new FakeArea(world.loop);
    this.session = session;
    this.writer = writer;
    world.loop.in(this, () => {
      opening(this).then(
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
