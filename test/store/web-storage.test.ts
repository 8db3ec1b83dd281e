import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/store/place.ts';
import { webStorage } from '../../src/store/web-storage.ts';
import { INSTANT } from './envelopes.ts';
import { storageHolding } from './fake-storage.ts';

const DRAFT = 'recevable:draft';
const COPY = `recevable:set-aside:${INSTANT}:1`;
const LATER = '2026-11-24T11:00:00.000Z';
const others = { 'shop:cart': '3', recevable: 'not ours', 'recevables:draft': 'theirs' };
const decided = (decision: Decision) => () => decision;

describe('a web storage', () => {
  test('holds nothing at first, and looking, forgetting and erasing write 0 keys', async () => {
    const storage = storageHolding(others);
    const place = webStorage(() => storage);
    expect(await place.read()).toStrictEqual({ draft: undefined, copies: [] });
    await place.forgetCopies(() => true);
    await place.erase();
    expect(storage.writes).toBe(0);
    expect(storage.keys()).toStrictEqual(Object.keys(others));
  });

  test('has written the draft, under a name that never changes, by the time that the promise is handed out', async () => {
    const storage = storageHolding();
    const writing = webStorage(() => storage).write('mine', decided('stop'), INSTANT);
    expect(storage.getItem('recevable:draft')).toBe('mine');
    expect(await writing).toStrictEqual({ decision: 'replace' });
  });

  test.each<[Decision, Record<string, string>]>([
    ['replace', { [DRAFT]: 'mine' }],
    ['set-aside', { [DRAFT]: 'mine', [COPY]: 'held' }],
    ['stop', { [DRAFT]: 'held' }],
  ])('is told what it holds and does as it is told: "%s"', async (decision, after) => {
    const storage = storageHolding({ [DRAFT]: 'held' });
    const told: string[] = [];
    const decide = (held: string) => {
      told.push(held);
      return decision;
    };
    expect(await webStorage(() => storage).write('mine', decide, INSTANT)).toStrictEqual({ decision, held: 'held' });
    expect(told).toStrictEqual(['held']);
    expect({ ...storage }).toStrictEqual(after);
  });

  test('asks about a draft that is an empty text too: 1 copy of it', async () => {
    const storage = storageHolding({ [DRAFT]: '' });
    await webStorage(() => storage).write('mine', decided('set-aside'), INSTANT);
    expect({ ...storage }).toStrictEqual({ [DRAFT]: 'mine', [COPY]: '' });
  });

  test('keeps 3 drafts that were set aside in the same millisecond, byte for byte, and gives them with their time', async () => {
    const storage = storageHolding({ [DRAFT]: 'a\u0000\ud83d', 'recevable:set-aside:nobody knows when': '?' });
    const place = webStorage(() => storage);
    // Each has happened by the time that the promise is handed out.
    await Promise.all(['b', 'c', 'mine'].map((text) => place.write(text, decided('set-aside'), INSTANT)));
    const { draft, copies } = await place.read();
    expect(draft).toBe('mine');
    const inTime = copies.filter(({ at }) => at === INSTANT).map(({ text }) => text);
    expect(inTime.toSorted()).toStrictEqual(['a\u0000\ud83d', 'b', 'c']);
  });

  test('copies a draft that was held elsewhere, 2 times the same once', async () => {
    const storage = storageHolding();
    const place = webStorage(() => storage);
    await place.keepCopy('held', INSTANT);
    await place.keepCopy('held', LATER);
    expect({ ...storage }).toStrictEqual({ [COPY]: 'held' });
  });

  test('forgets the copies that are over, 1 of 3, and keeps what is no copy', async () => {
    const storage = storageHolding({ [DRAFT]: 'first', 'recevable:set-aside:nobody knows when': '?', ...others });
    const place = webStorage(() => storage);
    await place.write('second', decided('set-aside'), INSTANT);
    await place.write('third', decided('set-aside'), LATER);
    await place.forgetCopies(() => false);
    expect((await place.read()).copies).toHaveLength(3);
    await place.forgetCopies((at) => at === INSTANT);
    expect((await place.read()).copies.map(({ text }) => text).toSorted()).toStrictEqual(['?', 'second']);
    expect(storage).toMatchObject({ [DRAFT]: 'third', ...others });
  });

  test('forgets a draft that is 1 of 2 named, and none that is another', async () => {
    const storage = storageHolding({ [DRAFT]: 'held', [COPY]: 'copy', ...others });
    const place = webStorage(() => storage);
    await expect(place.forgetDraft(['old', 'older'])).rejects.toThrow('another');
    expect(storage).toMatchObject({ [DRAFT]: 'held' });
    await place.forgetDraft(['old', 'held']);
    await place.forgetDraft(['held']);
    expect({ ...storage }).toStrictEqual({ [COPY]: 'copy', ...others });
  });

  test('erases every key of ours, 4 of 7, and none of others', async () => {
    const ours = { [DRAFT]: 'mine', [COPY]: 'damaged', 'recevable:lease': '{}', 'recevable:only-this-tab': 'yes' };
    const storage = storageHolding({ ...ours, ...others });
    await webStorage(() => storage).erase();
    expect({ ...storage }).toStrictEqual(others);
  });
});

