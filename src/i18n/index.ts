import { createInstance, type i18n as I18n, type ParseKeys, type TFunction } from 'i18next';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type Key = ParseKeys;
export type Translate = TFunction;

/** The start page needs the first of them; the second comes with the steps, and the third is support's. */
const parts = ['start', 'journey', 'desk'] as const;
type Part = (typeof parts)[number];

const load = {
  fr: {
    start: () => import('./locales/fr/start.json'),
    journey: () => import('./locales/fr/journey.json'),
    desk: () => import('./locales/fr/desk.json'),
  },
  en: {
    start: () => import('./locales/en/start.json'),
    journey: () => import('./locales/en/journey.json'),
    desk: () => import('./locales/en/desk.json'),
  },
};

const loaded = new WeakMap<I18n, Set<string>>();
const has = (i18n: I18n, language: Language, part: Part) => loaded.get(i18n)?.has(`${language} ${part}`) ?? false;

async function loadPart(i18n: I18n, language: Language, part: Part): Promise<void> {
  if (has(i18n, language, part)) return;
  const { default: resources } = await load[language][part]();
  i18n.addResourceBundle(language, 'translation', resources, true);
  loaded.set(i18n, (loaded.get(i18n) ?? new Set()).add(`${language} ${part}`));
}

/** Fetches all texts of a language for a customer, once. Rejects when they cannot be loaded. */
export async function loadLanguage(i18n: I18n, language: Language): Promise<void> {
  await Promise.all([loadPart(i18n, language, 'start'), loadPart(i18n, language, 'journey')]);
}

/** Fetches all texts of a language for the desk of support, once. Rejects when they cannot be loaded. */
export async function loadDeskLanguage(i18n: I18n, language: Language): Promise<void> {
  await Promise.all([loadLanguage(i18n, language), loadPart(i18n, language, 'desk')]);
}

/** Fetches all texts of the language that is shown, also where it is switched meanwhile. Rejects when they cannot be loaded. */
export async function loadShownLanguage(i18n: I18n): Promise<void> {
  const language = languageOf(i18n);
  await loadLanguage(i18n, language);
  if (languageOf(i18n) !== language) await loadShownLanguage(i18n);
}

/** One instance per mount, so that several wizards on a page do not share a language. Only the first texts of `language` are loaded. */
export async function createI18n(language: Language): Promise<I18n> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await loadPart(i18n, language, 'start');
  return i18n;
}

const wanted = new WeakMap<I18n, Language>();

/**
 * Rejects when the language's texts cannot be loaded; the language is then unchanged. So it is, and that is told by false,
 * when another was asked for meanwhile. What was loaded of the language that is shown is loaded of the other.
 */
export async function switchLanguage(i18n: I18n, language: Language): Promise<boolean> {
  wanted.set(i18n, language);
  const lacking = () => parts.filter((part) => has(i18n, languageOf(i18n), part) && !has(i18n, language, part));
  // More of the shown language may arrive while this waits.
  // oxlint-disable-next-line no-await-in-loop -- as above
  while (lacking().length > 0) await Promise.all(lacking().map((part) => loadPart(i18n, language, part)));
  if (wanted.get(i18n) !== language) return false;
  await i18n.changeLanguage(language);
  return true;
}

/** The language that an instance shows. */
export function languageOf(i18n: I18n): Language {
  return languages.find((language) => language === i18n.language) ?? 'fr';
}
