import type { ComponentProps } from 'react';

/** `lang` where the label is in another language than the page. */
type Option = { value: string; label: string; hint?: string; lang?: string };

type RadiosProps = {
  id: string;
  options: readonly Option[];
  /** Of a choice that has a usual answer, unlike a question. */
  chosen?: string;
} & Omit<ComponentProps<'input'>, 'type' | 'id' | 'value'>;

/** Short answers stand side by side; one below the other stand those that explain themselves. */
const isLong = (options: readonly Option[]) =>
  options.some(({ hint, label }) => hint !== undefined || label.length > 32);

/** One of several. What describes them all is said at the first; a hint of one is part of its label. */
export function Radios({ id, options, chosen, 'aria-describedby': about, ...input }: RadiosProps) {
  return (
    <div className={isLong(options) ? 'radios' : 'radios in-line'}>
      {options.map(({ value, label, hint, lang }, index) => {
        const optionId = `${id}-${value}`;
        return (
          <label className="choice" key={value} htmlFor={optionId}>
            <input
              {...input}
              type="radio"
              id={optionId}
              value={value}
              {...(chosen !== undefined && { checked: value === chosen })}
              aria-describedby={index === 0 ? about : undefined}
            />
            <span>
              <span lang={lang}>{label}</span>
              {hint !== undefined && <span className="hint">{hint}</span>}
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
  width: 'time' | 'amount';
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

/** `isBare`: what it is is plain to see. */
type SelectProps = {
  id: string;
  label: string;
  options: readonly Option[];
  isBare?: boolean;
} & ComponentProps<'select'>;

export function Select({ id, label, options, isBare = false, ...select }: SelectProps) {
  return (
    <div className="part">
      <label className={isBare ? 'visually-hidden' : undefined} htmlFor={id}>
        {label}
      </label>
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

type FileButtonProps = { id: string; text: string } & ComponentProps<'input'>;

/** A file input as a button of its own: the browser's would speak the browser's language. */
export function FileButton({ text, ...input }: FileButtonProps) {
  return (
    <label className="button plain file" htmlFor={input.id}>
      <span>{text}</span>
      <input {...input} type="file" />
    </label>
  );
}

type ButtonProps = { look?: 'main' | 'plain' | 'link' | 'danger' } & ComponentProps<'button'>;

export function Button({ look = 'plain', type = 'button', ...button }: ButtonProps) {
  return <button {...button} type={type} className={`button ${look}`} />;
}
