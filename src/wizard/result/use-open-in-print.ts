import { useEffect } from 'react';
import { useWizard } from '../context.ts';

/** On paper nothing can be unfolded: all is open while the page is printed, and as it was afterwards. */
export function useOpenInPrint(): void {
  const { container } = useWizard().host;
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...container.querySelectorAll<HTMLDetailsElement>('.folds details:not([open])')];
      for (const details of opened) details.open = true;
    };
    const close = () => {
      for (const details of opened) details.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, [container]);
}
