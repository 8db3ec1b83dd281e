import { keptUntil, type Keeping } from '../../store/keeping.ts';
import { useTexts } from '../context.ts';

/** Where a draft is kept and until when, or that it is not. */
export function Kept({ status, savedAt }: Pick<Keeping, 'status' | 'savedAt'>) {
  const { t, format } = useTexts();
  if (status === 'device' && savedAt !== undefined) {
    return <p>{t('start.draft.device', { date: format.day(savedAt), until: format.day(keptUntil(savedAt)) })}</p>;
  }
  if (status === 'saving') return null;
  return <p>{t(status === 'tab' || status === 'page' ? `start.draft.${status}` : 'start.draft.nowhere')}</p>;
}
