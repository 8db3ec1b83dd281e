import type { Attachment } from '../../claim/schema.ts';
import type { Exhibit } from '../../export/pdf/exhibits.ts';
import type { NamedFile } from '../../export/write-zip.ts';
import { paperPicture } from '../../ui/picture.ts';

/** What all pictures in a PDF have at most: with the rest it stays below the 10 MB that every mail program takes. */
const ALL_BYTES = 6_000_000;

/** The pictures that are still here, by their fingerprints. */
export type HeldPictures = ReadonlyMap<string, { picture: Blob }>;

/** The pictures of a claim that are here, as they were added. */
export async function originalsOf(attachments: readonly Attachment[], held: HeldPictures): Promise<NamedFile[]> {
  const here = attachments.flatMap(({ name, sha256 }) => {
    const picture = held.get(sha256)?.picture;
    return picture ? [{ name, picture }] : [];
  });
  return Promise.all(
    here.map(async ({ name, picture }) => ({ name, bytes: new Uint8Array(await picture.arrayBuffer()) })),
  );
}

/** The pictures of a claim as they go on paper, in their order; those that are missing have no picture. */
export async function exhibitsOf(attachments: readonly Attachment[], held: HeldPictures): Promise<Exhibit[]> {
  const exhibits: Exhibit[] = [];
  for (const { name, sha256 } of attachments) {
    const picture = held.get(sha256)?.picture;
    // oxlint-disable-next-line no-await-in-loop -- two large ones at once may be more than a phone can hold
    const made = picture && (await paperPicture(picture, ALL_BYTES / attachments.length));
    // oxlint-disable-next-line no-await-in-loop -- as above
    exhibits.push({ name, ...(made && { picture: { ...made, jpeg: new Uint8Array(await made.jpeg.arrayBuffer()) } }) });
  }
  return exhibits;
}
