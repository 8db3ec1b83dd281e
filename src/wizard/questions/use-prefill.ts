import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useStore } from 'zustand';
import type { Answers } from '../../claim/answers.ts';
import { at, withAt, type ClaimPath } from '../../claim/path.ts';
import { readPrefill } from '../../claim/prefill.ts';
import type { Question } from '../../claim/questions.ts';
import type { ClaimState } from '../claim.ts';
import { useWizard } from '../context.ts';
import { isEmpty } from '../is-empty.ts';
import { formValues } from './date-text.ts';

/**
 * Puts what the host knows into the boxes of a step that are still empty, and tells whether it has. It is used once: what
 * the customer removes does not come back.
 */
export function usePrefill(
  form: UseFormReturn<Answers>,
  questions: readonly Question[],
  { now, policy }: ClaimState,
  save: (also: readonly ClaimPath[]) => void,
): boolean {
  const { host, prefill } = useWizard();
  const { values, used: shown } = useStore(prefill);
  const asks = (path: ClaimPath) => questions.some((question) => question.path === path);
  useEffect(() => {
    if (Object.keys(values).length === 0 || !asks('order.referenceKind')) return;
    const { known, ignored } = readPrefill(values, { now, timeZone: policy.timeZone });
    if (ignored.length > 0) console.warn(`Recevable: no answer can be what prefill says of ${ignored.join(', ')}.`);
    // What is known of one order must not be mixed with what was typed of another.
    const typed = form.getValues();
    const reference = at(typed, 'order.reference');
    const isOther = !isEmpty(reference) && values.order !== undefined && reference !== values.order;
    // The box for the reference only appears once it is said which kind it is, and may be there for another kind.
    const kind = at(typed, 'order.referenceKind');
    const takes = (path: ClaimPath) =>
      path === 'order.reference' ? isEmpty(kind) || kind === known.get('order.referenceKind') : asks(path);
    const given = formValues([...known].reduce<Answers>((all, [path, entry]) => withAt(all, path, entry), {}));
    const used = [...known.keys()].filter((path) => !isOther && takes(path) && isEmpty(at(typed, path)));
    for (const path of used) form.setValue(path, at(given, path));
    prefill.setState({ values: {}, used });
    if (used.length === 0) return;
    host.tell({ type: 'prefilled' });
    save(used);
  });
  return shown.some(asks);
}
