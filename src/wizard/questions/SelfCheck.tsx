import { policyText } from '../../document/words.ts';
import type { Step } from '../../flow/step.ts';
import { stepOf } from '../../flow/steps.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ClaimState } from '../claim.ts';
import { Content } from '../Content.tsx';
import { useKeeping, useTexts } from '../context.ts';
import { PageHeading } from '../PageHeading.tsx';
import { RouteLink } from '../RouteLink.tsx';

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
      <RouteLink className="button plain" to={{ page: 'solved' }}>
        {t('selfCheck.solved')}
      </RouteLink>
    </Notice>
  );
}

export function SolvedPage() {
  const { t } = useTexts();
  const status = useKeeping((keeping) => keeping.status);
  return (
    <Content>
      <PageHeading title={t('solved.title')} page="solved" />
      <p>{t('solved.body')}</p>
      {status === 'device' && <p>{t('solved.kept')}</p>}
      <p className="actions">
        <RouteLink className="button plain" to={{ page: 'review' }}>
          {t('solved.back')}
        </RouteLink>
        <RouteLink className="button link" to={{ page: 'start' }}>
          {t('solved.start')}
        </RouteLink>
      </p>
    </Content>
  );
}
