const [SHORT, LONG] = [4000, 32_000];
/** Beyond this it is not the length that the time grows with. */
export const MOST = 30;
/** What is so quick that the clock cannot tell it from nothing (ms). */
const UNNOTICED = 4;

/**
 * By how much longer a reader takes over 8 times as much, the best of several each: about 8 where the time grows with the
 * length, 64 where it grows with its square.
 */
export function growthOf(read: (length: number) => void): number {
  const timeOf = (length: number) => {
    const start = performance.now();
    read(length);
    return performance.now() - start;
  };
  // Nothing that is so quick grows with the square.
  if (timeOf(LONG) < MOST * UNNOTICED) return 0;
  const best = (length: number) => Math.min(...Array.from({ length: 5 }, () => timeOf(length)));
  return best(LONG) / Math.max(best(SHORT), UNNOTICED);
}

/** A text of this length that says the same over and over. */
export const repeated = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
