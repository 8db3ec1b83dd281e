import { useState } from 'react';
import type { ReadyReply } from '../document/replies.ts';
import type { Language, Translate } from '../i18n/index.ts';
import { Button } from '../ui/controls.tsx';
import { polite } from '../ui/live.ts';
import { useCopy } from '../wizard/result/use-copy.ts';

type ReadyRepliesProps = { t: Translate; replies: readonly ReadyReply[]; id: string; lang: Language };

/** The shop's replies for this outcome, filled in, each to be changed before a button copies it. */
export function ReadyReplies({ t, replies, id, lang }: ReadyRepliesProps) {
  return replies.length === 0 ? (
    <p>{t('desk.noReplies')}</p>
  ) : (
    replies.map((reply, index) => (
      <Reply key={reply.id} t={t} reply={reply} id={`${id}-${reply.id}`} lang={lang} isFirst={index === 0} />
    ))
  );
}

type ReplyProps = Pick<ReadyRepliesProps, 't' | 'id' | 'lang'> & { reply: ReadyReply; isFirst: boolean };

function Reply({ t, reply: { label, text }, id, lang, isFirst }: ReplyProps) {
  const [written, setWritten] = useState(text);
  const { copy, said } = useCopy(written);
  return (
    <details className="fold desk-reply" open={isFirst}>
      <summary>{label}</summary>
      <div className="fold-body">
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <textarea
          id={id}
          lang={lang}
          dir="auto"
          className="input"
          rows={text.split('\n').length + 2}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <Button onClick={() => void copy()}>
          <span>{t('desk.copy')}</span> <span className="visually-hidden">{label}</span>
        </Button>
        <span {...polite} className={said === 'copyFailed' ? 'said failed' : 'said'}>
          {said && t(`desk.${said}`)}
        </span>
      </div>
    </details>
  );
}
