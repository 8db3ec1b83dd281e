import type { Shelves } from './shelves.ts';

/** A picture, and whether it stays when the page is left. */
export type HeldPicture = { picture: Blob; isStored: boolean };

/**
 * The pictures of one page: those that are stored, and those that are only held until it is left, because the customer or
 * the browser wants it so.
 */
export function createPictures(shelves: Shelves, isOnlyHere: () => boolean, mayWrite: () => Promise<boolean>) {
  const held = new Map<string, Blob>();
  /** Changes with each claim that the pictures may belong to. */
  let era = 0;
  return {
    /** Keeps a picture by its SHA-256; false where that is only until the page is left. */
    async keep(sha256: string, picture: Blob): Promise<boolean> {
      const then = era;
      held.set(sha256, picture);
      return !isOnlyHere() && (await mayWrite()) && era === then && shelves.putPicture(sha256, picture);
    },
    /** The pictures that are still there, by their SHA-256. */
    async all(): Promise<ReadonlyMap<string, HeldPicture>> {
      const stored = isOnlyHere() ? new Map<string, Blob>() : await shelves.pictures();
      const all = new Map([...stored, ...held]);
      return new Map([...all].map(([sha256, picture]) => [sha256, { picture, isStored: stored.has(sha256) }]));
    },
    async remove(sha256: string): Promise<void> {
      held.delete(sha256);
      if (!isOnlyHere() && (await mayWrite())) await shelves.removePicture(sha256);
    },
    /** Takes all that are stored into this page, before they are erased. */
    async hold(): Promise<void> {
      for (const [sha256, picture] of await shelves.pictures()) held.set(sha256, picture);
    },
    /** Stores all that this page holds. */
    async store(): Promise<void> {
      await Promise.all([...held].map(([sha256, picture]) => shelves.putPicture(sha256, picture)));
    },
    /** Gives a way to ask whether the claim is still the same: it was not erased since, nor replaced by another. */
    watch(): () => boolean {
      const then = era;
      return () => era === then;
    },
    /** The claim is now another, to which no picture that is still being read belongs. */
    leaveClaim: (): void => {
      era += 1;
    },
    forget(): void {
      held.clear();
      era += 1;
    },
  };
}
