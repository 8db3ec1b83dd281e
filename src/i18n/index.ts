import { createInstance, type i18n as I18n, type ParseKeys, type TFunction } from 'i18next';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type Key = ParseKeys;
export type Translate = TFunction;

const load = {
  fr: () => import('./locales/fr.json'),
  en: () => import('./locales/en.json'),
};

/** Fetches the texts of a language, once. Rejects when they cannot be loaded. */
export async function loadLanguage(i18n: I18n, language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return;
  const { default: resources } = await load[language]();
  i18n.addResourceBundle(language, 'translation', resources);
}

/** One instance per mount, so that several wizards on a page do not share a language. Only `language` is loaded. */
export async function createI18n(language: Language): Promise<I18n> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await loadLanguage(i18n, language);
  return i18n;
}

/** Rejects when the language's texts cannot be loaded; the language is then unchanged. */
export async function switchLanguage(i18n: I18n, language: Language): Promise<void> {
  await loadLanguage(i18n, language);
  await i18n.changeLanguage(language);
}

/** The language that an instance shows. */
export function languageOf(i18n: I18n): Language {
  return languages.find((language) => language === i18n.language) ?? 'fr';
}