describe('a web storage that is full', () => {
  const held = 'x'.repeat(50);
  const full = () => {
    const storage = storageHolding({ [DRAFT]: held });
    // Room for a copy of what is held, but not for the draft that is to be written.
    storage.room = 180;
    return storage;
  };

  test('rejects, keeps the draft that it holds, and leaves 0 copies of it', async () => {
    const storage = full();
    const writing = webStorage(() => storage).write('y'.repeat(100), decided('set-aside'), INSTANT);
    await expect(writing).rejects.toThrow('full');
    expect({ ...storage }).toStrictEqual({ [DRAFT]: held });
  });

  test('is not filled up by trying 3 times, and takes the draft and its copy once there is room', async () => {
    const storage = full();
    const place = webStorage(() => storage);
    const tries = [1, 2, 3].map(() => place.write('y'.repeat(100), decided('set-aside'), LATER));
    expect((await Promise.allSettled(tries)).filter(({ status }) => status === 'rejected')).toHaveLength(3);
    storage.room = 1000;
    await place.write('mine', decided('set-aside'), INSTANT);
    expect({ ...storage }).toStrictEqual({ [DRAFT]: 'mine', [COPY]: held });
  });

  test('without room for the copy, keeps the draft that it holds', async () => {
    const storage = storageHolding({ [DRAFT]: held });
    storage.room = 80;
    await expect(webStorage(() => storage).write('mine', decided('set-aside'), INSTANT)).rejects.toThrow('full');
    expect({ ...storage }).toStrictEqual({ [DRAFT]: held });
  });
});

describe('a browser that refuses its storage makes every one of 4 questions reject, and none throws:', () => {
  test.each<[string, () => Storage | null]>([
    [
      'naming it throws',
      () => {
        throw new DOMException('refused', 'SecurityError');
      },
    ],
    ['it is null', () => null],
  ])('%s', async (_, storage) => {
    const place = webStorage(storage);
    const asked = [
      place.read(),
      place.write('mine', decided('replace'), INSTANT),
      place.forgetCopies(() => true),
      place.erase(),
    ];
    const answers = await Promise.allSettled(asked);
    expect(answers.map(({ status }) => status)).toStrictEqual(Array.from({ length: 4 }, () => 'rejected'));
  });

  test('it can be written but not read: what may be a draft there is not written over', async () => {
    const storage = storageHolding({ [DRAFT]: 'held' });
    storage.isUnreadable = true;
    await expect(webStorage(() => storage).write('mine', decided('replace'), INSTANT)).rejects.toThrow('gone');
    expect({ ...storage }).toStrictEqual({ [DRAFT]: 'held' });
  });
});
