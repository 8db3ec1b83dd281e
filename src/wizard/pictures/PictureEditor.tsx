import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../claim/schema.ts';
import type { Words } from '../../document/words.ts';
import { Button } from '../../ui/controls.tsx';
import { openModal } from '../../ui/modal.ts';
import { decodePicture } from '../../ui/picture.ts';
import { polite } from '../../ui/live.ts';
import { useKeeping } from '../context.ts';
import { writePicture, type Refusal, type Written } from './clean-picture.ts';
import { drawEdited, edited, type Edit } from './edits.ts';
import { PartInputs } from './PartInputs.tsx';
import { middle, partOf, Stage, wrongSide, type Typed } from './Stage.tsx';
import { refusalText } from './refusal-text.ts';

type EditorProps = {
  attachment: Attachment;
  picture: Blob;
  words: Words;
  /** Resolves once the change is kept; with false where another page writes by now. */
  onSave: (written: Written) => Promise<boolean>;
  onClose: () => void;
};

/** Crops a picture or blacks out a part of it: by dragging, or by four numbers. Nothing changes before it is saved, and nothing is let go unasked. */
export function PictureEditor({ attachment, picture, words, onSave, onClose }: EditorProps) {
  const { t, format } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [whole, setWhole] = useState<HTMLCanvasElement>();
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  const [typed, setTyped] = useState<Typed>(middle);
  const [status, setStatus] = useState('');
  const [isSaving, setSaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isHere = useKeeping(({ writer }) => writer === 'here');

  // Another page that takes over must be reachable; the change waits behind.
  useEffect(() => {
    if (!dialog.current) return;
    if (!isHere) return dialog.current.close();
    openModal(dialog.current);
    // And not the first of the numbers, for which a phone would open its keyboard.
    title.current?.focus();
  }, [isHere]);
  useEffect(() => {
    decodePicture(picture).then(setWhole, () =>
      setStatus(refusalText({ code: 'failed', name: attachment.name }, words)),
    );
    // The picture that it was opened with, and no later one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    if (whole && canvas.current) drawEdited(canvas.current, whole, edits);
  }, [whole, edits]);

  const change = (kind: Edit['kind']) => {
    if (!whole || isSaving) return;
    const wrong = wrongSide(typed);
    if (wrong) return setStatus(t('picture.notANumber', { side: t(`picture.side.${wrong}`) }));
    const after = [...edits, { kind, part: partOf(typed) }];
    const { width, height } = edited(whole, after).view;
    setEdits(after);
    setAsking(false);
    if (kind === 'crop') setTyped(middle);
    setStatus(t(`picture.done.${kind}`, { width: format.number(width), height: format.number(height) }));
  };
  const undo = () => {
    if (isSaving) return;
    setStatus(t(edits.length > 0 ? 'picture.done.undo' : 'picture.done.nothing'));
    setEdits(edits.slice(0, -1));
    setAsking(false);
  };
  const leave = () => {
    if (isSaving) return;
    if (edits.length === 0) onClose();
    else setAsking(true);
  };
  const stay = () => {
    setAsking(false);
    title.current?.focus();
  };
  const closed = () => {
    if (!isHere) return;
    // Some browsers close it at the second Escape, whatever it says.
    if (edits.length > 0 && dialog.current) {
      openModal(dialog.current);
      title.current?.focus();
    }
    leave();
  };
  const save = async () => {
    if (isSaving) return;
    setAsking(false);
    if (!canvas.current || edits.length === 0) return onClose();
    setSaving(true);
    setStatus(t('picture.saving'));
    const failed: Refusal = { code: 'failed', name: attachment.name };
    const written = await writePicture(canvas.current, attachment).catch(() => failed);
    if ('code' in written) setStatus(refusalText(written, words));
    else if (!(await onSave(written))) setStatus(t('draft.elsewhere.body'));
    setSaving(false);
  };

  return (
    <dialog
      ref={dialog}
      className="picture-editor"
      aria-labelledby="picture-title"
      aria-describedby="picture-how"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={closed}
    >
      <h2 id="picture-title" ref={title} tabIndex={-1}>
        {t('picture.title', { name: attachment.name })}
      </h2>
      <p className="hint" id="picture-how">
        {t('picture.how')}
      </p>
      <Stage typed={typed} onType={setTyped}>
        <canvas ref={canvas} role="img" aria-label={attachment.name} />
      </Stage>
      <PartInputs typed={typed} onType={setTyped} words={words} />
      <div className="actions">
        <Button onClick={() => change('crop')}>{t('picture.crop')}</Button>
        <Button onClick={() => change('blackOut')}>{t('picture.blackOut')}</Button>
        <Button look="link" aria-disabled={edits.length === 0} onClick={undo}>
          {t('picture.undo')}
        </Button>
      </div>
      <p {...polite} className="understood">
        {status}
      </p>
      {isAsking ? (
        <Unsaved words={words} onSave={() => void save()} onDiscard={onClose} onStay={stay} />
      ) : (
        <div className="actions">
          <Button look="main" onClick={() => void save()}>
            {t('picture.save')}
          </Button>
          <Button onClick={leave}>{t('picture.close')}</Button>
        </div>
      )}
    </dialog>
  );
}

type UnsavedProps = { words: Words; onSave: () => void; onDiscard: () => void; onStay: () => void };

/** What is to become of changes that are not saved. */
function Unsaved({ words: { t }, onSave, onDiscard, onStay }: UnsavedProps) {
  const question = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => question.current?.focus(), []);
  return (
    <div className="actions" role="group" aria-labelledby="picture-unsaved">
      <p id="picture-unsaved" ref={question} tabIndex={-1}>
        {t('picture.unsaved')}
      </p>
      <Button look="main" onClick={onSave}>
        {t('picture.save')}
      </Button>
      <Button onClick={onStay}>{t('picture.stay')}</Button>
      <Button look="danger" onClick={onDiscard}>
        {t('picture.discard')}
      </Button>
    </div>
  );
}
