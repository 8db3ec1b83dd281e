import { referenceOf } from '../claim/reference.ts';
import { dateIn } from '../claim/dates.ts';
import { relevant } from '../claim/relevant.ts';
import type { DocumentSource } from '../document/model.ts';
import { policyHash, readClaimFile, type ClaimFile, type OpenFault } from '../export/json.ts';
import { CLAIM_FILE_SCHEMA } from '../export/claim-file-schema.ts';
import { openingBytes } from '../export/open.ts';
import type { Steps } from '../export/steps.ts';
import { jpegsIn } from '../export/pdf/read-pdf.ts';
import { wayOf } from '../flow/steps.ts';
import { assess, type Assessment } from '../policy/assess.ts';
import type { Verdict } from '../policy/codes.ts';
import { explain } from '../policy/explain.ts';
import { questionsThatMatter } from '../policy/needs.ts';
import type { Policy } from '../policy/policy.ts';
import { versionFor, type Versions } from '../policy/versions.ts';

/**
 * Why what is said now is not what the file says. `same`: it is. `older`: the file is of an earlier schema, whose claims were
 * judged by another reading. `policy`: another version judges now. `time`: days have passed. `contradicts`: the version that the
 * file names gave another verdict or another amount on its day, so that somebody has changed the file, or it is none of ours.
 * `future`: the file is dated later than today.
 */
export type Difference = 'same' | 'older' | 'policy' | 'time' | 'contradicts' | 'future';

/** A claim file on the desk: what it says, and what is said of its claim now. */
export type DeskClaim = {
  /** The name of the file. */
  name: string;
  /** That of the file, by which its message names it; of the claim where the file is older than references. */
  reference: string;
  file: ClaimFile;
  /** Whether its checksum does not go with its content. */
  isEdited: boolean;
  /**
   * What the file says of the policy: the articles and the version only as far as the shop's policy knows them, since a file
   * can say anything. The whole assessment where it is of the present schema.
   */
  before: {
    verdict: Verdict;
    because: readonly string[];
    version: string | undefined;
    assessment: Assessment | undefined;
  };
  /** As the answers are judged on the day of the file, and today. */
  asMade: DocumentSource;
  source: DocumentSource;
  policy: Policy;
  difference: Difference;
  /** The rules that apply now and did not, and those that did and do not; none where the file does not say. */
  rules: { now: readonly string[]; before: readonly string[] };
  /** Its pictures that came with it. */
  pictures: readonly Uint8Array[];
};

const outcomeOf = ({ verdict, because }: { verdict: Verdict; because: readonly string[] }) =>
  JSON.stringify([verdict, because]);
const outcomeWithAmounts = (assessment: Assessment) =>
  JSON.stringify([outcomeOf(assessment), assessment.remedies.map(({ kind, cents }) => [kind, cents])]);
const applying = ({ findings }: Pick<Assessment, 'findings'>) =>
  findings.flatMap(({ rule, outcome }) => (outcome === 'true' ? [rule] : []));

function differenceOf(file: ClaimFile, assessment: Assessment, policy: Policy, now: string): Difference {
  const { claim, createdAt } = file;
  if (dateIn(createdAt, policy.timeZone) > dateIn(now, policy.timeZone)) return 'future';
  const isSame = outcomeOf(file.assessment) === outcomeOf(assessment);
  if (file.schema !== CLAIM_FILE_SCHEMA) return isSame ? 'same' : 'older';
  if (file.policy.hash !== policyHash(policy)) return isSame ? 'same' : 'policy';
  if (outcomeWithAmounts(assess(claim, policy, createdAt)) !== outcomeWithAmounts(file.assessment))
    return 'contradicts';
  return isSame ? 'same' : 'time';
}

/** Judges the claim of a file by the version that judges its order, at `now` (ISO 8601). */
export function deskClaim(
  name: string,
  { file, isEdited }: { file: ClaimFile; isEdited: boolean },
  pictures: readonly Uint8Array[],
  versions: Versions,
  now: string,
): DeskClaim {
  const claim = relevant(file.claim);
  const { policy, reason } = versionFor(claim, versions, now);
  const sourceAt = (at: string): DocumentSource => {
    const judged = assess(claim, policy, at);
    return {
      claim,
      assessment: judged,
      explanation: explain(claim, policy, at, judged),
      way: wayOf(claim, questionsThatMatter(claim, policy, judged)),
      versionReason: reason,
      missing: pictures.length > 0 ? [] : (claim.attachments ?? []).map((each) => each.name),
      standsIn: false,
      sender: file.sender ?? {},
      sent: file.sent ?? [],
      now: at,
      policyHash: policyHash(policy),
    };
  };
  const source = sourceAt(now);
  const { assessment } = source;
  const whole = file.schema === CLAIM_FILE_SCHEMA ? file.assessment : undefined;
  const isKnown = (id: string) => policy.rules.some((rule) => rule.id === id);
  const [before, after] = [whole && applying(whole), applying(assessment)];
  return {
    name,
    reference: file.schema === CLAIM_FILE_SCHEMA ? file.reference : referenceOf(claim),
    file,
    isEdited,
    before: {
      verdict: file.assessment.verdict,
      because: file.assessment.because.filter((article) =>
        versions.some(({ articles }) => articles.some(({ number }) => number === article)),
      ),
      version: versions.find(({ version }) => version === file.policy.version)?.version,
      assessment: whole,
    },
    policy,
    difference: differenceOf(file, assessment, policy, now),
    rules: {
      now: before ? after.filter((rule) => !before.includes(rule)) : [],
      before: before ? before.filter((rule) => !after.includes(rule) && isKnown(rule)) : [],
    },
    pictures,
    asMade: sourceAt(file.createdAt),
    source,
  };
}

/** A file that is none of ours, or cannot be read. */
export type DeskFault = { name: string; fault: OpenFault };

/** Reads a file that was put on the desk: JSON, PDF or ZIP. Never throws. */
export function* readingDeskFile(
  name: string,
  bytes: Uint8Array,
  versions: Versions,
  now: string,
): Steps<DeskClaim | DeskFault> {
  const contents = yield* openingBytes(bytes);
  if ('fault' in contents) return { name, fault: contents.fault };
  const read = readClaimFile(contents.text);
  if ('fault' in read) return { name, fault: read.fault };
  const pictures = contents.pictures.size > 0 ? [...contents.pictures.values()] : jpegsIn(bytes);
  return deskClaim(name, read, pictures, versions, now);
}
