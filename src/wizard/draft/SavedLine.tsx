import { useEffect, useState } from 'react';
import { isFleeting, type Keeping } from '../../store/keeping.ts';
import { useKeeping, useTexts } from '../context.ts';
import { DraftFile } from './DraftFile.tsx';
import { polite } from '../../ui/live.ts';

/** The truth about the draft, in words. It is announced only when something is wrong: nobody wants to hear of every save. */
export function SavedLine() {
  const { t } = useTexts();
  const status = useCalm(useKeeping((keeping) => keeping.status));
  const isHere = useKeeping(({ writer }) => writer === 'here');
  const isWell = status !== 'empty' && status !== 'nowhere';
  return (
    <>
      {isWell && isHere && <p className="saved">{t(`draft.${status}`)}</p>}
      <p className="saved nowhere" {...polite}>
        {status === 'nowhere' && t('draft.nowhere')}
      </p>
      {isFleeting(status) && <DraftFile />}
    </>
  );
}

const CALM_MS = 400;

/** Says "saving" from the first key to a moment after the last: what changes at every key, nobody can read. */
function useCalm(status: Keeping['status']): Keeping['status'] {
  const [isCalm, setCalm] = useState(status !== 'saving');
  if (status === 'saving' && isCalm) setCalm(false);
  useEffect(() => {
    if (status === 'saving') return undefined;
    const timer = setTimeout(() => setCalm(true), CALM_MS);
    return () => clearTimeout(timer);
  }, [status]);
  return isCalm || status === 'nowhere' ? status : 'saving';
}
