import type { Words } from '../../document/words.ts';

/** What was made of something typed, beside its box. */
export function Understood({ value, words }: { value: string | undefined; words: Words }) {
  return <p className="understood">{value !== undefined && words.t('common.understood', { value })}</p>;
}
