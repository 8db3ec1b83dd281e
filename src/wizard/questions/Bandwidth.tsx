import { useFormContext } from 'react-hook-form';
import { answerAt } from '../../claim/path.ts';
import { answerText } from '../../export/words.ts';
import { Part, Select } from '../../ui/controls.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import { minimumBandwidth, SpeedGauge } from '../figures/SpeedGauge.tsx';
import type { ControlProps } from './Question.tsx';
import { Understood } from './Understood.tsx';

/** The speed, in the unit that the test shows, with what the policy asks for this plan beside it. */
export function Bandwidth({ field, state, words }: ControlProps) {
  const { register, setValue } = useFormContext();
  const { t } = words;
  const path = 'connection.mbps';
  const minimum = minimumBandwidth(state.claim, words);
  const understood = typeof answerAt(state.claim, path) === 'number' ? answerText(path, state.claim, words) : undefined;
  return (
    <FieldGroup {...field}>
      {minimum && <p className="hint">{minimum.note}</p>}
      <div className="parts">
        <Part
          id={`${path}-value`}
          label={t('question.connection.mbps.name')}
          width="amount"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={field.error !== undefined}
          {...register(`${path}.value`, {
            onChange: () => setValue(`${path}.unknown`, false),
          })}
        />
        <Select
          id={`${path}-unit`}
          label={t('common.unit')}
          options={[
            { value: 'megabits', label: t('common.megabits') },
            { value: 'megabytes', label: t('common.megabytes') },
          ]}
          {...register(`${path}.unit`, { value: 'megabits' })}
        />
      </div>
      <Understood value={understood} words={words} />
      <SpeedGauge claim={state.claim} words={words} />
      <label className="choice" htmlFor={`${path}-unknown`}>
        <input
          type="checkbox"
          id={`${path}-unknown`}
          {...register(`${path}.unknown`, {
            onChange: ({ target }: { target: HTMLInputElement }) => target.checked && setValue(`${path}.value`, ''),
          })}
        />
        <span>{t('question.connection.mbps.unknown')}</span>
      </label>
    </FieldGroup>
  );
}
