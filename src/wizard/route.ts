import { steps } from '../flow/step.ts';
import type { ClaimPath } from '../claim/path.ts';

/** The pages of the wizard: the steps, and the good ending for somebody whose service works again. */
export const pages = [...steps, 'solved'] as const;
export type Page = (typeof pages)[number];
/**
 * Where the customer is. `change` is the answer that they came to change, and `from` the place where they asked for it: the
 * review, or a section of the result. Going back there, it is the answer that they have changed.
 */
export type Route = { page: Page; change?: ClaimPath; from?: string };

/** Whether a hash is one of ours, or none. Another is somebody's who sets the address of the page. */
export const isRoute = (hash: string): boolean => hash === '' || hash.startsWith('#/');

/** `#/order` and `#/order?change=order.plan`; anything else is the start. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const page = pages.find((each) => each === path) ?? 'start';
  const asked = new URLSearchParams(query);
  const [change, from] = [asked.get('change'), asked.get('from')];
  return { page, ...(change !== null && { change: change as ClaimPath }), ...(from !== null && { from }) };
}

export function hrefOf({ page, change, from }: Route): string {
  const query = Object.entries({ change, from }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${value}`,
  );
  return `#/${[page, query.join('&')].filter(Boolean).join('?')}`;
}

/** The place where somebody asked to change an answer, at that answer. */
export function returnTo({ change, from }: Omit<Route, 'page'>): Route {
  return { page: from === 'review' ? 'review' : 'result', ...(change && { change }), ...(from && { from }) };
}
