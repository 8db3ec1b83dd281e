import { claimDocument } from '../../export/document.ts';
import { policyHash } from '../../export/json.ts';
import { progress } from '../../flow/steps.ts';
import { explain } from '../../policy/explain.ts';
import type { ClaimState } from '../claim.ts';
import { PolicyChanged } from '../policy/PolicyChanged.tsx';
import { Blocks, DocumentSection } from '../DocumentSection.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { SavedLine } from '../draft/SavedLine.tsx';
import { hrefOf } from '../route.ts';
import { Take } from './Take.tsx';

export function ResultStep({ state }: { state: ClaimState }) {
  const { claim, way, assessment, policy, now, words } = state;
  const { t } = words;
  const explanation = explain(claim, policy, now, assessment);
  const source = { ...state, explanation, policyHash: policyHash(policy) };
  const document = claimDocument(source, words);
  const { position, count } = progress('result', way);
  const [verdict, ...sections] = document.sections;
  return (
    <main id="content" className="result" tabIndex={-1}>
      <PolicyChanged state={state} />
      <a className="back" href={hrefOf({ page: 'review' })}>
        {t('action.back')}
      </a>
      <PageHeading title={verdict?.title ?? document.title} progress={t('app.progress', { position, count })} />
      <div className={`verdict ${assessment.verdict}`}>
        <Blocks blocks={verdict?.blocks ?? []} />
      </div>
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section}>
          {section.id === 'next-steps' && <Take source={source} words={words} />}
        </DocumentSection>
      ))}
      <p className="note">{document.record}</p>
      <SavedLine />
    </main>
  );
}
