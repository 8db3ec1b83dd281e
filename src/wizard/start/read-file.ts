import { readAnswers, writeAnswers } from '../../claim/answers.ts';
import { mediaTypeOf } from '../../claim/media-type.ts';
import type { Claim } from '../../claim/schema.ts';
import { readClaimFile, type OpenFault } from '../../export/json.ts';
import { OPEN_MAX_BYTES, openBytes } from '../../export/open.ts';
import type { Language } from '../../i18n/index.ts';
import type { Draft } from '../../store/draft.ts';
import { readEnvelope, type Envelope } from '../../store/envelope.ts';
import type { Wizard } from '../context.ts';

/** What a file holds, when it was made (ISO 8601), and how many of the pictures it lists came with it; `open` takes it into the draft. */
export type Opened = {
  problem: Claim['problem'];
  madeAt: string;
  language: Language | null;
  pictures: { held: number; listed: number };
  isEdited: boolean;
  open: () => Promise<void>;
};
export type ReadFault = OpenFault | 'not-loaded';
type Replacement = Parameters<Draft['replace']>;

function ofDraft({ answers, judged, language, savedAt }: Envelope, now: string, timeZone: string) {
  const { claim } = readAnswers(answers, { now, timeZone });
  return { claim, language, madeAt: savedAt, isEdited: false, replacement: [answers, judged] satisfies Replacement };
}

function ofClaimFile(text: string, timeZone: string) {
  const read = readClaimFile(text);
  if ('fault' in read) return read;
  const { schema, claim, policy, assessment, createdAt: madeAt, language } = read.file;
  const { verdict, because } = assessment;
  const { id, version, hash } = policy;
  // The first files hold the hash of something else, which would pass for another policy; and an edited one may hold anything.
  const isJudged = schema !== 1 && !read.isEdited;
  const judged = isJudged ? { at: madeAt, policy: id, version, hash, verdict, because } : null;
  const replacement: Replacement = [writeAnswers(claim, timeZone), judged];
  return { claim, language, madeAt, isEdited: read.isEdited, replacement };
}

/** Reads what somebody opens: a claim file, alone or in a PDF or a ZIP file, or answers that were downloaded. Nothing is changed before `open`. Rejects where the policies cannot be loaded. */
export async function readFile(file: File, { draft, policies, now }: Wizard): Promise<Opened | { fault: ReadFault }> {
  const { versions } = await policies();
  if (!versions) return { fault: 'not-loaded' };
  const [{ timeZone }] = versions;
  if (file.size > OPEN_MAX_BYTES) return { fault: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer()));
  const contents = openBytes(bytes);
  if ('fault' in contents) return contents;
  const typed = readEnvelope(contents.text);
  const read = 'envelope' in typed ? ofDraft(typed.envelope, now(), timeZone) : ofClaimFile(contents.text, timeZone);
  if ('fault' in read) return read;
  const { claim, language, madeAt, isEdited, replacement } = read;
  const keep = [...contents.pictures].map(([sha256, picture]) => async () => {
    const type = mediaTypeOf(picture) ?? '';
    await draft.pictures.keep(sha256, new Blob([picture as Uint8Array<ArrayBuffer>], { type }));
  });
  return {
    problem: claim.problem,
    language,
    madeAt,
    isEdited,
    pictures: { held: keep.length, listed: claim.attachments?.length ?? 0 },
    open: async () => {
      // Before the answers, so that the pictures are there when these ask for them.
      await Promise.all(keep.map((each) => each()));
      draft.replace(...replacement);
      await forgetOthers(draft, claim);
    },
  };
}

/** Removes the pictures of the answers that were replaced, but for those of a draft that is set aside. */
async function forgetOthers({ pictures, keeping }: Draft, { attachments = [] }: Claim): Promise<void> {
  const texts = keeping.getState().setAside.map(({ text }) => text);
  const isKept = (sha256: string) =>
    attachments.some((each) => each.sha256 === sha256) || texts.some((text) => text.includes(sha256));
  const others = [...(await pictures.all()).keys()].filter((sha256) => !isKept(sha256));
  await Promise.all(others.map((sha256) => pictures.remove(sha256)));
}
