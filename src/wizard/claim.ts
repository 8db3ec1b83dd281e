import { readAnswers } from '../claim/answers.ts';
import type { Words } from '../export/words.ts';
import { assess, refundPolicy } from '../policy/index.ts';
import { useAnswers, useTexts, useTimesShown, useWizard } from './context.ts';

/** What the answers come to now: the claim, what is missing of it, and what the policy says. */
export function useClaim() {
  const answers = useAnswers();
  const now = useWizard().now();
  useTimesShown();
  const { claim, faults } = readAnswers(answers, { now, timeZone: refundPolicy.timeZone });
  return { answers, claim, faults, now, assessment: assess(claim, refundPolicy, now) };
}

export type ClaimState = ReturnType<typeof useClaim>;

export function useWords(): Words {
  const { t, format, language } = useTexts();
  return { t, format, language, policy: refundPolicy };
}
