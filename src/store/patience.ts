/** How long the page waits for a browser's storage before it goes on without: it may never answer, nor say that it will not. */
export const PATIENCE_MS = 2000;

/** A page that slept, in the back/forward cache or under a closed lid, wakes up to a timer long due: that is one piece, and no more. */
const PIECES = 10;

export class TimeoutError extends Error {}

/** What `promise` comes to, or a `TimeoutError` after `ms`, in which the page was awake. */
export function within<T>(promise: Promise<T>, ms = PATIENCE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const wait = (pieces: number) => {
      timer = setTimeout(() => {
        if (pieces > 1) wait(pieces - 1);
        else reject(new TimeoutError(`No answer within ${ms} ms.`));
      }, ms / PIECES);
    };
    wait(PIECES);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
