import { RETENTION_DAYS } from '../../../src/store/retention.ts';
import type { FakeArea } from '../fake-web-storage.ts';
import type { World } from '../world.ts';
import { contentOf, storedIn, storedInArea, textsOf } from './stored.ts';

/** The promise is not kept. */
export class Violation extends Error {}

/** An answer that was typed: every keystroke is another. `followers` are those that a customer who saw it put in its place. */
export type Marker = {
  id: number;
  followers: Marker[];
  /** A page said that it is saved on the device, and nothing has happened since that takes it away by right. */
  isOnDevice: boolean;
  /** What the tabs keep, and their pages, of those that said that they keep it. */
  inTabs: Set<FakeArea>;
  /** It was typed in the release before, which has `localStorage` only. */
  isOlder: boolean;
};

/** By what right an answer that was saved on the device need not be there any more. */
export const rights = [
  'erased',
  'moved to a tab',
  'expired',
  'wiped',
  'damaged',
  'rolled back',
  'written over by the release before',
] as const;
export type Right = (typeof rights)[number];
type Place = 'database' | 'local';

const RETENTION_MS = RETENTION_DAYS * 86_400_000;
/** A schedule may take as long by itself. */
export const LEEWAY_MS = 60_000;

/**
 * Every answer that was typed, what the pages have said of it, and what became of it. An answer is lost when it is nowhere, nor
 * any that followed it, although a page called it saved and nothing took it away by right.
 */
export class Ledger {
  readonly markers: Marker[] = [];
  readonly takenBy = Object.fromEntries(rights.map((right) => [right, 0])) as Record<Right, number>;
  promised = 0;
  /** Texts that this version cannot use and must leave alone, with when (ms) they came. */
  readonly untouchable = new Map<string, number>();
  /** Whether a place may at some time have refused what it should have held. */
  readonly hasFailed: Record<Place, boolean> = { database: false, local: false };
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** The name of a new answer, which is put in place of those. */
  typed(inPlaceOf: Iterable<number>, isOlder = false): string {
    const marker: Marker = { id: this.markers.length, followers: [], isOnDevice: false, inTabs: new Set(), isOlder };
    this.markers.push(marker);
    for (const { followers } of this.named(inPlaceOf)) followers.push(marker);
    return `<${marker.id}>`;
  }

  named(ids: Iterable<number>): Marker[] {
    return [...ids].flatMap((id) => this.markers[id] ?? []);
  }

  onDevice(): Marker[] {
    return this.markers.filter(({ isOnDevice }) => isOnDevice);
  }

  inTab(session: FakeArea): Marker[] {
    return this.markers.filter(({ inTabs }) => inTabs.has(session));
  }

  /** A page shows these, and says that they are saved on the device. */
  promise(ids: Iterable<number>): void {
    const fresh = this.named(ids).filter(({ isOnDevice }) => !isOnDevice);
    for (const marker of fresh) marker.isOnDevice = true;
    this.promised += fresh.length;
  }

  keepInTab(ids: Iterable<number>, session: FakeArea): void {
    for (const { inTabs } of this.named(ids)) inTabs.add(session);
  }

  tabIsGone(session: FakeArea): void {
    for (const { inTabs } of this.markers) inTabs.delete(session);
  }

  /**
   * Something happens to a place, and it is nobody's fault. What it takes away of copies set aside is taken by right, as each
   * has one place; of drafts only what the other place could not have held, because it had failed before.
   */
  happens(right: Right, to: Place, action: () => void): void {
    const drafts = textsOf(storedIn(this.world).filter(({ isCopy }) => !isCopy));
    action();
    const gone = this.missingOnDevice();
    this.take(right, gone);
    const inDrafts = gone.filter((marker) => !marker.isOlder && missing([marker], drafts).length === 0);
    if (inDrafts.length > 0 && !this.hasFailed[to === 'local' ? 'database' : 'local']) {
      throw new Violation(`${right}, though the other place works: ${namesOf(inDrafts)}`);
    }
    this.hasFailed[to] = true;
    for (const text of this.touched()) this.untouchable.delete(text);
  }

  bothFailed(): void {
    Object.assign(this.hasFailed, { database: true, local: true });
  }

  /** The customer wants all that is on the device gone. */
  emptied(right: Right): void {
    this.take(right, this.onDevice());
    this.untouchable.clear();
  }

  /** What is older than a draft is kept, by its own date, may be gone from now on; and what will be in `ms`. Says whether anything is. */
  growsOld(ms = 0): boolean {
    const isYoung = ({ since }: { since: number | undefined }) => since === undefined || since >= this.limit(ms);
    const stored = storedIn(this.world);
    const old = missing(this.onDevice(), textsOf(stored.filter(isYoung)));
    this.take('expired', old);
    for (const area of this.areas()) {
      const young = textsOf(storedInArea(area).filter(isYoung));
      for (const { inTabs } of missing(this.inTab(area), young)) inTabs.delete(area);
    }
    for (const [text, came] of this.untouchable) {
      const copies = stored.filter((each) => each.isCopy && each.text === text);
      const isOld = copies.length > 0 ? !copies.some(isYoung) : came < this.limit(ms);
      if (isOld) this.untouchable.delete(text);
    }
    return old.length > 0;
  }

  /** When (ms) something must have been saved that is not too old now, or in `ms`. */
  limit(ms = 0): number {
    return Date.parse(this.world.now()) + ms + LEEWAY_MS - RETENTION_MS;
  }

  /** Nothing that was called saved is gone, and nobody has touched what is not to be. */
  check(): void {
    const lost = this.missingOnDevice();
    if (lost.length > 0) throw new Violation(`lost, though saved on the device: ${namesOf(lost)}`);
    const stored = textsOf(storedIn(this.world));
    for (const area of this.areas()) {
      const gone = missing(this.inTab(area), [...textsOf(storedInArea(area)), ...stored]);
      if (gone.length > 0) throw new Violation(`lost, though kept in the tab: ${namesOf(gone)}`);
    }
    for (const text of this.touched()) throw new Violation(`gone, though it could not be read: ${text}`);
  }

  /** What the tabs keep, and the memories of the pages that are there: with a page its memory goes. */
  private areas(): FakeArea[] {
    const { tabs } = this.world;
    for (const { isAlive, memory } of tabs) if (!isAlive) this.tabIsGone(memory);
    return tabs.flatMap(({ session, memory }) => [session, memory]);
  }

  private missingOnDevice(): Marker[] {
    return missing(this.onDevice(), textsOf(storedIn(this.world)));
  }

  private touched(): string[] {
    const texts = new Set(textsOf(storedIn(this.world)));
    return [...this.untouchable.keys()].filter((text) => !texts.has(text));
  }

  private take(right: Right, markers: readonly Marker[]): void {
    this.takenBy[right] += markers.length;
    for (const marker of markers) marker.isOnDevice = false;
  }
}

/** The markers of which no text has any trace, nor of one that followed them. */
export function missing(markers: readonly Marker[], texts: Iterable<string>): Marker[] {
  const there = new Set<number>();
  for (const text of texts) for (const id of contentOf(text).ids) there.add(id);
  const isThere = (marker: Marker): boolean => there.has(marker.id) || marker.followers.some(isThere);
  return markers.filter((marker) => !isThere(marker));
}

export const namesOf = (markers: readonly Marker[]) => markers.map(({ id }) => `<${id}>`).join(' ');
