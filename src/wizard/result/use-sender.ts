import { useStore } from 'zustand';
import { at, withAt } from '../../claim/path.ts';
import { useAnswers, useKeeping, useWizard, type TypedSender } from '../context.ts';

/** Who writes, as typed: kept with the answers if the customer wants that, and else in this page only. */
export function useSender() {
  const { draft, sender: inPage } = useWizard();
  const answers = useAnswers();
  const held = useStore(inPage);
  const mayKeep = useKeeping(({ writer }) => writer === 'here');
  const kept = at(answers, 'sender');
  const isKept = kept !== undefined;
  const email = at(answers, 'order.referenceKind') === 'email' ? at(answers, 'order.reference') : undefined;
  const suggested = typeof email === 'string' ? { replyTo: email } : {};
  const typed: TypedSender = isKept ? (kept as TypedSender) : { ...suggested, ...held };
  const put = (sender: TypedSender, keep: boolean) => {
    inPage.setState(sender, true);
    if (!mayKeep) return;
    const { sender: _, ...others } = draft.state.getState().answers;
    if (keep) draft.answer(withAt(others, 'sender', sender));
    else if (isKept) draft.answer(others);
  };
  return { typed, isKept, mayKeep, put };
}
