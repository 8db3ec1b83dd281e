import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { OtherClaim } from '../../store/claims.ts';
import { useWizard } from '../context.ts';

/** The claims that are kept beside the one that is shown, looked for whenever somebody comes to see them. */
export function useOtherClaims(): readonly OtherClaim[] {
  const { claims } = useWizard();
  useEffect(() => {
    const look = () => void claims.lookAround();
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [claims]);
  return useStore(claims.others);
}
