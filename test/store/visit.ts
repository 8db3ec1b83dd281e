import { database } from '../../src/store/database.ts';
import type { Draft } from '../../src/store/draft.ts';
import { OURS } from '../../src/store/place.ts';
import type { FakeArea } from './fake-web-storage.ts';
import { World, type Tab } from './world.ts';

export const DRAFT = 'recevable:draft';

/** Has a page do something, and waits until it is done, whatever time that takes in there. */
export async function act<T>(tab: Tab, action: (draft: Draft) => T | Promise<T>): Promise<T> {
  const done = tab.do(action) as T | Promise<T>;
  await tab.world.settle();
  return done;
}

/** Somebody types, and waits until the page has nothing more to do. */
export const type = (tab: Tab, description: string): Promise<void> =>
  act(tab, (draft) => draft.answer({ description }));

/** What somebody sees: the answer in the form, and what the page says about it. */
export function seen({ draft }: Tab) {
  if (!draft) throw new Error('The page never opened.');
  const { status, writer, setAside, loads } = draft.keeping.getState();
  const { description } = draft.state.getState().answers;
  return { description, status, writer, setAside: setAside.map(({ text }) => text), loads };
}

/** 2 pages with the same draft, of which the 1st writes. */
export async function twoPages() {
  const world = new World();
  const one = await world.open();
  await type(one, 'before');
  const other = await world.open();
  const writers = [seen(one), seen(other)].map(({ description, writer }) => `${String(description)}: ${writer}`);
  if (writers.join(', ') !== 'before: here, before: elsewhere') throw new Error(writers.join(', '));
  return { world, one, other };
}

/** The tab shows the page anew. */
export async function reload(tab: Tab): Promise<Tab & { draft: Draft }> {
  tab.world.close(tab);
  return tab.world.open(tab.session);
}

/** A browser that holds a draft, in both places of the device or in 1 of them. */
export async function worldHolding(draft: string, where: 'both' | 'local' | 'database' = 'both'): Promise<World> {
  const world = new World();
  if (where !== 'local') await putInDatabase(world, draft);
  if (where !== 'database') world.local.items = { [DRAFT]: draft };
  return world;
}

/** Puts a draft into the database of a browser. */
export async function putInDatabase(world: World, text: string): Promise<void> {
  const page = { isAlive: true, isFrozen: false };
  void world.loop.in(page, () => database().write(text, () => 'replace', world.now()));
  await world.settle();
  page.isAlive = false;
  world.databases.kill(page, false);
}

export const copiesIn = ({ items }: FakeArea, name = OURS): string[] =>
  Object.keys(items).flatMap((key) => (key.startsWith(`${name}:set-aside:`) ? (items[key] ?? []) : []));

/** Every text that is stored on the device: drafts and copies of them. */
export function onDevice(world: World): string[] {
  const copies = world.databases.committed('set-aside') as { text: string }[];
  const drafts = [world.local.items[DRAFT] ?? [], world.databases.committed('draft') as string[]].flat();
  return [...drafts, ...copiesIn(world.local), ...copies.map(({ text }) => text)];
}
