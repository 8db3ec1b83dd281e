import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createI18n, languages } from './i18n/index.ts';
import { browserStorage, createDraft } from './store/draft.ts';
import './ui/styles.css';
import { App } from './wizard/App.tsx';

const now = () => new Date().toISOString();
const draft = createDraft(browserStorage, now);
const asked = navigator.languages.map((tag) => languages.find((language) => tag.toLowerCase().startsWith(language)));
const language = draft.state.getState().language ?? asked.find((each) => each !== undefined) ?? 'fr';
const root = document.getElementById('app');

if (root) {
  createI18n(language).then(
    (i18n) =>
      createRoot(root).render(
        <StrictMode>
          <App draft={draft} i18n={i18n} now={now} />
        </StrictMode>,
      ),
    () => root.append(document.querySelector<HTMLTemplateElement>('#load-failed')?.content ?? ''),
  );
}
