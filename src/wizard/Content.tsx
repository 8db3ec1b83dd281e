import type { ReactNode } from 'react';
import { useWizard } from './context.ts';

/** What a page is about: the main landmark, unless the page is somebody else's, who has one. */
export function Content({ className = '', children }: { className?: string; children: ReactNode }) {
  const Tag = useWizard().host.isOwnPage ? 'main' : 'div';
  return (
    <Tag id="content" className={`content ${className}`.trim()} tabIndex={-1}>
      {children}
    </Tag>
  );
}
