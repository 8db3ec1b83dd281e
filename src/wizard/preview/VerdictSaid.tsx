import { useEffect, useState } from 'react';
import { inSentence } from '../../document/words.ts';
import type { ClaimState } from '../claim.ts';
import { polite } from '../../ui/live.ts';

const CALM_MS = 1500;

/** Says that the verdict has become another, once it stays: the preview itself is no live region. */
export function VerdictSaid({ state: { claim, assessment, words } }: { state: ClaimState }) {
  const verdict = claim.problem === undefined ? undefined : assessment.verdict;
  const [last, setLast] = useState({ verdict, isNew: false });
  useEffect(() => {
    if (verdict === undefined || verdict === last.verdict) return undefined;
    const timer = setTimeout(() => setLast({ verdict, isNew: last.verdict !== undefined }), CALM_MS);
    return () => clearTimeout(timer);
  }, [verdict, last]);
  return (
    <p className="visually-hidden" {...polite}>
      {last.isNew &&
        last.verdict !== undefined &&
        words.t('preview.soFar', { verdict: inSentence(words.t(`verdict.${last.verdict}`)) })}
    </p>
  );
}
