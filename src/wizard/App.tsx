import type { i18n as I18n } from 'i18next';
import {
  Suspense,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createFormat } from '../i18n/format.ts';
import { languageOf, languages, loadLanguage, loadShownLanguage, type Translate } from '../i18n/index.ts';
import type { Claims } from '../store/claims.ts';
import { Content } from './Content.tsx';
import type { FirstPage } from './first-page.ts';
import type { Host } from './host.ts';
import { LoadFailure } from './LoadFailure.tsx';
import type { LoadedPolicies } from './policy/policies.ts';
import { PolicyFaultsLater } from './policy/PolicyFaultsLater.tsx';
import { Shell } from './Shell.tsx';
import { useTexts, useWizard, WizardContext, type Prefilled, type TypedSender, type Wizard } from './context.ts';
import { remembered } from './remembered.ts';
import { parseRoute, type Route } from './route.ts';
import { StartStep } from './start/StartStep.tsx';

function Later({ route }: { route: Route }) {
  const { Journey } = use(useWizard().journey());
  return <Journey route={route} />;
}

type AppProps = {
  host: Host;
  claims: Claims;
  i18n: I18n;
  now: () => string;
  /** The policies that judge. Called at the first sign of a person, and again whenever they are needed: it must remember. */
  policies: () => Promise<LoadedPolicies>;
  /** Whether the host gave policies of its own: then what is wrong with them is told at once. */
  hostGivesPolicies?: boolean;
  /** What the host knows of the order. */
  prefill: StoreApi<Prefilled>;
  firstPage?: FirstPage;
};

function useTranslate(i18n: I18n): Translate {
  const listen = useCallback(
    (onChange: () => void) => {
      i18n.on('languageChanged', onChange);
      return () => i18n.off('languageChanged', onChange);
    },
    [i18n],
  );
  const language = useSyncExternalStore(listen, () => languageOf(i18n));
  return useMemo(() => i18n.getFixedT(language), [i18n, language]);
}

/** Calls `then` once the page is loaded and has nothing to do, unless the customer pays for each byte. */
function whenIdle(then: () => void): () => void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => undefined;
  // Safari has no idle callback.
  const timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(then) : then()), 500);
  return () => clearTimeout(timer);
}

function remembering(): Wizard['lastResult'] {
  let last: string | undefined;
  return {
    get: () => last,
    set: (title) => {
      last = title;
    },
  };
}

/** One wizard. The start page comes first and light; the steps, the policy and its quotes follow at the first sign of a person. */
export function App({ host, claims, i18n, now, policies, hostGivesPolicies = false, prefill, firstPage }: AppProps) {
  const t = useTranslate(i18n);
  const hasMoved = useRef(firstPage?.hasMoved ?? false);
  const [unfolded] = useState(() => new Set(firstPage?.unfolded));
  useLayoutEffect(() => firstPage?.refocus(), [firstPage]);
  const [secretsKept] = useState(() => new Set<string>());
  const [lastResult] = useState(remembering);
  const [sender] = useState(() => createStore<TypedSender>(() => ({})));
  const [journey] = useState(() =>
    remembered(async () => {
      const [{ Journey, DraftNews, NameOfShown, OtherClaims }] = await Promise.all([
        import('./Journey.tsx'),
        loadShownLanguage(i18n),
      ]);
      return { Journey, DraftNews, NameOfShown, OtherClaims };
    }),
  );
  const [ending] = useState(() => remembered(() => import('./ending.ts')));
  const { claim, draft } = useStore(claims.shown);
  const wizard = useMemo(() => {
    const language = languageOf(i18n);
    const texts = { t, i18n, language, format: createFormat(language, t) };
    const kept = { hasMoved, unfolded, secretsKept, lastResult };
    return { host, claims, draft, now, policies, journey, ending, prefill, sender, ...kept, texts };
  }, [
    host,
    claims,
    draft,
    now,
    policies,
    journey,
    ending,
    prefill,
    sender,
    unfolded,
    secretsKept,
    lastResult,
    t,
    i18n,
  ]);

  // A layout effect, so as to listen before the route does: the next page looks for it as soon as the route has changed.
  useLayoutEffect(
    () =>
      host.place.subscribe((isMove) => {
        hasMoved.current = hasMoved.current || isMove;
      }),
    [host],
  );
  useLayoutEffect(
    () =>
      claims.shown.subscribe(() => {
        hasMoved.current = true;
        // They were used for the claim that is left.
        prefill.setState({ used: [] });
      }),
    [claims, prefill],
  );
  // The button that was pressed goes away, and the focus with it.
  const goToHeading = () => {
    hasMoved.current = true;
  };
  const hash = useSyncExternalStore(host.place.subscribe, host.place.get);
  const route = useMemo(() => parseRoute(hash), [hash]);
  useEffect(() => {
    // All of it, so that the connection may go. A failure is told when the customer goes on; until then it stands in nobody's way.
    const everything = () => [journey(), ending(), policies(), ...languages.map((each) => loadLanguage(i18n, each))];
    const fetchAhead = () => void Promise.all(everything()).catch(() => undefined);
    const signs = ['pointerover', 'pointerdown', 'focusin'] as const;
    for (const sign of signs) host.container.addEventListener(sign, fetchAhead, { once: true });
    const stop = host.isOwnPage && window.parent === window ? whenIdle(fetchAhead) : undefined;
    return () => {
      stop?.();
      signs.forEach((sign) => host.container.removeEventListener(sign, fetchAhead));
    };
  }, [host, policies, journey, ending, i18n]);
  const [loaded, setLoaded] = useState<LoadedPolicies>();
  useEffect(() => {
    if (hostGivesPolicies) policies().then(setLoaded, () => undefined);
  }, [hostGivesPolicies, policies]);
  const isStopped = loaded !== undefined && !loaded.versions;

  return (
    <WizardContext value={wizard}>
      <Shell isStart={route.page === 'start'}>
        {/* What is on the screen of one claim must not be mixed with another. */}
        <LoadFailure key={claim} page={route.page} onAgain={goToHeading}>
          {loaded && loaded.faults.length > 0 && (
            <Suspense>
              <PolicyFaultsLater loaded={loaded} />
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
