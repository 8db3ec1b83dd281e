import type { Envelope } from './envelope.ts';

/**
 * Where a draft stands among the others. Drafts are ordered by `revision`, and never by a clock. `writer` names the page that
 * wrote it, and `seen` the last revision of every other that went into it (a version vector): so it is known what may be
 * written over, and what would be lost.
 */
export type Stamp = Pick<Envelope, 'revision' | 'writer' | 'seen'>;

const WRITERS_REMEMBERED = 50;

/** Whether `later` goes on from `earlier`, or is it. */
export function follows(later: Stamp, earlier: Stamp): boolean {
  const last = earlier.writer === later.writer ? later.revision : later.seen[earlier.writer];
  return last !== undefined && last >= earlier.revision;
}

/** Whether all that `draft` holds is in `into`, so that nothing is lost with it. */
export function isCovered(draft: Envelope, into: Envelope): boolean {
  return follows(into, draft) || JSON.stringify(draft.answers) === JSON.stringify(into.answers);
}

const pastOf = ({ seen, writer, revision }: Stamp): Stamp['seen'] =>
  Object.fromEntries(Object.entries({ ...seen, [writer]: revision }).slice(-WRITERS_REMEMBERED));

/**
 * The stamp of the draft in one page, which goes by a new name whenever its answers have another past: what it wrote before
 * is then somebody else's. `page` is a name that no other page has.
 */
export function createStamp(page: string) {
  let lives = 0;
  const name = () => `${page}.${lives}`;
  let present: Stamp = { revision: 0, writer: name(), seen: {} };
  /** The stamp that the answers came with, as long as nothing was changed here. */
  let origin: Stamp | undefined;
  return {
    get: (): Stamp => present,
    /** The stamp of what is in the form: that of another, until it is changed here. */
    held: (): Stamp => origin ?? present,
    /** Something was changed. */
    next(): void {
      origin = undefined;
      present = { ...present, revision: present.revision + 1 };
    },
    /** The answers are now those of `other`. */
    follow(other: Stamp): void {
      lives += 1;
      origin = { revision: other.revision, writer: other.writer, seen: other.seen };
      present = { revision: other.revision, writer: name(), seen: pastOf(other) };
    },
    /** The answers stay, `other` was set aside, and these are now the next after it; but the copy of it may yet be lost. */
    goBeyond(other: Stamp): void {
      origin = undefined;
      present = { ...present, revision: Math.max(present.revision, other.revision) + 1 };
    },
    /** There are no answers any more. */
    anew(): void {
      lives += 1;
      origin = undefined;
      present = { revision: 0, writer: name(), seen: {} };
    },
  };
}
