import type { Sent } from '../claim/sent.ts';
import type { Words } from './words.ts';

/** "The request, on Monday, 30 November 2026, by e-mail". */
export function sentText({ letter, on, by }: Sent, words: Words): string {
  const { t, format } = words;
  return t('sent.entry', { letter: t(`sent.letter.${letter}`), date: format.date(on), means: meansText(by, words) });
}

/** "by e-mail". */
export const meansText = (by: Sent['by'], { t }: Words): string => t(`sent.means.${by}`);
