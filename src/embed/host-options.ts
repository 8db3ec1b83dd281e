import type { Prefill } from '../claim/prefill.ts';
import type { Language } from '../i18n/index.ts';
import type { Theme } from '../ui/theme.ts';
import { readTokens } from '../ui/tokens.ts';
import type { Options } from '../wizard/mount.tsx';

/** What a host may give an element besides its attributes. */
export type Given = { prefill: Prefill | string | null | undefined; policy: unknown };
export type HostOptions = Options & { theme: Theme; prefill: Prefill; handOver: boolean };

/** No value that a host gives is longer. */
export const LONGEST = 200;
const orders = ['order', 'date', 'plan'] as const;

/** `order=AB-1&date=2026-11-20&plan=4k`, as an attribute or a fragment has it. */
export function prefillOf(written: string): Prefill {
  return cut(Object.fromEntries(new URLSearchParams(written)));
}

/** What is longer than any answer is none, whatever is left of it. */
function cut(given: Readonly<Record<string, unknown>>): Prefill {
  const known = orders.filter((name) => given[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, String(given[name]).slice(0, LONGEST)]));
}

/** The language, where it is one that the wizard speaks: `fr`, `fr-CA`, `en_GB`. */
export function languageOfTag(tag: string | null | undefined): Language | undefined {
  return /^(?:fr|en)(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase() as Language | undefined;
}

/** The language of the page around an element, whatever shadow roots are between. */
function languageAround(element: Element): Language | undefined {
  const found = element.closest('[lang]');
  if (found) return languageOfTag(found.getAttribute('lang'));
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : undefined;
}

/** Light or dark as an attribute says, or else as the page around the element is. */
function schemeOf(element: Element): Theme['scheme'] {
  const asked = element.getAttribute('theme');
  if (asked === 'light' || asked === 'dark' || asked === 'auto') return asked;
  const { colorScheme } = getComputedStyle(element);
  if (!colorScheme.includes('dark')) return 'light';
  return colorScheme.includes('light') ? 'auto' : 'dark';
}

function policiesOf(element: Element, policy: unknown): Options['policies'] {
  const named = element.getAttribute('policy')?.split(/\s+/).filter(Boolean);
  const given = policy === undefined ? [] : [policy].flat();
  if (!named && given.length === 0) return undefined;
  return {
    documents: given.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))),
    urls: (named ?? []).map((url) => new URL(url, document.baseURI).href),
    onFault: element.getAttribute('policy-fault') === 'built-in' ? 'built-in' : 'stop',
  };
}

/** What the attributes, the custom properties and the surroundings of an element say, and what its host has set in code. */
export function optionsOf(element: HTMLElement, { prefill, policy }: Given): HostOptions {
  return {
    language: languageAround(element),
    theme: { scheme: schemeOf(element), tokens: readTokens(element) },
    prefill:
      typeof prefill === 'object' && prefill !== null
        ? cut(prefill)
        : prefillOf(prefill ?? element.getAttribute('prefill') ?? ''),
    policies: policiesOf(element, policy),
    instance: element.getAttribute('instance')?.slice(0, LONGEST),
    handOver: element.getAttribute('completion') === 'hand-over',
  };
}
