import { describe, expect, test } from 'vitest';
import { policyFaultText, type TellableFault } from '../../src/document/policy-fault.ts';
import { createI18n, languages } from '../../src/i18n/index.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import policy from '../../src/policy/refund-policy.json';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe.each(languages)('a fault of a policy document, told in %s:', async (language) => {
  const { t } = await createI18n(language);

  test.each<[what: string, fault: TellableFault, told: Record<typeof language, string>]>([
    [
      'a file that cannot be fetched has a name and 0 places',
      { source: 'policy.json', pointer: '', code: 'unreachable', found: '404' },
      {
        fr: 'policy.json : ce fichier n’a pas pu être chargé (404)',
        en: 'policy.json: this file could not be loaded (404)',
      },
    ],
    [
      'a name that is no parameter, with the nearest of the 2 that are',
      {
        source: 'policy.json',
        pointer: '/rules/3/when/below',
        code: 'no-such-parameter',
        found: 'outgeLong',
        expected: ['outageBrief', 'outageLong'],
      },
      {
        fr: 'policy.json /rules/3/when/below : aucun paramètre ne s’appelle « outgeLong » (vouliez‑vous dire « outageLong » ?)',
        en: 'policy.json /rules/3/when/below: no parameter is called “outgeLong” (did you mean “outageLong”?)',
      },
    ],
    [
      'a unit that does not fit, and is not like the 1 that does',
      { source: '#1', pointer: '/minimumBandwidth/0/parameter', code: 'wrong-unit', found: 'h', expected: ['Mb/s'] },
      {
        fr: '#1 /minimumBandwidth/0/parameter : l’unité « h » ne convient pas ici (attendu : Mb/s)',
        en: '#1 /minimumBandwidth/0/parameter: the unit “h” does not belong here (expected: Mb/s)',
      },
    ],
    [
      'a field of the 1st document in the page that there is not',
      { source: '#1', pointer: '/effectiveFrm', code: 'unknown-field' },
      { fr: '#1 /effectiveFrm : ce champ n’existe pas', en: '#1 /effectiveFrm: there is no such field' },
    ],
  ])('%s', (_, fault, told) => {
    expect(plain(policyFaultText(fault, t))).toBe(told[language]);
  });

  test('what readPolicy finds in 3 broken places is told with their 3 pointers', () => {
    const broken = { ...policy, knownSince: '2026-02-30', shop: { ...policy.shop, name: '' }, extra: 1 };
    const read = readPolicy(broken);
    const faults = 'faults' in read ? read.faults : [];
    const lines = faults.map((fault) => plain(policyFaultText({ ...fault, source: 'shop.json' }, t)));
    expect(lines).toHaveLength(3);
    for (const pointer of ['/knownSince', '/shop/name', '/extra']) {
      expect(
        lines.filter((line) => line.startsWith(`shop.json ${pointer}${language === 'fr' ? ' ' : ''}: `)),
      ).toHaveLength(1);
    }
    expect(lines.filter((line) => /\{\{|undefined|policyFault\./.test(line))).toStrictEqual([]);
  });
});
