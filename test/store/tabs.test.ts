import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { meetTabs } from '../../src/store/tabs.ts';
import { lease, webLock, type Grab } from '../../src/store/turn.ts';
import { storageHolding } from './fake-storage.ts';
import { fakeChannel, fakeLocks } from './fake-tabs.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T11:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const refused = (): never => {
  throw new DOMException('refused', 'SecurityError');
};
const refusing = webLock({ request: async () => refused() } as unknown as LockManager);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

type Meeting = { means: (page: string) => readonly Grab[]; channel: () => BroadcastChannel };

/** Opens pages of one browser, which meet each other. */
function browser({ means, channel = fakeChannel() }: Partial<Meeting> = {}) {
  const locks = fakeLocks();
  const nothing = (): Promise<void> => Promise.resolve();
  return (page: string, { asked = nothing, hears = channel } = {}) => {
    const told = () => vi.fn<() => void>();
    const events = {
      asked: vi.fn<() => Promise<void>>(asked),
      lost: told(),
      erased: told(),
      moved: told(),
      freed: told(),
    };
    return { ...events, tabs: meetTabs(means?.(page) ?? [webLock(locks)], hears, events) };
  };
}
const storage = storageHolding();
const byLease = (page: string) => [lease(() => storage, page, Date.now)];
afterEach(() => storage.removeItem('recevable:lease'));

describe.each<[string, Partial<Meeting>]>([
  ['with locks', {}],
  ['with a lease', { means: byLease }],
  ['with a lease where locks are refused', { means: (page) => [refusing, ...byLease(page)] }],
])('of 2 pages of a browser %s', (_, meeting) => {
  test('1 writes, and the other knows that it may not', async () => {
    const open = browser(meeting);
    const [one, other] = [open('a'), open('b')];
    expect(await one.tabs.becomeWriter('if-free')).toBe(true);
    expect(await other.tabs.becomeWriter('if-free')).toBe(false);
    expect([one.tabs.isWriter(), other.tabs.isWriter()]).toStrictEqual([true, false]);
    expect(one.asked).not.toHaveBeenCalled();
  });

  test('1 that asks twice at the same time has the turn', async () => {
    const { tabs } = browser(meeting)('a');
    const asked = [tabs.becomeWriter('if-free'), tabs.becomeWriter('if-free')];
    expect(await Promise.all(asked)).toStrictEqual([true, true]);
    expect(tabs.isWriter()).toBe(true);
  });

  test('the 2nd may once the 1st has given the turn back', async () => {
    const open = browser(meeting);
    const [one, other] = [open('a'), open('b')];
    await one.tabs.becomeWriter('if-free');
    one.tabs.release();
    await pass(0);
    expect(one.tabs.isWriter()).toBe(false);
    expect(await other.tabs.becomeWriter('if-free')).toBe(true);
    expect(one.lost).not.toHaveBeenCalled();
  });

  test('the 1st writes what it has to, and only then gives way to the 2nd that takes the turn', async () => {
    const open = browser(meeting);
    const log: string[] = [];
    const asked = async () => {
      await new Promise((done) => setTimeout(done, 300));
      log.push('written');
    };
    const [one, other] = [open('a', { asked }), open('b')];
    one.lost.mockImplementation(() => log.push('lost'));
    await one.tabs.becomeWriter('if-free');
    const taking = other.tabs.becomeWriter('taking').then((may) => log.push(`taken: ${may}`));
    await pass(299);
    expect(log).toStrictEqual([]);
    expect(one.tabs.isWriter()).toBe(true);
    await pass(100);
    await taking;
    expect(log).toStrictEqual(['written', 'lost', 'taken: true']);
    expect([one.tabs.isWriter(), other.tabs.isWriter()]).toStrictEqual([false, true]);
    expect(other.asked).not.toHaveBeenCalled();
  });

  test('the 2nd takes the turn after 1 s, and not before, from a 1st that never answers', async () => {
    const open = browser(meeting);
    const [one, other] = [open('a', { asked: () => new Promise(() => undefined) }), open('b')];
    await one.tabs.becomeWriter('if-free');
    const taking = other.tabs.becomeWriter('taking');
    await pass(990);
    expect([one.tabs.isWriter(), other.tabs.isWriter()]).toStrictEqual([true, false]);
    await pass(10);
    expect(await taking).toBe(true);
    expect(other.tabs.isWriter()).toBe(true);
    await pass(2000);
    expect(one.lost).toHaveBeenCalledTimes(1);
    expect(one.tabs.isWriter()).toBe(false);
    expect(await one.tabs.becomeWriter('if-free')).toBe(false);
  });

  test('both can go on taking the turn from each other, 3 times', async () => {
    const open = browser(meeting);
    const [one, other] = [open('a'), open('b')];
    await one.tabs.becomeWriter('if-free');
    const taken = async (from: typeof one, to: typeof one) => {
      const taking = to.tabs.becomeWriter('taking');
      await pass(100);
      return [await taking, from.tabs.isWriter(), to.tabs.isWriter()];
    };
    expect(await taken(one, other)).toStrictEqual([true, false, true]);
    expect(await taken(other, one)).toStrictEqual([true, false, true]);
    expect(await taken(one, other)).toStrictEqual([true, false, true]);
    expect([one.lost.mock.calls.length, other.lost.mock.calls.length]).toStrictEqual([2, 1]);
  });
});

