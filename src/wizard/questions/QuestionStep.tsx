import { useEffect, useState, type MouseEvent } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Answers } from '../../claim/answers.ts';
import { at, withAt, type ClaimPath } from '../../claim/path.ts';
import type { Question as AnyQuestion } from '../../claim/questions.ts';
import { askedQuestions } from '../../claim/relevant.ts';
import { stepKey } from '../../document/answers.ts';
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
import { PreviewFold } from '../preview/Preview.tsx';
import { returnTo, type Route } from '../route.ts';
import { formValues } from './date-text.ts';
import { faultText } from './fault-text.ts';
import { Question } from './Question.tsx';
import { SelfChecks } from './SelfCheck.tsx';
import { QuestionGroup, useGroups } from './QuestionGroup.tsx';
import { usePrefill } from './use-prefill.ts';
import { forgetUsual, useUsual } from './use-usual.ts';

type QuestionStepProps = { step: Step; state: ClaimState; route: Route };

/** A step that asks: the form owns the keystrokes, the draft owns the answers. */
export function QuestionStep({ step, state, route: { change, from } }: QuestionStepProps) {
  const { host, draft, now, hasMoved } = useWizard();
  const writer = useKeeping((keeping) => keeping.writer);
  const { claim, way, words } = state;
  const { t } = words;
  const form = useForm<Answers>({ defaultValues: formValues(draft.state.getState().answers) });
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
  const save = (also: readonly ClaimPath[] = [], isTyping = false) => {
    if (writer === 'elsewhere') return;
    const typed = structuredClone(form.getValues());
    const paths = [...questions.filter(({ kind }) => kind !== 'files').map(({ path }) => path), ...also];
    const before = draft.state.getState().answers;
    const after = paths.reduce((kept, path) => withAt(kept, path, at(typed, path)), before);
    draft.answer(at(after, 'problem') === at(before, 'problem') ? after : forgetUsual(draft, after, claim), isTyping);
  };

  const isPrefilled = usePrefill(form, questions, state, save);
  useUsual(form, questions, state, save);
  const groups = useGroups(questions, state, change);

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
    const origin = { ...(from && { from }) };
    if (change) host.place.go(open ? { page: stepOf(open), change: open, ...origin } : returnTo({ change, ...origin }));
    else host.place.go({ page: nextStep(step, read.way) ?? 'result' });
  };

  // Somebody who changed an answer elsewhere finds out why they are here.
  const reopened = change
    ? state.faults.filter(({ path, code }) => code === 'missing' && stepOf(path) === step).length
    : 0;
  const back = change
    ? returnTo({ change, ...(from && { from }) })
    : { page: previousStep(step, way) ?? ('start' as const) };
  const noteOn = ({ path }: AnyQuestion) => {
    if (reopened > 0 && path === change) return t('question.reopened', { count: reopened });
    // An answer given later no longer goes with this one: which of the two is wrong, only the customer knows.
    const clash = state.faults.find(({ against }) => against === path);
    return clash && faultText(clash, claim, words);
  };
  // Nothing that is typed here is held against anybody before "Continue", and nothing that has been put right since.
  const onScreen = state.faults.filter(({ path }) => shown.paths.includes(path));
  const faultOf = (question: AnyQuestion) => onScreen.find(({ path }) => path === question.path);
  const isAmiss = (question: AnyQuestion) => faultOf(question) !== undefined || noteOn(question) !== undefined;
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
      <RouteLink className="back" to={back}>
        {t('action.back')}
      </RouteLink>
      <PageHeading
        title={t(`step.${stepKey(step, claim)}`)}
        page={step}
        progress={progress(step, claim)}
        hasError={onScreen.length > 0}
        isAtPlace={change !== undefined}
      />
      <PolicyChanged state={state} />
      {isPrefilled && <p className="note">{t(host.isShop ? 'question.prefilled' : 'question.prefilledByLink')}</p>}
      <form noValidate onChange={() => save([], true)} onBlur={() => draft.settle()}>
        <fieldset role="none" className="plain" disabled={writer === 'elsewhere'}>
          {groups.map((group) => (
            <QuestionGroup key={group.id} {...group} state={state} isOpen={group.questions.some(isAmiss)}>
              {group.questions.map((question) => (
                <Question
                  key={question.path}
                  question={question}
                  state={state}
                  isOptional={mayBeLeft(question)}
                  note={noteOn(question)}
                  save={save}
                  fault={faultOf(question)}
                />
              ))}
            </QuestionGroup>
          ))}
        </fieldset>
        <SelfChecks step={step} state={state} />
        <PreviewFold state={state} />
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
