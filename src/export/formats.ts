import { dateIn } from '../claim/dates.ts';
import { referenceOf } from '../claim/reference.ts';
import type { DocumentSource } from '../document/model.ts';
import type { Words } from '../document/words.ts';
import { calendarText, hasDates } from './calendar.ts';
import { writeClaimFile } from './json.ts';
import type { Exhibit } from './pdf/exhibits.ts';
import type { PdfSource } from './pdf/compose.ts';
import { referenceInName } from './reference-in-name.ts';
import type { NamedFile } from './write-zip.ts';

/** How many of the pictures that a claim lists are in a file. */
export type Pictures = { held: number; listed: number };
/** A file that was made; `pictures` where it may hold any. */
export type Made = { name: string; type: string; content: string | Uint8Array<ArrayBuffer>; pictures?: Pictures };

/** What files are made of. Pictures are handed in, for only a browser can read and shrink them. */
export type Job = {
  source: DocumentSource;
  /** What the page speaks. */
  words: Words;
  /** What support is to read, one language after the other. */
  documents: readonly [PdfSource, ...PdfSource[]];
  /** The pictures of the claim, made to fit on paper; those that are missing have none. */
  exhibits: () => Promise<readonly Exhibit[]>;
  /** The pictures that are here, as they were added. */
  originals: () => Promise<readonly NamedFile[]>;
};

/** A format that a claim can be taken away in. What it takes to make one is fetched when it is asked for. */
type Format = {
  extension: string;
  /** Its media type (RFC 6838). */
  type: string;
  /** Whether there is anything to make of this claim. */
  isOffered: (about: Pick<Job, 'source' | 'words'>) => boolean;
  make: (job: Job, nameAs: (extension: string) => string) => Promise<Pick<Made, 'content' | 'pictures'>>;
};

const listed = ({ source: { claim } }: Pick<Job, 'source'>) => claim.attachments?.length ?? 0;
const claimFileOf = ({ source, words: { policy, language } }: Job) =>
  writeClaimFile(source.claim, source.assessment, { ...source, policy, language, createdAt: source.now });

async function makePdf(job: Job, nameAs: (extension: string) => string) {
  const { writePdf } = await import('./pdf/write-pdf.ts');
  const exhibits = await job.exhibits();
  const attached = { name: nameAs('json'), text: claimFileOf(job) };
  const content = await writePdf(job.documents, attached, job.source.now, exhibits);
  return { content, pictures: { held: exhibits.filter(({ picture }) => picture).length, listed: listed(job) } };
}

/** Every format, the one for support first. */
export const formats = {
  pdf: {
    extension: 'pdf',
    type: 'application/pdf',
    isOffered: () => true,
    make: makePdf,
  },
  zip: {
    extension: 'zip',
    type: 'application/zip',
    isOffered: (about) => listed(about) > 0,
    make: async (job, nameAs) => {
      const [{ writeZip }, pdf, originals] = await Promise.all([
        import('./write-zip.ts'),
        makePdf(job, nameAs),
        job.originals(),
      ]);
      const files = [
        { name: nameAs('pdf'), bytes: bytesOf(pdf.content) },
        { name: nameAs('json'), bytes: bytesOf(claimFileOf(job)) },
        ...originals,
      ];
      return {
        content: writeZip(files, job.source.now),
        pictures: { held: originals.length, listed: listed(job) },
      };
    },
  },
  calendar: {
    extension: 'ics',
    type: 'text/calendar',
    isOffered: ({ source, words }) => hasDates(source, words),
    make: async ({ source, words }) => ({ content: calendarText(source, words) }),
  },
  json: {
    extension: 'json',
    type: 'application/json',
    isOffered: () => true,
    make: async (job) => ({ content: claimFileOf(job) }),
  },
} satisfies Record<string, Format>;
export type FormatId = keyof typeof formats;
export const formatIds = Object.keys(formats) as readonly FormatId[];

/**
 * A claim in a format, under a name that says which it is: its reference, problem and order, and the day. Rejects where what
 * makes it cannot be fetched.
 */
export async function makeFile(id: FormatId, job: Job): Promise<Made> {
  const { source, words } = job;
  const { claim, now } = source;
  const stem = [
    referenceOf(claim),
    claim.problem && words.t(`take.fileProblem.${claim.problem}`),
    referenceInName(claim.order?.reference ?? ''),
    dateIn(now, words.policy.timeZone),
  ]
    .filter((part) => part !== undefined)
    .join('-');
  const nameAs = (extension: string) => `${stem}.${extension}`;
  const { extension, type, make } = formats[id];
  return { name: nameAs(extension), type, ...(await make(job, nameAs)) };
}

const bytesOf = (content: Made['content']) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
