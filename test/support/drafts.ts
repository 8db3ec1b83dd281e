import { openClaims, type Claims } from '../../src/store/claims.ts';
import { openDraft, type Draft } from '../../src/store/draft.ts';
import { webStorage } from '../../src/store/web-storage.ts';
import { storageHolding } from '../store/fake-storage.ts';

/** One empty claim in the only page there is, in a browser in which everything works. `now` is an ISO 8601 instant. */
export function claimsInMemory(now: string): Promise<Claims> {
  return openClaims({
    stored: async () => [],
    open: () => draftInMemory(now),
    shownInTab: { get: () => undefined, set: () => undefined },
    newName: () => 'another',
  });
}

function draftInMemory(now: string): Promise<Draft> {
  const place = () => {
    const storage = storageHolding();
    return webStorage(() => storage);
  };
  const pictures = new Map<string, Blob>();
  return openDraft({
    places: {
      database: {
        ...place(),
        pictures: async () => new Map(pictures),
        putPicture: async (sha256, picture) => void pictures.set(sha256, picture),
        removePicture: async (sha256) => void pictures.delete(sha256),
      },
      local: place(),
      session: place(),
      page: place(),
    },
    onlyInThisTab: { get: () => false, set: () => undefined },
    tabs: () => ({
      isWriter: () => true,
      becomeWriter: async () => true,
      release: () => undefined,
      tellErased: () => undefined,
      tellMoved: () => undefined,
      tellFreed: () => undefined,
    }),
    clockSeen: { get: () => null, set: () => undefined },
    visit: 'visit',
    now: () => now,
    writer: 'page',
  });
}
