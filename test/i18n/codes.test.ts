import { describe, expect, test } from 'vitest';
import type { FaultCode } from '../../src/claim/reading.ts';
import { questions } from '../../src/claim/questions.ts';
import { effects } from '../../src/policy/policy.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { steps } from '../../src/flow/steps.ts';
import { languages } from '../../src/i18n/index.ts';
import { at } from '../../src/claim/path.ts';
import en from '../../src/i18n/locales/en.json';
import fr from '../../src/i18n/locales/fr.json';

const faults: Record<Exclude<FaultCode, 'missing' | 'before-start'>, true> = {
  'too-long': true,
  'not-a-date': true,
  'no-such-date': true,
  'not-a-time': true,
  'too-early': true,
  'in-future': true,
  'not-an-amount': true,
  'amount-out-of-range': true,
  'other-currency': true,
  'not-a-count': true,
  'count-out-of-range': true,
  'not-a-bandwidth': true,
  'bandwidth-out-of-range': true,
  'not-a-choice': true,
  'not-files': true,
};
const answeredAlike = new Set(['yes', 'no', 'unknown']);

describe.each(languages)('every code has its words in %s', (language) => {
  const texts = { fr, en }[language];
  const without = (keys: readonly string[]) => keys.filter((key) => typeof at(texts, key) !== 'string');

  test.each(questions.map((question) => [question.path, question] as const))('the question %s', (path, question) => {
    const isAlwaysOptional =
      question.optional?.({ problem: 'outage' }) === true && question.optional({ problem: 'billing' });
    expect(
      without([
        `question.${path}.label`,
        `question.${path}.name`,
        ...(isAlwaysOptional ? [] : [`question.${path}.missing`]),
        ...('notBefore' in question ? [`fault.before-start.${path}`] : []),
        ...(question.kind === 'choice'
          ? question.options.map((code) =>
              answeredAlike.has(String(code)) ? `common.${code}` : `choice.${path}.${code}`,
            )
          : []),
      ]),
    ).toEqual([]);
  });

  test('the 15 faults that may befall any question', () => {
    expect(without(Object.keys(faults).map((code) => `fault.${code}`))).toEqual([]);
  });

  test('the steps, verdicts, remedies, evidence, deadlines, next steps, self-checks and units of the policy', () => {
    const { remedies, evidence, timeline, nextSteps, selfChecks, parameters } = refundPolicy;
    const verdicts = ['eligible', ...effects, 'incomplete'];
    expect(
      without([
        ...steps.filter((step) => step !== 'details').map((step) => `step.${step}`),
        ...verdicts.flatMap((verdict) => [
          `verdict.${verdict}`,
          `verdict.lead.${verdict}`,
          `preview.status.${verdict}`,
        ]),
        ...Object.values(remedies).flatMap((each) => each.map(({ kind }) => `remedy.${kind}`)),
        ...evidence.map(({ id }) => `evidence.${id}`),
        ...timeline.map(({ kind }) => `deadline.${kind}`),
        ...nextSteps.map(({ kind }) => `nextStep.${kind}`),
        ...selfChecks.map(({ kind }) => `selfCheck.${kind}`),
        ...Object.values(parameters).map(({ unit }) => (unit === 'days' ? 'unit.days_other' : `unit.${unit}`)),
      ]),
    ).toEqual([]);
  });
});
