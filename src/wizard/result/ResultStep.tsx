import { useEffect, type ReactNode } from 'react';
import { claimDocument, type SectionId } from '../../export/document.ts';
import { policyHash } from '../../export/json.ts';
import { progress } from '../../flow/steps.ts';
import { explain } from '../../policy/explain.ts';
import { Button } from '../../ui/controls.tsx';
import { focusField } from '../../ui/focus-field.ts';
import type { ClaimState } from '../claim.ts';
import { PolicyChanged } from '../policy/PolicyChanged.tsx';
import { Content } from '../Content.tsx';
import { useWizard } from '../context.ts';
import { Blocks, DocumentSection } from '../DocumentSection.tsx';
import { DeadlineCalendar } from '../figures/DeadlineCalendar.tsx';
import { EvidenceBar } from '../figures/EvidenceBar.tsx';
import { SpeedGauge } from '../figures/SpeedGauge.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { AnotherProblem } from './AnotherProblem.tsx';
import { SavedLine } from '../draft/SavedLine.tsx';
import { RouteLink } from '../RouteLink.tsx';
import { Take, TAKE_TITLE } from './Take.tsx';

export function ResultStep({ state }: { state: ClaimState }) {
  const { claim, way, assessment, policy, now, words } = state;
  const { t } = words;
  const { host } = useWizard();
  const explanation = explain(claim, policy, now, assessment);
  const source = { ...state, explanation, policyHash: policyHash(policy) };
  const document = claimDocument(source, words);
  const [ground, ...sections] = document.sections;
  const { verdict } = assessment;
  const { timeline, evidence, findings } = assessment;
  const isAboutSpeed = findings.some(({ outcome, paths }) => outcome === 'true' && paths.includes('connection.mbps'));
  const figures: Partial<Record<SectionId, ReactNode>> = {
    reasons: isAboutSpeed && <SpeedGauge claim={claim} words={words} />,
    evidence: <EvidenceBar evidence={evidence} words={words} />,
    timeline: <DeadlineCalendar timeline={timeline} now={now} words={words} />,
  };
  const articles = assessment.because.join(' ');
  useEffect(() => {
    host.tell({ type: 'completed', verdict, articles: articles === '' ? [] : articles.split(' ') });
  }, [host, verdict, articles]);
  return (
    <Content className="result">
      <RouteLink className="back" to={{ page: 'review' }}>
        {t('action.back')}
      </RouteLink>
      <PageHeading title={ground?.title ?? document.title} page="result" progress={progress('result', way)} />
      <PolicyChanged state={state} />
      <div className={`verdict ${verdict}`}>
        <Blocks blocks={ground?.blocks ?? []} />
      </div>
      <div className="actions">
        <Button look="main" onClick={() => focusField(host.root, TAKE_TITLE)}>
          {t('action.take')}
        </Button>
      </div>
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section} figure={figures[section.id]}>
          {section.id === 'next-steps' && <Take source={source} words={words} />}
        </DocumentSection>
      ))}
      <AnotherProblem />
      <p className="note">{document.record}</p>
      <SavedLine />
    </Content>
  );
}
