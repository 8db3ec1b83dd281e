import { openingBytes } from '../../src/export/open.ts';
import { readingZip } from '../../src/export/read-zip.ts';
import type { Steps } from '../../src/export/steps.ts';

/** Does all the steps at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

export const openBytes = (bytes: Uint8Array) => toEnd(openingBytes(bytes));
export const readZip = (bytes: Uint8Array) => toEnd(readingZip(bytes));
