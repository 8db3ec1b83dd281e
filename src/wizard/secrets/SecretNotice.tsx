import { useMemo } from 'react';
import { masked, secretsIn, type Secret } from '../../claim/secrets/index.ts';
import { mapTexts, textsIn } from '../../claim/texts.ts';
import { Button } from '../../ui/controls.tsx';
import { useTexts } from '../context.ts';

/** The kinds of secrets in a list, each once. */
export function useKinds(secrets: readonly Secret[]): string {
  const { t, format } = useTexts();
  return format.list([...new Set(secrets.map(({ kind }) => kind))].map((kind) => t(`secret.kind.${kind}`)));
}

export const secretsInAll = (value: unknown): Secret[] => textsIn(value).flatMap(secretsIn);
export const maskedAll = <T,>(value: T): T => mapTexts(value, (text) => masked(text));

type SecretNoticeProps<T> = { entry: T; onMask: (entry: T) => void };

/** Under a box: that what is typed there holds a secret, and a button that blacks it out. Nothing is changed unasked. */
export function SecretNotice<T>({ entry, onMask }: SecretNoticeProps<T>) {
  const { t } = useTexts();
  // At every key the whole step renders, and most boxes are as they were.
  const secrets = useMemo(() => secretsInAll(entry), [entry]);
  const kinds = useKinds(secrets);
  if (secrets.length === 0) return null;
  const isCard = secrets.some(({ kind }) => kind === 'card-number');
  return (
    <div className="notice warning secret" role="alert">
      <p>{t('secret.found', { kinds })}</p>
      {isCard && <p>{t('secret.notSaved')}</p>}
      <Button onClick={() => onMask(maskedAll(entry))}>
        {t('secret.mask', { mask: [...new Set(secrets.map(({ mask }) => mask))].join(' ') })}
      </Button>
    </div>
  );
}
