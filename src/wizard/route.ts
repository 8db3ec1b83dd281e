import { steps } from '../flow/step.ts';
import type { ClaimPath } from '../claim/path.ts';

/** The pages of the wizard: the steps, and the good ending for somebody whose service works again. */
export const pages = [...steps, 'solved'] as const;
export type Page = (typeof pages)[number];
/** Where the customer is; `change` is the answer they came from the review to change. */
export type Route = { page: Page; change?: ClaimPath };

/** Whether a hash is one of ours, or none. Another is somebody's who sets the address of the page. */
export const isRoute = (hash: string): boolean => hash === '' || hash.startsWith('#/');

/** `#/order` and `#/order?change=order.plan`; anything else is the start. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const page = pages.find((each) => each === path) ?? 'start';
  const change = new URLSearchParams(query).get('change');
  return change === null ? { page } : { page, change: change as ClaimPath };
}

export function hrefOf({ page, change }: Route): string {
  return `#/${page}${change === undefined ? '' : `?change=${change}`}`;
}
