import './ui/styles.css';
import './ui/first-page.css';
import { NAMESPACE } from './embed/names.ts';
import { mountWizard, type Options } from './wizard/mount.tsx';
import { ownPage } from './wizard/own-page.ts';
import { policiesOfPage } from './wizard/policy/page-policies.ts';
import { isRoute } from './wizard/route.ts';

/** Our loader gives its frame a name, which outlives a reload. */
const isCalledByLoader = () => window.name.startsWith(`${NAMESPACE}:`);

/** Most addresses say nothing but the step. */
async function askedByAddress(): Promise<Options> {
  const { search, hash } = window.location;
  if (search === '' && isRoute(hash)) return {};
  return (await import('./embed/address.ts')).optionsOfAddress(window.location);
}

/** What the page says as long as nothing else is there: the stylesheet waits a while before it shows it. */
const loadFailed = document.querySelector('#load-failed');

async function start(root: HTMLElement): Promise<void> {
  const framed = isCalledByLoader() ? await (await import('./embed/framed.ts')).meetHost(root) : undefined;
  const { policies = policiesOfPage(root), ...options } = framed?.options ?? (await askedByAddress());
  const mounted = await mountWizard(framed?.host ?? ownPage(root), { ...options, policies });
  loadFailed?.remove();
  framed?.drive(mounted);
}

// The customer is told by the wizard that nothing is saved; why, only whoever wrote the page can use.
if (window.origin === 'null') console.warn('Recevable: the sandbox of this frame lacks allow-same-origin.');

const root = document.getElementById('app');
// head.js has said that the browser is too old, and what to do: errors would say nothing more.
const isTooOld = document.documentElement.classList.contains('too-old');
if (root && !isTooOld) start(root).catch(() => loadFailed?.classList.add('certain'));
