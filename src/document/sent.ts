import type { Sent } from '../claim/sent.ts';
import type { Words } from './words.ts';

/** "The request, on Monday, 30 November 2026, by e-mail". */
export function sentText({ letter, on, by }: Sent, { t, format }: Words): string {
  return t('sent.entry', { letter: t(`sent.letter.${letter}`), date: format.date(on), means: meansText(by, { t }) });
}

/** "by e-mail". */
export const meansText = (by: Sent['by'], { t }: Pick<Words, 't'>): string => t(`sent.means.${by}`);
