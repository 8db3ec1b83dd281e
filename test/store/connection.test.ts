import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../src/store/database.ts';
import { INSTANT } from './envelopes.ts';

const replace = () => 'replace' as const;
let connections: IDBDatabase[] = [];

beforeEach(() => {
  connections = [];
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  // Every connection that is opened is known here, so that it can be broken.
  factory.open = (...given) => {
    const request = open(...given);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  vi.stubGlobal('indexedDB', factory);
});
afterEach(() => void vi.unstubAllGlobals());

const opened = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(request.error?.name)));
    request.addEventListener('blocked', () => reject(new Error('blocked')));
  });
/** A page that has written, and so holds a connection. */
async function writer(text = 'mine') {
  const place = database();
  await place.write(text, replace, INSTANT);
  return { place, connection: connections.at(-1) as IDBDatabase };
}

test('1 connection serves 3 writes', async () => {
  const { place } = await writer();
  await place.write('2', replace, INSTANT);
  await place.write('3', replace, INSTANT);
  expect(connections).toHaveLength(1);
});

test('a connection that the browser closes ("Connection to Indexed Database server lost") is opened anew: the next write succeeds', async () => {
  const { place, connection } = await writer();
  forceCloseDatabase(connection as never);
  await place.write('after', replace, INSTANT);
  expect(await place.read()).toStrictEqual({ draft: 'after', copies: [] });
  expect(connections.length).toBeGreaterThan(1);
});

test('a connection that is closing without saying so fails once, and is opened anew for the next write', async () => {
  const { place, connection } = await writer();
  connection.close();
  await expect(place.write('lost', replace, INSTANT)).rejects.toHaveProperty('name', 'InvalidStateError');
  await place.write('after', replace, INSTANT);
  expect(await place.read()).toStrictEqual({ draft: 'after', copies: [] });
});

test('opening that fails ("Internal error opening backing store") is tried anew by the next write', async () => {
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  const place = database();
  await expect(place.write('lost', replace, INSTANT)).rejects.toThrow('backing store');
  await expect(place.read()).rejects.toThrow('backing store');
  opening.mockRestore();
  await place.write('mine', replace, INSTANT);
  expect(await place.read()).toStrictEqual({ draft: 'mine', copies: [] });
});

test('a newer version that changes the stores is let through, and from then on nothing is written: its draft stays', async () => {
  const { place } = await writer();
  const newer = await opened(indexedDB.open('recevable', 2));
  expect(newer.version).toBe(2);
  newer.close();
  await expect(place.write('old', replace, INSTANT)).rejects.toHaveProperty('name', 'VersionError');
  await expect(database().write('old', replace, INSTANT)).rejects.toHaveProperty('name', 'VersionError');
  const db = await opened(indexedDB.open('recevable'));
  const request = db.transaction('draft').objectStore('draft').get('draft');
  await vi.waitFor(() => expect(request.result).toBe('mine'));
});

test('another page that erases is not blocked by this one, which has written, and this one goes on afterwards', async () => {
  const [{ place }, { place: other }] = [await writer('first'), await writer('second')];
  await other.erase();
  expect(await indexedDB.databases()).toStrictEqual([]);
  expect(await place.read()).toStrictEqual({ copies: [] });
  await place.write('third', replace, INSTANT);
  expect(await other.read()).toStrictEqual({ draft: 'third', copies: [] });
});

test('a page that holds on to the database keeps it from being deleted, but not from being emptied: 0 drafts, 0 pictures', async () => {
  const { place } = await writer();
  await place.putPicture('ab', new Blob(['x']));
  const stubborn = await opened(indexedDB.open('recevable'));
  const erasing = place.erase();
  const count = (name: string) =>
    new Promise<number>((resolve) => {
      const request = stubborn.transaction(name).objectStore(name).count();
      request.addEventListener('success', () => resolve(request.result));
    });
  await vi.waitFor(async () => expect([await count('draft'), await count('pictures')]).toStrictEqual([0, 0]));
  stubborn.close();
  await erasing;
  expect(await indexedDB.databases()).toStrictEqual([]);
});
