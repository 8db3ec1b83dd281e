import { useState } from 'react';
import { Button } from '../../ui/controls.tsx';
import { canShare, download, share, type MadeFile } from '../../ui/download.ts';
import { useWizard } from '../context.ts';
import { OwnTab } from '../draft/OwnTab.tsx';
import { claimFiles, type FilesSource } from './files.ts';

type Make = () => MadeFile | Promise<MadeFile>;
type Said = 'working' | 'downloaded' | 'failed' | 'shared' | 'tap';

/** The files to take along, and what became of the one that was asked for. */
export function Files(props: Omit<FilesSource, 'draft'>) {
  const { spoken, source } = props;
  const { t } = spoken;
  const { draft } = useWizard();
  const files = claimFiles({ ...props, draft });
  const [said, setSaid] = useState<Said>();
  const [made, setMade] = useState<MadeFile>();
  const hand = async (make: Make, deliver: (file: MadeFile) => Said | undefined | Promise<Said | undefined>) => {
    if (said === 'working') return;
    setSaid('working');
    try {
      const file = await make();
      setMade(file);
      setSaid(await deliver(file));
    } catch {
      setSaid('failed');
    }
  };
  const save = (make: Make) => () =>
    void hand(make, (file) => {
      download(file);
      return 'downloaded';
    });
  // Making it may take longer than the browser lets a click count, and then it is asked for again.
  const shareIt = () =>
    void hand(said === 'tap' && made ? () => made : files.pdf, async (file) => {
      const outcome = await share(file);
      return outcome === 'cancelled' ? undefined : outcome;
    });

  const { earliest, timeline } = source.assessment;
  const hasDates = earliest !== undefined || timeline.some(({ to }) => to !== undefined);
  return (
    <>
      <div className="actions">
        <Button look="main" onClick={save(files.pdf)}>
          {t('take.pdf')}
        </Button>
        {(source.claim.attachments ?? []).length > 0 && <Button onClick={save(files.zip)}>{t('take.zip')}</Button>}
        {canShare({ name: 'a.pdf', type: 'application/pdf' }) && <Button onClick={shareIt}>{t('take.share')}</Button>}
        <Button onClick={save(files.json)}>{t('take.download')}</Button>
        {hasDates && <Button onClick={save(files.calendar)}>{t('take.calendar')}</Button>}
        <Button onClick={() => window.print()}>{t('take.print')}</Button>
      </div>
      <p role="status" className={said === 'failed' ? 'said failed' : 'said'}>
        {said && t(`take.${said}`, { name: made?.name ?? '' })}
      </p>
      <OwnTab text={t('take.mayDrop')} />
    </>
  );
}
