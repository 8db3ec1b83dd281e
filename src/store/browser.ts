import { openClaims } from './claims.ts';
import { database } from './database.ts';
import { openDraft } from './draft.ts';
import { within } from './patience.ts';
import { claimsOf, nameOf } from './place.ts';
import { pageMemory } from './page-memory.ts';
import { meetTabs } from './tabs.ts';
import { lease, webLock } from './turn.ts';
import { webStorage } from './web-storage.ts';

type Setting = {
  /** The present, as an ISO 8601 instant. */
  now: () => string;
  /** Tells the drafts of several wizards of one site apart. */
  instance?: string | undefined;
};
type OfOneClaim = { claim?: string; onlyInThisTab?: boolean };

/** A name that nobody else has. */
const newName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** This visit of whoever has the page before them. */
const visit = newName();

/**
 * WebKit keeps what a frame of another origin stores until the browser is closed, whatever the storage says (webkit.org/
 * tracking-prevention: partitioned and ephemeral).
 */
function isEphemeral(): boolean {
  if (window.parent === window || !navigator.vendor.startsWith('Apple')) return false;
  try {
    return window.parent.origin !== window.origin;
  } catch {
    return true;
  }
}

const placesNamed = (name: string) => ({
  database: database(name),
  local: webStorage(() => window.localStorage, name),
  session: webStorage(() => window.sessionStorage, name),
  page: webStorage(() => pageMemory, name),
});

/**
 * The draft of a claim in this page, kept by the browser, for this tab only if that is wanted, and written whatever way the page
 * is left. `close` writes it too, and leaves no listener, lock, channel or connection behind.
 */
export async function openBrowserDraft({ now, instance, claim, onlyInThisTab = false }: Setting & OfOneClaim) {
  const name = nameOf(instance, claim);
  const onlyThisTab = `${name}:only-this-tab`;
  const clock = `${name}:clock`;
  // A letter first: JavaScript would sort names that are numbers.
  const writer = `p${newName()}`;
  const means = [
    webLock(navigator.locks, name),
    lease(
      () => window.localStorage,
      writer,
      () => Date.parse(now()),
      name,
    ),
  ];
  const places = placesNamed(name);
  let channel: BroadcastChannel | undefined;
  const draft = await openDraft({
    places,
    onDevice: isEphemeral() ? 'browser' : 'device',
    onlyInThisTab: {
      get: () => onlyInThisTab || window.sessionStorage.getItem(onlyThisTab) !== null,
      set: (only) =>
        only ? window.sessionStorage.setItem(onlyThisTab, 'yes') : window.sessionStorage.removeItem(onlyThisTab),
    },
    tabs: (events) => meetTabs(means, () => (channel = new BroadcastChannel(name)), events),
    clockSeen: {
      get: () => window.localStorage.getItem(clock),
      set: (text) => (text === null ? window.localStorage.removeItem(clock) : window.localStorage.setItem(clock, text)),
    },
    visit,
    now,
    writer,
  });

  const closing = new AbortController();
  const { signal } = closing;
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') draft.hide();
      else void draft.show();
    },
    { signal },
  );
  window.addEventListener(
    'pagehide',
    () => {
      draft.hide();
      draft.leave();
    },
    { signal },
  );
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && draft.show()), { signal });

  return {
    ...draft,
    async close(): Promise<void> {
      closing.abort();
      await draft.close();
      channel?.close();
      places.database.close();
    },
  };
}

/** The claims of a wizard, kept by the browser, of which this page shows one. Each has a draft of its own. */
export async function openBrowserClaims({ now, instance }: Setting) {
  const markOf = (claim: string) => `${nameOf(instance, claim)}:shown`;
  const isMark = (key: string) => key.endsWith(':shown');
  // What a tab remembers of a claim keeps nothing of it.
  const inWebStorage = () =>
    [...keysOf(() => window.localStorage), ...keysOf(() => window.sessionStorage), ...Object.keys(pageMemory)].filter(
      (key) => !isMark(key),
    );
  const inDatabases = async () => {
    // In a sandbox without an origin, Chromium reports a rejection that no handler can catch.
    if (window.origin === 'null') return [];
    try {
      const databases = await within(indexedDB.databases());
      return databases.map(({ name }) => `${name}:`);
    } catch {
      return [];
    }
  };
  const marked = (tab: Storage) => claimsOf(Object.keys(tab).filter(isMark), instance);

  const claims = await openClaims({
    stored: async () => claimsOf([...inWebStorage(), ...(await inDatabases())], instance),
    open: (claim, onlyInThisTab) => openBrowserDraft({ now, instance, claim, onlyInThisTab }),
    shownInTab: {
      get: () => marked(window.sessionStorage)[0],
      set(claim) {
        const { sessionStorage: tab } = window;
        for (const each of marked(tab)) tab.removeItem(markOf(each));
        tab.setItem(markOf(claim), 'yes');
      },
    },
    newName,
  });

  // As long as there is one claim, nothing need be remembered of it.
  const remember = () => {
    if (claimsOf(inWebStorage(), instance).length > 1) claims.rememberShown();
  };
  window.addEventListener('pagehide', remember);
  return {
    ...claims,
    async close(): Promise<void> {
      window.removeEventListener('pagehide', remember);
      remember();
      await claims.close();
    },
  };
}

function keysOf(storage: () => Storage | null): string[] {
  try {
    return Object.keys(storage() ?? {});
  } catch {
    return [];
  }
}
