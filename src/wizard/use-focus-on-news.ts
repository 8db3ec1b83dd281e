import { useEffect, type RefObject } from 'react';

/**
 * Gives the focus to `box` when it begins to say something, if the button that chose a file still has it. What is said while the
 * dialog for choosing a file closes is not heard; what has the focus is.
 */
export function useFocusOnNews(box: RefObject<HTMLElement | null>, button: string, isSaid: boolean): void {
  useEffect(() => {
    const root = box.current?.getRootNode() as Document | ShadowRoot | undefined;
    if (isSaid && root?.activeElement?.id === button) box.current?.focus();
  }, [box, button, isSaid]);
}
