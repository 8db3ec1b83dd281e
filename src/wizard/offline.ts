type Sink = { createScriptURL: (address: string) => unknown };
type TrustedTypes = { createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Sink };

/** A policy of one name may be made once. */
let isAsked = false;
const asItIs: Sink = { createScriptURL: (address) => address };

/**
 * Has the browser keep what the whole way needs, once somebody is on it, so that it goes on without a connection. Only where
 * the page is the wizard's own and nobody's frame, and the page does not say `data-offline="off"`. What the browser refuses is
 * done without.
 */
export function keepForOffline(container: HTMLElement): void {
  if (isAsked || window.parent !== window || container.dataset.offline === 'off') return;
  isAsked = true;
  try {
    const { serviceWorker, connection } = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } };
    if (!serviceWorker || connection?.saveData) return;
    const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('recevable', { createScriptURL: () => './sw.js' }) ?? asItIs;
    serviceWorker.register(policy.createScriptURL('./sw.js') as string).catch(() => undefined);
  } catch {
    // In a sandbox there is none, and a Content-Security-Policy may allow no such policy.
  }
}
