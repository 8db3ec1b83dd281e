import { askedQuestions } from '../../claim/relevant.ts';
import { answersSection } from '../../document/answers.ts';
import { questionName } from '../../document/words.ts';
import { previousStep } from '../../flow/steps.ts';
import type { ClaimState } from '../claim.ts';
import { Blocks } from '../Blocks.tsx';
import { hasRow, Origin } from '../DocumentSection.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { PolicyChanged } from '../policy/PolicyChanged.tsx';
import { SavedLine } from '../draft/SavedLine.tsx';
import { RouteLink } from '../RouteLink.tsx';
import type { Route } from '../route.ts';

export function ReviewStep({ state, route }: { state: ClaimState; route: Route }) {
  const { claim, way, words } = state;
  const { t } = words;
  const section = answersSection(state, words);
  const { parts = [] } = section;
  const onTheWay = way.flatMap(({ questions }) => questions);
  const leftOut = askedQuestions(claim).filter((question) => !onTheWay.includes(question));
  return (
    <>
      <RouteLink className="back" to={{ page: previousStep('review', way) ?? 'start' }}>
        {t('action.back')}
      </RouteLink>
      <PageHeading title={t('step.review')} page="review" isAtPlace={hasRow(section, route.change)} />
      <PolicyChanged state={state} />
      <Origin from="review" changed={route.change}>
        {parts.map(({ title, blocks }) => (
          <section key={title} className="section">
            <h2>{title}</h2>
            <Blocks blocks={blocks} />
          </section>
        ))}
      </Origin>
      {leftOut.length > 0 && (
        <p className="note">
          {t('review.leftOut', {
            questions: words.format.list(leftOut.map(({ path }) => questionName(path, words))),
          })}
        </p>
      )}
      <div className="actions">
        <RouteLink className="button main" to={{ page: 'result' }}>
          {t('action.seeResult')}
        </RouteLink>
      </div>
      <SavedLine />
    </>
  );
}
