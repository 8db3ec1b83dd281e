import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { currencyOf } from '../../claim/answers.ts';
import { currencies } from '../../claim/codes.ts';
import { answerText } from '../../document/words.ts';
import { Select } from '../../ui/controls.tsx';
import { describedBy, Field, FieldGroup } from '../../ui/Field.tsx';
import type { ControlProps } from './Question.tsx';
import { Understood } from './Understood.tsx';

export function Amount(props: ControlProps) {
  const { question } = props;
  return question.kind === 'amount' && question.ownCurrency ? <Price {...props} /> : <OtherAmount {...props} />;
}

/** An amount with the currency that the others follow. A sign typed with it decides, and the list shows the same. */
function Price({ question, field, state, words }: ControlProps) {
  const { register, getValues, setValue } = useFormContext();
  const { path } = question;
  const currencyPath = `${path}.currency`;
  const currency = currencyOf(state.answers, state.claim);
  useEffect(() => {
    if (getValues(currencyPath) !== currency) setValue(currencyPath, currency);
  });
  return (
    <FieldGroup {...field}>
      <div className="parts">
        <div className="part">
          <label className="visually-hidden" htmlFor={`${path}-amount`}>
            {words.t('common.amount')}
          </label>
          <AmountBox
            id={`${path}-amount`}
            error={field.error}
            aria-describedby={describedBy(path, field)}
            {...register(`${path}.amount`)}
          />
        </div>
        <Select
          id={`${path}-currency`}
          label={words.t('common.currency')}
          isBare
          options={currencies.map((code) => ({ value: code, label: code }))}
          {...register(currencyPath, { value: 'EUR' })}
        />
      </div>
      <Understood value={answerText(path, state.claim, words)} words={words} />
    </FieldGroup>
  );
}

function OtherAmount({ question, field, state, words }: ControlProps) {
  const { register } = useFormContext();
  const { path } = question;
  return (
    <Field {...field}>
      <div className="parts">
        <AmountBox
          id={field.id}
          error={field.error}
          aria-describedby={describedBy(field.id, field, `${field.id}-currency`)}
          {...register(`${path}.amount`)}
        />
        <span id={`${field.id}-currency`}>{currencyOf(state.answers, state.claim)}</span>
      </div>
      <Understood value={answerText(path, state.claim, words)} words={words} />
    </Field>
  );
}

function AmountBox({ error, ...input }: { id: string; error: string | undefined } & React.ComponentProps<'input'>) {
  return (
    <input
      {...input}
      type="text"
      className="input amount"
      inputMode="decimal"
      autoComplete="off"
      aria-invalid={error !== undefined}
    />
  );
}
