import { useEffect, useState } from 'react';
import { policyHash } from '../../export/json.ts';
import { articlesText } from '../../export/words.ts';
import type { Verdict } from '../../policy/codes.ts';
import { Button } from '../../ui/controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ClaimState } from '../claim.ts';
import { useWizard } from '../context.ts';

/**
 * Remembers how the answers are judged, and tells somebody who comes back what became of them where the policy has changed
 * since. What was shown once is not shown again.
 */
export function PolicyChanged({ state: { answers, policy, assessment, words } }: { state: ClaimState }) {
  const { draft, host } = useWizard();
  const { t } = words;
  const { verdict, because } = assessment;
  const hash = policyHash(policy);
  const [change, setChange] = useState(() => {
    const { judged } = draft.state.getState();
    return judged && judged.policy === policy.id && judged.hash !== hash
      ? { before: judged, now: { version: policy.version, verdict, because } }
      : undefined;
  });
  const hasAnswers = Object.keys(answers).length > 0;
  useEffect(() => {
    // At every render: nothing is written where nothing has changed.
    if (hasAnswers)
      draft.rememberJudgement({ policy: policy.id, version: policy.version, hash, verdict, because: [...because] });
  });

  const close = () => {
    // The button goes, and the focus must not go with it.
    host.container.querySelector('h1')?.focus();
    setChange(undefined);
  };

  if (!change) return null;
  const said = (each: { verdict: Verdict; because: readonly string[] }) =>
    each.because.length === 0
      ? t(`verdict.${each.verdict}`)
      : t('policy.changed.withArticles', {
          verdict: t(`verdict.${each.verdict}`),
          articles: articlesText(each.because, words),
        });
  const [before, now] = [said(change.before), said(change.now)];
  return (
    <Notice tone="warning">
      <p>
        <strong>{t('policy.changed.title')}</strong>
      </p>
      {change.before.version !== change.now.version && (
        <p>{t('policy.changed.versions', { before: change.before.version, now: change.now.version })}</p>
      )}
      {before === now ? (
        <p>{t('policy.changed.same', { verdict: now })}</p>
      ) : (
        <ul>
          <li>{t('policy.changed.before', { verdict: before })}</li>
          <li>{t('policy.changed.now', { verdict: now })}</li>
        </ul>
      )}
      <Button onClick={close}>{t('policy.changed.close')}</Button>
    </Notice>
  );
}
