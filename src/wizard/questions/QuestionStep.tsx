import { useEffect, useState, type FormEvent } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { readAnswers, type Answers, type Fault } from '../../claim/answers.ts';
import type { ClaimPath } from '../../claim/path.ts';
import { isOptional } from '../../claim/relevant.ts';
import { stepTitle } from '../../export/answers.ts';
import { nextStep, openStep, previousStep, progress, questionsOf, stepOf, type Step } from '../../flow/steps.ts';
import { Button } from '../../ui/controls.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useWords, type ClaimState } from '../claim.ts';
import { useWizard } from '../context.ts';
import { PageHeading } from '../PageHeading.tsx';
import { goTo, hrefOf } from '../route.ts';
import { faultText } from './fault-text.ts';
import { Question } from './Question.tsx';
import { SavedLine } from './SavedLine.tsx';
import { useSaving } from './saving.ts';
import { SelfChecks } from './SelfCheck.tsx';

type QuestionStepProps = { step: Step; state: ClaimState; change?: ClaimPath | undefined };

/** A step that asks: the form owns the keystrokes, the draft owns the answers. */
export function QuestionStep({ step, state, change }: QuestionStepProps) {
  const { draft, now } = useWizard();
  const words = useWords();
  const { t } = words;
  const { claim, answers } = state;
  const form = useForm<Answers>({ defaultValues: answers });
  const [shown, setShown] = useState<{ faults: readonly Fault[]; attempt: number }>({ faults: [], attempt: 0 });
  const { save, saveSoon, isWaiting } = useSaving(() => draft.answer(form.getValues()));
  const questions = questionsOf(step, claim);
  const isSkippable = questions.every((question) => isOptional(question, claim));

  useEffect(() => {
    if (change) document.getElementById(change)?.scrollIntoView({ block: 'center' });
  }, [change]);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    save();
    const read = readAnswers(draft.state.getState().answers, { now: now(), timeZone: words.policy.timeZone });
    const faults = read.faults.filter(({ path }) => stepOf(path) === step);
    setShown(({ attempt }) => ({ faults, attempt: attempt + 1 }));
    if (faults.length > 0) return;
    goTo({ page: change ? openStep(read.faults) : (nextStep(step, read.claim) ?? 'review') });
  };

  const { position, count } = progress(step, claim);
  const previous = change ? 'review' : (previousStep(step, claim) ?? 'start');
  const onScreen = shown.faults.filter(({ path }) => questions.some((question) => question.path === path));
  return (
    <FormProvider {...form}>
      <ErrorSummary
        title={t('fault.summary')}
        attempt={shown.attempt}
        items={onScreen.map((fault) => ({ id: fault.path, message: faultText(fault, words) }))}
      />
      <a className="back" href={hrefOf({ page: previous })}>
        {t('action.back')}
      </a>
      <PageHeading
        title={stepTitle(step, claim, words)}
        progress={t('app.progress', { position, count })}
        hasError={onScreen.length > 0}
      />
      <form noValidate onSubmit={goOn} onChange={({ target }) => (isTyping(target) ? saveSoon() : save())}>
        {questions.map((question) => (
          <Question
            key={question.path}
            question={question}
            state={state}
            error={onScreen.filter(({ path }) => path === question.path).map((fault) => faultText(fault, words))[0]}
            save={save}
          />
        ))}
        <SelfChecks step={step} state={state} />
        <div className="actions">
          <Button look="main" type="submit">
            {change ? t('action.saveChange') : t('action.continue')}
          </Button>
          {isSkippable && !change && (
            <a className="button link" href={hrefOf({ page: nextStep(step, claim) ?? 'review' })}>
              {t('action.skipStep')}
            </a>
          )}
        </div>
        <SavedLine isWaiting={isWaiting} />
      </form>
    </FormProvider>
  );
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
