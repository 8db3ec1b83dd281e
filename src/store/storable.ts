import type { Answers } from '../claim/answers.ts';
import { mapTexts } from '../claim/texts.ts';

/** The digits of the shortest card number. */
const SHORTEST = 13;
const digitsIn = (text: string): number => text.match(/\p{N}/gu)?.length ?? 0;

/** Until the journey says how a card number is known, nothing can be typed: what is written comes out of a storage, unchanged. */
let isCard: (text: string) => boolean = () => false;

/** Says how a card number is known. */
export function guardCards(hasCardNumber: (text: string) => boolean): void {
  isCard = hasCardNumber;
}

/** The answers that may be stored: without the texts that hold the number of a payment card (PCI DSS, requirement 3). */
export const storable = (answers: Answers): Answers =>
  mapTexts(answers, (text) => (digitsIn(text) >= SHORTEST && isCard(text) ? undefined : text));
