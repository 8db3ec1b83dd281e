import type { i18n as I18n } from 'i18next';
import {
  lazy,
  Suspense,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import { createFormat } from '../i18n/format.ts';
import { languageOf, languages, loadLanguage, type Translate } from '../i18n/index.ts';
import type { Draft } from '../store/draft.ts';
import { Content } from './Content.tsx';
import type { Host } from './host.ts';
import { LoadFailure } from './LoadFailure.tsx';
import type { LoadedPolicies } from './policy/policies.ts';
import { Shell } from './Shell.tsx';
import { useTexts, WizardContext, type Prefilled } from './context.ts';
import { remembered } from './remembered.ts';
import { parseRoute, type Route } from './route.ts';
import { StartStep } from './start/StartStep.tsx';

/** Nearly nobody ever sees them. */
const PolicyFaults = lazy(async () => ({ default: (await import('./policy/PolicyFaults.tsx')).PolicyFaults }));

const loadJourney = remembered(() => import('./Journey.tsx'));

function Later({ route }: { route: Route }) {
  const { Journey } = use(loadJourney());
  return <Journey route={route} />;
}

type AppProps = {
  host: Host;
  draft: Draft;
  i18n: I18n;
  now: () => string;
  /** The policies that judge. Called at the first sign of a person, and again whenever they are needed: it must remember. */
  policies: () => Promise<LoadedPolicies>;
  /** Whether the host gave policies of its own: then what is wrong with them is told at once. */
  hostGivesPolicies?: boolean;
  /** What the host knows of the order. */
  prefill: StoreApi<Prefilled>;
};

/** One wizard. The start page comes first and light; the steps, the policy and its quotes follow at the first sign of a person. */
export function App({ i18n, ...props }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <Wizard {...props} />
    </I18nextProvider>
  );
}

function Wizard({ host, draft, now, policies, hostGivesPolicies = false, prefill }: Omit<AppProps, 'i18n'>) {
  const { t: translate, i18n } = useTranslation();
  const t: Translate = translate;
  const hasMoved = useRef(false);
  const wizard = useMemo(() => {
    const language = languageOf(i18n);
    const texts = { t, i18n, language, format: createFormat(language, t) };
    return { host, draft, now, policies, prefill, hasMoved, texts };
  }, [host, draft, now, policies, prefill, t, i18n]);

  // A layout effect, so as to listen before the route does: the next page looks for it as soon as the route has changed.
  useLayoutEffect(
    () =>
      host.place.subscribe((isMove) => {
        hasMoved.current ||= isMove;
      }),
    [host],
  );
  const hash = useSyncExternalStore(host.place.subscribe, host.place.get);
  const route = useMemo(() => parseRoute(hash), [hash]);
  useEffect(() => {
    // All of it, so that the connection may go. A failure is told when the customer goes on; until then it stands in nobody's way.
    const everything = () => [loadJourney(), policies(), ...languages.map((each) => loadLanguage(i18n, each))];
    const fetchAhead = () => void Promise.all(everything()).catch(() => undefined);
    const signs = ['pointerover', 'pointerdown', 'focusin'] as const;
    for (const sign of signs) host.container.addEventListener(sign, fetchAhead, { once: true });
    return () => signs.forEach((sign) => host.container.removeEventListener(sign, fetchAhead));
  }, [host, policies, i18n]);
  const [loaded, setLoaded] = useState<LoadedPolicies>();
  useEffect(() => {
    if (hostGivesPolicies) policies().then(setLoaded, () => undefined);
  }, [hostGivesPolicies, policies]);
  const isStopped = loaded !== undefined && !loaded.versions;

  return (
    <WizardContext value={wizard}>
      <Shell>
        <LoadFailure page={route.page}>
          {loaded && loaded.faults.length > 0 && (
            <Suspense>
              <PolicyFaults loaded={loaded} />
            </Suspense>
          )}
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
    <Content>
      <p>{t('app.loading')}</p>
    </Content>
  );
}
