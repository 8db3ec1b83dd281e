import type { Language } from '../../i18n/index.ts';
import { Radios } from '../../ui/controls.tsx';
import { FieldGroup } from '../../ui/Field.tsx';

type OneOfProps<T extends string> = {
  id: string;
  label: string;
  options: readonly { value: T; label: string; lang?: Language }[];
  chosen: T;
  onChoose: (value: T) => void;
};

/** A choice of the page itself, one of which is always made; unlike a question, it is no part of the claim. */
export function OneOf<T extends string>({ id, label, options, chosen, onChoose }: OneOfProps<T>) {
  return (
    <FieldGroup id={id} label={label}>
      <Radios
        id={id}
        name={id}
        options={options}
        chosen={chosen}
        onChange={({ target }) => {
          const option = options.find(({ value }) => value === target.value);
          if (option) onChoose(option.value);
        }}
      />
    </FieldGroup>
  );
}
