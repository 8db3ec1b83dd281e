import { useEffect } from 'react';
import { useHasDraft, useKeeping, useWizard } from '../context.ts';

/** Where answers are in the page only, the browser asks before it lets them go. */
export function useAskBeforeLeaving(): void {
  const isNowhere = useKeeping(({ status }) => status === 'nowhere' || status === 'page');
  const isOtherAtRisk = useWizard().claims.isAnyAtRisk();
  const isAtRisk = (useHasDraft() && isNowhere) || isOtherAtRisk;
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
