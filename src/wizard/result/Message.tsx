import { useEffect, useRef, type ReactNode } from 'react';
import type { LetterId } from '../../claim/sent.ts';
import type { Language } from '../../i18n/index.ts';
import { Button } from '../../ui/controls.tsx';
import { polite } from '../../ui/live.ts';
import { useTexts } from '../context.ts';
import { Fold } from '../Fold.tsx';
import { useCopy } from './use-copy.ts';

type MessageProps = {
  id: LetterId;
  lang: Language;
  text: string;
  /** Whether copying it is the next thing to do. */
  isNext: boolean;
  children?: ReactNode;
};

/** A text to paste, copied by a click, and under it what else may be done with it. */
export function Message({ id, lang, text, isNext, children }: MessageProps) {
  const { t } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const { copy, said } = useCopy(text);
  useEffect(() => {
    if (said !== 'copyFailed') return;
    area.current?.focus();
    area.current?.select();
  }, [said]);
  return (
    <div className="letter">
      <div className="actions">
        <Button look={isNext ? 'main' : 'plain'} onClick={() => void copy()}>
          {t(`take.${id}.copy`)}
        </Button>
      </div>
      <p {...polite} className={said === 'copyFailed' ? 'said failed' : 'said'}>
        {said && t(`take.${said}`)}
      </p>
      <Fold id={`letter-${id}`} isOpen={said === 'copyFailed'} summary={<span>{t(`take.${id}.title`)}</span>}>
        <p className="hint" id={`${id}-hint`}>
          {t(`take.${id}.hint`)}
        </p>
        <textarea
          ref={area}
          id={id}
          lang={lang}
          dir="auto"
          className="input"
          readOnly
          // Browsers write what stands in a box into the file of their session.
          autoComplete="off"
          rows={12}
          value={text}
          aria-label={t(`take.${id}.title`)}
          aria-describedby={`${id}-hint`}
        />
      </Fold>
      {children}
    </div>
  );
}
