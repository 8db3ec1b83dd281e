import type { SetAside } from '../../store/choose.ts';
import { readEnvelope } from '../../store/envelope.ts';
import { RETENTION_DAYS } from '../../store/retention.ts';
import { Button } from '../../ui/controls.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useKeeping, useTexts, useWizard } from '../context.ts';
import { showAsClaim } from '../show-as-claim.ts';
import { OwnTab } from './OwnTab.tsx';

/** What became of drafts: those that could not be used are offered, those that are too old can be kept, or taken up again. */
export function DraftNews() {
  const { t } = useTexts();
  const setAside = useKeeping((keeping) => keeping.setAside);
  const stored = setAside.filter(({ reason }) => reason !== 'expired');
  return (
    <>
      {setAside.map((each, index) =>
        each.reason === 'expired' ? (
          <Expired key={each.text} expired={each} />
        ) : (
          <Notice key={each.text} tone="warning">
            <p>{t(`draft.setAside.${each.reason}`)}</p>
            <Button
              onClick={() =>
                download({ name: `${t('draft.fileName')}-${index + 1}.txt`, type: 'text/plain', content: each.text })
              }
            >
              {t('draft.setAside.download')}
            </Button>
          </Notice>
        ),
      )}
      {stored.length > 0 && <OwnTab text={t('draft.mayDrop')} />}
      <TooOld />
    </>
  );
}

/** Nothing is removed on the word of one clock: this visit tells, and the next removes. */
function TooOld() {
  const { t, format } = useTexts();
  const { draft } = useWizard();
  const { isTooOld, savedAt, writer } = useKeeping((all) => all);
  if (!isTooOld || savedAt === undefined) return null;
  return (
    <Notice tone="warning">
      <p>{t('draft.tooOld', { date: format.day(savedAt), days: RETENTION_DAYS })}</p>
      {writer === 'here' && (
        <Button onClick={() => draft.keepOn()}>{t('draft.keepOn', { days: RETENTION_DAYS })}</Button>
      )}
    </Notice>
  );
}

function Expired({ expired: { text, savedAt, pictures } }: { expired: SetAside & { reason: 'expired' } }) {
  const { t, format } = useTexts();
  const wizard = useWizard();
  const isHere = useKeeping(({ writer }) => writer === 'here');
  const takeUp = async () => {
    const read = readEnvelope(text);
    if (!('envelope' in read)) return;
    const { answers, judged } = read.envelope;
    await showAsClaim(wizard, { answers, judged, pictures });
    wizard.draft.dropSetAside(text);
  };
  return (
    <Notice>
      <p>{t('draft.expired', { date: format.day(savedAt), days: RETENTION_DAYS })}</p>
      {isHere && <Button onClick={() => void takeUp()}>{t('draft.takeUp')}</Button>}
    </Notice>
  );
}
