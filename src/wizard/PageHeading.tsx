import { useEffect, useRef } from 'react';
import { useTexts, useWizard } from './context.ts';

type PageHeadingProps = { title: string; progress?: string; hasError?: boolean };

/** The page's heading and title. After a move inside the wizard the title comes first, then the focus goes to the heading. */
export function PageHeading({ title, progress, hasError = false }: PageHeadingProps) {
  const { t } = useTexts();
  const { hasMoved } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const full = progress === undefined ? `${title} – ${t('app.name')}` : t('app.title', { heading: title, progress });
    document.title = hasError ? t('app.titleWithError', { title: full }) : full;
  }, [t, title, progress, hasError]);

  useEffect(() => {
    if (!hasMoved.current) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [hasMoved]);

  return (
    <>
      {progress !== undefined && <p className="progress">{progress}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </>
  );
}
