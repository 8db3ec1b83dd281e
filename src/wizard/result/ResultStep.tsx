import { useEffect, useState, type ReactNode } from 'react';
import { claimDocument } from '../../document/document.ts';
import type { SectionId } from '../../document/model.ts';
import { headlineOf, lineOf } from '../../document/headline.ts';
import { policyHash } from '../../export/json.ts';
import { readSender } from '../../claim/sender.ts';
import { readSent } from '../../claim/sent.ts';
import { evidenceHere } from '../../document/outcome.ts';
import { policyText } from '../../document/words.ts';
import { explain } from '../../policy/explain.ts';
import type { ClaimState } from '../claim.ts';
import { PolicyChanged } from '../policy/PolicyChanged.tsx';
import { Content } from '../Content.tsx';
import { useWizard } from '../context.ts';
import { DocumentSection, hasRow } from '../DocumentSection.tsx';
import { DeadlineCalendar } from '../figures/DeadlineCalendar.tsx';
import { EvidenceBar } from '../figures/EvidenceBar.tsx';
import { SpeedGauge } from '../figures/SpeedGauge.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { SavedLine } from '../draft/SavedLine.tsx';
import { RouteLink } from '../RouteLink.tsx';
import type { Route } from '../route.ts';
import { SecretsLeft } from '../secrets/SecretsLeft.tsx';
import { AnotherProblem } from './AnotherProblem.tsx';
import { Take } from './Take.tsx';
import { useSender } from './use-sender.ts';
import { useOpenInPrint } from './use-open-in-print.ts';

/** What the headline does not say yet, in the order in which people ask for it. */
const folded: readonly SectionId[] = [
  'reasons',
  'next-steps',
  'remedies',
  'changes',
  'timeline',
  'evidence',
  'rights',
  'answers',
];

type ResultProps = { state: ClaimState; route: Route; news: ReactNode };

export function ResultStep({ state, route, news }: ResultProps) {
  const { claim, assessment, policy, now, words } = state;
  const { t } = words;
  const { host, lastResult } = useWizard();
  const [before] = useState(lastResult.get);
  const explanation = explain(claim, policy, now, assessment);
  const { typed } = useSender();
  const source = {
    ...state,
    explanation,
    policyHash: policyHash(policy),
    sender: readSender(typed),
    sent: readSent(state.answers),
  };
  const document = claimDocument(source, words);
  const { title, why, amount, next } = headlineOf(source, words);
  const { verdict, timeline, findings } = assessment;
  const isAboutSpeed = findings.some(({ outcome, paths }) => outcome === 'true' && paths.includes('connection.mbps'));
  const figures: Partial<Record<SectionId, ReactNode>> = {
    reasons: isAboutSpeed && <SpeedGauge claim={claim} words={words} />,
    evidence: <EvidenceBar evidence={evidenceHere(source)} words={words} />,
    timeline: <DeadlineCalendar timeline={timeline} now={now} words={words} />,
  };
  const changed = document.sections.find(({ id }) => id === route.from);
  const articles = assessment.because.join(' ');
  useEffect(() => {
    host.tell({ type: 'completed', verdict, articles: articles === '' ? [] : articles.split(' ') });
  }, [host, verdict, articles]);
  useEffect(() => {
    lastResult.set(title);
  }, [lastResult, title]);
  useOpenInPrint();
  return (
    <Content className="result">
      <div className={`verdict ${verdict}`}>
        <PageHeading title={title} page="result" isAtPlace={changed !== undefined && hasRow(changed, route.change)} />
        <p>{why}</p>
        {amount !== undefined && <p className="amount-asked">{amount}</p>}
        {next !== undefined && <p className="next-date">{next}</p>}
      </div>
      {news}
      <PolicyChanged state={state} />
      <SecretsLeft>
        <Take source={source} words={words} />
      </SecretsLeft>
      <p className="note">{policyText(policy.notices.decision, words)}</p>
      <div className="folds">
        {folded.map((id) => {
          const section = document.sections.find((each) => each.id === id);
          return (
            section && (
              <DocumentSection
                key={id}
                section={section}
                line={lineOf(section, source, words)}
                figure={figures[id]}
                changed={route.from === id ? route.change : undefined}
                news={
                  before === undefined || before === title ? undefined : t('headline.resultIsNow', { verdict: title })
                }
              />
            )
          );
        })}
        <AnotherProblem />
      </div>
      <RouteLink className="back" to={{ page: 'review' }}>
        {t('action.review')}
      </RouteLink>
      <p className="note">{document.record}</p>
      <SavedLine />
    </Content>
  );
}
