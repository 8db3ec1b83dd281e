import type { i18n as I18n } from 'i18next';
import { Suspense, use, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createFormat } from '../i18n/format.ts';
import { languageOf, languages, loadLanguage, type Translate } from '../i18n/index.ts';
import type { Draft } from '../store/draft.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { PolicyFaults } from './policy/PolicyFaults.tsx';
import type { LoadedPolicies } from './policy/policies.ts';
import { Shell } from './Shell.tsx';
import { useTexts, WizardContext } from './context.ts';
import { remembered } from './remembered.ts';
import { useRoute, type Route } from './route.ts';
import { StartStep } from './start/StartStep.tsx';

const loadJourney = remembered(() => import('./Journey.tsx'));

function Later({ route }: { route: Route }) {
  const { Journey } = use(loadJourney());
  return <Journey route={route} />;
}

type AppProps = {
  draft: Draft;
  i18n: I18n;
  now: () => string;
  /** The policies that judge. Called at the first sign of a person, and again whenever they are needed: it must remember. */
  policies: () => Promise<LoadedPolicies>;
  /** Whether the host gave policies of its own: then what is wrong with them is told at once. */
  hostGivesPolicies?: boolean;
};

/** One wizard. The start page comes first and light; the steps, the policy and its quotes follow at the first sign of a person. */
export function App({ i18n, ...props }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <Wizard {...props} />
    </I18nextProvider>
  );
}

function Wizard({ draft, now, policies, hostGivesPolicies = false }: Omit<AppProps, 'i18n'>) {
  const { t: translate, i18n } = useTranslation();
  const t: Translate = translate;
  const hasMoved = useRef(false);
  const wizard = useMemo(() => {
    const language = languageOf(i18n);
    return { draft, now, policies, hasMoved, texts: { t, i18n, language, format: createFormat(language, t) } };
  }, [draft, now, policies, t, i18n]);
  const route = useRoute();

  // A layout effect, so as to listen before the route does: the next page looks for it as soon as the route has changed.
  useLayoutEffect(() => {
    const moved = () => {
      hasMoved.current = true;
    };
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    // All of it, so that the connection may go. A failure is told when the customer goes on; until then it stands in nobody's way.
    const everything = () => [loadJourney(), policies(), ...languages.map((each) => loadLanguage(i18n, each))];
    const fetchAhead = () => void Promise.all(everything()).catch(() => undefined);
    const signs = ['pointerover', 'pointerdown', 'focusin'] as const;
    for (const sign of signs) document.addEventListener(sign, fetchAhead, { once: true });
    return () => signs.forEach((sign) => document.removeEventListener(sign, fetchAhead));
  }, [policies, i18n]);
  const [loaded, setLoaded] = useState<LoadedPolicies>();
  useEffect(() => {
    if (hostGivesPolicies) policies().then(setLoaded, () => undefined);
  }, [hostGivesPolicies, policies]);
  const isStopped = loaded !== undefined && !loaded.versions;

  return (
    <WizardContext value={wizard}>
      <Shell>
        {loaded && <PolicyFaults loaded={loaded} />}
        <LoadFailure page={route.page}>
          {isStopped ? null : route.page === 'start' ? (
            <StartStep />
          ) : (
            <Suspense fallback={<Loading />}>
              <Later route={route} />
            </Suspense>
          )}
        </LoadFailure>
      </Shell>
    </WizardContext>
  );
}

function Loading() {
  const { t } = useTexts();
  return (
    <main id="content" tabIndex={-1}>
      <p>{t('app.loading')}</p>
    </main>
  );
}
