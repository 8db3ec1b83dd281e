import { answersForAnother } from '../../claim/second-claim.ts';
import { Button } from '../../ui/controls.tsx';
import { useKeeping, useTexts, useWizard } from '../context.ts';
import { Fold } from '../Fold.tsx';
import { RouteLink } from '../RouteLink.tsx';
import { useBegin } from '../use-begin.ts';

/** Begins another claim about the same order, with what is so whatever the problem is. */
export function AnotherProblem() {
  const { t } = useTexts();
  const { draft } = useWizard();
  const begin = useBegin();
  const isOnlyInThisTab = useKeeping((keeping) => keeping.isOnlyInThisTab);
  return (
    <Fold id="another" className="section another" summary={<h2>{t('another.title')}</h2>}>
      <p>{t(isOnlyInThisTab ? 'another.bodyPage' : 'another.body')}</p>
      <div className="actions">
        <Button onClick={() => void begin(answersForAnother(draft.state.getState().answers))}>
          {t('another.begin')}
        </Button>
        <RouteLink to={{ page: 'start' }}>{t('another.home')}</RouteLink>
      </div>
    </Fold>
  );
}
