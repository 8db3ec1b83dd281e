import { useState, type ChangeEvent } from 'react';
import type { ClaimFile, OpenFault } from '../../export/json.ts';
import { timeZone } from '../../policy/refund-policy/time-zone.ts';
import { Button } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useHasDraft, useTexts, useWizard } from '../context.ts';
import { goTo } from '../route.ts';

/** Opens a claim file to go on with it. It shows what it holds, and asks before it replaces anything. */
export function OpenFile() {
  const { t, format } = useTexts();
  const { draft } = useWizard();
  const hasDraft = useHasDraft();
  const [opened, setOpened] = useState<ClaimFile>();
  const [fault, setFault] = useState<OpenFault | 'unreadable'>();

  const replace = async ({ claim }: ClaimFile) => {
    try {
      const { writeAnswers } = await import('../../claim/answers.ts');
      draft.answer(writeAnswers(claim, timeZone));
      goTo({ page: 'review' });
    } catch {
      setFault('unreadable');
    }
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    setOpened(undefined);
    setFault(undefined);
    if (!file) return;
    try {
      const { readClaimFile, CLAIM_FILE_MAX_BYTES } = await import('../../export/json.ts');
      const read =
        file.size > CLAIM_FILE_MAX_BYTES ? ({ fault: 'too-large' } as const) : readClaimFile(await file.text());
      if ('fault' in read) setFault(read.fault);
      else if (hasDraft) setOpened(read.file);
      else await replace(read.file);
    } catch {
      setFault('unreadable');
    }
  };

  const field = {
    id: 'open-file',
    label: t('start.open.label'),
    error: fault && t(`openFault.${fault}`),
  };
  return (
    <section>
      <h2>{t('start.open.title')}</h2>
      <Field {...field}>
        <input
          type="file"
          id={field.id}
          accept=".json,application/json"
          aria-describedby={describedBy(field.id, field)}
          onChange={(event) => void open(event)}
        />
      </Field>
      <div role="status">
        {opened && (
          <Notice tone="warning">
            <p>
              {t('start.open.opened', {
                problem: opened.claim.problem ? t(`choice.problem.${opened.claim.problem}`) : t('common.notGiven'),
                date: format.day(opened.createdAt),
              })}
            </p>
            <p>{t('start.open.replace')}</p>
            <div className="actions">
              <Button look="danger" onClick={() => void replace(opened)}>
                {t('start.open.confirm')}
              </Button>
              <Button onClick={() => setOpened(undefined)}>{t('action.cancel')}</Button>
            </div>
          </Notice>
        )}
      </div>
    </section>
  );
}
