import { useEffect, useState } from 'react';
import { policyHash } from '../../export/json.ts';
import { articlesText } from '../../document/words.ts';
import type { Verdict } from '../../policy/codes.ts';
import type { Judged } from '../../store/envelope.ts';
import { Button } from '../../ui/controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ClaimState } from '../claim.ts';
import { useWizard } from '../context.ts';

/** The judgements that this page has made or compared: any other comes from an earlier visit, or out of a file. */
const known = new WeakSet<Judged>();

/**
 * Remembers how the answers are judged, and tells somebody who comes back what became of them where the policy has changed
 * since, or time has passed. What was shown once is not shown again.
 */
export function PolicyChanged({ state: { answers, policy, assessment, now: instant, words } }: { state: ClaimState }) {
  const { draft, host } = useWizard();
  const { t, format } = words;
  const { verdict, because } = assessment;
  const hash = policyHash(policy);
  const [change, setChange] = useState(() => {
    const { judged } = draft.state.getState();
    if (!judged || known.has(judged) || judged.policy !== policy.id) return undefined;
    const hasChanged = judged.hash !== hash || judged.verdict !== verdict;
    return hasChanged ? { before: judged, now: { version: policy.version, hash, verdict, because } } : undefined;
  });
  const hasAnswers = Object.keys(answers).length > 0;
  useEffect(() => {
    const { judged } = draft.state.getState();
    const present = { policy: policy.id, version: policy.version, hash, verdict, because: [...because] };
    // At every render: nothing is written where nothing has changed.
    const isSame = judged && JSON.stringify({ ...judged, at: undefined }) === JSON.stringify(present);
    if (hasAnswers && !isSame) draft.rememberJudgement({ at: instant, ...present });
    const remembered = draft.state.getState().judged;
    if (remembered) known.add(remembered);
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
  const isOtherPolicy = change.before.hash !== change.now.hash;
  return (
    <Notice tone="warning">
      <p>
        <strong>{t(isOtherPolicy ? 'policy.changed.title' : 'policy.changed.time.title')}</strong>
      </p>
      {change.before.version !== change.now.version && (
        <p>{t('policy.changed.versions', { before: change.before.version, now: change.now.version })}</p>
      )}
      {before === now ? (
        <p>{t('policy.changed.same', { verdict: now })}</p>
      ) : (
        <ul>
          <li>
            {change.before.at === undefined
              ? t('policy.changed.undated', { verdict: before })
              : t(change.before.fromFile ? 'policy.changed.inFile' : 'policy.changed.before', {
                  date: format.day(change.before.at),
                  verdict: before,
                })}
          </li>
          <li>{t('policy.changed.now', { verdict: now })}</li>
        </ul>
      )}
      {!isOtherPolicy && <p>{t('policy.changed.time.why')}</p>}
      <Button onClick={close}>{t('policy.changed.close')}</Button>
    </Notice>
  );
}
