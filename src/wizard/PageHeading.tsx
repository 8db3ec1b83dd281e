import { useEffect, useRef } from 'react';
import { useTexts, useWizard } from './context.ts';
import type { Page } from './route.ts';

type PageHeadingProps = {
  title: string;
  /** Which page this is. What stands in for one that is not there is none. */
  page?: Page;
  progress?: { position: number; count?: number } | undefined;
  hasError?: boolean;
  /** Whether the customer came to one place of the page, which takes the focus instead. */
  isAtPlace?: boolean;
};

/** After how long a screen reader has the new focus. */
const CURSOR_MS = 300;

/** The page's heading and title. After a move inside the wizard the title comes first, then the focus goes to the heading. */
export function PageHeading({ title, page, progress, hasError = false, isAtPlace = false }: PageHeadingProps) {
  const { t } = useTexts();
  const { host, hasMoved } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);
  const { position, count } = progress ?? {};
  const place =
    position === undefined
      ? undefined
      : count === undefined
        ? t('app.progressFirst', { position })
        : t('app.progress', { position, count });

  useEffect(() => {
    if (!host.isOwnPage) return;
    const full =
      place === undefined ? `${title} – ${t('app.name')}` : t('app.title', { heading: title, progress: place });
    document.title = hasError ? t('app.titleWithError', { title: full }) : full;
  }, [host, t, title, place, hasError]);

  useEffect(() => {
    if (page === undefined) return;
    host.tell({ type: 'step', step: page, ...(position !== undefined && count !== undefined && { position, count }) });
  }, [host, page, position, count]);

  useEffect(() => {
    if (!hasMoved.current || isAtPlace) return undefined;
    host.showTop();
    const shown = heading.current;
    shown?.focus({ preventScroll: true });
    // The cursor of a screen reader goes where the selection is; in Firefox it would stay where the page was left. Together with the
    // focus, Orca would not say the heading.
    const timer = setTimeout(() => {
      if (shown && host.root.activeElement === shown) document.getSelection()?.collapse(shown, 0);
    }, CURSOR_MS);
    return () => clearTimeout(timer);
  }, [host, hasMoved, isAtPlace]);

  return (
    <>
      {place !== undefined && (
        <p className="progress" id="progress">
          <span>{place}</span>
          {count !== undefined && <progress value={position} max={count} aria-hidden="true" />}
        </p>
      )}
      <h1 ref={heading} tabIndex={-1} aria-describedby={place === undefined ? undefined : 'progress'}>
        {title}
      </h1>
    </>
  );
}
