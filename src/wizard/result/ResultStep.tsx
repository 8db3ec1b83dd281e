import { useMemo } from 'react';
import { claimDocument } from '../../export/document.ts';
import { policyHash } from '../../export/json.ts';
import { progress } from '../../flow/steps.ts';
import { useWords, type ClaimState } from '../claim.ts';
import { Blocks, DocumentSection } from '../DocumentSection.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { SavedLine } from '../questions/SavedLine.tsx';
import { hrefOf } from '../route.ts';
import { Take } from './Take.tsx';

export function ResultStep({ state }: { state: ClaimState }) {
  const words = useWords();
  const { t } = words;
  const { claim, assessment, now } = state;
  const hash = useMemo(() => policyHash(words.policy), [words.policy]);
  const source = { claim, assessment, now, policyHash: hash };
  const document = claimDocument(source, words);
  const { position, count } = progress('result', claim);
  const [verdict, ...sections] = document.sections;
  return (
    <main id="content" className="result" tabIndex={-1}>
      <a className="back" href={hrefOf({ page: 'review' })}>
        {t('action.back')}
      </a>
      <PageHeading title={verdict?.title ?? document.title} progress={t('app.progress', { position, count })} />
      <div className={`verdict ${assessment.verdict}`}>
        <Blocks blocks={verdict?.blocks ?? []} />
      </div>
      {sections.map((section) => (
        <DocumentSection key={section.id} section={section}>
          {section.id === 'next-steps' && <Take source={source} document={document} />}
        </DocumentSection>
      ))}
      <p className="note">{document.record}</p>
      <SavedLine />
    </main>
  );
}
