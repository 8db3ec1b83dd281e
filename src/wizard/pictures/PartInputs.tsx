import type { KeyboardEvent } from 'react';
import type { Words } from '../../document/words.ts';
import { sides, type Typed } from './Stage.tsx';

type PartInputsProps = { typed: Typed; onType: (typed: Typed) => void; words: Words };

/** The part that is chosen, as four numbers: for whoever does not draw. */
export function PartInputs({ typed, onType, words: { t } }: PartInputsProps) {
  // Enter would send the form that the editor stands in.
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <fieldset className="plain">
      <legend>{t('picture.part')}</legend>
      <div className="parts">
        {sides.map((side) => (
          <div className="part" key={side}>
            <label htmlFor={`picture-${side}`}>{t(`picture.side.${side}`)}</label>
            <input
              id={`picture-${side}`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className="input short"
              value={typed[side]}
              onKeyDown={stay}
              onChange={({ target }) => onType({ ...typed, [side]: target.value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
