import { countrySpecs, isValidIBAN } from 'ibantools';
import { endOf, secretAt, type Rule } from './rule.ts';

const START = /(^|[^\p{L}\p{N}])([A-Z]{2}\s?\d{2})/giu;
/** Groups of four with a mark in between. */
const MARK = /[\s./_-]/;

/** International bank account numbers (ISO 13616) of every country that has them. */
export const ibans: Rule = (text) => {
  const { plain } = text;
  return [...plain.matchAll(START)].flatMap(({ index, 1: edge = '', 2: first = '' }) => {
    const start = index + edge.length;
    const country = first.slice(0, 2).toUpperCase();
    const length = Object.hasOwn(countrySpecs, country) ? countrySpecs[country]?.chars : undefined;
    if (!length) return [];
    let end = start;
    let iban = '';
    for (; iban.length < length && end < plain.length; end += 1) {
      const character = plain.charAt(end);
      if (/[a-z\d]/i.test(character)) iban += character;
      else if (!MARK.test(character)) break;
    }
    if (/[\p{L}\p{N}]/u.test(plain.charAt(end)) || !isValidIBAN(iban.toUpperCase())) return [];
    return [secretAt(text, 'iban', [start, end], endOf(iban))];
  });
};
