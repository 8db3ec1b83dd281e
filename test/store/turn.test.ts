import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lease, webLock, type Grab } from '../../src/store/turn.ts';
import { storageHolding, type FakeStorage } from './fake-storage.ts';
import { fakeLocks } from './fake-tabs.ts';

const LEASE = 'recevable:lease';
const nobody = () => undefined;

describe('the turn to write as a Web Lock', () => {
  test('has 1 holder: the 2nd page gets it only once the 1st has given it back', async () => {
    const [one, other] = pagesOf(fakeLocks());
    const release = await one('if-free', nobody);
    expect(release).toBeTypeOf('function');
    expect(await other('if-free', nobody)).toBeUndefined();
    release?.();
    await vi.waitFor(async () => expect(await other('if-free', nobody)).toBeTypeOf('function'));
  });

  test('that is taken is lost for the page that had it, which hears of it once', async () => {
    const [one, other] = pagesOf(fakeLocks());
    const [lost, kept] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const release = await one('if-free', lost);
    expect(await other('taking', kept)).toBeTypeOf('function');
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
    release?.();
    expect(await one('if-free', lost)).toBeUndefined();
    expect(kept).not.toHaveBeenCalled();
  });

  test('that is given back is not lost: 0 calls', async () => {
    const [one] = pagesOf(fakeLocks());
    const lost = vi.fn<() => void>();
    (await one('if-free', lost))?.();
    await vi.waitFor(async () => expect(await one('if-free', nobody)).toBeTypeOf('function'));
    expect(lost).not.toHaveBeenCalled();
  });

  test('is asked for under a name that never changes', async () => {
    const locks = fakeLocks();
    const request = vi.spyOn(locks, 'request');
    await webLock(locks)('if-free', nobody);
    expect(request.mock.calls[0]?.[0]).toBe('recevable:draft');
  });

  test.each<[string, LockManager | undefined]>([
    ['has none, without TLS', undefined],
    [
      'throws a SecurityError',
      {
        request: () => {
          throw new DOMException('', 'SecurityError');
        },
      } as unknown as LockManager,
    ],
    ['rejects', { request: () => Promise.reject(new DOMException('', 'SecurityError')) } as unknown as LockManager],
  ])('rejects where the browser %s', async (_, locks) => {
    await expect(webLock(locks)('if-free', nobody)).rejects.toThrow(DOMException);
    await expect(webLock(locks)('taking', nobody)).rejects.toThrow(DOMException);
  });
});

describe('the turn to write as a lease', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T11:00:00Z') }));
  afterEach(() => void vi.useRealTimers());

  test('has 1 holder, however long it writes: a 2nd page does not get it after 10 minutes', async () => {
    const { one, other } = onDevice();
    expect(await one('if-free', nobody)).toBeTypeOf('function');
    expect(await other('if-free', nobody)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await other('if-free', nobody)).toBeUndefined();
  });

  test('can be asked for twice by the page that has it', async () => {
    const { one } = onDevice();
    await one('if-free', nobody);
    expect(await one('if-free', nobody)).toBeTypeOf('function');
  });

  test('is renewed every 2 s', async () => {
    const { storage, one } = onDevice();
    await one('if-free', nobody);
    await vi.advanceTimersByTimeAsync(1999);
    expect(storage.writes).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(storage.writes).toBe(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(storage.writes).toBe(3);
  });

  test('that is given back leaves 0 keys, is free at once, is renewed no more, and is not lost', async () => {
    const { storage, one, other } = onDevice();
    const lost = vi.fn<() => void>();
    (await one('if-free', lost))?.();
    expect(storage.keys()).toStrictEqual([]);
    expect(await other('if-free', nobody)).toBeTypeOf('function');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(JSON.parse(storage.getItem(LEASE) ?? '')).toMatchObject({ owner: 'page b' });
    expect(lost).not.toHaveBeenCalled();
  });

  test('of a page that is gone is over after 6 s, and not before', async () => {
    const { storage, other } = onDevice();
    storage.setItem(LEASE, JSON.stringify({ owner: 'page a', at: Date.now() }));
    await vi.advanceTimersByTimeAsync(6000);
    expect(await other('if-free', nobody)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(await other('if-free', nobody)).toBeTypeOf('function');
  });

  test('does not last longer because the clock was put back by 1 hour', async () => {
    const { storage, other } = onDevice();
    storage.setItem(LEASE, JSON.stringify({ owner: 'page a', at: Date.now() + 3_600_000 }));
    expect(await other('if-free', nobody)).toBeTypeOf('function');
  });

  test('that is taken is lost for the page that had it, which hears of it at its next beat, once, and takes nothing back', async () => {
    const { storage, one, other } = onDevice();
    const lost = vi.fn<() => void>();
    const release = await one('if-free', lost);
    expect(await other('taking', nobody)).toBeTypeOf('function');
    expect(lost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(lost).toHaveBeenCalledTimes(1);
    release?.();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(JSON.parse(storage.getItem(LEASE) ?? '')).toMatchObject({ owner: 'page b' });
  });

  test('is lost, and asked for no more, where the storage begins to fail: 1 call in 1 minute', async () => {
    const { storage, one } = onDevice();
    const lost = vi.fn<() => void>();
    await one('if-free', lost);
    storage.room = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each(['', 'null', '{', '[]', '"x"', '{"owner":"page a"}', '{"at":1}'])(
    'that nobody can read, %j, is nobody’s',
    async (text) => {
      const { storage, other } = onDevice();
      storage.setItem(LEASE, text);
      expect(await other('if-free', nobody)).toBeTypeOf('function');
    },
  );

  test.each<[string, () => Storage | null]>([
    [
      'naming it throws',
      () => {
        throw new DOMException('', 'SecurityError');
      },
    ],
    ['it is null', () => null],
    ['it is full', () => Object.assign(storageHolding(), { room: 0 })],
  ])('rejects where the browser refuses its storage: %s', async (_, storage) => {
    await expect(lease(storage, 'page a', Date.now)('if-free', nobody)).rejects.toThrow(DOMException);
    await expect(lease(storage, 'page a', Date.now)('taking', nobody)).rejects.toThrow(DOMException);
    expect(vi.getTimerCount()).toBe(0);
  });
});

const pagesOf = (locks: LockManager) => [webLock(locks), webLock(locks)] as const;

/** 2 pages on a device without locks. */
function onDevice(): { storage: FakeStorage; one: Grab; other: Grab } {
  const storage = storageHolding();
  const page = (owner: string) => lease(() => storage, owner, Date.now);
  return { storage, one: page('page a'), other: page('page b') };
}
