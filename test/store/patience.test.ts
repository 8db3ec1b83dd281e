import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TimeoutError, within } from '../../src/store/patience.ts';
import { createShelves, type Places } from '../../src/store/shelves.ts';
import { webStorage } from '../../src/store/web-storage.ts';
import { envelope } from './envelopes.ts';
import { storageHolding } from './fake-storage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a browser that is asked for something', () => {
  test('has 2 s, and is then given up', async () => {
    const given = within(new Promise(() => undefined)).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await given).toBeInstanceOf(TimeoutError);
  });

  test('has 2 s in which the page is awake: 1 timer that is due when the page wakes up is not the end', async () => {
    let answer: (value: string) => void = () => undefined;
    const given = within(new Promise<string>((resolve) => (answer = resolve)));
    await vi.advanceTimersToNextTimerAsync();
    answer('answer');
    expect(await given).toBe('answer');
  });

  test('and answers or refuses in time is heard at once, and leaves 0 timers', async () => {
    expect(await within(Promise.resolve('answer'))).toBe('answer');
    await expect(within(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a database that answers after 5 s is not asked meanwhile, and is asked again from then on', async () => {
  const storages = [storageHolding(), storageHolding(), storageHolding(), storageHolding()];
  const [inTime, local, session, page] = storages.map((storage) => webStorage(() => storage));
  if (!inTime || !local || !session || !page) throw new Error('There are 4 places.');
  const asked = vi.fn<() => void>();
  const write: typeof inTime.write = async (...given) => {
    asked();
    await new Promise((done) => setTimeout(done, 5000));
    return inTime.write(...given);
  };
  const database = { ...inTime, write } as Partial<Places['database']> as Places['database'];
  const shelves = createShelves({ database, local, session, page }, 'device');
  const written = async (revision: number, ms: number) => {
    const writing = shelves.write(envelope({ revision }), false);
    await vi.advanceTimersByTimeAsync(ms);
    return [(await writing).lasts, asked.mock.calls.length];
  };
  expect(await written(1, 2000)).toStrictEqual(['device', 1]);
  expect(await written(2, 0)).toStrictEqual(['device', 1]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await written(3, 2000)).toStrictEqual(['device', 2]);
});
