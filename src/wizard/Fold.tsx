import { createContext, useCallback, useState, type ReactNode } from 'react';
import { useWizard } from './context.ts';

type FoldProps = {
  id: string;
  className?: string;
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
};

/** Opens the fold around. */
export const Unfold = createContext(() => {});

/** What is folded until somebody wants it, and stays as they left it. `isOpen` opens it, for what must be seen. */
export function Fold({ id, className = '', summary, isOpen = false, children }: FoldProps) {
  const { unfolded } = useWizard();
  const [open, setOpen] = useState(isOpen || unfolded.has(id));
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setOpen(true);
  }
  const unfold = useCallback(() => setOpen(true), []);
  return (
    <details
      id={id}
      className={`fold ${className}`.trim()}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        unfolded[currentTarget.open ? 'add' : 'delete'](id);
      }}
    >
      <summary>{summary}</summary>
      <div className="fold-body">
        <Unfold value={unfold}>{children}</Unfold>
      </div>
    </details>
  );
}
