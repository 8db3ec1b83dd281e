import '../ui/styles.css';
import './desk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { policyFaultText } from '../document/policy-fault.ts';
import { createI18n, languages, loadDeskLanguage } from '../i18n/index.ts';
import { createTheming } from '../ui/theme.ts';
import { policiesOfPage } from '../wizard/policy/page-policies.ts';
import { loadPolicies } from '../wizard/policy/policies.ts';
import { Desk } from './Desk.tsx';

const loadFailed = document.querySelector('#load-failed');

/** The desk reads claims in both languages, whichever it speaks. */
async function start(container: HTMLElement): Promise<void> {
  const preferred = navigator.languages.flatMap((tag) =>
    languages.filter((each) => tag.toLowerCase().startsWith(each)),
  );
  const i18n = await createI18n(preferred[0] ?? 'fr');
  const [{ versions, faults }] = await Promise.all([
    loadPolicies(policiesOfPage(container)),
    ...languages.map((language) => loadDeskLanguage(i18n, language)),
  ]);
  for (const fault of faults) console.error(`Recevable: ${policyFaultText(fault, i18n.t)}`);
  container.classList.add('recevable');
  await createTheming(container, () => undefined).set({ scheme: 'auto', tokens: {} });
  createRoot(container).render(
    <StrictMode>
      <Desk i18n={i18n} versions={versions} now={() => new Date().toISOString()} />
    </StrictMode>,
  );
  loadFailed?.remove();
}

const root = document.getElementById('app');
if (root) start(root).catch(() => loadFailed?.classList.add('certain'));
