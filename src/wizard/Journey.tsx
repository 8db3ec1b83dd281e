import { use, useEffect, useState } from 'react';
import { reach, steps, type Step } from '../flow/steps.ts';
import { useClaim } from './claim.ts';
import { useKeeping, useWizard } from './context.ts';
import { DraftNews } from './draft/DraftNews.tsx';
import { PolicyChanged } from './policy/PolicyChanged.tsx';
import { PolicyFaults } from './policy/PolicyFaults.tsx';
import { Preview } from './preview/Preview.tsx';
import { QuestionStep } from './questions/QuestionStep.tsx';
import { ResultStep } from './result/ResultStep.tsx';
import { ReviewStep } from './review/ReviewStep.tsx';
import { redirectTo, type Route } from './route.ts';
import { SolvedPage } from './questions/SelfCheck.tsx';

const isStep = (page: Route['page']): page is Step => steps.some((step) => step === page);

/** Every page after the start. Whoever asks for a step that cannot be reached yet gets to the first that lacks an answer. */
export function Journey({ route }: { route: Route }) {
  const loaded = use(useWizard().policies());
  const { versions, faults } = loaded;
  return versions ? (
    <Judged route={route} judges={{ versions, standsIn: faults.length > 0 }} />
  ) : (
    <PolicyFaults loaded={loaded} />
  );
}

function Judged({ route, judges }: { route: Route; judges: Parameters<typeof useClaim>[0] }) {
  const { hasMoved } = useWizard();
  const loads = useKeeping((keeping) => keeping.loads);
  const state = useClaim(judges);
  const { way, faults } = state;
  const step = isStep(route.page) ? reach(route.page, way, faults) : undefined;
  // Whoever comes from the start page has read it there.
  const [arrival] = useState(() => (hasMoved.current ? undefined : step));
  const isElsewhere = step !== undefined && step !== route.page;
  useEffect(() => {
    if (isElsewhere) redirectTo({ page: step });
  }, [isElsewhere, step]);

  if (step === undefined) return <SolvedPage />;
  if (isElsewhere) return null;
  if (step === 'result') return <ResultStep state={state} />;
  return (
    <div className="with-preview">
      <main id="content" tabIndex={-1}>
        {step === arrival && <DraftNews />}
        <PolicyChanged state={state} />
        {step === 'review' ? (
          <ReviewStep state={state} />
        ) : (
          <QuestionStep key={`${step} ${loads}`} step={step} state={state} change={route.change} />
        )}
      </main>
      <Preview state={state} />
    </div>
  );
}
