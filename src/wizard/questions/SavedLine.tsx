import { useKeeping, useTexts } from '../context.ts';

/** The truth about the draft, in words. It is announced only when something is wrong: nobody wants to hear of every save. */
export function SavedLine() {
  const { t } = useTexts();
  const { status } = useKeeping();
  return (
    <>
      {status === 'saved' && <p className="saved">{t('draft.saved')}</p>}
      <p className="saved unsaved" role="status">
        {status === 'unsaved' && t('draft.unsaved')}
      </p>
    </>
  );
}
