/** What the page itself remembers, and nothing else: it is gone with a reload. Like a browser's storage, its keys are its own. */
const methods = {
  getItem(this: Record<string, string>, key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
  },
  setItem(this: Record<string, string>, key: string, value: string): void {
    this[key] = value;
  },
  removeItem(this: Record<string, string>, key: string): void {
    delete this[key];
  },
};

/** One for all wizards of the page, as a browser's storage is. */
export const pageMemory = Object.create(methods) as Storage;
