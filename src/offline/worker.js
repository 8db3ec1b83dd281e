// The service worker of the wizard’s own page: it answers where there is no connection, with what belongs together. A page and
// what it needs are of one release, and a page of another release is never answered with them.
/* global self, caches, fetch, URL */

/** Filled in by the build: the release, its page, and all that this may ask for. */
const { release, page, files } = self.RELEASE;
const CACHE = `recevable ${release}`;

const at = (file) => new URL(file, self.registration.scope).href;
const kept = new Set(files.map(at));

async function keepRelease() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...kept]);
  // Past every cache: the page of this release and of no other.
  const fetched = await fetch(at(page), { cache: 'no-cache' });
  if (!fetched.ok || !(await fetched.clone().text()).includes(release)) throw new Error('This is another release.');
  await cache.put(at(page), fetched);
}

self.addEventListener('install', (event) => event.waitUntil(keepRelease()));

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('recevable ') && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  if (request.mode !== 'navigate') return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const before = await cache.match(at(page), { ignoreVary: true });
    if (before) return before;
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  const isPage = request.mode === 'navigate' && [at(page), at('index.html')].includes(`${url.origin}${url.pathname}`);
  if (isPage || kept.has(request.url)) event.respondWith(answer(request));
});
