import { useRef } from 'react';
import { answersForAnother } from '../../claim/second-claim.ts';
import { Button } from '../../ui/controls.tsx';
import { useTexts, useWizard } from '../context.ts';
import { Fold } from '../Fold.tsx';

/** Begins another claim about the same order, with what is so whatever the problem is. This one is kept. */
export function AnotherProblem() {
  const { t } = useTexts();
  const { claims, draft, host } = useWizard();
  const hasBegun = useRef(false);
  const begin = async () => {
    // The second click of a double click begins nothing more.
    if (hasBegun.current) return;
    hasBegun.current = true;
    const begun = await claims.begin(answersForAnother(draft.state.getState().answers));
    claims.show(begun);
    host.place.go({ page: 'problem' });
  };
  return (
    <Fold id="another" className="section another" summary={<h2>{t('another.title')}</h2>}>
      <p>{t('another.body')}</p>
      <div className="actions">
        <Button onClick={() => void begin()}>{t('another.begin')}</Button>
      </div>
    </Fold>
  );
}
