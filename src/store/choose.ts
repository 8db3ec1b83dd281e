import { readEnvelope, type Envelope, type Unusable } from './envelope.ts';
import { isCovered } from './stamp.ts';

/**
 * A draft that is not the one in the form, as it was found, and why: `other` could be, but another is further on; `expired` was
 * too old, and is in this page only, with its pictures by their SHA-256.
 */
export type SetAside =
  | { reason: Unusable | 'other'; text: string }
  | { reason: 'expired'; text: string; savedAt: string; pictures: ReadonlyMap<string, Blob> };

/**
 * Of the drafts that were found, the one that is furthest on, by revision; and what would be lost with the others. Of two
 * that are as far, the first. The `copies` were set aside before.
 */
export function choose(
  drafts: readonly string[],
  copies: readonly string[],
): {
  latest: { text: string; envelope: Envelope } | undefined;
  setAside: readonly SetAside[];
  isNewer: boolean;
} {
  const found = [...new Set(drafts)].map((text) => ({ text, ...readEnvelope(text) }));
  const readable = found.filter((each) => 'envelope' in each);
  const [latest, ...others] = readable.toSorted((a, b) => b.envelope.revision - a.envelope.revision);
  const left: SetAside[] = [
    ...found.filter((each) => 'unusable' in each).map(({ unusable, text }) => ({ reason: unusable, text })),
    ...others
      .filter(({ envelope }) => latest && !isCovered(envelope, latest.envelope))
      .map(({ text }) => ({ reason: 'other' as const, text })),
  ];
  const before = [...new Set(copies)].filter((text) => left.every((each) => each.text !== text));
  const isNewer = found.some((each) => 'unusable' in each && each.unusable === 'newer');
  return { latest, setAside: [...left, ...before.map(asSetAside)], isNewer };
}

/** A draft that was copied aside, with the reason read off it. */
export function asSetAside(text: string): SetAside {
  const read = readEnvelope(text);
  return { reason: 'unusable' in read ? read.unusable : 'other', text };
}

/** When a draft was saved (ISO 8601), where it can be read. */
export function savedAtOf(text: string): string | undefined {
  const read = readEnvelope(text);
  return 'envelope' in read ? read.envelope.savedAt : undefined;
}
