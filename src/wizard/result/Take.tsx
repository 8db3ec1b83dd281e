import { useState } from 'react';
import type { ClaimDocument, DocumentSource } from '../../export/document.ts';
import { writeClaimFile } from '../../export/json.ts';
import { policyText, type Words } from '../../export/words.ts';
import { messageText } from '../../export/message.ts';
import { dateIn } from '../../claim/dates.ts';
import { Button } from '../../ui/controls.tsx';
import { download } from '../../ui/download.ts';

type TakeProps = { source: DocumentSource; document: ClaimDocument; words: Words };

/** What the customer leaves with. */
export function Take({ source, document, words }: TakeProps) {
  const { t, language, policy } = words;
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'downloaded'>();
  const message = messageText(document, source, words);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message);
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
    }
  };
  const save = () => {
    const { claim, assessment, versionReason, standsIn, now } = source;
    const name = `${t('take.fileName')}-${dateIn(now, policy.timeZone)}.json`;
    download(
      name,
      'application/json',
      writeClaimFile(claim, assessment, { policy, versionReason, standsIn, language, createdAt: now }),
    );
    setSaid('downloaded');
  };
  return (
    <div className="take">
      <h3>{t('take.title')}</h3>
      <p className="hint">{t('take.downloadHint')}</p>
      <div className="actions">
        <Button look="main" onClick={save}>
          {t('take.download')}
        </Button>
        <Button onClick={() => void copy()}>{t('take.copy')}</Button>
        <Button onClick={() => window.print()}>{t('take.print')}</Button>
      </div>
      <p role="status" className="said">
        {said && t(`take.${said}`)}
      </p>
      <label className="label" htmlFor="message">
        {t('take.message')}
      </label>
      <p className="hint" id="message-hint">
        {t('take.messageHint')}
      </p>
      {!policy.shop.languages.includes(language) && <p className="note">{t('take.otherLanguage')}</p>}
      <textarea id="message" className="input" readOnly rows={12} value={message} aria-describedby="message-hint" />
      <ul className="contacts">
        {!source.standsIn &&
          policy.shop.contacts.map(({ label, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {policyText(label, words)}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
