import { useState } from 'react';
import { useKeeping, useTexts, useWizard } from '../context.ts';
import { polite } from '../../ui/live.ts';

/** For a computer that others use: nothing stays on it. */
export function OnlyInThisTab() {
  const { t } = useTexts();
  const { claims } = useWizard();
  const isOnlyInThisTab = useKeeping((keeping) => keeping.isOnlyInThisTab);
  const [hasFailed, setFailed] = useState(false);
  const keep = async (only: boolean) => setFailed(!(await claims.keepOnlyInThisTab(only)));
  return (
    <>
      <label className="choice" htmlFor="only-in-this-tab">
        <input
          type="checkbox"
          id="only-in-this-tab"
          checked={isOnlyInThisTab}
          onChange={({ target }) => void keep(target.checked)}
        />
        <span>
          <span>{t('draft.onlyInThisTab.label')}</span>
          <span className="hint">{t('draft.onlyInThisTab.hint')}</span>
        </span>
      </label>
      <p {...polite}>{hasFailed && t('draft.onlyInThisTab.failed')}</p>
    </>
  );
}
