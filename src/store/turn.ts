import { OURS } from './place.ts';

const BEAT_MS = 2000;
const STALE_MS = 6000;

/** Gives the turn back. */
export type Release = () => void;
/**
 * How a page comes to be the only one that writes: `if-free`, or by `taking` it from whoever has it. Undefined where another
 * has it; `onLost` hears when another has taken it. Rejects where the browser has no such means.
 */
export type Grab = (how: 'if-free' | 'taking', onLost: () => void) => Promise<Release | undefined>;

/** The turn to write as a Web Lock, which the browser frees whatever becomes of the page. It needs a secure context. */
export function webLock(locks: LockManager | undefined, name = OURS): Grab {
  return (how, onLost) =>
    new Promise((resolve, reject) => {
      if (!locks) throw new DOMException('There are no locks.', 'NotSupportedError');
      const options = how === 'taking' ? { steal: true } : { ifAvailable: true };
      const held = (lock: Lock | null) =>
        lock ? new Promise<void>((release) => resolve(release)) : resolve(undefined);
      locks.request(`${name}:draft`, options, held).catch((error: unknown) => {
        reject(error);
        onLost();
      });
    });
}

/**
 * The turn to write as a lease in `localStorage`, renewed every 2 s and over after 6: for pages without TLS, where browsers
 * have no locks. Two pages may for a moment both believe that they have it, for which every write looks before it leaps.
 */
export function lease(storage: () => Storage | null, owner: string, now: () => number, name = OURS): Grab {
  const key = `${name}:lease`;
  const read = (target: Storage): { owner: string; at: number } | undefined => {
    try {
      return JSON.parse(target.getItem(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  };
  return async (how, onLost) => {
    const target = storage();
    if (!target) throw new DOMException('There is no such storage.', 'NotSupportedError');
    const held = read(target);
    // A clock that was put back makes no lease last longer.
    const isStale = !held || !(Math.abs(now() - held.at) <= STALE_MS);
    if (how === 'if-free' && !isStale && held.owner !== owner) return undefined;
    const renew = () => target.setItem(key, JSON.stringify({ owner, at: now() }));
    renew();
    const beat = setInterval(() => {
      try {
        if (read(target)?.owner === owner) return renew();
      } catch {
        // A storage that fails now keeps nobody else's lease either.
      }
      clearInterval(beat);
      onLost();
    }, BEAT_MS);
    return () => {
      clearInterval(beat);
      if (read(target)?.owner === owner) target.removeItem(key);
    };
  };
}
