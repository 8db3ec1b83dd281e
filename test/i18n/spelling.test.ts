import { Buffer } from 'node:buffer';
import britishEnglish from 'dictionary-en-gb';
import french from 'dictionary-fr';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import { textsOf } from '../../src/policy/walk.ts';
import { flatten, texts as all, type Texts } from '../support/language-files.ts';

const { en, fr } = all;
/** Names and terms that no dictionary has. */
const names = [
  'Recevable',
  'IPTV',
  'Crypto',
  'WhatsApp',
  'Xiaomi',
  'Tizen',
  'JSON',
  'PNG',
  'JPEG',
  'WebP',
  'Mb',
  'FAI',
  'HEIC',
  'iPhone',
  'Speedtest',
  'CSV',
  'IBAN',
  'REC-',
];
const terms = {
  fr: ['English', 'iPad', 'Fire'],
  en: ['Français', 'Wi-Fi', 'majeure'],
};

const valuesOf = (texts: Texts) => flatten(texts).map(([, text]) => text);
const policyTexts = textsOf(refundPolicy);
const texts = {
  fr: [...valuesOf(fr), ...policyTexts.map((text) => text.fr)],
  en: [...valuesOf(en), ...policyTexts.map((text) => text.en)],
};

/** The words of a text, without what stands for something else, and without addresses of files. */
const wordsOf = (text: string) =>
  text
    .replaceAll(/\{\{?[\w.]+\}?\}/g, ' ')
    .replaceAll(/\brecevable-[\w-]+/g, ' ')
    .match(/\p{L}[\p{L}\p{M}’-]*/gu) ?? [];

/** The parts of which a compound is made: “s’est-il” of “s’”, “est” and “il”. */
const partsOf = (word: string) =>
  word
    .split(/[-\u2011]/)
    .flatMap((part) => part.split('’'))
    .filter((part) => part.length > 1);

const dictionaries = { fr: french, en: britishEnglish };
test.each(['fr', 'en'] as const)(
  'every word of the texts and of the policy is in a dictionary of %s, but for the few that are named',
  (language) => {
    const { aff, dic } = dictionaries[language];
    const spelling = nspell({ aff: Buffer.from(aff), dic: Buffer.from(dic) });
    const allowed = new Set([...names, ...terms[language]]);
    const isKnown = (word: string) => spelling.correct(word) || spelling.correct(word.replaceAll('’', "'"));
    const used = new Set<string>();
    const unknown = new Set(
      texts[language].flatMap(wordsOf).filter((word) => {
        if (isKnown(word)) return false;
        return (allowed.has(word) ? [word] : partsOf(word)).some((part) => {
          if (allowed.has(part)) used.add(part);
          return !allowed.has(part) && !isKnown(part);
        });
      }),
    );
    expect([...unknown]).toEqual([]);
    expect(texts[language].length).toBeGreaterThan(700);
    expect(spelling.correct(language === 'fr' ? 'remboursemment' : 'reimbursment')).toBe(false);
    expect(
      terms[language].filter((term) => !used.has(term)),
      'named for nothing',
    ).toEqual([]);
  },
);
