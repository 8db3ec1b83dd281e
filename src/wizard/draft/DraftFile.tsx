import { useState } from 'react';
import { Button } from '../../ui/controls.tsx';
import { download } from '../../ui/download.ts';
import { polite } from '../../ui/live.ts';
import { useTexts, useWizard } from '../context.ts';
import { OwnTab } from './OwnTab.tsx';

/** What is not kept here can still be taken along, as it was typed. */
export function DraftFile() {
  const { t } = useTexts();
  const { draft } = useWizard();
  const [isDone, setDone] = useState(false);
  const name = `${t('draft.fileName')}.json`;
  const save = () => {
    download({ name, type: 'application/json', content: draft.file() });
    setDone(true);
  };
  return (
    <>
      <Button onClick={save}>{t('draft.download')}</Button>
      <p {...polite} className="said">
        {isDone && t('draft.downloaded', { name })}
      </p>
      <OwnTab text={t('draft.mayDrop')} />
    </>
  );
}
