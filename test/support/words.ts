import { wordsOf, type Words } from '../../src/document/words.ts';
import { createI18n, type Language } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** The words of a language, as the screens and the exports get them under a policy. */
export async function wordsIn(language: Language, policy: Policy = refundPolicy): Promise<Words> {
  const { t } = await createI18n(language);
  return wordsOf(language, t, policy, language);
}
