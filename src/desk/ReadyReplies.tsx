import type { ReadyReply } from '../document/replies.ts';
import type { Language, Translate } from '../i18n/index.ts';
import { Button } from '../ui/controls.tsx';
import { useCopy } from '../wizard/result/use-copy.ts';

type ReadyRepliesProps = { t: Translate; replies: readonly ReadyReply[]; id: string; lang: Language };

/** The shop's replies for this outcome, filled in, each with a button that copies it. */
export function ReadyReplies({ t, replies, id, lang }: ReadyRepliesProps) {
  return replies.length === 0 ? (
    <p>{t('desk.noReplies')}</p>
  ) : (
    replies.map((reply) => <Reply key={reply.id} t={t} reply={reply} id={`${id}-${reply.id}`} lang={lang} />)
  );
}

type ReplyProps = Pick<ReadyRepliesProps, 't' | 'id' | 'lang'> & { reply: ReadyReply };

function Reply({ t, reply: { label, text }, id, lang }: ReplyProps) {
  const { copy, said } = useCopy(text);
  return (
    <div className="desk-reply">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={lang}
        dir="auto"
        className="input"
        readOnly
        rows={text.split('\n').length + 1}
        value={text}
      />
      <Button onClick={() => void copy()}>{t('desk.copy', { label })}</Button>
      <span role="status" className={said === 'copyFailed' ? 'said failed' : 'said'}>
        {said && t(`desk.${said}`)}
      </span>
    </div>
  );
}
