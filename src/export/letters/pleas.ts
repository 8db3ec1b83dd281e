import type { ClaimPath } from '../../claim/path.ts';
import type { Letter } from '../../policy/codes.ts';
import type { DocumentSource } from '../../document/model.ts';
import { rightsWith } from '../../document/rights.ts';
import { articleInSentence, policyText, type Words } from '../../document/words.ts';

/** What the customer declares against themselves stands in the claim file, and in no letter of theirs. */
export const declared: readonly ClaimPath[] = ['terms.respected', 'access.withdrawalWaived'];

/** What speaks for the customer in a letter: the policy's own words, and a sentence for each right beyond it. */
export function pleaLines(letter: Letter, { claim, assessment }: DocumentSource, words: Words): string[][] {
  const { t, policy, language } = words;
  const { problem } = claim;
  const helpful = policy.helpfulWords.filter(
    (each) => each.letters.includes(letter) && problem !== undefined && each.for.includes(problem),
  );
  const quotes = helpful.map(
    (each) =>
      `- ${t('message.quote', { text: each.words[language], article: articleInSentence(each.article, words) })}`,
  );
  const rights = rightsWith(assessment.rights, policy)
    .filter((right) => right.letters.includes(letter))
    .map(({ sentence }) => policyText(sentence, words));
  return [...(quotes.length > 0 ? [[t('message.quotes'), ...quotes]] : []), ...(rights.length > 0 ? [rights] : [])];
}
