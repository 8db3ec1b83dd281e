import type { Options } from '../wizard/mount.tsx';
import { hrefOf, isRoute } from '../wizard/route.ts';
import { LONGEST, languageOfTag, prefillOf } from './host-options.ts';

/**
 * What a link or a bare frame wants: in the query of its address what says nothing about anybody and has to outlive a
 * reload, `?lang=en&theme=dark&instance=tv`; in its fragment, which no server ever sees, what is known of the order,
 * `#order=AB-1&date=2026-11-20&plan=4k`. That is taken out of the address.
 */
export function optionsOfAddress({ search, hash }: Location): Options {
  const given = new URLSearchParams(search);
  const theme = given.get('theme');
  const isPrefill = !isRoute(hash);
  if (isPrefill) window.history.replaceState(null, '', hrefOf({ page: 'start' }));
  return {
    language: languageOfTag(given.get('lang')),
    ...((theme === 'light' || theme === 'dark') && { theme: { scheme: theme, tokens: {} } }),
    instance: given.get('instance')?.slice(0, LONGEST),
    ...(isPrefill && { prefill: prefillOf(hash.slice(1)) }),
  };
}
