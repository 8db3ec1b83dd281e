import { useEffect } from 'react';
import { policyFaultText } from '../../document/policy-fault.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Content } from '../Content.tsx';
import { useTexts, useWizard } from '../context.ts';
import { PageHeading } from '../PageHeading.tsx';
import type { LoadedPolicies } from './policies.ts';

const SHOWN = 10;

/** Where the host's policies cannot be used: a page of its own when the wizard stops, or else a word above every page. */
export function PolicyFaults({ loaded: { versions, faults } }: { loaded: LoadedPolicies }) {
  const { t } = useTexts();
  const { host } = useWizard();
  useEffect(() => {
    for (const fault of faults) console.error(`Recevable: ${policyFaultText(fault, t)}`);
  }, [faults, t]);
  useEffect(() => {
    if (faults.length > 0) host.tell({ type: 'error', code: 'policy' });
  }, [host, faults]);
  if (faults.length === 0) return null;
  return versions ? (
    <aside aria-label={t('policyFault.title.built-in')}>
      <Faults faults={faults} title={t('policyFault.title.built-in')} body={t('policyFault.builtIn')} />
    </aside>
  ) : (
    <Content>
      <PageHeading title={t('policyFault.title.stop')} />
      <Faults faults={faults} body={t('policyFault.customer')} />
    </Content>
  );
}

type FaultsProps = { faults: LoadedPolicies['faults']; title?: string; body: string };

function Faults({ faults, title, body }: FaultsProps) {
  const { t } = useTexts();
  const more = faults.length - SHOWN;
  return (
    <Notice tone="warning">
      {title !== undefined && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <p>{body}</p>
      <details>
        <summary>{t('policyFault.integrator')}</summary>
        <ul>
          {faults.slice(0, SHOWN).map((fault) => (
            <li key={`${fault.source}${fault.pointer}${fault.code}`}>{policyFaultText(fault, t)}</li>
          ))}
          {more > 0 && <li>{t('policyFault.more', { count: more })}</li>}
        </ul>
      </details>
    </Notice>
  );
}
