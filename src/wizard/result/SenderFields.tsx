import type { ComponentProps } from 'react';
import { limits } from '../../claim/limits.ts';
import { Field } from '../../ui/Field.tsx';
import { useKeeping, useTexts } from '../context.ts';
import { Fold } from '../Fold.tsx';
import { SecretNotice } from '../secrets/SecretNotice.tsx';
import { useSender } from './use-sender.ts';

const boxes = {
  name: { autoComplete: 'name' },
  replyTo: { autoComplete: 'email', autoCapitalize: 'none', spellCheck: false, dir: 'auto' },
} as const satisfies Record<string, ComponentProps<'input'>>;

/** Who writes, and how support can answer: asked here and nowhere else, and kept only on demand. */
export function SenderFields() {
  const { t } = useTexts();
  const { typed, isKept, mayKeep, put } = useSender();
  const isOnlyInThisTab = useKeeping((keeping) => keeping.isOnlyInThisTab);
  return (
    <Fold id="sender" summary={<span>{t('sender.title')}</span>}>
      {(['name', 'replyTo'] as const).map((key) => {
        const field = { id: `sender-${key}`, label: t(`sender.${key}.label`) };
        return (
          <Field key={key} {...field} optional={t('common.optional')}>
            <input
              {...boxes[key]}
              {...(isOnlyInThisTab && { autoComplete: 'off' })}
              id={field.id}
              type="text"
              className="input"
              maxLength={limits.text}
              value={typed[key] ?? ''}
              onChange={({ target }) => put({ ...typed, [key]: target.value }, isKept)}
            />
            <SecretNotice entry={typed[key] ?? ''} onMask={(entry) => put({ ...typed, [key]: entry }, isKept)} />
          </Field>
        );
      })}
      {!isOnlyInThisTab && (
        <label className="choice" htmlFor="sender-keep">
          <input
            type="checkbox"
            id="sender-keep"
            checked={isKept}
            disabled={!mayKeep}
            onChange={({ target }) => put(typed, target.checked)}
          />
          <span>{t('sender.keep')}</span>
        </label>
      )}
    </Fold>
  );
}
