/** The locks of a browser, of which there is one holder at a time for each name. */
export function fakeLocks(): LockManager {
  const holders = new Map<string, (error: DOMException) => void>();
  return {
    query: async () => ({}),
    async request(name: string, { steal = false }: LockOptions, callback: (lock: Lock | null) => unknown) {
      // Real ones take a moment, in which a page may be left.
      await Promise.resolve();
      if (holders.has(name) && !steal) return callback(null);
      holders.get(name)?.(new DOMException('stolen', 'AbortError'));
      const stolen = new Promise<never>((_, reject) => holders.set(name, reject));
      const taken = holders.get(name);
      try {
        return await Promise.race([callback({ name, mode: 'exclusive' }), stolen]);
      } finally {
        if (holders.get(name) === taken) holders.delete(name);
      }
    },
  } as unknown as LockManager;
}

/** A channel between pages: what one says, all others hear. */
export function fakeChannel(): () => BroadcastChannel {
  const pages: EventTarget[] = [];
  return () => {
    const page = new EventTarget();
    pages.push(page);
    const postMessage = (data: unknown) =>
      pages
        .filter((each) => each !== page)
        .forEach((each) => each.dispatchEvent(new MessageEvent('message', { data })));
    const close = () => void pages.splice(pages.indexOf(page), 1);
    return Object.assign(page, { postMessage, close }) as unknown as BroadcastChannel;
  };
}
