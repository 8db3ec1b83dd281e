import { useEffect, useRef, useState } from 'react';

/** How long somebody may type before it is written down, in milliseconds; leaving the step or the page writes at once. */
const PAUSE = 300;

/**
 * Saves at once, or soon after a keystroke; what waits is saved when the step or the page is left. Losing the focus saves
 * nothing: what appears on saving would move the button under a finger that is just coming down on it.
 */
export function useSaving(write: () => void) {
  const latest = useRef(write);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    latest.current = write;
  });

  const [actions] = useState(() => {
    const save = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      setWaiting(false);
      latest.current();
    };
    return {
      save,
      saveSoon: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(save, PAUSE);
        setWaiting(true);
      },
      saveWaiting: () => {
        if (timer.current !== undefined) save();
      },
    };
  });

  useEffect(() => {
    const { saveWaiting } = actions;
    window.addEventListener('pagehide', saveWaiting);
    // It comes before the hashchange at which the next step is chosen, by what is written.
    window.addEventListener('popstate', saveWaiting);
    document.addEventListener('visibilitychange', saveWaiting);
    return () => {
      saveWaiting();
      window.removeEventListener('pagehide', saveWaiting);
      window.removeEventListener('popstate', saveWaiting);
      document.removeEventListener('visibilitychange', saveWaiting);
    };
  }, [actions]);
  return { save: actions.save, saveSoon: actions.saveSoon, isWaiting };
}
