import { accounts, macAddresses } from './accounts.ts';
import { cardNumbers, unfinishedCard } from './card-number.ts';
import { ibans } from './iban.ts';
import { plainText } from './plain-text.ts';
import type { Rule, Secret } from './rule.ts';
import { activationCodes, passwords, securityCodes } from './said.ts';

export type { Secret } from './rule.ts';

/** By us, or by the customer. */
const BLACKED_OUT = /•••|^[*x]+$/i;

/** Of two secrets that overlap, the one of the earlier rule counts. */
const rules: readonly Rule[] = [ibans, cardNumbers, accounts, macAddresses, securityCodes, passwords, activationCodes];

/** The secrets in a text, in its order; none overlaps another. Takes time in proportion to the text. */
export function secretsIn(text: string): Secret[] {
  const plain = plainText(text);
  const kept: Secret[] = [];
  // One mark for each unit: to compare each secret with all others would take the square of the time.
  const taken = new Uint8Array(text.length);
  for (const each of rules.flatMap((rule) => rule(plain))) {
    if (BLACKED_OUT.test(text.slice(each.start, each.end))) continue;
    if (taken.subarray(each.start, each.end).includes(1)) continue;
    taken.fill(1, each.start, each.end);
    kept.push(each);
  }
  return kept.toSorted((left, right) => left.start - right.start);
}

/** The text with these secrets blacked out, and all else as it was. */
export function masked(text: string, secrets: readonly Secret[] = secretsIn(text)): string {
  return secrets.toReversed().reduce((all, { start, end, mask }) => all.slice(0, start) + mask + all.slice(end), text);
}

/** Whether a text holds the number of a payment card, which is never stored. */
export const hasCardNumber = (text: string): boolean => secretsIn(text).some(({ kind }) => kind === 'card-number');

/** The text without what may not be kept of a card number with which it ends, and that is still being typed. */
export function withoutUnfinishedCard(text: string): string {
  const end = unfinishedCard(plainText(text));
  return end === undefined ? text : text.slice(0, end);
}
