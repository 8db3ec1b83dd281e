import { RETENTION_DAYS } from '../../store/keeping.ts';
import { Button } from '../../ui/controls.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useKeeping, useTexts } from '../context.ts';
import { OwnTab } from './OwnTab.tsx';

/** What became of drafts that are not in the form: those that could not be used are offered, those that were too old are gone. */
export function DraftNews() {
  const { t, format } = useTexts();
  const setAside = useKeeping((keeping) => keeping.setAside);
  const expired = useKeeping((keeping) => keeping.expired);
  return (
    <>
      {setAside.map(({ reason, text }, index) => (
        <Notice key={`${index}-${text.length}`} tone="warning">
          <p>{t(`draft.setAside.${reason}`)}</p>
          <Button
            onClick={() =>
              download({ name: `${t('draft.fileName')}-${index + 1}.txt`, type: 'text/plain', content: text })
            }
          >
            {t('draft.setAside.download')}
          </Button>
        </Notice>
      ))}
      {setAside.length > 0 && <OwnTab text={t('draft.mayDrop')} />}
      {expired !== undefined && (
        <Notice>
          <p>{t('draft.expired', { date: format.day(expired), days: RETENTION_DAYS })}</p>
        </Notice>
      )}
    </>
  );
}
