import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import type { Prefill } from '../claim/prefill.ts';
import { createI18n, languageOf, languages, switchLanguage, type Language } from '../i18n/index.ts';
import { openBrowserClaims } from '../store/browser.ts';
import { createTheming, type Theme } from '../ui/theme.ts';
import { App } from './App.tsx';
import type { Prefilled } from './context.ts';
import { readFirstPage } from './first-page.ts';
import type { Host } from './host.ts';
import { loadPolicies, type PolicySource } from './policy/policies.ts';
import { remembered } from './remembered.ts';

export type Options = {
  /** The language of a customer who has not chosen one; that of their browser, where the host does not say. */
  language?: Language | undefined;
  /** The policies that judge instead of the built-in one. */
  policies?: PolicySource | undefined;
  prefill?: Prefill | undefined;
  theme?: Theme | undefined;
  /** Tells several wizards of one site apart, each of which keeps a draft of its own. */
  instance?: string | undefined;
};

const now = () => new Date().toISOString();

function languageOfBrowser(): Language {
  const known = navigator.languages.map((tag) => languages.find((each) => tag.toLowerCase().startsWith(each)));
  return known.find((each) => each !== undefined) ?? 'fr';
}

/** Puts a wizard into its host's container. Rejects where its texts cannot be loaded, and has then left nothing behind. */
export async function mountWizard(host: Host, { language, policies: source, prefill, theme, instance }: Options) {
  const claims = await openBrowserClaims({ now, instance });
  const first = claims.shown.getState().draft.state.getState().language ?? language ?? languageOfBrowser();
  const i18n = await createI18n(first).catch(async (error: unknown) => {
    await claims.close();
    throw error;
  });
  const policies = remembered(() => loadPolicies(source));
  const prefilled = createStore<Prefilled>(() => ({ values: prefill ?? {}, used: [] }));
  host.container.classList.add('recevable');
  const theming = createTheming(host.container, (changed) => {
    for (const { name, asked, used } of changed) {
      const why = used === undefined ? 'is nothing that CSS knows' : `is ${used} here, so that everybody can read`;
      console.warn(`Recevable: --recevable-${name}: ${asked} ${why}.`);
    }
    host.tell({ type: 'error', code: 'contrast' });
  });
  await theming.set(theme ?? { scheme: 'auto', tokens: {} }).catch(() => undefined);
  // Before there is a text: a screen reader keeps the language in which it first saw it.
  host.setLanguage(first);
  const firstPage = readFirstPage(host.container);
  const root = createRoot(host.container);
  root.render(
    <StrictMode>
      <App
        host={host}
        claims={claims}
        i18n={i18n}
        now={now}
        policies={policies}
        hostGivesPolicies={source !== undefined}
        prefill={prefilled}
        firstPage={firstPage}
      />
    </StrictMode>,
  );
  return {
    language: () => languageOf(i18n),
    /** Rejects when the language's texts cannot be loaded. */
    setLanguage: async (next: Language): Promise<void> => {
      await switchLanguage(i18n, next);
    },
    setTheme: theming.set,
    setPrefill: (values: Prefill) => prefilled.setState({ values }),
    focus: () => host.container.querySelector('h1')?.focus(),
    /** Saves the drafts, and leaves nothing behind: no listener, no style, no lock. */
    unmount: async (): Promise<void> => {
      root.unmount();
      theming.stop();
      await claims.close();
    },
  };
}

export type Mounted = Awaited<ReturnType<typeof mountWizard>>;
