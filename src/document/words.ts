import { answerAt, type ClaimPath } from '../claim/path.ts';
import { mayBeUnknown, questionAt, type Question } from '../claim/questions.ts';
import type { Attachment, Claim, Money } from '../claim/schema.ts';
import { createFormat, type Format } from '../i18n/format.ts';
import type { Key, Language, Translate } from '../i18n/index.ts';
import { parameterOf } from '../policy/parameters.ts';
import type { Bilingual, Policy } from '../policy/policy.ts';

/** What it takes to put codes into words: the texts of one language, its formats, and the policy whose words are quoted. */
export type Words = {
  t: Translate;
  format: Format;
  language: Language;
  policy: Policy;
  /** The language of the page, and most likely of what the customer wrote, which is quoted where it is not `language`. */
  spoken: Language;
};

/** The words of a language, in which `t` speaks, under a policy, for a customer whose page is in `spoken`. */
export function wordsOf(language: Language, t: Translate, policy: Policy, spoken: Language): Words {
  const zone = { timeZone: policy.timeZone, name: policy.notices.timeZone[language] };
  return { t, language, spoken, policy, format: createFormat(language, t, zone) };
}

const answeredAlike = ['yes', 'no', 'unknown'];

/** The words for a code that answers the question at `path`. */
export function choiceText(path: ClaimPath, code: string | number, { t }: Words): string {
  return answeredAlike.includes(String(code)) ? t(`common.${code}` as Key) : t(`choice.${path}.${code}` as Key);
}

/** The short name of a question, as in a list of answers. */
export function questionName(path: ClaimPath, { t }: Words): string {
  return t(`question.${path}.name`);
}

/** The answer at `path` in words; undefined when there is none. */
export function answerText(path: ClaimPath, claim: Claim, words: Words): string | undefined {
  const value = answerAt(claim, path);
  const question = questionAt(path);
  return value === undefined ? undefined : valueText(question, value, words);
}

/** Whether the customer wrote in another language than these words are in. */
export const isForeign = ({ language, spoken }: Words): boolean => language !== spoken;

function valueText(question: Question, value: unknown, words: Words): string {
  const { t, format } = words;
  if (mayBeUnknown(question) && value === 'unknown') return t('common.unknown');
  switch (question.kind) {
    case 'choice':
      return choiceText(question.path, value as string | number, words);
    case 'date':
      return format.date(String(value));
    case 'instant':
      return format.instant(String(value));
    case 'amount':
      return format.money(value as Money);
    case 'count':
      return format.number(Number(value));
    case 'bandwidth':
      return format.quantity({ value: Number(value), unit: 'Mb/s' });
    case 'files':
      return (value as Attachment[])
        .map(({ name, bytes }) => t('question.attachments.size', { name, size: format.bytes(bytes) }))
        .join('\n');
    case 'long-text':
      return isForeign(words) ? t('common.quoted', { text: String(value) }) : String(value);
    case 'text':
      return String(value);
  }
}

/** Which of the pictures that a claim lists are missing; undefined where none is. */
export function missingText(
  { attachments }: Claim,
  missing: readonly string[],
  { t, format }: Words,
): string | undefined {
  if (missing.length === 0) return undefined;
  const [count, listed] = [missing.length, attachments?.length ?? 0];
  return t('document.missingPictures', { count, listed, names: format.list(missing) });
}

/** A text of the policy, with its parameters filled in: `{bandwidth4k}` becomes "25 Mb/s", and `{bandwidth4k.value}` "25". */
export function policyText(text: Bilingual, { policy, language, format }: Words): string {
  return text[language].replace(/\{(\w+)(\.value)?\}/g, (_, name: string, bare?: string) => {
    const parameter = parameterOf(policy, name);
    return bare === undefined ? format.quantity(parameter) : format.number(parameter.value);
  });
}

/** "article 4.1"; an article without a number is called by its title. */
export function articleInSentence(article: string, words: Words): string {
  const named = words.policy.articles.find(({ number }) => number === article);
  if (named && !/^\d/.test(article) && named.title.fr === article) return named.title[words.language];
  return inSentence(articlesText([article], words));
}

/** As it stands inside a sentence; “PayPal” and “IBAN” stay. */
export const inSentence = (text: string) =>
  /^\S*\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** "Article 4.1", "Articles 5.4 et 8.2". */
export function articlesText(articles: readonly string[], { t, format }: Words): string {
  return t('common.articles', { count: articles.length, list: format.list(articles) });
}
