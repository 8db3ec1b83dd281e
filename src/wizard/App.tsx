import type { i18n as I18n } from 'i18next';
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Draft } from '../store/draft.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { Shell } from './Shell.tsx';
import { useTexts, WizardContext } from './context.ts';
import { useRoute } from './route.ts';
import { StartStep } from './start/StartStep.tsx';

const loadJourney = () => import('./Journey.tsx');
const Journey = lazy(async () => ({ default: (await loadJourney()).Journey }));

type AppProps = { draft: Draft; i18n: I18n; now: () => string };

/** One wizard. The start page comes first and light; the steps, the policy and its quotes follow at the first sign of a person. */
export function App({ draft, i18n, now }: AppProps) {
  const hasMoved = useRef(false);
  const wizard = useMemo(() => ({ draft, now, hasMoved }), [draft, now]);
  return (
    <I18nextProvider i18n={i18n}>
      <WizardContext value={wizard}>
        <Shell>
          <LoadFailure>
            <Pages hasMoved={hasMoved} />
          </LoadFailure>
        </Shell>
      </WizardContext>
    </I18nextProvider>
  );
}

function Pages({ hasMoved }: { hasMoved: { current: boolean } }) {
  const route = useRoute();
  // A layout effect, so as to listen before the route does: the next page looks for it as soon as the route has changed.
  useLayoutEffect(() => {
    const moved = () => {
      hasMoved.current = true;
    };
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, [hasMoved]);
  useEffect(() => {
    // A failure here is told when the customer goes on; until then it stands in nobody's way.
    const fetchAhead = () => void loadJourney().catch(() => undefined);
    const signs = ['pointerover', 'pointerdown', 'focusin'] as const;
    for (const sign of signs) document.addEventListener(sign, fetchAhead, { once: true });
    return () => signs.forEach((sign) => document.removeEventListener(sign, fetchAhead));
  }, []);

  if (route.page === 'start') return <StartStep />;
  return (
    <Suspense fallback={<Loading />}>
      <Journey route={route} />
    </Suspense>
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
