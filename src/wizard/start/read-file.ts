import { readAnswers, writeAnswers } from '../../claim/answers.ts';
import { withAt } from '../../claim/path.ts';
import type { Claim } from '../../claim/schema.ts';
import { readClaimFile, type OpenFault } from '../../export/json.ts';
import { OPEN_MAX_BYTES, openingBytes } from '../../export/open.ts';
import { readEnvelope, type Envelope } from '../../store/envelope.ts';
import { inSlices } from '../in-slices.ts';
import type { Wizard } from '../context.ts';
import { showAsClaim } from '../show-as-claim.ts';
import { cleanedPictures, withPictures } from './cleaned-pictures.ts';

/** What a file holds, and when it was made (ISO 8601); `open` shows it as a claim, and replaces nothing. */
export type Opened = {
  problem: Claim['problem'];
  madeAt: string;
  isEdited: boolean;
  open: () => Promise<void>;
};
export type ReadFault = OpenFault | 'not-loaded';

function ofDraft({ answers, judged, savedAt }: Envelope, now: string, timeZone: string) {
  const { claim } = readAnswers(answers, { now, timeZone });
  return { claim, answers, judged, sender: undefined, madeAt: savedAt, isEdited: false };
}

function ofClaimFile(text: string, timeZone: string) {
  const read = readClaimFile(text);
  if ('fault' in read) return read;
  const { schema, claim, policy, assessment, createdAt: madeAt, sender, sent = [] } = read.file;
  const { verdict, because } = assessment;
  const { id, version, hash } = policy;
  // The first files hold the hash of something else, which would pass for another policy; and an edited one may hold anything.
  const isJudged = schema !== 1 && !read.isEdited;
  // They are shown: a file that anybody can write is not to put a sentence there.
  const articles = because.filter((article) => /^[\p{L}\d.§-]{1,12}$/u.test(article)).slice(0, 20);
  const judged = isJudged
    ? { at: madeAt, policy: id, version, hash, verdict, because: articles, fromFile: true as const }
    : null;
  const written = writeAnswers(claim, timeZone);
  const answers = sent.length > 0 ? withAt(written, 'sent', sent) : written;
  return { claim, answers, judged, sender, madeAt, isEdited: read.isEdited };
}

/** Reads what somebody opens: a claim file, alone or in a PDF or a ZIP file, or answers that were downloaded. Nothing is changed before `open`. Rejects where the policies cannot be loaded, and once `signal` stops it. */
export async function readFile(
  file: File,
  wizard: Wizard,
  signal: AbortSignal,
): Promise<Opened | { fault: ReadFault }> {
  const { draft, policies, now } = wizard;
  const { versions } = await policies();
  if (!versions) return { fault: 'not-loaded' };
  const [{ timeZone }] = versions;
  if (file.size > OPEN_MAX_BYTES) return { fault: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer()));
  const contents = await inSlices(openingBytes(bytes), signal);
  if ('fault' in contents) return contents;
  const typed = readEnvelope(contents.text);
  const read = 'envelope' in typed ? ofDraft(typed.envelope, now(), timeZone) : ofClaimFile(contents.text, timeZone);
  if ('fault' in read) return read;
  const { claim, judged, sender, madeAt, isEdited } = read;
  const open = async () => {
    const cleaned = await cleanedPictures(contents, claim.attachments ?? []);
    const answers = withPictures(read.answers, cleaned);
    const pictures = new Map([...cleaned.values()].map(({ picture, attachment }) => [attachment.sha256, picture]));
    if (sender) wizard.sender.setState({ ...sender }, true);
    const present = draft.state.getState().answers;
    const isSame = JSON.stringify(readAnswers(present, { now: now(), timeZone }).claim) === JSON.stringify(claim);
    if (!isSame) return showAsClaim(wizard, { answers, judged, pictures });
    await Promise.all([...pictures].map(([sha256, picture]) => draft.pictures.keep(sha256, picture)));
  };
  return { problem: claim.problem, madeAt, isEdited, open };
}
