import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { hasDates } from '../../export/calendar.ts';
import { Button } from '../../ui/controls.tsx';
import { canShare, download, share, type MadeFile } from '../../ui/download.ts';
import { useWizard } from '../context.ts';
import { Fold } from '../Fold.tsx';
import type { Host } from '../host.ts';
import { OwnTab } from '../draft/OwnTab.tsx';
import { Contacts, type ContactsProps } from './Contacts.tsx';
import { claimFiles, type FilesSource, type Pictures } from './files.ts';

type Made = MadeFile & { pictures?: Pictures };
type Said = {
  code: 'working' | 'downloaded' | 'handedOver' | 'notTaken' | 'failed' | 'shared' | 'tap';
  of?: Pick<Made, 'name' | 'pictures'>;
  /** Whether it is the file of the main button, which says so itself. */
  isMain?: boolean;
};

type FilesProps = Omit<FilesSource, 'pictures'> & {
  /** The ways to support, and the message for those that bring none along. */
  channels: ContactsProps['channels'];
  message: string;
  children: ReactNode;
};

/** The files to take along, and what became of the one that was asked for. */
export function Files({ channels, message, children, ...props }: FilesProps) {
  const { words, source, documents } = props;
  const { t } = words;
  const { draft, host } = useWizard();
  const files = claimFiles({ ...props, pictures: () => draft.pictures.all() });
  const asked = documents.map(({ document }) => document.language).join(' ');
  const [told, setTold] = useState<{ asked: string; said?: Said | undefined; ready?: Made }>({ asked });
  // What was said and made of other languages is of no use any more.
  const { said, ready } = told.asked === asked ? told : { said: undefined, ready: undefined };
  const wanted = useRef('');
  useEffect(() => {
    wanted.current = asked;
    return () => {
      wanted.current = '';
    };
  }, [asked, wanted]);

  const hand = async (make: () => Made | Promise<Made>, deliver: (made: Made) => Promise<Said | undefined>) => {
    if (said?.code === 'working') return;
    setTold({ asked, said: { code: 'working' } });
    try {
      const made = await make();
      // Another language was chosen meanwhile, or the page left: nobody waits for this file any more.
      if (wanted.current !== asked) return;
      const outcome = await deliver(made);
      setTold({ asked, said: outcome, ...(outcome?.code === 'tap' && { ready: made }) });
    } catch {
      setTold({ asked, said: { code: 'failed' } });
    }
  };
  const save =
    (make: () => Made | Promise<Made>, isMain = false) =>
    (event: MouseEvent) => {
      // The second click of a double click asks for nothing more.
      if (event.detail > 1) return;
      void hand(make, async (made) => {
        download(made);
        const of = { name: made.name, ...(made.pictures && { pictures: made.pictures }) };
        return { code: 'downloaded', of, isMain };
      });
    };
  const handOver = (to: NonNullable<Host['handOver']>) => () =>
    void hand(files.json, async ({ name, content }) => {
      const isTaken = await to.take({ name, text: String(content) });
      return { code: isTaken ? 'handedOver' : 'notTaken', of: { name: to.to } };
    });
  // Making it may take longer than the browser lets a click count, and then it is asked for again.
  const shareIt = () =>
    void hand(ready ? () => ready : files.pdf, async (made) => {
      const code = await share(made);
      return code === 'cancelled' ? undefined : { code };
    });

  const hasPictures = (source.claim.attachments ?? []).length > 0;
  const isDone = said?.code === 'downloaded' && said.isMain;
  const pictures = said?.of?.pictures;
  const ways = (
    <>
      {host.handOver && (
        <Button look="main" onClick={handOver(host.handOver)}>
          {t('take.handOver', host.handOver)}
        </Button>
      )}
      <Button look={host.handOver || isDone ? 'plain' : 'main'} onClick={save(files.pdf, true)}>
        {t(isDone ? 'take.mainDone' : 'take.main')}
      </Button>
    </>
  );
  return (
    <>
      <div className="take-main">{ways}</div>
      <p role="status" className={said?.code === 'failed' || said?.code === 'notTaken' ? 'said failed' : 'said'}>
        {said && <span>{t(`take.${said.code}`, { name: said.of?.name ?? '' })}</span>}{' '}
        {pictures && pictures.held < pictures.listed && <span>{t('take.missingPictures', pictures)}</span>}
      </p>
      {canShare({ name: 'a.pdf', type: 'application/pdf' }) && (
        <div className="actions">
          <Button onClick={shareIt}>{t('take.share')}</Button>
        </div>
      )}
      <Contacts channels={channels} text={message} isNext={isDone === true} />
      <OwnTab text={t('take.mayDrop')} />
      <Fold id="take-others" summary={<span>{t('take.others')}</span>}>
        {children}
        <div className="actions">
          {hasPictures && <Button onClick={save(files.zip)}>{t('take.zip')}</Button>}
          <Button onClick={() => window.print()}>{t('take.print')}</Button>
          {hasDates(source, words) && <Button onClick={save(files.calendar)}>{t('take.calendar')}</Button>}
          <Button onClick={save(files.json)}>{t('take.download')}</Button>
        </div>
      </Fold>
    </>
  );
}
