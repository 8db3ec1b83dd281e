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

const wanted = new WeakMap<I18n, Language>();

/**
 * Rejects when the language's texts cannot be loaded; the language is then unchanged. So it is, and that is told by false,
 * when another was asked for meanwhile.
 */
export async function switchLanguage(i18n: I18n, language: Language): Promise<boolean> {
  wanted.set(i18n, language);
  await loadLanguage(i18n, language);
  if (wanted.get(i18n) !== language) return false;
  await i18n.changeLanguage(language);
  return true;
}

/** The language that an instance shows. */
export function languageOf(i18n: I18n): Language {
  return languages.find((language) => language === i18n.language) ?? 'fr';
}
