import { wordsOf, type Words } from '../../src/document/words.ts';
import { createI18n, loadLanguage, type Language, type Translate } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** All texts of a language, by their keys. */
export async function textsIn(language: Language): Promise<Translate> {
  const i18n = await createI18n(language);
  await loadLanguage(i18n, language);
  return i18n.t;
}

/** The words of a language, as the screens and the exports get them under a policy. */
export async function wordsIn(language: Language, policy: Policy = refundPolicy): Promise<Words> {
  return wordsOf(language, await textsIn(language), policy, language);
}
