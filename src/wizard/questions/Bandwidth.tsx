import { useFormContext } from 'react-hook-form';
import { writeAnswers } from '../../claim/answers.ts';
import { answerAt, at, type ClaimPath } from '../../claim/path.ts';
import { answerText } from '../../document/words.ts';
import { Part, Select } from '../../ui/controls.tsx';
import { FieldGroup, describedBy } from '../../ui/Field.tsx';
import { useWizard } from '../context.ts';
import { minimumBandwidth, SpeedGauge } from '../figures/SpeedGauge.tsx';
import { MeasureHere } from '../speed/MeasureHere.tsx';
import { formValues } from './date-text.ts';
import { DontKnow, useKnownBox } from './DontKnow.tsx';
import type { ControlProps } from './Question.tsx';
import { Understood } from './Understood.tsx';
import { WhereToFind } from './WhereToFind.tsx';

const path = 'connection.mbps';
/** Where a speed comes from, and when it was measured. */
const origin: readonly ClaimPath[] = ['connection.source', 'connection.measuredAt'];

/** The speed, in the unit that the test shows, with what the policy asks for this plan beside it. */
export function Bandwidth({ field, state, words, save }: ControlProps) {
  const { register, setValue, getValues } = useFormContext();
  const { now } = useWizard();
  const { t } = words;
  const minimum = minimumBandwidth(state.claim, words);
  const understood = typeof answerAt(state.claim, path) === 'number' ? answerText(path, state.claim, words) : undefined;

  // What is typed over it was not measured by this page.
  const onType = () => {
    if (getValues('connection.source') === 'measured-here') for (const each of origin) setValue(each, '');
  };
  const isMeasured = understood !== undefined && at(state.answers, 'connection.source') === 'measured-here';
  const box = useKnownBox(path, onType);
  const fillIn = (mbps: number) => {
    const minute = `${new Date(now()).toISOString().slice(0, 16)}:00Z`;
    const connection = { mbps, source: 'measured-here', measuredAt: minute } as const;
    const answers = formValues(writeAnswers({ connection }, words.policy.timeZone));
    for (const each of [path, ...origin]) setValue(each, at(answers, each));
    setValue(`${path}.unknown`, false);
    save(origin);
  };
  return (
    <FieldGroup {...field}>
      {minimum && (
        <p className="hint" id={`${path}-least`}>
          {minimum.note}
        </p>
      )}
      <div className="parts">
        <Part
          id={`${path}-value`}
          label={t('question.connection.mbps.name')}
          width="amount"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={field.error !== undefined}
          aria-describedby={describedBy(path, field, minimum ? `${path}-least` : '')}
          {...box}
        />
        <Select
          id={`${path}-unit`}
          label={t('common.unit')}
          options={[
            { value: 'megabits', label: t('common.megabits') },
            { value: 'megabytes', label: t('common.megabytes') },
          ]}
          {...register(`${path}.unit`, { value: 'megabits', onChange: onType })}
        />
        <DontKnow path={path} words={words} />
      </div>
      <Understood value={understood} words={words} />
      <SpeedGauge claim={state.claim} words={words} />
      <MeasureHere least={minimum?.value} words={words} isAnswer={isMeasured} onMeasured={fillIn} />
      <WhereToFind path={path} state={state} />
    </FieldGroup>
  );
}
