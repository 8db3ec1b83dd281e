import type { Draft } from '../../../src/store/draft.ts';
import type { World, Tab } from '../world.ts';
import { LEEWAY_MS, Ledger, missing, Violation, type Right } from './ledger.ts';
import { contentOf, draftsInDatabase, idsIn, storedIn, storedInArea, textsOf } from './stored.ts';

type Watched = {
  /** It has opened, and what it says is listened to. */
  isHeard: boolean;
  /** Something happened behind the page's back: what it said before may not be true any more, through no fault of its own. */
  isDeceived: boolean;
  /** The database has failed this page, and not yet worked again. */
  isWithoutDatabase: boolean;
  /** The database has left the page without an answer, and it may never ask again. */
  isGivenUp: boolean;
  /** The last that it said is that something has now been saved. */
  hasJustSaved: boolean;
};

/** Looks on after each task: what each page says of its answers, and whether it is true. */
export class Witness {
  readonly ledger: Ledger;
  /** Locks did not always work: two pages may have the turn at a time. */
  hadLocksFault = false;
  private isAtRest = false;
  private readonly watched = new Map<Tab, Watched>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    this.ledger = new Ledger(world);
    world.loop.onTurn = () => this.lookAround();
  }

  /** Something happens behind the pages' backs that is nobody's fault. */
  happens(right: Right, to: 'database' | 'local', action: () => void): void {
    this.ledger.happens(right, to, action);
    this.deceive();
    // What is left may be older.
    this.growsOld();
  }

  emptied(right: Right): void {
    this.ledger.emptied(right);
    this.deceive();
  }

  growsOld(ms = 0): void {
    if (this.ledger.growsOld(ms)) this.deceive();
    if (ms <= LEEWAY_MS) return;
    // A computer that wakes in the middle of something may take a slow answer for none.
    for (const watched of this.watched.values()) watched.isWithoutDatabase = true;
    if (this.world.loop.isIdle) return;
    this.hadLocksFault = true;
    this.ledger.hasFailed.database = true;
  }

  deceive(): void {
    for (const watched of this.watched.values()) watched.isDeceived = true;
  }

  /** Nobody waits any more. */
  checkAtRest(): void {
    this.isAtRest = true;
    const open = this.lookAround();
    this.isAtRest = false;
    for (const { failure } of open) if (failure) throw failure;
    if (open.some(({ draft }) => !draft)) throw new Violation('a page opens for ever');
    if (open.some(({ draft }) => draft?.keeping.getState().status === 'saving')) throw new Violation('saving for ever');
    const writers = open.filter(isHeeded);
    if (writers.length > 1 && !this.hadLocksFault) throw new Violation(`${writers.length} pages write`);
  }

  private lookAround(): Tab[] {
    const { databases, local, tabs } = this.world;
    if (databases.fault) this.ledger.hasFailed.database = true;
    if (local.fault) this.ledger.hasFailed.local = true;
    const open = tabs.filter(({ isAlive, isFrozen }) => isAlive && !isFrozen);
    // A page that comes back has yet to look what others wrote meanwhile: what it showed before is not its word of today.
    for (const [tab, watched] of this.watched) if (tab.isFrozen) watched.hasJustSaved = false;
    for (const tab of open) {
      const watched = this.watched.get(tab) ?? this.watch(tab);
      if (databases.fault) watched.isWithoutDatabase = true;
      if (databases.fault === 'hangs' || databases.fault === 'open-hangs') watched.isGivenUp = true;
      if (!tab.draft) continue;
      if (!watched.isHeard) this.hear(tab.draft, watched);
      this.look(tab, tab.draft, watched);
    }
    return open;
  }

  private look(tab: Tab, { keeping, state }: Draft, watched: Watched): void {
    const { databases, local } = this.world;
    const { status, writer, savedAt } = keeping.getState();
    const answers = JSON.stringify(state.getState().answers);
    const holding = (texts: readonly string[]) => texts.map(contentOf).filter((each) => each.answers === answers);
    const inDatabase = holding(draftsInDatabase(databases));
    const inLocal = holding(textsOf(storedInArea(local)));
    const inTab = holding(textsOf(storedInArea(tab.session)));
    const inPage = holding(textsOf(storedInArea(tab.memory)));
    if (inDatabase.length > 0 && !databases.fault) watched.isWithoutDatabase = false;
    // What was left untouched for too long may be on the screen still, and any page may erase it.
    const dates = [...inDatabase, ...inLocal, ...inTab, ...inPage].map((each) => each.savedAt ?? 0);
    if ((dates.length > 0 ? Math.max(...dates) : Date.parse(savedAt ?? '')) < this.ledger.limit()) return;
    if (status === 'tab') {
      if (inTab.length === 0) throw new Violation(`not in the tab, though ${tab.writer} says so: ${answers}`);
      this.ledger.keepInTab(idsIn(answers), tab.session);
    }
    if (status === 'page') {
      if (inPage.length === 0) throw new Violation(`not in the page, though ${tab.writer} says so: ${answers}`);
      this.ledger.keepInTab(idsIn(answers), tab.memory);
    }
    const isNowhere = inDatabase.length + inLocal.length === 0;
    // A page that only reads says nothing of saving.
    if (status !== 'device' || writer !== 'here' || (watched.isDeceived && isNowhere)) return;
    this.ledger.promise(idsIn(answers));
    for (const { inTabs } of this.ledger.named(idsIn(answers))) {
      inTabs.delete(tab.session);
      inTabs.delete(tab.memory);
    }
    if (inDatabase.length === 0 && isHeeded(tab)) this.checkWord(tab, watched, answers, isNowhere);
  }

  /** The page says that its answers are saved on the device, and they are not in the database. */
  private checkWord(tab: Tab, watched: Watched, answers: string, isNowhere: boolean): void {
    if (isNowhere && !this.isTakenOver(answers)) {
      throw new Violation(`nowhere, though ${tab.writer} says it is saved: ${answers}`);
    }
    // What the release before has written was never in the database.
    const isOlder = storedInArea(this.world.local).some(({ text }) => contentOf(text).schema === 2);
    const { isWithoutDatabase, isGivenUp, isDeceived, hasJustSaved } = watched;
    if (isOlder || isWithoutDatabase || isGivenUp || isDeceived || this.hadLocksFault) return;
    if (!hasJustSaved && !this.isAtRest) return;
    throw new Violation(`not in the database, though ${tab.writer} says it is saved: ${answers}`);
  }

  /**
   * Whether what the page shows is in what another page has, or set aside: for a moment while a page comes back or takes
   * over, and where locks fail, so that two pages may write at a time.
   */
  private isTakenOver(answers: string): boolean {
    const stored = textsOf(storedIn(this.world));
    return (this.hadLocksFault || !this.isAtRest) && missing(this.ledger.named(idsIn(answers)), stored).length === 0;
  }

  private watch(tab: Tab): Watched {
    const watched: Watched = {
      isHeard: false,
      isDeceived: false,
      isWithoutDatabase: false,
      isGivenUp: false,
      hasJustSaved: false,
    };
    this.watched.set(tab, watched);
    return watched;
  }

  private hear({ state, keeping }: Draft, watched: Watched): void {
    watched.isHeard = true;
    const believe = () => (watched.isDeceived = false);
    state.subscribe(({ answers }, before) => answers !== before.answers && believe());
    keeping.subscribe((now, before) => {
      const isOther = now.status !== before.status;
      if (now.loads !== before.loads || (isOther && now.status === 'saving')) believe();
      watched.hasJustSaved = isOther && now.status === 'device' && now.loads === before.loads;
    });
  }
}

/** Nobody says "saved" on the screen of a page that only reads, or that comes back and has not looked yet. */
const isHeeded = ({ draft, turn }: Tab) => draft?.keeping.getState().writer === 'here' && turn?.isWriter() === true;
