import type { ComponentProps } from 'react';

/** `lang` where the label is in another language than the page. */
type Option = { value: string; label: string; hint?: string; lang?: string };

type RadiosProps = {
  id: string;
  options: readonly Option[];
  /** Of a choice that has a usual answer, unlike a question. */
  chosen?: string;
} & Omit<ComponentProps<'input'>, 'type' | 'id' | 'value'>;

/** Side by side while they fit on a line of a phone or two; one below the other otherwise. */
const isLong = (options: readonly Option[]) =>
  options.some(({ hint }) => hint !== undefined) ||
  options.reduce((length, { label }) => length + label.length, 0) > 40;

/** The radios of a question are never preselected. */
export function Radios({ id, options, chosen, ...input }: RadiosProps) {
  return (
    <div className={isLong(options) ? 'radios' : 'radios in-line'}>
      {options.map(({ value, label, hint, lang }) => {
        const optionId = `${id}-${value}`;
        return (
          <label className="choice" key={value} htmlFor={optionId}>
            <input
              {...input}
              type="radio"
              id={optionId}
              value={value}
              {...(chosen !== undefined && { checked: value === chosen })}
              aria-describedby={hint === undefined ? undefined : `${optionId}-hint`}
            />
            <span>
              <span lang={lang}>{label}</span>
              {hint !== undefined && (
                <span className="hint" id={`${optionId}-hint`}>
                  {hint}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
}

type PartProps = {
  id: string;
  label: string;
  width: 'short' | 'month' | 'year' | 'time' | 'amount';
} & ComponentProps<'input'>;

/** A small input with a label of its own, inside a group. */
export function Part({ id, label, width, ...input }: PartProps) {
  return (
    <div className="part">
      <label htmlFor={id}>{label}</label>
      <input autoComplete="off" {...input} id={id} type="text" className={`input ${width}`} />
    </div>
  );
}

type SelectProps = { id: string; label: string; options: readonly Option[] } & ComponentProps<'select'>;

export function Select({ id, label, options, ...select }: SelectProps) {
  return (
    <div className="part">
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id} className="input">
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

type ButtonProps = { look?: 'main' | 'plain' | 'link' | 'danger' } & ComponentProps<'button'>;

export function Button({ look = 'plain', type = 'button', ...button }: ButtonProps) {
  return <button {...button} type={type} className={`button ${look}`} />;
}
