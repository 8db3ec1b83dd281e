import { OURS } from '../../../src/store/place.ts';
import type { FakeArea } from '../fake-web-storage.ts';
import type { World } from '../world.ts';

export const DRAFT = `${OURS}:draft`;
const COPY = `${OURS}:set-aside:`;

/** A text of ours that is stored, and since when (ms) its retention counts, as far as that can be read. */
type Stored = { text: string; since: number | undefined; isCopy: boolean };
type Content = {
  /** The answers in it, by the numbers that they bear. */
  ids: ReadonlySet<number>;
  answers: string;
  savedAt: number | undefined;
  schema: unknown;
};

const contents = new Map<string, Content>();

/** What a stored text says, as far as it can be read without the code under test. */
export function contentOf(text: string): Content {
  const known = contents.get(text);
  if (known) return known;
  if (contents.size > 5000) contents.clear();
  const draft = parsed(text);
  const savedAt = typeof draft.savedAt === 'string' ? Date.parse(draft.savedAt) : undefined;
  const content = { ids: idsIn(text), answers: JSON.stringify(draft.answers ?? null), savedAt, schema: draft.schema };
  contents.set(text, content);
  return content;
}

export function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

export const idsIn = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(/<(\d+)>/g)].map(([, id]) => Number(id)));

/** All of ours that is on the device, as a crash would leave it. */
export function storedIn({ databases, local }: World): Stored[] {
  const copies = databases.committed('set-aside') as { at: string; text: string }[];
  return [
    ...draftsInDatabase(databases).map(asDraft),
    ...copies.map(({ at, text }) => ({ text, since: Date.parse(at), isCopy: true })),
    ...storedInArea(local),
  ];
}

export const draftsInDatabase = (databases: World['databases']) =>
  databases.committed('draft').map((draft) => (typeof draft === 'string' ? draft : JSON.stringify(draft)));

/** All of ours in a `localStorage` or a `sessionStorage`. */
export function storedInArea({ items }: FakeArea): Stored[] {
  return Object.entries(items).flatMap(([key, text]) => {
    if (key === DRAFT) return [asDraft(text)];
    if (!key.startsWith(COPY)) return [];
    // The release before gave no date.
    const [at] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z/.exec(key.slice(COPY.length)) ?? [];
    return [{ text, since: at === undefined ? contentOf(text).savedAt : Date.parse(at), isCopy: true }];
  });
}

export const textsOf = (stored: readonly Stored[]): string[] => stored.map(({ text }) => text);

const asDraft = (text: string): Stored => ({ text, since: contentOf(text).savedAt, isCopy: false });
