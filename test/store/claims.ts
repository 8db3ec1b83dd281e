import { openClaims, type Claims } from '../../src/store/claims.ts';
import type { Draft } from '../../src/store/draft.ts';
import { claimsOf, nameOf } from '../../src/store/place.ts';
import { FakeArea } from './fake-web-storage.ts';
import { copiesIn, DRAFT } from './visit.ts';
import { openIn, type Tab, type World } from './world.ts';

export type ClaimsTab = Tab & { draft: Draft; claims: Claims };

const SHOWN = ':shown';
const keysIn = (storage: Storage | null) => Object.keys(storage ?? {});

/** Opens the claims of the wizard in a tab, as a page of a browser does. */
export async function openTab(world: World, session = new FakeArea(world.loop)): Promise<ClaimsTab> {
  const opened: { claims?: Claims } = {};
  const tab = await world.open(session, async (page) => {
    opened.claims = await claimsIn(page);
    opened.claims.shown.subscribe(({ draft }) => (page.draft = draft));
    return opened.claims.shown.getState().draft;
  });
  return Object.assign(tab, opened) as ClaimsTab;
}

function claimsIn(tab: Tab): Promise<Claims> {
  const { world, session } = tab;
  const orNone = <T>(ask: () => T[]): T[] => {
    try {
      return ask();
    } catch {
      return [];
    }
  };
  const keyOf = (claim: string) => `${nameOf(undefined, claim)}${SHOWN}`;
  return openClaims({
    async stored() {
      const keys = [
        ...orNone(() => keysIn(world.local.for(tab))),
        ...orNone(() => keysIn(session.for(tab))).filter((key) => !key.endsWith(SHOWN)),
        ...keysIn(tab.memory.for(tab)),
      ];
      const names = orNone(() => (world.databases.fault === undefined ? world.databases.names : []));
      return claimsOf([...keys, ...names.map((name) => `${name}:`)]);
    },
    open: (claim, onlyInThisTab) => openIn(tab, claim, onlyInThisTab),
    shownInTab: {
      get: () => claimsOf(keysIn(session.for(tab)).filter((key) => key.endsWith(SHOWN)))[0],
      set(claim) {
        const storage = session.for(tab);
        for (const key of keysIn(storage)) if (key.endsWith(SHOWN)) storage?.removeItem(key);
        storage?.setItem(keyOf(claim), 'yes');
      },
    },
    newName: () => `c${world.nextName()}`,
  });
}

/** Has a page do something with its claims, and waits until it is done. */
export async function doIn<T>(tab: ClaimsTab, action: (claims: Claims) => Promise<T>): Promise<T> {
  const done = tab.world.loop.in(tab, () => action(tab.claims));
  await tab.world.settle();
  return done;
}

/** Begins another claim, and shows it. Gives its name. */
export async function beginIn(tab: ClaimsTab, answers = { order: 'CMD-1' }): Promise<string> {
  return doIn(tab, async (claims) => {
    const opened = await claims.begin(answers);
    claims.show(opened);
    return opened.claim;
  });
}

export const switchTo = (tab: ClaimsTab, claim: string): Promise<void> =>
  doIn(tab, async (claims) => claims.show(await claims.open(claim)));

/** The tab is left, as a page of several claims is, and shown anew. */
export async function reloadTab(tab: ClaimsTab): Promise<ClaimsTab> {
  tab.do(() => tab.claims.rememberShown());
  tab.world.close(tab);
  return openTab(tab.world, tab.session);
}

/** Every text that is stored for a claim: drafts and copies, on the device and in a tab. */
export function textsOf({ databases, local }: World, claim: string, session?: FakeArea): string[] {
  const name = nameOf(undefined, claim);
  const copies = databases.committed('set-aside', name) as { text: string }[];
  const inAreas = [local, ...(session ? [session] : [])].flatMap((area) => [
    area.items[DRAFT.replace('recevable', name)] ?? [],
    copiesIn(area, name),
  ]);
  return [...(databases.committed('draft', name) as string[]), ...copies.map(({ text }) => text), ...inAreas.flat()];
}
