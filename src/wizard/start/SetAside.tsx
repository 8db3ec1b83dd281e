import { Button } from '../../ui/controls.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useKeeping, useTexts } from '../context.ts';

/** Drafts that could not be used are told and offered, never overwritten. */
export function SetAside() {
  const { t } = useTexts();
  const { setAside } = useKeeping();
  return setAside.map(({ reason, text }, index) => (
    <Notice key={`${index}-${text.length}`} tone="warning">
      <p>{t(`draft.setAside.${reason}`)}</p>
      <Button onClick={() => download(`${t('take.fileName')}-${index + 1}.txt`, 'text/plain', text)}>
        {t('draft.setAside.download')}
      </Button>
    </Notice>
  ));
}
