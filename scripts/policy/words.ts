import { policyFaultText } from '../../src/document/policy-fault.ts';
import type { Translate } from '../../src/i18n/index.ts';
import type { PolicyFault } from '../../src/policy/read-policy.ts';
import type { Finding, FindingCode } from './finding.ts';

const quoted = (text: string) => `“${text}”`;
const listed = (names: readonly string[]) => names.map(quoted).join(', ');

const findingWords: Record<FindingCode, (...about: readonly string[]) => string> = {
  'never-true': () => 'no answers make this condition true',
  'never-true-for': (problem = '') => `no answers make the condition true for the problem ${quoted(problem)}`,
  'always-true': () => 'no answers make this condition false, so the rule always fires',
  'stays-open': (problem = '') =>
    `the rule reads a question that may not be asked, and then leaves a claim about ${quoted(problem)} incomplete for ever`,
  'never-offered': () => 'this is never offered: “unless” is true whenever “when” is',
  contradiction: (rule = '', problem = '') =>
    `fires for the same claims as the rule ${quoted(rule)}, with another effect for the problem ${quoted(problem)}`,
  'empty-range': () => 'nothing lies between the two bounds of this condition',
  'from-after-to': (from = '', to = '') => `the deadline begins (${from}) after it ends (${to})`,
  'unused-parameter': (name = '') => `nothing uses the parameter ${quoted(name)}`,
  'unused-article': (number = '') => `nothing cites the article ${quoted(number)}`,
  'unused-effect': (problem = '') => `the rule does not concern the problem ${quoted(problem)}`,
  'placeholders-differ': (...names) => `French and English do not both name ${listed(names)}`,
  'no-excluding-words': () => 'the rule excludes a claim: add the policy’s own words that do (excludingWords)',
  'words-not-found': (...articles) => `these words stand in none of the articles ${listed(articles)}`,
  'silent-reading': (name = '') => `the parameter ${quoted(name)} is a reading: say of which words (reading)`,
};

/** What is wrong with a policy and where, in one line. What keeps it from being read is told in the words of the app. */
export function inWords(wrong: PolicyFault | Finding, t: Translate): string {
  return 'about' in wrong ? `${wrong.pointer}: ${findingWords[wrong.code](...wrong.about)}` : policyFaultText(wrong, t);
}
