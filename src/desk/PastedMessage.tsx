import { useState } from 'react';
import { referencesIn } from '../claim/reference.ts';
import { readMachineLines, type MachineLine } from '../document/machine-line.ts';
import type { Translate } from '../i18n/index.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import { polite } from '../ui/live.ts';
import type { OnDesk } from './Desk.tsx';

type PastedMessageProps = { t: Translate; claims: readonly OnDesk[] };

/** Finds the claims that a message names, and their files if those are on the desk. */
export function PastedMessage({ t, claims }: PastedMessageProps) {
  const [pasted, setPasted] = useState('');
  const found = referencesIn(pasted);
  const lines = readMachineLines(pasted);
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
      <div {...polite}>
        {pasted.trim() !== '' && found.length === 0 && <p>{t('desk.line.none')}</p>}
        {found.map(({ written, reference }) =>
          reference === undefined ? (
            <p key={written}>{t('desk.line.wrong', { reference: written })}</p>
          ) : (
            <Named
              key={reference}
              t={t}
              reference={reference}
              line={lines.find((each) => each.reference === reference)}
              claim={claims.find((each) => each.reference === reference)}
            />
          ),
        )}
      </div>
    </Field>
  );
}

function unfold(id: string): void {
  const details = document.querySelector<HTMLDetailsElement>(`#${id}`);
  if (details) details.open = true;
}

type NamedProps = { t: Translate; reference: string; line: MachineLine | undefined; claim: OnDesk | undefined };

function Named({ t, reference, line, claim }: NamedProps) {
  return (
    <p>
      <strong>{line ? lineText(line, t) : reference}</strong>{' '}
      {claim ? (
        <a href={`#${claim.id}`} onClick={() => unfold(claim.id)}>
          {t('desk.line.onDesk')}
        </a>
      ) : (
        t('desk.line.notOnDesk')
      )}
    </p>
  );
}

const lineText = ({ reference, problem, order, verdict }: MachineLine, t: Translate) =>
  t('desk.line.found', {
    reference,
    problem: problem ? t(`choice.problem.${problem}`) : t('common.notGiven'),
    order: order ?? t('common.notGiven'),
    verdict: t(`document.stand.${verdict}`),
  });
