import type { Hidden } from '../../claim/hidden-data.ts';
import { masked } from '../../claim/secrets/index.ts';
import { limits } from '../../claim/limits.ts';
import { heifFacts } from '../../claim/heif-facts.ts';
import { foreignKindOf, pictureName, type ForeignKind } from '../../claim/media-type.ts';
import { pictureFacts } from '../../claim/picture-facts.ts';
import type { Attachment } from '../../claim/schema.ts';
import { sha256OfBytes } from '../../claim/sha256.ts';
import { decodePicture, encodePicture } from '../../ui/picture.ts';

type RefusalCode =
  | 'tooMany'
  | 'tooLarge'
  | 'tooManyPixels'
  | 'notAPicture'
  | 'heic'
  | 'foreign'
  | 'scrambled'
  | 'failed';
export type Refusal = { code: RefusalCode; name: string; kind?: ForeignKind };
export type Written = { picture: Blob; attachment: Attachment };
export type Clean = Written & { hidden: readonly Hidden[] };

/** Writes a file that the customer chose anew, without anything but its picture; `hidden` is what was left out. */
export async function cleanPicture(file: File): Promise<Clean | Refusal> {
  const name = [...masked(file.name.trim())].slice(0, limits.text).join('').trim() || 'image';
  if (file.size > limits.attachmentBytes) return { code: 'tooLarge', name };
  let unread: Refusal = { code: 'notAPicture', name };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = foreignKindOf(bytes);
    if (kind) unread = { code: kind === 'HEIC' ? 'heic' : 'foreign', name, kind };
    // Some browsers read the photos of their own phones.
    const facts = pictureFacts(bytes) ?? heifFacts(bytes);
    if (!facts) return unread;
    if (facts.width * facts.height > limits.attachmentPixels) return { code: 'tooManyPixels', name };
    const canvas = await decodePicture(new Blob([bytes], { type: facts.mediaType }));
    const { mediaType } = facts;
    const isHeif = mediaType === 'image/heic' || mediaType === 'image/avif';
    const result = await writePicture(canvas, { name, mediaType: isHeif ? 'image/jpeg' : mediaType });
    return 'code' in result ? result : { ...result, hidden: facts.hidden };
  } catch {
    return unread;
  }
}

/** Writes what a canvas shows, with what the claim is to say of it. */
export async function writePicture(
  canvas: HTMLCanvasElement,
  { name, mediaType }: Pick<Attachment, 'name' | 'mediaType'>,
): Promise<Written | Refusal> {
  const picture = await encodePicture(canvas, mediaType, limits.attachmentBytes);
  if (typeof picture === 'string') return { code: picture, name };
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const type = picture.type as Attachment['mediaType'];
  const attachment = { name: pictureName(name, type), mediaType: type, bytes: bytes.length };
  return { picture, attachment: { ...attachment, sha256: sha256OfBytes(bytes) } };
}
