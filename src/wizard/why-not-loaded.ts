/** Why a part could not be loaded: no connection, a release that is newer than this page, or nobody knows. */
export type LoadFault = 'offline' | 'updated' | 'advice';

export async function whyNotLoaded(): Promise<LoadFault> {
  if (!navigator.onLine) return 'offline';
  const { release } = document.documentElement.dataset;
  // Only the wizard's own page says which release it is.
  if (release === undefined) return 'advice';
  try {
    // A script, since the page may be allowed no other request. Past every cache.
    const address = new URL(`./release.js?${Date.now()}`, document.baseURI).href;
    const found = (await import(/* @vite-ignore */ address)) as { release?: string };
    return found.release === release ? 'advice' : 'updated';
  } catch {
    return 'advice';
  }
}
