import { useRef, useState } from 'react';
import { Button } from '../../ui/controls.tsx';
import { useTexts, useWizard } from '../context.ts';

/** Asks first; then nothing is left. */
export function EraseAnswers({ onErased }: { onErased: () => void }) {
  const { t } = useTexts();
  const { draft } = useWizard();
  const dialog = useRef<HTMLDialogElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const erase = () => {
    const isErased = draft.erase();
    setFailed(!isErased);
    if (!isErased) return;
    dialog.current?.close();
    onErased();
  };
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{t('action.erase')}</Button>
      <dialog ref={dialog} aria-labelledby="erase-title">
        <h2 id="erase-title">{t('draft.erase.title')}</h2>
        <p>{t('draft.erase.body')}</p>
        <p role="status">{hasFailed && t('draft.erase.failed')}</p>
        <div className="actions">
          <Button look="danger" onClick={erase}>
            {t('draft.erase.confirm')}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t('action.cancel')}</Button>
        </div>
      </dialog>
    </>
  );
}
