import type { ReactNode } from 'react';

export type FieldProps = {
  id: string;
  label: string;
  /** Said after the label of a field that may be left empty. */
  optional?: string | undefined;
  /** Why the customer is asked just now. */
  note?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Said before the error to those who do not see that it is red. */
  errorLabel?: string;
  children: ReactNode;
};

/** The ids of what describes a field, and of `others` that do, for `aria-describedby`. */
export function describedBy(
  id: string,
  { note, hint, error }: Pick<FieldProps, 'note' | 'hint' | 'error'>,
  ...others: readonly string[]
): string | undefined {
  const own = [note ? `${id}-note` : '', hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`];
  const ids = [...own, ...others].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Label({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      <span>{label}</span>
      {optional !== undefined && (
        <>
          {' '}
          <span className="optional">{optional}</span>
        </>
      )}
    </>
  );
}

function Surroundings({ id, note, hint, error, errorLabel }: Omit<FieldProps, 'label' | 'optional' | 'children'>) {
  return (
    <>
      {note && (
        <p className="note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <span className="visually-hidden">{errorLabel}</span> <span>{error}</span>
        </p>
      )}
    </>
  );
}

/** One control with its label, hint and error. The control itself has `id` and `describedBy`. */
export function Field(props: FieldProps) {
  const { id, error, children } = props;
  return (
    <div className={error === undefined ? 'field' : 'field has-error'}>
      <label htmlFor={id} className="label">
        <Label {...props} />
      </label>
      <Surroundings {...props} />
      {children}
    </div>
  );
}

/**
 * Several controls that answer one question together: radios, or the parts of a date. The first of them has `describedBy`:
 * screen readers do not say what describes a group.
 */
export function FieldGroup(props: FieldProps) {
  const { id, error, children } = props;
  return (
    <fieldset className={error === undefined ? 'field' : 'field has-error'} id={id}>
      <legend className="label">
        <Label {...props} />
      </legend>
      <Surroundings {...props} />
      {children}
    </fieldset>
  );
}
