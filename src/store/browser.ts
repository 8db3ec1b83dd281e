import { database } from './database.ts';
import { openDraft, type Draft } from './draft.ts';
import { OURS } from './place.ts';
import { meetTabs } from './tabs.ts';
import { lease, webLock } from './turn.ts';
import { webStorage } from './web-storage.ts';

const ONLY_THIS_TAB = `${OURS}:only-this-tab`;

/** The draft of this page, kept by the browser, and written whatever way the page is left. `now` is an ISO 8601 instant. */
export async function openBrowserDraft(now: () => string): Promise<Draft> {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  // A letter first: JavaScript would sort names that are numbers.
  const writer = `p${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const means = [
    webLock(navigator.locks),
    lease(
      () => window.localStorage,
      writer,
      () => Date.parse(now()),
    ),
  ];
  const draft = await openDraft({
    places: {
      database: database(),
      local: webStorage(() => window.localStorage),
      session: webStorage(() => window.sessionStorage),
    },
    onlyInThisTab: {
      get: () => window.sessionStorage.getItem(ONLY_THIS_TAB) !== null,
      set: (only) =>
        only ? window.sessionStorage.setItem(ONLY_THIS_TAB, 'yes') : window.sessionStorage.removeItem(ONLY_THIS_TAB),
    },
    tabs: (events) => meetTabs(means, () => new BroadcastChannel(OURS), events),
    now,
    writer,
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') draft.hide();
    else void draft.show();
  });
  window.addEventListener('pagehide', () => {
    draft.hide();
    draft.leave();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void draft.show();
  });
  return draft;
}
