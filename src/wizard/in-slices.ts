import type { Steps } from '../export/steps.ts';

/** The page answers at once as long as nothing takes longer (ms). */
const SLICE_MS = 8;

/** Does the steps for a moment at a time, between which the page answers. Rejects once it is stopped. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    if (signal?.aborted === true) throw new DOMException('Nobody waits for it any more.', 'AbortError');
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    // oxlint-disable-next-line no-await-in-loop -- it is what lets the page answer
    await new Promise((next) => setTimeout(next));
  }
}
