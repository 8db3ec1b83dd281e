import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '../../src/store/database.ts';
import type { Decision } from '../../src/store/place.ts';
import { INSTANT } from './envelopes.ts';

const LATER = '2026-11-24T11:00:00.000Z';
const SHA = 'ab'.repeat(32);
const decided = (decision: Decision) => () => decision;
const names = async () => (await indexedDB.databases()).map(({ name }) => name);
/** A database that holds a draft. */
async function holding(text: string) {
  const place = database();
  await place.write(text, decided('replace'), INSTANT);
  return place;
}

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the database', () => {
  test.each<[string, (place: ReturnType<typeof database>) => Promise<unknown>, unknown]>([
    ['reading', (place) => place.read(), { copies: [] }],
    ['looking for pictures', (place) => place.pictures(), new Map()],
    ['removing a picture', (place) => place.removePicture(SHA), undefined],
    ['forgetting a draft', (place) => place.forgetDraft(['held']), undefined],
    ['forgetting copies', (place) => place.forgetCopies(() => true), undefined],
    ['erasing', (place) => place.erase(), undefined],
  ])('is not created by %s: 0 databases', async (_, look, found) => {
    const place = database();
    expect(await look(place)).toStrictEqual(found);
    expect(await look(place)).toStrictEqual(found);
    expect(await indexedDB.databases()).toStrictEqual([]);
  });

  test('is written under a name and in a version that never change, and read by the next page: recevable, 1', async () => {
    expect(await database().write('mine', decided('stop'), INSTANT)).toStrictEqual({ decision: 'replace' });
    expect(await indexedDB.databases()).toStrictEqual([{ name: 'recevable', version: 1 }]);
    expect(await database().read()).toStrictEqual({ draft: 'mine', copies: [] });
  });

  test('asks for what is written to be on the disk: durability "strict", on each of 2 writes', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const place = await holding('mine');
    await place.putPicture(SHA, new Blob(['x']));
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toStrictEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });

  test.each<[Decision, object]>([
    ['replace', { draft: 'mine', copies: [] }],
    ['set-aside', { draft: 'mine', copies: [{ at: LATER, text: 'held' }] }],
    ['stop', { draft: 'held', copies: [] }],
  ])('is told what it holds and does as it is told: "%s"', async (decision, after) => {
    const place = await holding('held');
    const decide = vi.fn<(held: string) => Decision>(decided(decision));
    expect(await place.write('mine', decide, LATER)).toStrictEqual({ decision, held: 'held' });
    expect(decide.mock.calls).toStrictEqual([['held']]);
    expect(await database().read()).toStrictEqual(after);
  });

  test('asks about what is there and is no text, and copies it as JSON', async () => {
    const place = await holding('held');
    await putAsDraft({ cells: [1] });
    await place.write('mine', decided('set-aside'), LATER);
    expect(await place.read()).toStrictEqual({ draft: 'mine', copies: [{ at: LATER, text: '{"cells":[1]}' }] });
  });

  test('lets 10 writes of 2 pages go one after the other: each is asked about the one before', async () => {
    const [one, other] = [await holding('0'), database()];
    const texts = Array.from({ length: 10 }, (_, index) => `${index + 1}`);
    const written = await Promise.all(
      texts.map((text, index) => (index % 2 ? one : other).write(text, decided('set-aside'), INSTANT)),
    );
    const { draft, copies } = await one.read();
    expect(new Set([draft, ...copies.map(({ text }) => text)])).toStrictEqual(new Set(['0', ...texts]));
    expect(new Set(written.map(({ held }) => held)).size).toBe(10);
  });

  test('that gives up a transaction after the requests rejects, with the old draft intact and 0 half copies', async () => {
    const place = await holding('held');
    const really = Reflect.get(IDBObjectStore.prototype, 'put');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...given) {
      const request = really.apply(this, given);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(place.write('mine', decided('set-aside'), LATER)).rejects.toThrow('AbortError');
    expect(await database().read()).toStrictEqual({ draft: 'held', copies: [] });
  });

  test('that cannot copy does not write over what it holds', async () => {
    const place = await holding('held');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(place.write('mine', decided('set-aside'), LATER)).rejects.toThrow('full');
    expect(await database().read()).toStrictEqual({ draft: 'held', copies: [] });
  });

  test('forgets the copies that are over, 1 of 3', async () => {
    const place = await holding('first');
    await place.write('second', decided('set-aside'), INSTANT);
    await place.write('third', decided('set-aside'), LATER);
    await place.write('fourth', decided('set-aside'), 'nobody knows when');
    await place.forgetCopies(() => false);
    expect((await place.read()).copies).toHaveLength(3);
    await place.forgetCopies((at) => at === INSTANT);
    expect(await place.read()).toStrictEqual({
      draft: 'fourth',
      copies: [
        { at: LATER, text: 'second' },
        { at: 'nobody knows when', text: 'third' },
      ],
    });
  });

  test('forgets a draft that is 1 of 2 named, with its pictures, and none that is another', async () => {
    const place = await holding('first');
    await place.write('held', decided('set-aside'), INSTANT);
    await place.putPicture(SHA, new Blob(['x']));
    await expect(place.forgetDraft(['old', 'older'])).rejects.toThrow('another');
    expect([(await place.read()).draft, (await place.pictures()).size]).toStrictEqual(['held', 1]);
    await place.forgetDraft(['old', 'held']);
    await place.forgetDraft(['held']);
    expect(await place.read()).toStrictEqual({ draft: undefined, copies: [{ at: INSTANT, text: 'first' }] });
    expect((await place.pictures()).size).toBe(0);
  });

  test('erases itself whole, with 1 draft, 1 copy and 1 picture, and nobody else’s database', async () => {
    indexedDB.open('shop', 3);
    const place = await holding('first');
    await place.write('second', decided('set-aside'), INSTANT);
    await place.putPicture(SHA, new Blob(['x']));
    await place.erase();
    expect(await names()).toStrictEqual(['shop']);
    expect(await place.read()).toStrictEqual({ copies: [] });
    expect(await place.pictures()).toStrictEqual(new Map());
    expect(await names()).toStrictEqual(['shop']);
    await place.write('again', decided('stop'), INSTANT);
    expect(await place.read()).toStrictEqual({ draft: 'again', copies: [] });
  });
});

describe('pictures', () => {
  test('come back byte for byte, with their type, to the next page: 4 bytes of a PNG', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x00, 0xff]);
    await database().putPicture(SHA, new Blob([bytes], { type: 'image/png' }));
    const found = await database().pictures();
    expect([...found.keys()]).toStrictEqual([SHA]);
    expect(found.get(SHA)?.type).toBe('image/png');
    expect(new Uint8Array((await found.get(SHA)?.arrayBuffer()) ?? [])).toStrictEqual(bytes);
  });

  test('are kept once each, and removed 1 by 1', async () => {
    const place = await holding('mine');
    await Promise.all([SHA, 'cd', SHA].map((sha256) => place.putPicture(sha256, new Blob([sha256]))));
    expect([...(await place.pictures()).keys()]).toStrictEqual([SHA, 'cd']);
    await place.removePicture(SHA);
    expect([...(await place.pictures()).keys()]).toStrictEqual(['cd']);
    expect(await place.read()).toStrictEqual({ draft: 'mine', copies: [] });
  });
});

/** Puts something into the place of the draft that is no text. */
function putAsDraft(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open('recevable').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const transaction = db.transaction('draft', 'readwrite');
      transaction.objectStore('draft').put(value, 'draft');
      transaction.oncomplete = () => resolve(db.close());
    };
  });
}
