import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useStore } from 'zustand';
import type { Answers } from '../../claim/answers.ts';
import { at, type ClaimPath } from '../../claim/path.ts';
import { readPrefill } from '../../claim/prefill.ts';
import type { Question } from '../../claim/questions.ts';
import type { ClaimState } from '../claim.ts';
import { useWizard } from '../context.ts';

const isEmpty = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null ? Object.values(entry).every(isEmpty) : (entry ?? '') === '';

/**
 * Puts what the host knows into the boxes of a step that are still empty, and tells whether it has. It is used once: what
 * the customer removes does not come back.
 */
export function usePrefill(
  form: UseFormReturn<Answers>,
  questions: readonly Question[],
  { now, policy }: ClaimState,
  save: () => void,
): boolean {
  const { host, prefill } = useWizard();
  const { values, used } = useStore(prefill);
  const asks = (path: ClaimPath) => questions.some((question) => question.path === path);
  useEffect(() => {
    if (Object.keys(values).length === 0 || !asks('order.reference')) return;
    const { known, ignored } = readPrefill(values, { now, timeZone: policy.timeZone });
    if (ignored.length > 0) console.warn(`Recevable: no answer can be what prefill says of ${ignored.join(', ')}.`);
    // What is known of one order must not be mixed with what was typed of another.
    const typed = at(form.getValues(), 'order.reference');
    const isOther = !isEmpty(typed) && values.order !== undefined && typed !== values.order;
    const empty = [...known].filter(([path]) => !isOther && asks(path) && isEmpty(at(form.getValues(), path)));
    for (const [path, entry] of empty) form.setValue(path, entry);
    prefill.setState({ values: {}, used: empty.map(([path]) => path) });
    if (empty.length === 0) return;
    host.tell({ type: 'prefilled' });
    save();
  });
  return used.some(asks);
}
