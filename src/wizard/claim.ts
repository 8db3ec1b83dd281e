import { useMemo } from 'react';
import { readAnswers, type Answers } from '../claim/answers.ts';
import { wordsOf, type Words } from '../document/words.ts';
import { wayOf } from '../flow/steps.ts';
import { assess } from '../policy/assess.ts';
import { decisiveQuestions, faultsThatHold, questionsThatMatter } from '../policy/needs.ts';
import { versionFor, type Versions } from '../policy/versions.ts';
import { useTexts, useTimesShown, useWizard } from './context.ts';
import { useMissing } from './pictures/use-missing.ts';
import { useJudgedAnswers } from './use-judged-answers.ts';

/** The versions that judge, and whether they only stand in for the shop's own. */
type Judges = { versions: Versions; standsIn: boolean };

/** What answers come to: the claim, the version that judges it and what it says, and what is still worth asking. */
function judgeAnswers(answers: Answers, { versions, standsIn }: Judges, now: string) {
  const read = readAnswers(answers, { now, timeZone: versions[0].timeZone });
  const { claim } = read;
  const { policy, reason } = versionFor(claim, versions, now);
  const assessment = assess(claim, policy, now);
  const matter = new Set(questionsThatMatter(claim, policy, assessment));
  // It decides which version judges.
  if (versions.length > 1) matter.add('order.purchasedOn');
  const decisive = decisiveQuestions(claim, policy, now);
  const faults = faultsThatHold(read, matter, decisive);
  const way = wayOf(claim, new Set([...matter, ...faults.map(({ path }) => path)]));
  const isOneOfSeveral = versions.length > 1;
  return {
    answers,
    claim,
    faults,
    decisive,
    way,
    now,
    policy,
    versionReason: reason,
    isOneOfSeveral,
    standsIn,
    assessment,
  };
}

/** The claim as it stands, or on a step that asks, as it was judged, with the words for it, and `judgeNewer` for answers that are newer than what is on the screen. */
export function useClaim(judges: Judges, form: string | undefined) {
  const answers = useJudgedAnswers(form);
  const now = useWizard().now();
  useTimesShown();
  const state = judgeAnswers(answers, judges, now);
  const words = useWords(state.policy);
  const missing = useMissing();
  const judgeNewer = (newer: Answers, then: string) => judgeAnswers(newer, judges, then);
  return { ...state, words, missing, judgeNewer };
}

export type ClaimState = ReturnType<typeof useClaim>;

function useWords(policy: Words['policy']): Words {
  const { t, language } = useTexts();
  return useMemo(() => wordsOf(language, t, policy, language), [t, language, policy]);
}
