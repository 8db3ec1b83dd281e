import type { DocumentSource } from '../../document/model.ts';
import type { Words } from '../../document/words.ts';

/** The end of a letter, as paragraphs: where the answer is to go, and who writes. What is not known is left out. */
export function closing(
  { sender: { name, replyTo } }: DocumentSource,
  { t }: Words,
  letter: 'message' | 'complaint' = 'message',
): string[][] {
  return [
    ...(replyTo === undefined ? [] : [[t('message.replyTo', { address: replyTo })]]),
    [t(`${letter}.closing`), ...(name === undefined ? [] : [name])],
  ];
}
