import type { Words } from '../../src/export/words.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { createI18n, type Language } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';

/** The words of a language, as the screens and the exports get them. */
export async function wordsIn(language: Language): Promise<Words> {
  const { t } = await createI18n(language);
  return { t, language, policy: refundPolicy, format: createFormat(language, t, refundPolicy.timeZone) };
}
