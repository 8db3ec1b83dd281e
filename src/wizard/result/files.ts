import { referenceOf } from '../../claim/reference.ts';
import { dateIn } from '../../claim/dates.ts';
import { calendarText } from '../../export/calendar.ts';
import { referenceInName } from '../../export/reference-in-name.ts';
import type { DocumentSource } from '../../document/model.ts';
import { writeClaimFile } from '../../export/json.ts';
import type { PdfSource } from '../../export/pdf/write-pdf.ts';
import type { Words } from '../../document/words.ts';
import { exhibitsOf, type HeldPictures } from './exhibits.ts';
import type { MadeFile } from '../../ui/download.ts';

/** How many of the pictures that a claim lists are in a file. */
export type Pictures = { held: number; listed: number };

export type FilesSource = {
  source: DocumentSource;
  /** What the page speaks. */
  words: Words;
  /** What support is to read, one language after the other. */
  documents: readonly [PdfSource, ...PdfSource[]];
  /** The pictures that are here. */
  pictures: () => Promise<HeldPictures>;
};

/** The files of a claim, each made when it is asked for, and what makes it fetched no earlier. */
export function claimFiles({ source, words, documents, pictures: here }: FilesSource) {
  const { claim, assessment, versionReason, standsIn, now } = source;
  const { t, language, policy } = words;
  const stem = [
    referenceOf(claim),
    claim.problem && t(`take.fileProblem.${claim.problem}`),
    referenceInName(claim.order?.reference ?? ''),
    dateIn(now, policy.timeZone),
  ];
  const named = (extension: string) => `${stem.filter((part) => part !== undefined).join('-')}.${extension}`;

  const text = () => writeClaimFile(claim, assessment, { policy, versionReason, standsIn, language, createdAt: now });
  const json = (): MadeFile => ({ name: named('json'), type: 'application/json', content: text() });
  /** With the pictures that are still here. */
  const pdf = async (held?: HeldPictures): Promise<MadeFile & { pictures: Pictures }> => {
    const { writePdf } = await import('../../export/pdf/write-pdf.ts');
    const exhibits = await exhibitsOf(claim.attachments ?? [], held ?? (await here()));
    const content = await writePdf(documents, { name: named('json'), text: text() }, now, exhibits);
    const pictures = { held: exhibits.filter(({ picture }) => picture).length, listed: exhibits.length };
    return { name: named('pdf'), type: 'application/pdf', content, pictures };
  };
  /** Both of these, with the pictures as they were added. */
  const zip = async (): Promise<MadeFile & { pictures: Pictures }> => {
    const { writeZip } = await import('../../export/write-zip.ts');
    const held = await here();
    const made = await pdf(held);
    const pictures = (claim.attachments ?? []).flatMap(({ name, sha256 }) => {
      const picture = held.get(sha256)?.picture;
      return picture ? [picture.arrayBuffer().then((buffer) => ({ name, bytes: new Uint8Array(buffer) }))] : [];
    });
    const files = [
      { name: made.name, bytes: bytesOf(made.content) },
      { name: named('json'), bytes: bytesOf(text()) },
      ...(await Promise.all(pictures)),
    ];
    return {
      name: named('zip'),
      type: 'application/zip',
      content: writeZip(files, now),
      pictures: { held: pictures.length, listed: claim.attachments?.length ?? 0 },
    };
  };
  const calendar = (): MadeFile => ({
    name: named('ics'),
    type: 'text/calendar',
    content: calendarText(source, words),
  });
  return { json, pdf, zip, calendar };
}

const bytesOf = (content: MadeFile['content']) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
