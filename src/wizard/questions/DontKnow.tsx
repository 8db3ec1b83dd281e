import { useFormContext } from 'react-hook-form';
import type { ClaimPath } from '../../claim/path.ts';
import { questionName, type Words } from '../../document/words.ts';

/** The box for an answer that somebody may not know. Typing unticks "I don't know". */
export function useKnownBox(path: ClaimPath, onType?: () => void) {
  const { register, setValue } = useFormContext();
  const onChange = () => {
    setValue(`${path}.unknown`, false);
    onType?.();
  };
  return register(`${path}.value`, { onChange });
}

/** The tick beside such a box. Ticking empties the box. */
export function DontKnow({ path, words }: { path: ClaimPath; words: Words }) {
  const { register, setValue } = useFormContext();
  const onChange = ({ target }: { target: HTMLInputElement }) => target.checked && setValue(`${path}.value`, '');
  return (
    <label className="choice unknown" htmlFor={`${path}-unknown`}>
      <input type="checkbox" id={`${path}-unknown`} {...register(`${path}.unknown`, { onChange })} />
      <span>
        <span>{words.t('common.unknown')}</span> <span className="visually-hidden">{questionName(path, words)}</span>
      </span>
    </label>
  );
}
