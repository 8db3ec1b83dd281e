import { describe, expect, test } from 'vitest';
import type { FaultCode } from '../../src/claim/reading/fault.ts';
import { problems } from '../../src/claim/codes.ts';
import { questions } from '../../src/claim/questions.ts';
import { stepKey } from '../../src/document/answers.ts';
import { effects, units } from '../../src/policy/codes.ts';
import type { PolicyFaultCode } from '../../src/policy/read-policy.ts';
import type { VersionReason } from '../../src/policy/versions.ts';
import { steps } from '../../src/flow/step.ts';
import { languages } from '../../src/i18n/index.ts';
import { at } from '../../src/claim/path.ts';
import { texts as allTexts } from '../support/language-files.ts';

const faults: Record<Exclude<FaultCode, 'missing'>, true> = {
  'too-long': true,
  'not-an-email': true,
  'not-a-date': true,
  'no-such-date': true,
  'not-a-time': true,
  'too-early': true,
  'in-future': true,
  'not-an-amount': true,
  'amount-out-of-range': true,
  'must-be-from': true,
  'must-be-after': true,
  'must-be-before': true,
  'unclear-currency': true,
  'other-currency': true,
  'not-a-count': true,
  'count-out-of-range': true,
  'not-a-bandwidth': true,
  'bandwidth-out-of-range': true,
  'not-a-choice': true,
  'not-files': true,
  'card-number': true,
  'not-known': true,
};
const policyFaults: Record<PolicyFaultCode | 'unreachable' | 'not-json', true> = {
  missing: true,
  'unknown-field': true,
  'wrong-type': true,
  'not-one-of': true,
  malformed: true,
  empty: true,
  'out-of-range': true,
  'no-bound': true,
  'no-such-parameter': true,
  'no-such-article': true,
  'no-such-deadline': true,
  'wrong-unit': true,
  repeated: true,
  'other-policy': true,
  unreachable: true,
  'not-json': true,
};
const versionReasons: Record<VersionReason, true> = { order: true, today: true, oldest: true };
const answeredAlike = new Set(['yes', 'no', 'unknown']);

describe.each(languages)('every code has its words in %s', (language) => {
  const texts = allTexts[language];
  const without = (keys: readonly string[]) => keys.filter((key) => typeof at(texts, key) !== 'string');

  test.each(questions.map((question) => [question.path, question] as const))('the question %s', (path, question) => {
    expect(
      without([
        `question.${path}.label`,
        `question.${path}.name`,
        ...(question.optional === 'always' ? [] : [`question.${path}.missing`]),
        ...(question.kind === 'choice'
          ? question.options.map((code) =>
              answeredAlike.has(String(code)) ? `common.${code}` : `choice.${path}.${code}`,
            )
          : []),
      ]),
    ).toEqual([]);
  });

  test('the 20 faults that may befall any question', () => {
    expect(without(Object.keys(faults).map((code) => `fault.${code}`))).toEqual([]);
  });

  test('the 8 steps, the 5 verdicts, the 4 letters and the 7 units that a policy may use', () => {
    const verdicts = ['eligible', ...effects, 'incomplete'];
    expect(verdicts).toHaveLength(5);
    expect(units).toHaveLength(7);
    const details = [...problems.map((problem) => stepKey('details', { problem })), stepKey('details', {})];
    expect(new Set(details).size).toBe(6);
    const titled = steps.flatMap((step) => (step === 'details' ? details : [step]));
    const counted = new Set(['days', 'business-days', 'business-hours', 'charges']);
    expect(
      without([
        ...titled.map((step) => `step.${step}`),
        ...titled.filter((step) => !['start', 'review', 'result'].includes(step)).map((step) => `part.${step}`),
        ...verdicts.flatMap((verdict) => [
          `verdict.${verdict}`,
          `verdict.lead.${verdict}`,
          `document.stand.${verdict}`,
        ]),
        ...['eligible', 'conditional'].map((verdict) => `message.stand.${verdict}`),
        ...['message', 'reminder', 'complaint', 'withdrawal'].flatMap((letter) =>
          ['title', 'hint', 'copy'].map((part) => `take.${letter}.${part}`),
        ),
        ...problems.map((problem) => `example.${problem}`),
        ...units.flatMap((unit) => (counted.has(unit) ? [`unit.${unit}_one`, `unit.${unit}_other`] : [`unit.${unit}`])),
      ]),
    ).toEqual([]);
  });

  test('the 16 faults of a policy document, and the 3 reasons for a version', () => {
    expect(
      without([
        ...Object.keys(policyFaults).map((code) => `policyFault.code.${code}`),
        ...Object.keys(versionReasons).map((reason) => `document.version.${reason}`),
      ]),
    ).toEqual([]);
  });
});
