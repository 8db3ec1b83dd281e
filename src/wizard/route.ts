import { useMemo, useSyncExternalStore } from 'react';
import { steps, type Step } from '../flow/steps.ts';
import type { ClaimPath } from '../claim/path.ts';

/** A page of the wizard: a step, or the good ending for somebody whose service works again. */
export type Page = Step | 'solved';
/** Where the customer is; `change` is the answer they came from the review to change. */
export type Route = { page: Page; change?: ClaimPath };

const pages: readonly Page[] = [...steps, 'solved'];

/** `#/order` and `#/order?change=order.plan`; anything else is the start. */
function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const page = pages.find((each) => each === path) ?? 'start';
  const change = new URLSearchParams(query).get('change');
  return change === null ? { page } : { page, change: change as ClaimPath };
}

export function hrefOf({ page, change }: Route): string {
  return `#/${page}${change === undefined ? '' : `?change=${change}`}`;
}

const REDIRECTED = 'recevable:redirected';
const changes = ['hashchange', REDIRECTED] as const;
const subscribe = (onChange: () => void) => {
  for (const change of changes) window.addEventListener(change, onChange);
  return () => changes.forEach((change) => window.removeEventListener(change, onChange));
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes there without leaving the present page in the history. It is no move of the customer's, which a `hashchange` would pass for. */
export function redirectTo(route: Route): void {
  window.history.replaceState(null, '', hrefOf(route));
  window.dispatchEvent(new Event(REDIRECTED));
}
