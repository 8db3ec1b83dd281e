import type { Claim } from '../../claim/schema.ts';
import type { OpenFault } from '../../export/json.ts';
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

/** What it takes to read a claim file, which few people need. */
const loadTools = async (policies: Wizard['policies']) => {
  const { versions } = await policies();
  if (!versions) throw new Error('There is no policy to read a claim file by.');
  return {
    ...(await import('../../export/open.ts')),
    ...(await import('../../export/json.ts')),
    ...(await import('../../claim/answers.ts')),
    ...(await import('../../claim/media-type.ts')),
    timeZone: versions[0].timeZone,
  };
};
type Tools = Awaited<ReturnType<typeof loadTools>>;

function ofDraft({ answers, judged, language, savedAt }: Envelope, now: string, tools: Tools) {
  const { claim } = tools.readAnswers(answers, { now, timeZone: tools.timeZone });
  return { claim, language, madeAt: savedAt, isEdited: false, replacement: [answers, judged] satisfies Replacement };
}

function ofClaimFile(text: string, { readClaimFile, writeAnswers, timeZone }: Tools) {
  const read = readClaimFile(text);
  if ('fault' in read) return read;
  const { schema, claim, policy, assessment, createdAt: madeAt, language } = read.file;
  const { verdict, because } = assessment;
  const { id, version, hash } = policy;
  // The first files hold the hash of something else, which would pass for another policy; and an edited one may hold anything.
  const isJudged = schema !== 1 && !read.isEdited;
  const judged = isJudged ? { policy: id, version, hash, verdict, because } : null;
  const replacement: Replacement = [writeAnswers(claim, timeZone), judged];
  return { claim, language, madeAt, isEdited: read.isEdited, replacement };
}

/** Reads what somebody opens: a claim file, alone or in a PDF or a ZIP file, or answers that were downloaded. Nothing is changed before `open`. */
export async function readFile(file: File, { draft, policies, now }: Wizard): Promise<Opened | { fault: ReadFault }> {
  const tools = await loadTools(policies).catch(() => undefined);
  if (!tools) return { fault: 'not-loaded' };
  if (file.size > tools.OPEN_MAX_BYTES) return { fault: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer()));
  const contents = tools.openBytes(bytes);
  if ('fault' in contents) return contents;
  const typed = readEnvelope(contents.text);
  const read = 'envelope' in typed ? ofDraft(typed.envelope, now(), tools) : ofClaimFile(contents.text, tools);
  if ('fault' in read) return read;
  const { claim, language, madeAt, isEdited, replacement } = read;
  const keep = [...contents.pictures].map(([sha256, picture]) => async () => {
    const type = tools.mediaTypeOf(picture) ?? '';
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
    },
  };
}
