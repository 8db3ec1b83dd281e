import { policyText } from '../../export/words.ts';
import { stepOf, type Step } from '../../flow/steps.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ClaimState } from '../claim.ts';
import { useKeeping, useTexts } from '../context.ts';
import { PageHeading } from '../PageHeading.tsx';
import { hrefOf } from '../route.ts';

/** Before the policy has a say: what may put things right on the spot. */
export function SelfChecks({ step, state }: { step: Step; state: ClaimState }) {
  const { assessment, policy, words } = state;
  const { t } = words;
  const due = assessment.selfChecks.filter(({ about }) => stepOf(about) === step).map(({ id }) => id);
  const checks = policy.selfChecks.filter(({ id }) => due.includes(id));
  if (checks.length === 0) return null;
  return (
    <Notice title={t('selfCheck.title')} tone="help">
      <ul>
        {checks.map(({ id, label }) => (
          <li key={id}>{policyText(label, words)}</li>
        ))}
      </ul>
      <a className="button plain" href={hrefOf({ page: 'solved' })}>
        {t('selfCheck.solved')}
      </a>
    </Notice>
  );
}

export function SolvedPage() {
  const { t } = useTexts();
  const status = useKeeping((keeping) => keeping.status);
  return (
    <main id="content" tabIndex={-1}>
      <PageHeading title={t('solved.title')} />
      <p>{t('solved.body')}</p>
      {status === 'device' && <p>{t('solved.kept')}</p>}
      <p className="actions">
        <a className="button plain" href={hrefOf({ page: 'review' })}>
          {t('solved.back')}
        </a>
        <a className="button link" href={hrefOf({ page: 'start' })}>
          {t('solved.start')}
        </a>
      </p>
    </main>
  );
}
