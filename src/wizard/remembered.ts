const SECOND = 1000;

/**
 * Loads once, however often it is asked. A failure is forgotten after a second, so that another page tries again; not at
 * once, for React asks again as soon as it is told, and would be told of yet another attempt for ever.
 */
export function remembered<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading =
      loading ??
      load().catch((error: unknown) => {
        setTimeout(() => (loading = undefined), SECOND);
        throw error;
      }));
}
