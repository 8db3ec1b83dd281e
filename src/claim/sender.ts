import * as z from 'zod/mini';
import { limits } from './limits.ts';
import { at } from './path.ts';
import { oneLine } from './reading/characters.ts';
import { readEmail } from './reading/email.ts';

const text = z.string().check(z.minLength(1), z.maxLength(limits.text));

/** Who writes, and where they want the answer: an e-mail address or a telephone number, as they wrote it. Both are optional. */
export const senderSchema = z.strictObject({ name: z.exactOptional(text), replyTo: z.exactOptional(text) });
export type Sender = z.infer<typeof senderSchema>;

/** The sender that somebody typed, or that was stored: what is blank or too long is left out. Never throws. */
export function readSender(entry: unknown): Sender {
  const line = (key: keyof Sender) => {
    const typed = at(entry, key);
    const read = text.safeParse(typeof typed === 'string' ? oneLine(typed) : undefined);
    return read.success && { [key]: read.data };
  };
  return { ...line('name'), ...line('replyTo') };
}

/** Their e-mail address; undefined where they want the answer elsewhere. */
export function emailOf({ replyTo = '' }: Sender): string | undefined {
  const read = readEmail(replyTo);
  return 'value' in read ? read.value : undefined;
}
