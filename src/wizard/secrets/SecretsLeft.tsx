import { useEffect, useRef, useState, type ReactNode } from 'react';
import { secretsIn } from '../../claim/secrets/index.ts';
import { textsIn } from '../../claim/texts.ts';
import { Button } from '../../ui/controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts, useWizard } from '../context.ts';
import { useSender } from '../result/use-sender.ts';
import { maskedAll, useKinds } from './SecretNotice.tsx';

/** Asks once, before a file or a message is made, what becomes of the secrets that are still in the claim. */
export function SecretsLeft({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const { draft, secretsKept } = useWizard();
  const { typed, isKept, put } = useSender();
  const { answers } = draft.state.getState();
  const [, setAnswered] = useState(0);
  const [isTyping, setTyping] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  // The boxes for the sender are among the children, and stay while somebody types in them.
  const found = textsIn(isTyping ? [answers] : [answers, typed]).flatMap((text) =>
    secretsIn(text).map((secret) => ({ ...secret, said: text.slice(secret.start, secret.end) })),
  );
  const left = found.filter(({ said }) => !secretsKept.has(said));
  const kinds = useKinds(left);
  const isAsking = left.length > 0;
  const wasTyping = useRef(false);
  useEffect(() => {
    if (isAsking && wasTyping.current) notice.current?.focus();
    wasTyping.current = isTyping;
  }, [isAsking, isTyping]);
  if (!isAsking)
    return (
      <div onFocus={({ target }) => setTyping(target.matches('input[type="text"]'))} onBlur={() => setTyping(false)}>
        {children}
      </div>
    );
  const mask = () => {
    draft.answer(maskedAll(answers));
    put(maskedAll(typed), isKept);
  };
  const keep = () => {
    for (const { said } of left) secretsKept.add(said);
    setAnswered((count) => count + 1);
  };
  return (
    <div ref={notice} tabIndex={-1} role="group" aria-label={t('secret.left.title')}>
      <Notice tone="warning" title={t('secret.left.title')}>
        <p>{t('secret.left.body', { kinds })}</p>
        <div className="actions">
          <Button look="main" onClick={mask}>
            {t('secret.left.mask')}
          </Button>
          <Button onClick={keep}>{t('secret.left.keep')}</Button>
        </div>
      </Notice>
    </div>
  );
}
