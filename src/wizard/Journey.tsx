import { use, useEffect, useState, type ComponentProps } from 'react';
import { isTimeZone } from '../claim/dates.ts';
import { hasCardNumber, withoutUnfinishedCard } from '../claim/secrets/index.ts';
import { guardCards } from '../store/storable.ts';
import { steps, type Step } from '../flow/step.ts';
import { reach } from '../flow/steps.ts';
import { useClaim } from './claim.ts';
import { useKeeping, useWizard, type Wizard } from './context.ts';
import { DraftNews } from './draft/DraftNews.tsx';
import { keepForOffline } from './offline.ts';
import { PolicyFaultsLater } from './policy/PolicyFaultsLater.tsx';
import { UnknownTimeZone } from './policy/unknown-time-zone.ts';
import { Preview } from './preview/Preview.tsx';
import { VerdictSaid } from './preview/VerdictSaid.tsx';
import { QuestionStep } from './questions/QuestionStep.tsx';
import type { Route } from './route.ts';
import { Content } from './Content.tsx';
import { SolvedPage } from './questions/SelfCheck.tsx';

export { DraftNews };
export { NameOfShown, OtherClaims } from './start/OtherClaims.tsx';

guardCards({ hasCardNumber, withoutUnfinishedCard });

/**
 * How often the browser has brought the page back as it was left. WebKit then empties every box with `autocomplete="off"` in a task
 * of its own and tells nobody. Boxes that are made anew are not among them. The other browsers keep the boxes, and the focus.
 */
function useReturnsInWebKit(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    if (!navigator.vendor.startsWith('Apple')) return undefined;
    const hear = ({ persisted }: PageTransitionEvent) => persisted && setReturns((count) => count + 1);
    window.addEventListener('pageshow', hear);
    return () => window.removeEventListener('pageshow', hear);
  }, []);
  return returns;
}

const isStep = (page: Route['page']): page is Step => steps.some((step) => step === page);

type Pages = Awaited<ReturnType<Wizard['ending']>>;

function ResultStep(props: ComponentProps<Pages['ResultStep']>) {
  const ending = use(useWizard().ending());
  return <ending.ResultStep {...props} />;
}

function ReviewStep(props: ComponentProps<Pages['ReviewStep']>) {
  const ending = use(useWizard().ending());
  return <ending.ReviewStep {...props} />;
}

/** Every page after the start. Whoever asks for a step that cannot be reached yet gets to the first that lacks an answer. */
export function Journey({ route }: { route: Route }) {
  const loaded = use(useWizard().policies());
  const { versions, faults } = loaded;
  if (versions && !isTimeZone(versions[0].timeZone)) throw new UnknownTimeZone(versions[0].timeZone);
  return versions ? (
    <Judged route={route} judges={{ versions, standsIn: faults.length > 0 }} />
  ) : (
    <PolicyFaultsLater loaded={loaded} />
  );
}

function Judged({ route, judges }: { route: Route; judges: Parameters<typeof useClaim>[0] }) {
  const { host, hasMoved, ending } = useWizard();
  // A failure is told once somebody goes there.
  useEffect(() => void ending().catch(() => undefined), [ending]);
  const isOnlyInThisTab = useKeeping((keeping) => keeping.isOnlyInThisTab);
  useEffect(() => {
    // On a shared computer nothing is kept, not even what says that somebody was here.
    if (host.isOwnPage && !isOnlyInThisTab) keepForOffline(host.container);
  }, [host, isOnlyInThisTab]);
  const loads = useKeeping((keeping) => keeping.loads);
  const isAsking = isStep(route.page) && route.page !== 'review' && route.page !== 'result';
  const returns = useReturnsInWebKit();
  const form = `${route.page} ${loads} ${returns}`;
  const state = useClaim(judges, isAsking ? form : undefined);
  const { way, faults } = state;
  const step = isStep(route.page) ? reach(route.page, way, faults) : undefined;
  // Whoever comes from the start page has read it there.
  const [arrival] = useState(() => (hasMoved.current ? undefined : step));
  const isElsewhere = step !== undefined && step !== route.page;
  useEffect(() => {
    if (isElsewhere) host.place.redirect({ page: step });
  }, [host, isElsewhere, step]);

  if (step === undefined) return <SolvedPage />;
  if (isElsewhere) return null;
  const news = step === arrival && <DraftNews />;
  if (step === 'result') return <ResultStep key={returns} state={state} route={route} news={news} />;
  return (
    <div className="with-preview">
      <VerdictSaid state={state} />
      <Content>
        {news}
        {step === 'review' ? (
          <ReviewStep state={state} route={route} />
        ) : (
          <QuestionStep key={form} step={step} state={state} route={route} />
        )}
      </Content>
      <Preview state={state} />
    </div>
  );
}
