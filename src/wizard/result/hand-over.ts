import { useEffect, useState } from 'react';
import { wordsOf, type Words } from '../../document/words.ts';
import { languages, loadLanguage, type Language } from '../../i18n/index.ts';
import { useTexts } from '../context.ts';

/** The languages that the file is handed over in. */
export type HandOver = Language | 'both';

/** A shop that does not read the customer's language gets its own too. */
export const usualHandOver = ({ policy, language }: Words): HandOver =>
  policy.shop.languages.includes(language) ? language : 'both';

/** The words for handing over, the shop's language first; those of the page alone, where the others cannot be had. Undefined until that is known. */
export function useHandOver(spoken: Words, chosen: HandOver): readonly [Words, ...Words[]] | undefined {
  const all = useAllWords(spoken);
  if (!all) return undefined;
  const first = spoken.policy.shop.languages;
  const inOrder = [...first, ...languages.filter((language) => !first.includes(language))];
  const [words, ...others] = inOrder
    .filter((language) => chosen === 'both' || language === chosen)
    .flatMap((language) => all[language] ?? [])
    // After a switch of the page's language, those that were known before still name the other.
    .map((each) => ({ ...each, spoken: spoken.language }));
  return words ? [words, ...others] : [spoken];
}

type AllWords = Partial<Record<Language, Words>>;

function useAllWords(spoken: Words): AllWords | undefined {
  const { i18n } = useTexts();
  const [known, setKnown] = useState<AllWords>();
  useEffect(() => {
    let isWanted = true;
    const load = async (language: Language): Promise<Words> => {
      await loadLanguage(i18n, language);
      return wordsOf(language, i18n.getFixedT(language), spoken.policy, spoken.language);
    };
    const know = (all: readonly Words[]) =>
      isWanted && setKnown(Object.fromEntries(all.map((words) => [words.language, words])));
    // Where one cannot be had, the page's own language is offered alone.
    Promise.all(languages.map(load)).then(know, () => know([spoken]));
    return () => {
      isWanted = false;
    };
  }, [i18n, spoken]);
  return known && { ...known, [spoken.language]: spoken };
}

/** Whether all the chosen languages are here. */
export const isComplete = (handedOver: readonly Words[], chosen: HandOver): boolean =>
  chosen === 'both' ? handedOver.length === languages.length : handedOver.every(({ language }) => language === chosen);
