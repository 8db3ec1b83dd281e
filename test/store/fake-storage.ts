/** A browser storage in memory that can fail as real ones do. Like theirs, its keys are its own enumerable properties. */
export type FakeStorage = Storage & {
  /** How many UTF-16 units of keys and values it takes. */
  room: number;
  isUnreadable: boolean;
  isUnremovable: boolean;
  writes: number;
  keys: () => string[];
  values: () => (string | null)[];
};

export function storageHolding(items: Record<string, string> = {}): FakeStorage {
  const held: Record<string, string> = { ...items };
  const faults = { room: Infinity, isUnreadable: false, isUnremovable: false, writes: 0 };
  const sizeWith = (key: string, value: string) =>
    Object.entries({ ...held, [key]: value })
      .flat()
      .join('').length;
  const methods = {
    getItem: (key: string) => {
      if (faults.isUnreadable) throw new DOMException('gone', 'UnknownError');
      return held[key] ?? null;
    },
    setItem: (key: string, value: string) => {
      if (sizeWith(key, value) > faults.room) throw new DOMException('full', 'QuotaExceededError');
      faults.writes += 1;
      held[key] = value;
    },
    removeItem: (key: string) => {
      if (faults.isUnremovable) throw new DOMException('refused', 'SecurityError');
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
      return methods[name as keyof typeof methods] ?? held[String(name)];
    },
    set: (_, name, value) => Object.assign(faults, { [name]: value as unknown }) === faults,
  }) as unknown as FakeStorage;
}
