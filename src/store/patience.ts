/** How long the page waits for a browser's storage before it goes on without: it may never answer, nor say that it will not. */
export const PATIENCE_MS = 2000;

export class TimeoutError extends Error {}

/** What `promise` comes to, or a `TimeoutError` after `ms`. */
export function within<T>(promise: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`No answer within ${ms} ms.`)), ms);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
