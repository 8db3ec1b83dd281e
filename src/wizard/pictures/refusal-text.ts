import { limits } from '../../claim/limits.ts';
import type { Words } from '../../document/words.ts';
import type { Refusal } from './clean-picture.ts';

/** Why a picture was not taken. */
export function refusalText({ code, name, kind = 'HEIC' }: Refusal, { t, format }: Words): string {
  return t(`question.attachments.${code}`, {
    name,
    kind,
    max: limits.attachments,
    size: format.bytes(limits.attachmentBytes),
    pixels: format.number(limits.attachmentPixels / 1_000_000),
  });
}
