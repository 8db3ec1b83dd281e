import { useEffect, type RefObject } from 'react';
import { useWizard } from './context.ts';

/**
 * Gives the focus to `box` when it begins to say something, if the button that chose a file still has it. What is said while the
 * dialog for choosing a file closes is not heard; what has the focus is.
 */
export function useFocusOnNews(box: RefObject<HTMLElement | null>, button: string, isSaid: boolean): void {
  const { root } = useWizard().host;
  useEffect(() => {
    if (isSaid && root.activeElement?.id === button) box.current?.focus();
  }, [root, box, button, isSaid]);
}
