import { useState, type ChangeEvent } from 'react';
import type { ClaimFile, OpenFault } from '../../export/json.ts';
import { readEnvelope } from '../../store/envelope.ts';
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

/** What a file holds, and when it was made (ISO 8601); `open` takes it into the draft. */
type Opened = { problem: ClaimFile['claim']['problem']; madeAt: string; open: () => void };

/** Opens a claim file, or answers that were downloaded, to go on with them. It shows what it holds, and asks before it replaces anything. */
export function OpenFile() {
  const { t, format } = useTexts();
  const hasDraft = useHasDraft();
  const read = useReadFile();
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState<OpenFault | 'not-loaded'>();

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    setOpened(undefined);
    setFault(undefined);
    if (!file) return;
    const found = await read(file);
    if ('fault' in found) setFault(found.fault);
    else if (hasDraft) setOpened(found);
    else found.open();
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
          onChange={(event) => void choose(event)}
        />
      </Field>
      <div role="status">
        {opened && (
          <Notice tone="warning">
            <p>
              {t('start.open.opened', {
                problem: opened.problem ? t(`choice.problem.${opened.problem}`) : t('common.notGiven'),
                date: format.day(opened.madeAt),
              })}
            </p>
            <p>{t('start.open.replace')}</p>
            <div className="actions">
              <Button look="danger" onClick={opened.open}>
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

function useReadFile() {
  const { draft, policies, now } = useWizard();
  return async (file: File): Promise<Opened | { fault: OpenFault | 'not-loaded' }> => {
    const tools = await loadTools(policies).catch(() => undefined);
    if (!tools) return { fault: 'not-loaded' };
    const { CLAIM_FILE_MAX_BYTES, readClaimFile, readAnswers, writeAnswers, timeZone } = tools;
    if (file.size > CLAIM_FILE_MAX_BYTES) return { fault: 'too-large' };
    const text = await file.text().catch(() => '');

    const typed = readEnvelope(text);
    if ('envelope' in typed) {
      const { answers, savedAt } = typed.envelope;
      const { problem } = readAnswers(answers, { now: now(), timeZone }).claim;
      return { problem, madeAt: savedAt, open: () => goOnWith(answers, typed.envelope.judged) };
    }
    const read = readClaimFile(text);
    if ('fault' in read) return read;
    const { schema, claim, policy, assessment, createdAt } = read.file;
    const { verdict, because } = assessment;
    const { id, version, hash } = policy;
    // The first files hold the hash of something else, which would pass for another policy.
    const judged = schema === 1 ? null : { policy: id, version, hash, verdict, because };
    return { problem: claim.problem, madeAt: createdAt, open: () => goOnWith(writeAnswers(claim, timeZone), judged) };
  };

  function goOnWith(...[answers, judged]: Parameters<typeof draft.replace>) {
    draft.replace(answers, judged);
    goTo({ page: 'review' });
  }
}
