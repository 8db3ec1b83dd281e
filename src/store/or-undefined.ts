/** What an action gives; undefined where it throws, as a storage does that the browser refuses. */
export function orUndefined<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
