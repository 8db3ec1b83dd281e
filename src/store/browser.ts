import { database } from './database.ts';
import { openDraft } from './draft.ts';
import { nameOf } from './place.ts';
import { meetTabs } from './tabs.ts';
import { lease, webLock } from './turn.ts';
import { webStorage } from './web-storage.ts';

type Setting = {
  /** The present, as an ISO 8601 instant. */
  now: () => string;
  /** Tells the drafts of several wizards of one site apart. */
  instance?: string | undefined;
};

/**
 * The draft of this page, kept by the browser, and written whatever way the page is left. `close` writes it too, and leaves
 * no listener, lock, channel or connection behind.
 */
export async function openBrowserDraft({ now, instance }: Setting) {
  const name = nameOf(instance);
  const onlyThisTab = `${name}:only-this-tab`;
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  // A letter first: JavaScript would sort names that are numbers.
  const writer = `p${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const means = [
    webLock(navigator.locks, name),
    lease(
      () => window.localStorage,
      writer,
      () => Date.parse(now()),
      name,
    ),
  ];
  const connection = database(name);
  let channel: BroadcastChannel | undefined;
  const draft = await openDraft({
    places: {
      database: connection,
      local: webStorage(() => window.localStorage, name),
      session: webStorage(() => window.sessionStorage, name),
    },
    onlyInThisTab: {
      get: () => window.sessionStorage.getItem(onlyThisTab) !== null,
      set: (only) =>
        only ? window.sessionStorage.setItem(onlyThisTab, 'yes') : window.sessionStorage.removeItem(onlyThisTab),
    },
    tabs: (events) => meetTabs(means, () => (channel = new BroadcastChannel(name)), events),
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
      connection.close();
    },
  };
}
