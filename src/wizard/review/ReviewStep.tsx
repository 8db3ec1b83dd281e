import { askedQuestions } from '../../claim/relevant.ts';
import { answersSection } from '../../export/answers.ts';
import { questionName } from '../../export/words.ts';
import { previousStep, progress } from '../../flow/steps.ts';
import type { ClaimState } from '../claim.ts';
import { Blocks } from '../DocumentSection.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { SavedLine } from '../draft/SavedLine.tsx';
import { hrefOf } from '../route.ts';

export function ReviewStep({ state }: { state: ClaimState }) {
  const { claim, way, words } = state;
  const { t } = words;
  const { position, count } = progress('review', way);
  const { parts = [] } = answersSection(claim, way, words);
  const onTheWay = way.flatMap(({ questions }) => questions);
  const leftOut = askedQuestions(claim).filter((question) => !onTheWay.includes(question));
  return (
    <>
      <a className="back" href={hrefOf({ page: previousStep('review', way) ?? 'start' })}>
        {t('action.back')}
      </a>
      <PageHeading title={t('step.review')} progress={t('app.progress', { position, count })} />
      {parts.map(({ title, blocks }) => (
        <section key={title} className="section">
          <h2>{title}</h2>
          <Blocks blocks={blocks} />
        </section>
      ))}
      {leftOut.length > 0 && (
        <p className="note">
          {t('review.leftOut', {
            questions: words.format.list(leftOut.map(({ path }) => questionName(path, words))),
          })}
        </p>
      )}
      <div className="actions">
        <a className="button main" href={hrefOf({ page: 'result' })}>
          {t('action.seeResult')}
        </a>
      </div>
      <SavedLine />
    </>
  );
}
