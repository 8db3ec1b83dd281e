import { useRef } from 'react';
import { Button } from '../../ui/controls.tsx';
import { openModal } from '../../ui/modal.ts';
import { useTexts, useWizard } from '../context.ts';

type EraseAnswersProps = { hasOthers: boolean; onErased: (isErased: boolean) => void };

/** Asks first; then nothing is left of any claim, unless the browser refuses, which `onErased` is told. */
export function EraseAnswers({ hasOthers, onErased }: EraseAnswersProps) {
  const { t } = useTexts();
  const { claims } = useWizard();
  const dialog = useRef<HTMLDialogElement>(null);
  const erase = async () => {
    dialog.current?.close();
    onErased(await claims.erase());
  };
  return (
    <>
      <Button onClick={() => dialog.current && openModal(dialog.current)}>{t('action.erase')}</Button>
      <dialog ref={dialog} aria-labelledby="erase-title">
        <h2 id="erase-title">{t('draft.erase.title')}</h2>
        <p>{t('draft.erase.body')}</p>
        {hasOthers && <p>{t('draft.erase.others')}</p>}
        <div className="actions">
          <Button look="danger" onClick={() => void erase()}>
            {t('draft.erase.confirm')}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t('action.cancel')}</Button>
        </div>
      </dialog>
    </>
  );
}
