import { Button } from '../../ui/controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { polite } from '../../ui/live.ts';
import { useKeeping, useTexts, useWizard } from '../context.ts';

/** Says so where another page writes the draft, or a newer version wrote it, and what can be done. */
export function OtherWriter() {
  const { t } = useTexts();
  const { draft, host } = useWizard();
  const writer = useKeeping((keeping) => keeping.writer);
  const takeOver = async () => {
    // The button goes, and the focus must not go with it.
    host.root.getElementById('content')?.focus();
    await draft.takeOver();
  };
  const act = { elsewhere: () => void takeOver(), newer: () => window.location.reload() };
  return (
    <div className="other-writer" {...polite}>
      {writer !== 'here' && (
        <Notice tone="warning">
          <p>{t(`draft.${writer}.body`)}</p>
          <Button onClick={act[writer]}>{t(`draft.${writer}.action`)}</Button>
        </Notice>
      )}
    </div>
  );
}
