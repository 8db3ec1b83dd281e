import { Button } from '../../ui/controls.tsx';
import { download } from '../../ui/download.ts';
import { useTexts, useWizard } from '../context.ts';
import { OwnTab } from './OwnTab.tsx';

/** What is not kept here can still be taken along, as it was typed. */
export function DraftFile() {
  const { t } = useTexts();
  const { draft } = useWizard();
  return (
    <>
      <Button
        onClick={() =>
          download({ name: `${t('draft.fileName')}.json`, type: 'application/json', content: draft.file() })
        }
      >
        {t('draft.download')}
      </Button>
      <OwnTab text={t('draft.mayDrop')} />
    </>
  );
}
