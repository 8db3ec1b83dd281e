import { answersSection } from '../../export/answers.ts';
import { previousStep, progress } from '../../flow/steps.ts';
import { useWords, type ClaimState } from '../claim.ts';
import { Blocks } from '../DocumentSection.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { SavedLine } from '../questions/SavedLine.tsx';
import { hrefOf } from '../route.ts';

export function ReviewStep({ state }: { state: ClaimState }) {
  const words = useWords();
  const { t } = words;
  const { claim } = state;
  const { position, count } = progress('review', claim);
  const { parts = [] } = answersSection(claim, words);
  return (
    <>
      <a className="back" href={hrefOf({ page: previousStep('review', claim) ?? 'start' })}>
        {t('action.back')}
      </a>
      <PageHeading title={t('step.review')} progress={t('app.progress', { position, count })} />
      {parts.map(({ title, blocks }) => (
        <section key={title} className="section">
          <h2>{title}</h2>
          <Blocks blocks={blocks} />
        </section>
      ))}
      <div className="actions">
        <a className="button main" href={hrefOf({ page: 'result' })}>
          {t('action.seeResult')}
        </a>
      </div>
      <SavedLine />
    </>
  );
}
