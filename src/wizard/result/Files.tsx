import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { formatIds, formats, makeFile, type FormatId, type Job, type Made } from '../../export/formats.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { Button } from '../../ui/controls.tsx';
import { canShare, download, isHandheld, share } from '../../ui/download.ts';
import { polite } from '../../ui/live.ts';
import { useKeeping, useWizard } from '../context.ts';
import { Fold } from '../Fold.tsx';
import type { Host } from '../host.ts';
import { OwnTab } from '../draft/OwnTab.tsx';
import { Contacts, type ContactsProps } from './Contacts.tsx';
import { SenderFields } from './SenderFields.tsx';
import { remembered } from '../remembered.ts';
import { exhibitsOf, originalsOf } from './exhibits.ts';

type Said = {
  code: 'working' | 'downloaded' | 'handedOver' | 'notTaken' | 'failed' | 'shared' | 'tap' | 'shareRefused';
  of?: Pick<Made, 'name' | 'pictures'>;
  /** Whether it is the file of the main button, which says so itself. */
  isMain?: boolean;
};

const failures: readonly Said['code'][] = ['failed', 'notTaken', 'shareRefused'];

type FilesProps = Pick<Job, 'source' | 'words' | 'documents'> & {
  /** The ways to support, and the message for those that bring none along. */
  channels: ContactsProps['channels'];
  message: string;
  /** Whether the file is the next thing to take. */
  isNext: boolean;
  children: ReactNode;
};

/** The files to take along, and what became of the one that was asked for. */
export function Files({ channels, message, isNext, children, source, words, documents }: FilesProps) {
  const { t } = words;
  const { draft, host } = useWizard();
  const isOnlyInThisTab = useKeeping((keeping) => keeping.isOnlyInThisTab);
  const { attachments = [] } = source.claim;
  /** What one file is made of; the pictures are read once for it. */
  const newJob = (): Job => {
    const held = remembered(() => draft.pictures.all());
    return {
      source,
      words,
      documents,
      exhibits: async () => exhibitsOf(attachments, await held()),
      originals: async () => originalsOf(attachments, await held()),
    };
  };
  const { sender } = source;
  const asked = JSON.stringify([documents.map(({ document }) => document.language), sender]);
  const [told, setTold] = useState<{ asked: string; said?: Said | undefined; ready?: Made }>({ asked });
  // What was said and made for other languages or another sender is of no use any more.
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
  const save = (id: FormatId) => (event: MouseEvent) => {
    // The second click of a double click asks for nothing more.
    if (event.detail > 1) return;
    void hand(
      () => makeFile(id, newJob()),
      async (made) => {
        download(made);
        const of = { name: made.name, ...(made.pictures && { pictures: made.pictures }) };
        return { code: 'downloaded', of, isMain: id === 'pdf' };
      },
    );
  };
  const handOver = (to: NonNullable<Host['handOver']>) => () =>
    void hand(
      () => makeFile('json', newJob()),
      async ({ name, content }) => {
        const isTaken = await to.take({ name, text: String(content) });
        return { code: isTaken ? 'handedOver' : 'notTaken', of: { name: to.to } };
      },
    );
  // Making it may take longer than the browser lets a click count, and then it is asked for again. Asked at once and refused,
  // it is refused for good, as in a frame that may not share.
  const shareIt = () =>
    void hand(
      () => ready ?? makeFile('pdf', newJob()),
      async (made) => {
        const outcome = await share(made);
        if (outcome === 'cancelled') return undefined;
        return { code: outcome === 'tap' && ready ? 'shareRefused' : outcome };
      },
    );

  const others = formatIds.filter((id) => id !== 'pdf' && formats[id].isOffered({ source, words }));
  const isDone = said?.code === 'downloaded' && said.isMain;
  const pictures = said?.of?.pictures;
  const mayShare = canShare({ name: 'a.pdf', type: formats.pdf.type });
  // A telephone hands the file to the app that support is written to with; a desk keeps it for the form that is opened next.
  const sharesFirst = mayShare && isHandheld();
  const isFirst = (way: 'handOver' | 'share' | 'download') =>
    way === (host.handOver ? 'handOver' : sharesFirst ? 'share' : 'download');
  const look = (way: Parameters<typeof isFirst>[0]) => (isNext && isFirst(way) && !isDone ? 'main' : 'plain');
  const shareButton = mayShare && (
    <Button look={look('share')} onClick={shareIt}>
      {t('take.share')}
    </Button>
  );
  return (
    <>
      <div className="take-main">
        {host.handOver && (
          <AskFirst
            label={t('take.handOver', host.handOver)}
            look={look('handOver')}
            title={t('take.handOverAsk.title', host.handOver)}
            confirm={{ label: t('take.handOverAsk.confirm'), look: 'main' }}
            cancel={t('action.cancel')}
            onConfirm={handOver(host.handOver)}
          >
            <p>{t('take.handOverAsk.body', host.handOver)}</p>
          </AskFirst>
        )}
        {sharesFirst && shareButton}
        <Button look={look('download')} onClick={save('pdf')}>
          {t(isDone ? 'take.pdfDone' : 'take.pdf')}
        </Button>
      </div>
      <p {...polite} className={said && failures.includes(said.code) ? 'said failed' : 'said'}>
        {said && <span>{t(`take.${said.code}`, { name: said.of?.name ?? '' })}</span>}{' '}
        {pictures && pictures.held < pictures.listed && <span>{t('take.missingPictures', pictures)}</span>}{' '}
        {isOnlyInThisTab && said?.code === 'downloaded' && <span>{t('take.downloadedShared')}</span>}{' '}
        {isDone && sender.name === undefined && <span className="hint">{t('take.unsigned')}</span>}
      </p>
      {documents.length > 1 && <p className="hint">{t('take.inBoth')}</p>}
      {!sharesFirst && <div className="actions">{shareButton}</div>}
      <SenderFields />
      <Contacts channels={channels} text={message} isNext={isNext && isDone === true} />
      <OwnTab text={t('take.mayDrop')} />
      <Fold id="take-others" summary={<span>{t('take.others')}</span>}>
        {children}
        <div className="actions">
          {others.map((id) => (
            <Button key={id} onClick={save(id)}>
              {t(`take.${id}`)}
            </Button>
          ))}
          <Button onClick={() => window.print()}>{t('take.print')}</Button>
        </div>
      </Fold>
    </>
  );
}
