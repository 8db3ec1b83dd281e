import type { Keeping } from '../../store/keeping.ts';
import { keptUntil, RETENTION_DAYS } from '../../store/retention.ts';
import { useTexts } from '../context.ts';

/** Where a draft is kept and until when, or that it is not. */
export function Kept({ status, savedAt, isTooOld }: Pick<Keeping, 'status' | 'savedAt' | 'isTooOld'>) {
  const { t, format } = useTexts();
  if (status === 'device' && savedAt !== undefined) {
    if (isTooOld) return <p>{t('draft.tooOld', { date: format.day(savedAt), days: RETENTION_DAYS })}</p>;
    return <p>{t('start.draft.device', { date: format.day(savedAt), until: format.day(keptUntil(savedAt)) })}</p>;
  }
  if (status === 'saving') return null;
  return <p>{t(status === 'device' || status === 'empty' ? 'start.draft.nowhere' : `start.draft.${status}`)}</p>;
}
