import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Button, FileButton } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Notice } from '../../ui/Notice.tsx';
import { assertive, polite } from '../../ui/live.ts';
import { useTexts, useWizard, type Wizard } from '../context.ts';
import { useFocusOnNews } from '../use-focus-on-news.ts';
import type { Opened, ReadFault } from './read-file.ts';

/** What reads a file is fetched when there is one: few people have any. */
async function readWith(wizard: Wizard, file: File, signal: AbortSignal) {
  const [{ readFile }] = await Promise.all([import('./read-file.ts'), wizard.journey()]);
  return readFile(file, wizard, signal);
}

/** Opens a file that was taken away, to go on with it. It asks first where the file was edited. */
export function OpenFile() {
  const { t } = useTexts();
  const wizard = useWizard();
  const [found, setFound] = useState<Opened | { fault: ReadFault } | 'reading'>();
  const [isOver, setIsOver] = useState(false);
  const refused = useRef<HTMLParagraphElement>(null);
  const fault = typeof found === 'object' && 'fault' in found ? found.fault : undefined;
  useFocusOnNews(refused, 'open-file', fault !== undefined);
  const reading = useRef<AbortController>(null);

  const goOnWith = async ({ open }: Opened) => {
    await open();
    wizard.host.place.go({ page: 'review' });
  };
  const take = async (file: File | undefined) => {
    reading.current?.abort();
    const mine = new AbortController();
    reading.current = mine;
    setFound(file && 'reading');
    if (!file) return;
    const read = await readWith(wizard, file, mine.signal).catch(() => ({ fault: 'not-loaded' as const }));
    // Another file has been chosen meanwhile, or none is wanted.
    if (mine.signal.aborted) return;
    if ('open' in read && !read.isEdited) await goOnWith(read);
    else setFound(read);
  };
  const cancel = () => {
    reading.current?.abort();
    setFound(undefined);
    focusField(wizard.host.root, 'open-file');
  };
  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      void take(event.dataTransfer.files[0]);
    },
  };

  const field = {
    id: 'open-file',
    label: t('start.open.label'),
    hint: t('start.open.drop'),
  };
  const refusedId = `${field.id}-refused`;
  return (
    <section className={isOver ? 'drop over' : 'drop'} {...dropping}>
      <Field {...field}>
        <FileButton
          id={field.id}
          text={t('start.open.choose')}
          accept=".json,.pdf,.zip,application/json,application/pdf,application/zip"
          aria-describedby={describedBy(field.id, field, refusedId)}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            void take(file);
          }}
        />
        <p ref={refused} tabIndex={-1} {...assertive} className="error" id={refusedId}>
          {fault !== undefined && t(`openFault.${fault}`)}
        </p>
      </Field>
      <div {...polite}>
        {found === 'reading' && (
          <>
            <p>{t('start.open.reading')}</p>
            <Button onClick={cancel}>{t('action.cancel')}</Button>
          </>
        )}
        {typeof found === 'object' && 'open' in found && (
          <Edited opened={found} onConfirm={() => void goOnWith(found)} onCancel={cancel} />
        )}
      </div>
    </section>
  );
}

type EditedProps = { opened: Opened; onConfirm: () => void; onCancel: () => void };

/** What an edited file holds, and whether to go on with it. */
function Edited({ opened: { problem, madeAt }, onConfirm, onCancel }: EditedProps) {
  const { t, format } = useTexts();
  const said = useRef<HTMLParagraphElement>(null);
  // What is said while the dialog for choosing a file closes is not heard.
  useEffect(() => said.current?.focus(), []);
  return (
    <Notice tone="warning">
      <p ref={said} tabIndex={-1}>
        {t('start.open.opened', {
          problem: problem ? t(`choice.problem.${problem}`) : t('common.notGiven'),
          date: format.day(madeAt),
        })}
      </p>
      <p>{t('start.open.edited')}</p>
      <div className="actions">
        <Button look="main" onClick={onConfirm}>
          {t('start.open.openEdited')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
      </div>
    </Notice>
  );
}
