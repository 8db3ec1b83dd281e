import type { Draft } from '../../../src/store/draft.ts';
import { FakeArea } from '../fake-web-storage.ts';
import { World, type Tab } from '../world.ts';
import type { Action, Damage } from './actions.ts';
import { erase, keepOnlyInTab } from './clearing.ts';
import { OlderPage, openNewerPage } from './other-versions.ts';
import { DRAFT, idsIn } from './stored.ts';
import { Witness } from './witness.ts';

export type OpenTab = Tab & { draft: Draft };

const fields = ['problem', 'description', 'reference', 'price'];
/** What is in the storages of the origin and not ours. */
const OTHERS = { 'shop:cart': '3 items', recevable: 'not ours' };
const TABS = 4;

/** A world in which a schedule is played, action by action, under the eyes of a witness. */
export class Run {
  readonly world = new World();
  readonly witness = new Witness(this.world);
  private readonly ledger = this.witness.ledger;
  private older: OlderPage | undefined;
  private frozen: Tab[] = [];
  private judgements = 0;

  constructor() {
    this.world.local.items = OTHERS;
  }

  async act(action: Action): Promise<void> {
    const { world, witness } = this;
    switch (action.do) {
      case 'open':
        return this.openTab();
      case 'thaw':
        return this.thaw();
      case 'killBrowser':
        this.older = undefined;
        for (const { session } of world.tabs) this.ledger.tabIsGone(session);
        return witness.happens('rolled back', 'local', () => world.killBrowser(action.forgets, action.commits));
      case 'databaseFault':
        world.databases.fault = action.fault;
        return;
      case 'localFault':
        world.local.fault = action.fault;
        return;
      case 'locksFault':
        witness.hadLocksFault = true;
        world.locks.fault = action.fault;
        return;
      case 'channelFault':
        world.channels.isBroken = action.isBroken;
        return;
      case 'repairAll':
        return this.repairAll();
      case 'wipe':
        return witness.happens('wiped', action.place, () => this.wipe(action.place));
      case 'damage':
        return witness.happens('damaged', action.place, () => this.damage(action.place, action.how));
      case 'wait':
        witness.growsOld(action.ms);
        return world.pass(action.ms);
      case 'setClock':
        world.setClock(action.ms);
        return witness.growsOld();
      case 'newerVersion':
        return this.openNewer();
      case 'olderVersion':
        return witness.happens('written over by the release before', 'local', () => {
          this.older = new OlderPage(world);
          this.believeOlder();
        });
      case 'typeInOlderVersion':
        return witness.happens('written over by the release before', 'local', () => this.typeInOlder());
      case 'closeOlderVersion':
        this.older = undefined;
        return;
      default:
        if ('tab' in action) await this.actIn(await this.tabAt(action.tab), action);
    }
  }

  private async actIn(tab: OpenTab, action: Action): Promise<void> {
    const { world } = this;
    switch (action.do) {
      case 'type':
        return tab.do((draft) => this.type(draft, action.field));
      case 'openFile':
        return tab.do((draft) => draft.replace({ problem: this.ledger.typed(shownIn(draft)) }, null));
      case 'judge':
        this.judgements += 1;
        return tab.do((draft) => draft.rememberJudgement(judgement(this.judgements)));
      case 'chooseLanguage':
        return tab.do((draft) => draft.chooseLanguage(action.language));
      case 'hide':
        return tab.do((draft) => draft.hide());
      case 'show':
        return tab.do((draft) => void draft.show());
      case 'takeOver':
        return tab.do((draft) => void draft.takeOver());
      case 'sessionFault':
        tab.session.fault = action.fault;
        return;
      case 'onlyInThisTab':
        return keepOnlyInTab(this, tab, action.only);
      case 'erase':
        return erase(this, tab);
      case 'duplicate':
        return this.openTab(tab.session);
      case 'freeze':
        this.frozen.push(tab);
        return world.freeze(tab);
      case 'reload':
      case 'close':
        world.close(tab, action.commits);
        break;
      case 'crash':
      case 'crashAndReload':
        world.kill(tab, action.commits);
        break;
      default:
        throw new Error(`Nobody can ${action.do}.`);
    }
    if (action.do === 'close' || action.do === 'crash') this.ledger.tabIsGone(tab.session);
    else world.start(tab.session);
  }

  get open(): OpenTab[] {
    return this.world.tabs.filter((tab): tab is OpenTab => tab.isAlive && !tab.isFrozen && tab.draft !== undefined);
  }

  type(draft: Draft, field = 0): void {
    const { answers } = draft.state.getState();
    const name = fields[field] ?? '';
    draft.answer({ ...answers, [name]: this.ledger.typed(idsIn(String(answers[name]))) });
  }

  repairAll(): void {
    const { world } = this;
    world.databases.fault = undefined;
    world.local.fault = undefined;
    world.locks.fault = undefined;
    world.channels.isBroken = false;
    for (const { session } of world.tabs) session.fault = undefined;
  }

  thawAll(): void {
    while (this.frozen.length > 0) this.thaw();
  }

  private async tabAt(index: number): Promise<OpenTab> {
    if (this.open.length === 0) await this.world.settle();
    return this.open[index % this.open.length] ?? this.world.open();
  }

  private openTab(copied?: FakeArea): void {
    const { world } = this;
    if (world.tabs.filter(({ isAlive }) => isAlive).length >= TABS) return;
    const session = new FakeArea(world.loop);
    if (copied) session.items = copied.items;
    world.start(session);
  }

  /** A page that the browser did not keep is loaded anew. */
  private thaw(): void {
    const tab = this.frozen.shift();
    if (tab?.isAlive) this.world.thaw(tab);
    else if (tab) this.world.start(tab.session);
  }

  private believeOlder(): void {
    if (this.older?.isSaved) this.ledger.promise(idsIn(JSON.stringify(this.older.answers)));
  }

  private typeInOlder(): void {
    if (!this.older) return;
    const { answers } = this.older;
    this.older.answer({ ...answers, problem: this.ledger.typed(idsIn(String(answers.problem)), true) });
    this.believeOlder();
  }

  private async openNewer(): Promise<void> {
    const { world, witness, ledger } = this;
    await world.settle();
    const typed = ledger.typed([]);
    witness.deceive();
    const text = await openNewerPage(world, { newer: typed });
    if (text === undefined) return;
    ledger.untouchable.set(text, Date.parse(world.now()));
    ledger.promise(idsIn(typed));
    // Where a newer version has been, nothing is written any more.
    ledger.bothFailed();
  }

  private wipe(place: 'database' | 'local'): void {
    if (place === 'database') this.world.databases.wipe();
    else this.world.local.items = OTHERS;
  }

  private damage(place: 'database' | 'local', how: Damage): void {
    const { databases, local, now } = this.world;
    const change = (text: string) => {
      const damaged = damages[how](text);
      this.ledger.untouchable.set(damaged, Date.parse(now()));
      return damaged;
    };
    const text = local.items[DRAFT];
    if (place === 'database') databases.damage(change);
    else if (text !== undefined) local.items = { ...local.items, [DRAFT]: change(text) };
  }
}

const damages: Record<Damage, (text: string) => string> = {
  cut: (text) => text.slice(0, text.length / 2),
  flipped: (text) => text.replace('language', 'langu4ge'),
  null: () => 'null',
  foreign: () => '{"app":"notes","schema":1}',
};

const shownIn = (draft: Draft) => idsIn(JSON.stringify(draft.state.getState().answers));
const judgement = (hash: number) => ({
  policy: 'shop',
  version: '1',
  hash: String(hash),
  verdict: 'eligible' as const,
  because: [],
});
