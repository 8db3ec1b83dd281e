import { useRef, useState } from 'react';
import { attachmentsSchema, type Attachment } from '../../claim/schema.ts';
import type { Hidden } from '../../claim/hidden-data.ts';
import { limits } from '../../claim/limits.ts';
import { useWizard } from '../context.ts';
import { cleanPicture, type Clean, type Refusal, type Written } from './clean-picture.ts';
import { usePictures } from './use-pictures.ts';

/** What is said of the pictures that were last chosen or changed. */
export type News = {
  isReading?: boolean | undefined;
  added?: readonly string[];
  removed?: readonly { name: string; hidden: readonly Hidden[] }[];
  saved?: string | undefined;
  refusals?: readonly Refusal[];
};

/** The pictures of the claim and of the draft together, and all that may become of them. */
export function useAttachments() {
  const { draft } = useWizard();
  const [news, setNews] = useState<News>({});
  const [pictures, look] = usePictures();
  const queue = useRef(Promise.resolve());

  const kept = () => attachmentsOf(draft.state.getState().answers.attachments);
  const record = (attachments: readonly Attachment[]) => {
    const unique = new Map(attachments.map((each) => [each.sha256, each]));
    draft.answer({ ...draft.state.getState().answers, attachments: [...unique.values()] });
  };

  const isHere = () => draft.keeping.getState().writer === 'here';

  /** Keeps a picture before it is recorded; false where there are too many. */
  const keep = async ({ picture, attachment }: Clean, isWanted: () => boolean) => {
    const isKnown = () => kept().some(({ sha256 }) => sha256 === attachment.sha256);
    const isFull = () => kept().length >= limits.attachments && !isKnown();
    if (isFull()) return false;
    await draft.pictures.keep(attachment.sha256, picture);
    // Before it is listed, so that nobody takes it for missing.
    await look();
    // In the meantime other pictures may have come or gone, or the whole claim.
    if (isFull() || !isWanted()) {
      void draft.pictures.remove(attachment.sha256);
      return false;
    }
    // A known one too: it may have been missing until now.
    record([...kept(), attachment]);
    return true;
  };

  /** Cleans and keeps these files, one after the other: a decoded picture takes a lot of memory. */
  const add = (files: readonly File[]): void => {
    const isSame = draft.pictures.watch();
    queue.current = queue.current.then(() => addAll(files, () => isSame() && isHere()));
  };
  const addAll = async (files: readonly File[], isWanted: () => boolean) => {
    setNews({ isReading: true });
    const removed: Pick<Clean & Attachment, 'name' | 'hidden'>[] = [];
    const added: string[] = [];
    const refusals: Refusal[] = [];
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const read = await cleanPicture(file);
      if (!isWanted()) break;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const isFull = !('code' in read) && !(await keep(read, isWanted));
      if (!isWanted()) break;
      if (isFull) refusals.push({ code: 'tooMany', name: '' });
      else if ('code' in read) refusals.push(read);
      else {
        added.push(read.attachment.name);
        if (read.hidden.length > 0) removed.push({ name: read.attachment.name, hidden: read.hidden });
      }
      if (isFull) break;
    }
    await look();
    // A picture may have been changed while these were read: what is said of it stays.
    setNews(({ saved }) => ({ saved, added, removed, refusals }));
  };

  const remove = (sha256: string) => {
    record(kept().filter((other) => other.sha256 !== sha256));
    void draft.pictures.remove(sha256);
    setNews(({ isReading }) => ({ isReading }));
  };

  /** Puts a changed picture into the place of the one that it was; false where another page writes by now. */
  const replace = async (before: string, { picture, attachment }: Written) => {
    const isSame = draft.pictures.watch();
    await draft.pictures.keep(attachment.sha256, picture);
    await look();
    if (!isSame() || !isHere()) return false;
    record(kept().map((each) => (each.sha256 === before ? attachment : each)));
    if (attachment.sha256 !== before) void draft.pictures.remove(before);
    setNews(({ isReading }) => ({ isReading, saved: attachment.name }));
    return true;
  };

  return { news, pictures, add, remove, replace };
}

/** The pictures that an answer, as typed, records. */
export const attachmentsOf = (answer: unknown): readonly Attachment[] => {
  const read = attachmentsSchema.safeParse(answer);
  return read.success ? (read.data ?? []) : [];
};
