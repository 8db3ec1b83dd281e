import type { Answers } from './answers.ts';
import type { Claim } from './schema.ts';

/** What is so whatever the problem is: the order and what came with it, the equipment, where things stand with support, and who writes. */
const lasting: readonly (keyof Claim | 'sender')[] = [
  'order',
  'access',
  'device',
  'connection',
  'support',
  'terms',
  'sender',
];

/** Of the answers to one claim, as typed, those that another claim about the same order begins with. */
export function answersForAnother(answers: Answers): Answers {
  return Object.fromEntries(lasting.flatMap((part) => (answers[part] === undefined ? [] : [[part, answers[part]]])));
}
