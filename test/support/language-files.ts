import englishDesk from '../../src/i18n/locales/en/desk.json' with { type: 'json' };
import englishJourney from '../../src/i18n/locales/en/journey.json' with { type: 'json' };
import englishStart from '../../src/i18n/locales/en/start.json' with { type: 'json' };
import frenchDesk from '../../src/i18n/locales/fr/desk.json' with { type: 'json' };
import frenchJourney from '../../src/i18n/locales/fr/journey.json' with { type: 'json' };
import frenchStart from '../../src/i18n/locales/fr/start.json' with { type: 'json' };

export type Texts = { [key: string]: string | Texts };

/** Every text of a language file, by its key. */
export const flatten = (texts: Texts, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );

/** How many words the text in the middle has, when they stand from the shortest to the longest. */
export function medianOfWords(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.split(/\s+/).length).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? Number.NaN;
}

/** Those that the start page comes with. */
export const startTexts = { fr: frenchStart, en: englishStart };

/** All texts of each language, of whichever part. */
export const texts = {
  fr: { ...frenchStart, ...frenchJourney, ...frenchDesk },
  en: { ...englishStart, ...englishJourney, ...englishDesk },
};
