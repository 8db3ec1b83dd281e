import { machineLine } from '../../document/machine-line.ts';
import type { DocumentSource } from '../../document/model.ts';
import { remedyRows } from '../../document/outcome.ts';
import { answerText, articlesText, inSentence, type Words } from '../../document/words.ts';
import { isFavourable } from './message.ts';
import { RULE } from './rule.ts';

/** In code points: what a help desk's form, WhatsApp and every mail program take in an address. */
export const SHORT_MAX = 600;
const REFERENCE_MAX = 60;
const NAME_MAX = 40;

const cut = (text: string, most: number) => {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
};

/** A message in one language; each `detail` says more. */
function written(source: DocumentSource, words: Words, detail: number): string {
  const { claim, assessment } = source;
  const { name } = source.sender;
  const { t } = words;
  const reference = answerText('order.reference', claim, words) ?? t('common.notGiven');
  const [asked] = remedyRows(source, words);
  const isSaid = isFavourable(assessment.verdict) && assessment.because.length > 0;
  return [
    t('message.greeting'),
    t('message.about', {
      reference: cut(reference, REFERENCE_MAX),
      problem: answerText('problem', claim, words) ?? t('common.notGiven'),
    }),
    ...(asked && detail > 0 ? [t('short.ask', { remedy: asked.term })] : []),
    ...(isSaid && detail > 1
      ? [t('short.stand', { articles: inSentence(articlesText(assessment.because, words)) })]
      : []),
    t('short.attached'),
    t('message.closing'),
    ...(name === undefined ? [] : [cut(name, NAME_MAX)]),
  ].join('\n');
}

/**
 * The claim in a few lines, for an address that opens a channel of the shop's: who asks for what, that the file is attached, and
 * the machine line. One language after the other; at most `SHORT_MAX` code points.
 */
export function shortMessage(source: DocumentSource, languages: readonly Words[]): string {
  const line = machineLine(source.claim, source.assessment);
  const ofDetail = (detail: number) =>
    `${languages.map((words) => written(source, words, detail)).join(RULE)}\n\n${line}`;
  const longest = [2, 1].map(ofDetail).find((text) => [...text].length <= SHORT_MAX);
  return longest ?? cut(ofDetail(0), SHORT_MAX);
}
