import { useState, type ChangeEvent } from 'react';
import type { ClaimFile, OpenFault } from '../../export/json.ts';
import { Button } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useHasDraft, useTexts, useWizard, type Wizard } from '../context.ts';
import { goTo } from '../route.ts';

/** What it takes to read a claim file, which few people need. */
const loadTools = async (policies: Wizard['policies']) => {
  const { versions } = await policies();
  if (!versions) throw new Error('There is no policy to read a claim file by.');
  return {
    ...(await import('../../export/json.ts')),
    ...(await import('../../claim/answers.ts')),
    timeZone: versions[0].timeZone,
  };
};
type Tools = Awaited<ReturnType<typeof loadTools>>;

/** Opens a claim file to go on with it. It shows what it holds, and asks before it replaces anything. */
export function OpenFile() {
  const { t, format } = useTexts();
  const { draft, policies } = useWizard();
  const hasDraft = useHasDraft();
  const [opened, setOpened] = useState<{ file: ClaimFile; tools: Tools }>();
  const [fault, setFault] = useState<OpenFault | 'not-loaded'>();

  const replace = ({ schema, claim, policy, assessment }: ClaimFile, { writeAnswers, timeZone }: Tools) => {
    const { verdict, because } = assessment;
    draft.answer(writeAnswers(claim, timeZone));
    // The first files hold the hash of something else, which would pass for another policy.
    const { id, version, hash } = policy;
    draft.rememberJudgement(schema === 1 ? null : { policy: id, version, hash, verdict, because });
    goTo({ page: 'review' });
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    setOpened(undefined);
    setFault(undefined);
    if (!file) return;
    const tools = await loadTools(policies).catch(() => undefined);
    if (!tools) {
      setFault('not-loaded');
      return;
    }
    const text = file.size > tools.CLAIM_FILE_MAX_BYTES ? undefined : await file.text().catch(() => '');
    const read = text === undefined ? ({ fault: 'too-large' } as const) : tools.readClaimFile(text);
    if ('fault' in read) setFault(read.fault);
    else if (hasDraft) setOpened({ file: read.file, tools });
    else replace(read.file, tools);
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
                problem: opened.file.claim.problem
                  ? t(`choice.problem.${opened.file.claim.problem}`)
                  : t('common.notGiven'),
                date: format.day(opened.file.createdAt),
              })}
            </p>
            <p>{t('start.open.replace')}</p>
            <div className="actions">
              <Button look="danger" onClick={() => replace(opened.file, opened.tools)}>
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
