import { shortLine } from './characters.ts';
import type { Reading } from './fault.ts';

const WORDS = [
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
];
const numbers = new Map([
  ...WORDS.flatMap((words) => words.split(' ').map((word, index) => [word, index + 1] as const)),
  ['une', 1],
  ['once', 1],
  ['twice', 2],
]);

/** A whole number from 1 to `max`: "2", "x2", "2 fois", "deux", "twice". */
export function readCount(text: string, max: number): Reading<number> {
  const [, digits, word = ''] =
    /^(?:[x×] ?)?(?:(\d+)(?: ?[x×])?|([a-z-]+?))(?: ?fois| ?times?)?$/.exec(shortLine(text).toLowerCase()) ?? [];
  const count = digits === undefined ? numbers.get(word) : Number(digits);
  if (count === undefined) return { fault: 'not-a-count' };
  return count >= 1 && count <= max ? { value: count } : { fault: 'count-out-of-range' };
}
