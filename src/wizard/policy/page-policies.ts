import type { PolicySource } from './policies.ts';

/** The policies that the page itself names: never its address, which anybody can write. */
export function policiesOfPage(root: HTMLElement): PolicySource | undefined {
  const named = root.dataset.policy;
  const urls = named?.split(/\s+/).filter((url) => url !== '') ?? [];
  const documents = [...document.querySelectorAll('script[type="application/json"][data-recevable-policy]')].map(
    ({ textContent }) => textContent,
  );
  const onFault = root.dataset.policyFault === 'built-in' ? 'built-in' : 'stop';
  // An attribute left empty names a policy that is not there, which is told.
  return named !== undefined || documents.length > 0 ? { urls, documents, onFault } : undefined;
}
