import { useContext, useEffect, useState, type ChangeEvent } from 'react';
import { Button, FileButton } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { useKeeping, useWizard } from '../context.ts';
import { Unfold } from '../Fold.tsx';
import type { Written } from '../pictures/clean-picture.ts';
import { PictureEditor } from '../pictures/PictureEditor.tsx';
import { PictureNews } from '../pictures/PictureNews.tsx';
import { Thumbnail } from '../pictures/Thumbnail.tsx';
import { attachmentsOf, useAttachments } from '../pictures/use-attachments.ts';
import { useDrop } from '../pictures/use-drop.ts';
import type { ControlProps } from './Question.tsx';

const editId = (sha256: string) => `edit-${sha256}`;

/** The pictures that the customer will attach: their names and fingerprints go into the file, and they stay with the draft. */
export function Screenshots({ field, state, words }: ControlProps) {
  const { t, format } = words;
  const { root } = useWizard().host;
  const { news, pictures, add, remove, replace } = useAttachments();
  const [editing, setEditing] = useState<string>();
  const [left, setLeft] = useState<{ sha256: string }>();

  // After a change the button is another one, and there only once that is shown.
  useEffect(() => {
    if (left) focusField(root, editId(left.sha256), 'nearest');
  }, [root, left]);

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (files.length > 0) add(files);
  };
  const close = (sha256: string) => {
    setEditing(undefined);
    setLeft({ sha256 });
  };
  const save = async (before: string, written: Written) => {
    const isSaved = await replace(before, written);
    if (isSaved) close(written.attachment.sha256);
    return isSaved;
  };

  const isHere = useKeeping(({ writer }) => writer === 'here');
  const isOver = useDrop(isHere && editing === undefined, add);

  // A file may be dropped anywhere on the step.
  const unfold = useContext(Unfold);
  useEffect(() => {
    if (isOver || Object.keys(news).length > 0) unfold();
  }, [isOver, news, unfold]);

  const listed = attachmentsOf(state.answers.attachments);
  const edited = listed.find(({ sha256 }) => sha256 === editing);
  const picture = edited && pictures?.get(edited.sha256)?.picture;
  const refusedId = `${field.id}-refused`;
  return (
    <div className={isOver ? 'drop over' : 'drop'}>
      <Field {...field}>
        <FileButton
          id={field.id}
          text={t('question.attachments.add')}
          multiple
          // No HEIC: a phone that is not offered it gives a JPEG instead.
          accept="image/png,image/jpeg,image/webp"
          aria-describedby={describedBy(field.id, field, refusedId)}
          onChange={choose}
        />
        <PictureNews button={field.id} id={refusedId} news={news} words={words} />
      </Field>
      <ul className="files" hidden={listed.length === 0}>
        {listed.map(({ name, bytes, sha256 }) => (
          <li key={sha256}>
            <span dir="auto">{t('question.attachments.size', { name, size: format.bytes(bytes) })}</span>
            {pictures && <Thumbnail held={pictures.get(sha256)} words={words} />}
            {pictures?.has(sha256) && (
              <Button look="link" id={editId(sha256)} onClick={() => setEditing(sha256)}>
                {t('picture.edit', { name })}
              </Button>
            )}
            <Button
              look="link"
              onClick={() => {
                remove(sha256);
                focusField(root, field.id);
              }}
            >
              {t('question.attachments.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {edited && picture && (
        <PictureEditor
          attachment={edited}
          picture={picture}
          words={words}
          onSave={(written) => save(edited.sha256, written)}
          onClose={() => close(edited.sha256)}
        />
      )}
    </div>
  );
}
