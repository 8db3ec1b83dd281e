import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createI18n, languages } from './i18n/index.ts';
import { openBrowserDraft } from './store/browser.ts';
import './ui/styles.css';
import { App } from './wizard/App.tsx';
import { loadPolicies, type PolicySource } from './wizard/policy/policies.ts';
import { remembered } from './wizard/remembered.ts';

const now = () => new Date().toISOString();
const root = document.getElementById('app');

/** The policies that the page itself names: never its address, which anybody can write. */
function hostPolicies(): PolicySource | undefined {
  const named = root?.dataset.policy;
  const urls = named?.split(/\s+/).filter((url) => url !== '') ?? [];
  const documents = [...document.querySelectorAll('script[type="application/json"][data-recevable-policy]')].map(
    ({ textContent }) => textContent,
  );
  const onFault = root?.dataset.policyFault === 'built-in' ? 'built-in' : 'stop';
  // An attribute left empty names a policy that is not there, which is told.
  return named !== undefined || documents.length > 0 ? { urls, documents, onFault } : undefined;
}

const source = hostPolicies();
const policies = remembered(() => loadPolicies(source));

/** What the page says as long as nothing else is there: the stylesheet waits a while before it shows it. */
const loadFailed = document.querySelector('#load-failed');

async function start(target: HTMLElement): Promise<void> {
  const draft = await openBrowserDraft(now);
  const asked = navigator.languages.map((tag) => languages.find((each) => tag.toLowerCase().startsWith(each)));
  const language = draft.state.getState().language ?? asked.find((each) => each !== undefined) ?? 'fr';
  const i18n = await createI18n(language);
  loadFailed?.remove();
  createRoot(target).render(
    <StrictMode>
      <App draft={draft} i18n={i18n} now={now} policies={policies} hostGivesPolicies={source !== undefined} />
    </StrictMode>,
  );
}

if (root) start(root).catch(() => loadFailed?.classList.add('certain'));
