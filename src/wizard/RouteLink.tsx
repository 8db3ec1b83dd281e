import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useWizard } from './context.ts';
import { hrefOf, type Route } from './route.ts';

type RouteLinkProps = { to: Route } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'>;

/**
 * A link to a page of the wizard, which goes there itself: the address may be somebody else's. Links to one question have one
 * address, wherever they stand.
 */
export function RouteLink({ to, children, ...rest }: RouteLinkProps) {
  const { place } = useWizard().host;
  const { page, change } = to;
  const follow = (event: MouseEvent) => {
    // To a tab of its own, say.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    place.go(to);
  };
  return (
    <a {...rest} href={hrefOf({ page, ...(change && { change }) })} onClick={follow}>
      {children}
    </a>
  );
}