describe('where a browser refuses', () => {
  test.each<[string, () => BroadcastChannel]>([
    ['to open it', refused],
    ['to speak in it', () => Object.assign(new EventTarget(), { postMessage: refused }) as unknown as BroadcastChannel],
  ])('a channel, %s, nothing throws, and the turn is taken after 1 s', async (_, hears) => {
    const open = browser();
    const [one, other] = [open('a', { hears }), open('b', { hears })];
    await one.tabs.becomeWriter('if-free');
    const taking = other.tabs.becomeWriter('taking');
    await pass(1000);
    expect(await taking).toBe(true);
    await pass(0);
    expect(one.lost).toHaveBeenCalledTimes(1);
    expect(one.asked).not.toHaveBeenCalled();
    expect(() => other.tabs.tellErased()).not.toThrow();
  });

  test.each<[string, readonly Grab[]]>([
    ['0 means', []],
    ['2 means that are refused', [webLock(undefined), lease(refused, 'a', Date.now)]],
  ])('every means to find out who writes, every page may: %s', async (_, means) => {
    const open = browser({ means: () => means });
    const [one, other] = [open('a'), open('b')];
    expect(await one.tabs.becomeWriter('if-free')).toBe(true);
    expect(await other.tabs.becomeWriter('if-free')).toBe(true);
    expect([one.tabs.isWriter(), other.tabs.isWriter()]).toStrictEqual([true, true]);
    other.tabs.release();
    expect([one.tabs.isWriter(), other.tabs.isWriter()]).toStrictEqual([true, false]);
  });

  test('to give the turn back, the page may write no more all the same, and nothing throws', async () => {
    const open = browser({ means: () => [async () => refused] });
    const { tabs } = open('a');
    await tabs.becomeWriter('if-free');
    expect(() => tabs.release()).not.toThrow();
    expect(tabs.isWriter()).toBe(false);
  });
});

describe('locks that never answer', () => {
  const silent: Grab = () => new Promise(() => undefined);

  test('are given up after 2 s, and not asked again: the lease says who writes', async () => {
    const asked = vi.fn<Grab>(silent);
    const open = browser({ means: (page) => [asked, ...byLease(page)] });
    const { tabs } = open('a');
    const becoming = tabs.becomeWriter('if-free');
    await pass(2000);
    expect(await becoming).toBe(true);
    tabs.release();
    expect(await tabs.becomeWriter('if-free')).toBe(true);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('cost whoever takes the turn 3 s in all, with 1 s for the page that has it', async () => {
    const open = browser({ means: (page) => [silent, ...byLease(page)] });
    const one = open('a', { hears: refused });
    const other = open('b', { hears: refused });
    const becoming = one.tabs.becomeWriter('if-free');
    await pass(2000);
    expect(await becoming).toBe(true);
    const taking = other.tabs.becomeWriter('taking');
    await pass(3000);
    expect(other.tabs.isWriter()).toBe(true);
    expect(await taking).toBe(true);
  });
});

test('a page that has the turn does not ask for it again: 1 request', async () => {
  const grab = vi.fn<Grab>(async () => () => undefined);
  const { tabs } = browser({ means: () => [grab] })('a');
  await tabs.becomeWriter('if-free');
  expect(await tabs.becomeWriter('if-free')).toBe(true);
  expect(await tabs.becomeWriter('taking')).toBe(true);
  expect(grab).toHaveBeenCalledTimes(1);
});

test('2 other pages hear that the draft has moved into one tab, and the one that says so does not', () => {
  const open = browser();
  const [one, other, third] = [open('one'), open('other'), open('third')];
  one.tabs.tellMoved();
  expect([one, other, third].map(({ moved }) => moved.mock.calls.length)).toStrictEqual([0, 1, 1]);
  expect(other.erased).not.toHaveBeenCalled();
});

test('2 other pages hear that everything was erased, and the one that says so does not', () => {
  const open = browser();
  const [one, other, third] = [open('a'), open('b'), open('c')];
  one.tabs.tellErased();
  expect([one, other, third].map(({ erased }) => erased.mock.calls.length)).toStrictEqual([0, 1, 1]);
});

test('a page that does not write is neither asked nor loses anything when a 3rd takes the turn, and strange words are nothing to it', async () => {
  const channel = fakeChannel();
  const open = browser({ channel });
  const [one, other, third] = [open('a'), open('b'), open('c')];
  await one.tabs.becomeWriter('if-free');
  const taking = third.tabs.becomeWriter('taking');
  await pass(100);
  expect(await taking).toBe(true);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel only reaches this origin.
  for (const word of ['hello', null]) channel().postMessage(word);
  await pass(100);
  expect(third.tabs.isWriter()).toBe(true);
  for (const { asked, lost, erased } of [other, third]) {
    for (const event of [asked, lost, erased]) expect(event).not.toHaveBeenCalled();
  }
});
