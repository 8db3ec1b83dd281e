import { useId, useRef, type ReactNode } from 'react';
import { Button } from './controls.tsx';
import { openModal } from './modal.ts';

type AskFirstProps = {
  /** The button that asks. */
  label: string;
  look?: 'main' | 'plain';
  title: string;
  confirm: { label: string; look: 'main' | 'danger' };
  cancel: string;
  onConfirm: () => void;
  /** What the answer brings about. */
  children: ReactNode;
};

/** A button that asks in a dialog before it does something. */
export function AskFirst({ label, look = 'plain', title, confirm, cancel, onConfirm, children }: AskFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();
  const accept = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button look={look} onClick={() => dialog.current && openModal(dialog.current)}>
        {label}
      </Button>
      <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-body`}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-body`}>{children}</div>
        <div className="actions">
          <Button look={confirm.look} onClick={accept}>
            {confirm.label}
          </Button>
          <Button onClick={close}>{cancel}</Button>
        </div>
      </dialog>
    </>
  );
}
