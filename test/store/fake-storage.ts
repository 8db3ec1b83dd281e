/** A browser storage in memory that can fail as real ones do. Like theirs, its keys are its own enumerable properties. */
export type FakeStorage = Storage & {
  isFull: boolean;
  isUnreadable: boolean;
  writes: number;
  keys: () => string[];
  values: () => (string | null)[];
};

export function storageHolding(items: Record<string, string>): FakeStorage {
  const held: Record<string, string> = { ...items };
  const faults = { isFull: false, isUnreadable: false, writes: 0 };
  const methods = {
    getItem: (key: string) => {
      if (faults.isUnreadable) throw new DOMException('gone', 'UnknownError');
      return held[key] ?? null;
    },
    setItem: (key: string, value: string) => {
      if (faults.isFull) throw new DOMException('full', 'QuotaExceededError');
      faults.writes += 1;
      held[key] = value;
    },
    removeItem: (key: string) => {
      delete held[key];
    },
    clear: () => {
      throw new Error('Somebody else’s data is in here too.');
    },
    key: (index: number) => Object.keys(held)[index] ?? null,
    keys: () => Object.keys(held),
    values: () => Object.values(held),
  };
  return new Proxy(held, {
    get: (_, name) => {
      if (name === 'length') return Object.keys(held).length;
      if (name in faults) return faults[name as keyof typeof faults];
      return methods[name as keyof typeof methods];
    },
    set: (_, name, value) => Object.assign(faults, { [name]: value as unknown }) === faults,
  }) as unknown as FakeStorage;
}
