/** Whether a run tries everything: WHOLE=all, as in npm run test:whole. */
export const isWhole = process.env.WHOLE === 'all';
const seed = Number(process.env.SHARE_SEED ?? 0);

/** Of these, the one that SHARE_SEED and `index` name; all of them when everything is tried. */
export function drawn<T>(of: readonly T[], index = 0): readonly T[] {
  return of.filter((_, at) => isWhole || at === (seed + index) % of.length);
}

/** Whether SHARE_SEED names this one, of which one in `every` is tried. */
export const isDrawn = (index: number, every: number): boolean => isWhole || (seed + index) % every === 0;
