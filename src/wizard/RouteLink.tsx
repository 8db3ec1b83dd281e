import type { MouseEvent, ReactNode } from 'react';
import { useWizard } from './context.ts';
import { hrefOf, type Route } from './route.ts';

/** A link to a page of the wizard, which goes there itself: the address may be somebody else's. */
export function RouteLink({ to, className, children }: { to: Route; className?: string; children: ReactNode }) {
  const { place } = useWizard().host;
  const follow = (event: MouseEvent) => {
    // To a tab of its own, say.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    place.go(to);
  };
  return (
    <a className={className} href={hrefOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
