import { closest, distance } from 'fastest-levenshtein';
import type { Translate } from '../i18n/index.ts';
import type { PolicyFaultCode } from '../policy/read-policy.ts';

/** A fault of a policy document, with the name of the document where there are several. */
export type TellableFault = {
  source?: string;
  pointer: string;
  code: PolicyFaultCode | 'unreachable' | 'not-json';
  found?: string;
  expected?: readonly string[];
};

/** More than can be read at a glance. */
const MANY = 8;

function hint(found: string, expected: readonly string[], t: Translate): string {
  const guess = closest(found, [...expected]);
  if (expected.length > 1 && distance(found, guess) <= Math.max(2, found.length / 3)) {
    return t('policyFault.guess', { guess });
  }
  if (expected.length === 0) return '';
  const list = expected.slice(0, MANY).join(', ');
  return t(expected.length > MANY ? 'policyFault.amongOthers' : 'policyFault.expected', { list });
}

/** One line for whoever writes the policy: the document, the place (a JSON Pointer), what is wrong, and what may stand there. */
export function policyFaultText(
  { source = '', pointer, code, found = '', expected = [] }: TellableFault,
  t: Translate,
) {
  const place = [source, pointer].filter((part) => part !== '').join(' ');
  const what = `${t(`policyFault.code.${code}`, { found })}${hint(found, expected, t)}`;
  return place === '' ? what : t('common.row', { term: place, value: what });
}
