import { useState } from 'react';
import { readMachineLine } from '../document/machine-line.ts';
import type { Translate } from '../i18n/index.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import type { OnDesk } from './Desk.tsx';

type PastedMessageProps = { t: Translate; claims: readonly OnDesk[] };

/** Finds the machine line of a message, and its claim file if that is on the desk. */
export function PastedMessage({ t, claims }: PastedMessageProps) {
  const [pasted, setPasted] = useState('');
  const line = readMachineLine(pasted);
  const claim = claims.find(({ reference }) => reference === line?.reference);
  const field = { id: 'desk-message', label: t('desk.line.label'), hint: t('desk.line.hint') };
  return (
    <Field {...field}>
      <textarea
        id={field.id}
        className="input"
        dir="auto"
        rows={3}
        aria-describedby={describedBy(field.id, field)}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div role="status">
        {pasted.trim() !== '' && !line && <p>{t('desk.line.none')}</p>}
        {line && (
          <p>
            <strong>
              {t('desk.line.found', {
                reference: line.reference,
                problem: line.problem ? t(`choice.problem.${line.problem}`) : t('common.notGiven'),
                order: line.order ?? t('common.notGiven'),
                verdict: t(`document.stand.${line.verdict}`),
              })}
            </strong>{' '}
            {claim ? <a href={`#${claim.id}`}>{t('desk.line.onDesk')}</a> : t('desk.line.notOnDesk')}
          </p>
        )}
      </div>
    </Field>
  );
}
