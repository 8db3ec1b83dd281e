import * as z from 'zod/mini';
import type { Answers } from './answers.ts';
import { isCalendarDate, type CalendarDate } from './dates.ts';
import { at, withAt } from './path.ts';
import type { Claim } from './schema.ts';

/** What a customer sends to the shop, and by which means. */
export const letterIds = ['message', 'reminder', 'complaint', 'withdrawal'] as const;
export type LetterId = (typeof letterIds)[number];
export const means = ['email', 'form', 'whatsapp', 'post', 'other'] as const;

/** One letter that was sent: which, on which day, and by which means. */
export const sentSchema = z.strictObject({
  letter: z.enum(letterIds),
  on: z.string().check(z.refine(isCalendarDate)),
  by: z.enum(means),
});
export type Sent = z.infer<typeof sentSchema>;
/** More than anybody sends. */
export const SENT_MAX = 50;

/** The letters that were sent, the first one first, as the answers hold them. What is none is left out. Never throws. */
export function readSent(answers: Answers): Sent[] {
  const entries = at(answers, 'sent');
  const read = (Array.isArray(entries) ? entries : []).flatMap((entry: unknown) => {
    const sent = sentSchema.safeParse(entry);
    return sent.success ? [sent.data] : [];
  });
  return read.slice(0, SENT_MAX).toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

const isSame = (one: Sent, other: Sent) => JSON.stringify(one) === JSON.stringify(other);

const dayOf = (date: CalendarDate) => {
  const [year, month, day] = date.split('-');
  return { day, month, year };
};

/**
 * The answers once a letter was sent. The first that asks for a refund is the request from which the policy's delays run
 * (7.1): whoever had not written yet has now, and nothing has come back.
 */
export function withSent(answers: Answers, sent: Sent, { support }: Claim): Answers {
  const others = readSent(answers).filter((each) => !isSame(each, sent));
  const logged = withAt(answers, 'sent', [...others, sent]);
  if (sent.letter !== 'message' || support?.refundRequested === 'yes') return logged;
  if (support?.contacted === 'yes') return withAt(logged, 'support.refundRequested', 'yes');
  const request = {
    contacted: 'yes',
    contactedOn: dayOf(sent.on),
    refundRequested: 'yes',
    instructionsFollowed: 'not-asked',
    diagnosis: 'none',
    outcome: 'none',
  };
  return Object.entries(request).reduce((all, [key, value]) => withAt(all, `support.${key}`, value), logged);
}

/** The answers without a letter that was not sent after all: where it was the request, nobody has written yet. */
export function withoutSent(answers: Answers, sent: Sent): Answers {
  const rest = readSent(answers).filter((each) => !isSame(each, sent));
  const kept = withAt(answers, 'sent', rest);
  const wasRequest =
    sent.letter === 'message' &&
    rest.every(({ letter }) => letter !== 'message') &&
    JSON.stringify(at(answers, 'support.contactedOn')) === JSON.stringify(dayOf(sent.on));
  return wasRequest ? withAt(kept, 'support.contacted', 'no') : kept;
}
