import { useKeeping, useTexts } from '../context.ts';

/** The truth about the draft, in words. It is a status only when something is wrong: nobody wants to hear of every save. */
export function SavedLine({ isWaiting = false }: { isWaiting?: boolean }) {
  const { t } = useTexts();
  const { status } = useKeeping();
  if (status === 'empty') return null;
  if (isWaiting) return <p className="saved">{t('draft.saving')}</p>;
  if (status === 'saved') return <p className="saved">{t('draft.saved')}</p>;
  return (
    <p className="saved unsaved" role="status">
      {t('draft.unsaved')}
    </p>
  );
}
