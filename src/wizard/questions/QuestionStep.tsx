import { useEffect, useState, type MouseEvent } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Answers } from '../../claim/answers.ts';
import { at, withAt, type ClaimPath } from '../../claim/path.ts';
import type { Question as AnyQuestion } from '../../claim/questions.ts';
import { askedQuestions } from '../../claim/relevant.ts';
import { stepKey } from '../../export/answers.ts';
import type { Step } from '../../flow/step.ts';
import { nextStep, previousStep, progress, questionsOf, stepOf } from '../../flow/steps.ts';
import { Button } from '../../ui/controls.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { focusField } from '../../ui/focus-field.ts';
import type { ClaimState } from '../claim.ts';
import { useKeeping, useWizard } from '../context.ts';
import { SavedLine } from '../draft/SavedLine.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { PolicyChanged } from '../policy/PolicyChanged.tsx';
import { RouteLink } from '../RouteLink.tsx';
import { faultText } from './fault-text.ts';
import { Question } from './Question.tsx';
import { SelfChecks } from './SelfCheck.tsx';
import { usePrefill } from './use-prefill.ts';

type QuestionStepProps = { step: Step; state: ClaimState; change?: ClaimPath | undefined };

/** A step that asks: the form owns the keystrokes, the draft owns the answers. */
export function QuestionStep({ step, state, change }: QuestionStepProps) {
  const { host, draft, now, hasMoved } = useWizard();
  const writer = useKeeping((keeping) => keeping.writer);
  const { claim, answers, way, words } = state;
  const { t } = words;
  const form = useForm<Answers>({ defaultValues: answers });
  const [shown, setShown] = useState<{ paths: readonly ClaimPath[]; attempt: number }>(() => ({
    paths: outdated(step, state),
    attempt: 0,
  }));
  const questions = useShown(step, state);
  const mayBeLeft = (question: AnyQuestion) =>
    (question.optional !== undefined && !state.decisive.has(question.path)) ||
    !questionsOf(step, way).includes(question);
  const isSkippable = questions.every(mayBeLeft);

  useEffect(() => {
    if (change && hasMoved.current) focusField(host.root, change);
  }, [host, change, hasMoved]);

  // The form only ever writes the questions that it shows; what it hands out is its own and goes on changing, hence the clone.
  const save = (also: readonly ClaimPath[] = []) => {
    if (writer === 'elsewhere') return;
    const typed = structuredClone(form.getValues());
    const paths = [...questions.filter(({ kind }) => kind !== 'files').map(({ path }) => path), ...also];
    draft.answer(paths.reduce((kept, path) => withAt(kept, path, at(typed, path)), draft.state.getState().answers));
  };

  const isPrefilled = usePrefill(form, questions, state, save);

  // On a click and not on submission, which a sandboxed frame may not allow. Enter clicks the first of the buttons too.
  const goOn = (event: MouseEvent) => {
    event.preventDefault();
    save();
    const read = state.judgeNewer(draft.state.getState().answers, now());
    const paths = read.faults.map(({ path }) => path).filter((path) => stepOf(path) === step);
    setShown(({ attempt }) => ({ paths, attempt: attempt + 1 }));
    if (paths.length > 0) return;
    // A change may open questions elsewhere: these come next, and then the review again.
    const open = read.faults[0]?.path;
    if (change) host.place.go(open ? { page: stepOf(open), change: open } : { page: 'review' });
    else host.place.go({ page: nextStep(step, read.way) ?? 'review' });
  };

  // Somebody who changed an answer elsewhere finds out why they are here.
  const reopened = change
    ? state.faults.filter(({ path, code }) => code === 'missing' && stepOf(path) === step).length
    : 0;
  const previous = change ? 'review' : (previousStep(step, way) ?? 'start');
  const noteOn = ({ path }: AnyQuestion) => {
    if (reopened > 0 && path === change) return t('question.reopened', { count: reopened });
    // An answer given later no longer goes with this one: which of the two is wrong, only the customer knows.
    const clash = state.faults.find(({ against }) => against === path);
    return clash && faultText(clash, claim, words);
  };
  // Nothing that is typed here is held against anybody before "Continue", and nothing that has been put right since.
  const onScreen = state.faults.filter(({ path }) => shown.paths.includes(path));
  return (
    <FormProvider {...form}>
      <ErrorSummary
        title={t('fault.summary')}
        attempt={shown.attempt}
        items={onScreen.map((fault) => ({
          id: fault.code === 'not-a-time' ? `${fault.path}-time` : fault.path,
          message: faultText(fault, claim, words),
        }))}
      />
      <RouteLink className="back" to={{ page: previous }}>
        {t('action.back')}
      </RouteLink>
      <PageHeading
        title={t(`step.${stepKey(step, claim)}`)}
        page={step}
        progress={progress(step, way)}
        hasError={onScreen.length > 0}
      />
      <PolicyChanged state={state} />
      {isPrefilled && <p className="note">{t('question.prefilled')}</p>}
      <form noValidate onChange={() => save()}>
        <fieldset role="none" className="plain" disabled={writer === 'elsewhere'}>
          {questions.map((question) => (
            <Question
              key={question.path}
              question={question}
              state={state}
              isOptional={mayBeLeft(question)}
              note={noteOn(question)}
              error={
                onScreen.filter(({ path }) => path === question.path).map((fault) => faultText(fault, claim, words))[0]
              }
            />
          ))}
        </fieldset>
        <SelfChecks step={step} state={state} />
        <div className="actions">
          <Button look="main" type="submit" onClick={goOn}>
            {change ? t('action.saveChange') : t('action.continue')}
          </Button>
          {isSkippable && !change && (
            <Button look="link" type="submit" onClick={goOn}>
              {t('action.skipStep')}
            </Button>
          )}
        </div>
        <SavedLine />
      </form>
    </FormProvider>
  );
}

/** The dates of a step that no longer go with one that was changed elsewhere. */
function outdated(step: Step, { faults }: ClaimState): readonly ClaimPath[] {
  return faults.filter(({ path, against }) => against && stepOf(path) === step).map(({ path }) => path);
}

/** The questions of a step. One that no longer matters stays until the page is left: nothing vanishes under the customer's hands. */
function useShown(step: Step, { claim, way }: ClaimState): readonly AnyQuestion[] {
  const [shown, setShown] = useState<ReadonlySet<ClaimPath>>(new Set());
  const now = questionsOf(step, way).map(({ path }) => path);
  if (now.some((path) => !shown.has(path))) setShown(new Set([...shown, ...now]));
  return askedQuestions(claim).filter(({ path }) => stepOf(path) === step && (shown.has(path) || now.includes(path)));
}
