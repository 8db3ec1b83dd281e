/** What a reply of support may name: what is known of the claim then stands there. */
export const replyPlaceholders = [
  'customer',
  'order',
  'reference',
  'articles',
  'quotes',
  'missing',
  'checks',
  'why',
  'from',
  'due',
  'remedy',
  'amount',
  'paidBy',
  'madeOn',
] as const;
export type ReplyPlaceholder = (typeof replyPlaceholders)[number];

const NAMED = /\{([^{}]*)\}/g;
const isPlaceholder = (name: string): name is ReplyPlaceholder => replyPlaceholders.some((each) => each === name);

/** Whether a paragraph of a reply names nothing else in braces. */
export const isReplyText = (text: string): boolean =>
  [...text.matchAll(NAMED)].every(([, name = '']) => isPlaceholder(name));

/** What is known of a claim; undefined where it is not. */
export type ReplyValues = Readonly<Partial<Record<ReplyPlaceholder, string | undefined>>>;

/** Whether these paragraphs name it in braces. */
export const isNamedIn = (paragraphs: readonly string[], name: ReplyPlaceholder): boolean =>
  paragraphs.some((text) => text.includes(`{${name}}`));

/**
 * The paragraphs of a reply, filled in. One that names something of which nothing is known is left out, but for the customer's
 * name, without which the rest of it stays.
 */
export function fillReply(paragraphs: readonly string[], values: ReplyValues): string {
  const known = { ...values, customer: values.customer ?? '' };
  return paragraphs
    .filter((text) =>
      [...text.matchAll(NAMED)].every(([, name = '']) => isPlaceholder(name) && known[name] !== undefined),
    )
    .map((text) =>
      text.replaceAll(NAMED, (_, name: ReplyPlaceholder) => known[name] ?? '').replaceAll(/[ \u00a0]+(?=[,.]|$)/g, ''),
    )
    .join('\n\n');
}
