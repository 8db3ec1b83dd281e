import { useMemo } from 'react';
import { readAnswers } from '../claim/answers.ts';
import type { Words } from '../export/words.ts';
import { assess, refundPolicy } from '../policy/index.ts';
import { useAnswers, useNow, useTexts } from './context.ts';

/** What the answers come to: the claim, what is missing of it, and what the policy says. */
export function useClaim() {
  const answers = useAnswers();
  const now = useNow();
  return useMemo(() => {
    const { claim, faults } = readAnswers(answers, { now, timeZone: refundPolicy.timeZone });
    return { answers, claim, faults, now, assessment: assess(claim, refundPolicy, now) };
  }, [answers, now]);
}

export type ClaimState = ReturnType<typeof useClaim>;

export function useWords(): Words {
  const { t, format, language } = useTexts();
  return useMemo(() => ({ t, format, language, policy: refundPolicy }), [t, format, language]);
}
