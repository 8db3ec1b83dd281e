import { useEffect, useEffectEvent } from 'react';
import type { Translate } from '../i18n/index.ts';
import { FileButton } from '../ui/controls.tsx';
import { describedBy, Field } from '../ui/Field.tsx';

type PutFilesProps = { t: Translate; onPut: (files: readonly File[]) => void };

/** Where files are chosen, or dropped anywhere on the page. */
export function PutFiles({ t, onPut }: PutFilesProps) {
  const put = useEffectEvent(onPut);
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      put([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  const field = { id: 'desk-files', label: t('desk.drop.label'), hint: t('desk.drop.hint') };
  return (
    <Field {...field}>
      <FileButton
        id={field.id}
        text={t('desk.drop.choose')}
        multiple
        accept=".json,.pdf,.zip,application/json,application/pdf,application/zip"
        aria-describedby={describedBy(field.id, field)}
        onChange={({ target }) => {
          onPut([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </Field>
  );
}
