import { useRef } from 'react';
import type { Answers } from '../claim/answers.ts';
import { useWizard } from './context.ts';

/** What begins another claim with these answers and goes to its first question. The claim that is shown is kept. */
export function useBegin(): (answers: Answers) => Promise<void> {
  const { claims, host } = useWizard();
  const hasBegun = useRef(false);
  return async (answers) => {
    // The second click of a double click begins nothing more.
    if (hasBegun.current) return;
    hasBegun.current = true;
    claims.show(await claims.begin(answers));
    host.place.go({ page: 'problem' });
  };
}
