import type { Answers } from '../../claim/answers.ts';
import { limits } from '../../claim/limits.ts';
import { mediaTypeOf } from '../../claim/media-type.ts';
import { pictureFacts } from '../../claim/picture-facts.ts';
import type { Attachment } from '../../claim/schema.ts';
import { masked } from '../../claim/secrets/index.ts';
import { withAt } from '../../claim/path.ts';
import type { Contents } from '../../export/open.ts';
import { cleanPicture, type Written } from '../pictures/clean-picture.ts';
import { attachmentsOf } from '../pictures/use-attachments.ts';

/**
 * The pictures of an opened file, by the SHA-256 that the file gives: as they are where nothing is hidden in them, else written
 * anew, as one that is added would be. A picture that would not be added is left out, before it is decoded.
 */
export async function cleanedPictures({ pictures }: Contents, listed: readonly Attachment[]) {
  const cleaned = new Map<string, Written>();
  for (const [sha256, bytes] of pictures) {
    const attachment = listed.find((each) => each.sha256 === sha256);
    const facts = pictureFacts(bytes);
    if (!attachment || !facts || facts.width * facts.height > limits.attachmentPixels) continue;
    const picture = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaTypeOf(bytes) ?? '' });
    if (facts.hidden.length === 0) cleaned.set(sha256, { picture, attachment });
    else {
      // oxlint-disable-next-line no-await-in-loop -- a decoded picture takes a lot of memory
      const read = await cleanPicture(new File([picture], attachment.name));
      if (!('code' in read)) cleaned.set(sha256, read);
    }
  }
  return cleaned;
}

/** The answers with what the pictures have become, whose names give no secret away. */
export function withPictures(answers: Answers, cleaned: ReadonlyMap<string, Written>): Answers {
  const listed = attachmentsOf(answers.attachments);
  if (listed.length === 0) return answers;
  return withAt(
    answers,
    'attachments',
    listed.map((each) => {
      const attachment = cleaned.get(each.sha256)?.attachment ?? each;
      return { ...attachment, name: masked(attachment.name) };
    }),
  );
}
