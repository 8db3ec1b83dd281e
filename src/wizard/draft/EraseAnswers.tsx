import { AskFirst } from '../../ui/AskFirst.tsx';
import { useTexts, useWizard } from '../context.ts';

type EraseAnswersProps = { hasOthers: boolean; onErased: (isErased: boolean) => void };

/** Asks first; then nothing is left of any claim, unless the browser refuses, which `onErased` is told. */
export function EraseAnswers({ hasOthers, onErased }: EraseAnswersProps) {
  const { t } = useTexts();
  const { claims } = useWizard();
  return (
    <AskFirst
      label={t('action.erase')}
      title={t('draft.erase.title')}
      confirm={{ label: t('draft.erase.confirm'), look: 'danger' }}
      cancel={t('action.cancel')}
      onConfirm={() => void claims.erase().then(onErased)}
    >
      <p>{t('draft.erase.body')}</p>
      {hasOthers && <p>{t('draft.erase.others')}</p>}
    </AskFirst>
  );
}
