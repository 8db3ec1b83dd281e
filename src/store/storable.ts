import type { Answers } from '../claim/answers.ts';
import { mapTexts } from '../claim/texts.ts';

/** So few digits are no card number, and none that becomes one. */
const FEWEST = 11;
const digitsIn = (text: string): number => text.match(/\p{N}/gu)?.length ?? 0;

type Guard = { hasCardNumber: (text: string) => boolean; withoutUnfinishedCard: (text: string) => string };

/** Until the journey says how a card number is known, nothing can be typed: what is written comes out of a storage, unchanged. */
let guard: Guard = { hasCardNumber: () => false, withoutUnfinishedCard: (text) => text };

/** Says how a card number is known. */
export function guardCards(cards: Guard): void {
  guard = cards;
}

/**
 * The answers that may be stored: without the texts that hold the number of a payment card (PCI DSS, requirement 3), and while
 * somebody types, without the end of a number that may become one.
 */
export const storable = (answers: Answers, isTyping: boolean): Answers =>
  mapTexts(answers, (text) => {
    if (digitsIn(text) < FEWEST) return text;
    if (guard.hasCardNumber(text)) return undefined;
    return isTyping ? guard.withoutUnfinishedCard(text) : text;
  });
