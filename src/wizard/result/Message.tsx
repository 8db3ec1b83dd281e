import { useEffect, useRef, useState } from 'react';
import type { LetterId } from '../../export/letters/letters.ts';
import { mailtoOf } from '../../export/letters/message.ts';
import { Button } from '../../ui/controls.tsx';
import type { Language } from '../../i18n/index.ts';
import { useTexts } from '../context.ts';
import { Fold } from '../Fold.tsx';

type MessageProps = {
  id: LetterId;
  lang: Language;
  text: string;
  subject: string;
  address?: string | undefined;
};

/** A text to paste, copied by a click. */
export function Message({ id, lang, text, subject, address }: MessageProps) {
  const { t } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ code: 'copied' | 'copyFailed'; of: string }>();
  useEffect(() => {
    if (said?.code !== 'copyFailed') return;
    area.current?.focus();
    area.current?.select();
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ code: 'copied', of: text });
    } catch {
      setSaid({ code: 'copyFailed', of: text });
    }
  };
  const mailto = mailtoOf({ subject, text, address });
  return (
    <div className="letter">
      <div className="actions">
        <Button onClick={() => void copy()}>{t(`take.${id}.copy`)}</Button>
        {mailto !== undefined && (
          <a className="button plain" href={mailto}>
            <span>{t('take.mailto')}</span> <span className="visually-hidden">{t(`take.${id}.title`)}</span>
          </a>
        )}
      </div>
      <p role="status" className={said?.code === 'copyFailed' ? 'said failed' : 'said'}>
        {said?.of === text && t(`take.${said.code}`)}
      </p>
      <Fold id={`letter-${id}`} isOpen={said?.code === 'copyFailed'} summary={<span>{t(`take.${id}.title`)}</span>}>
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
          rows={12}
          value={text}
          aria-label={t(`take.${id}.title`)}
          aria-describedby={`${id}-hint`}
        />
      </Fold>
    </div>
  );
}
