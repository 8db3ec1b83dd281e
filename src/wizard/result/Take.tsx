import { useState } from 'react';
import { complaintText } from '../../export/complaint.ts';
import { claimDocument, type ClaimDocument, type DocumentSource } from '../../export/document.ts';
import { messageText } from '../../export/message.ts';
import { policyText, type Words } from '../../export/words.ts';
import { Radios } from '../../ui/controls.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import { Files } from './Files.tsx';
import { isComplete, useHandOver, usualHandOver, type HandOver } from './hand-over.ts';
import { Message } from './Message.tsx';

type TakeProps = { source: DocumentSource; words: Words };
type Text = (document: ClaimDocument, source: DocumentSource, words: Words) => string;

const choices: readonly HandOver[] = ['fr', 'en', 'both'];
/** Between the same text in two languages. */
const RULE = '\n\n———\n\n';

/** What the customer leaves with. */
export function Take({ source, words }: TakeProps) {
  const { t, policy } = words;
  const [chosen, setChosen] = useState(() => usualHandOver(words));
  const handedOver = useHandOver(words, chosen);
  const documents = handedOver.map((each) => ({ document: claimDocument(source, each), words: each }));
  const textOf = (text: Text) => documents.map((each) => text(each.document, source, each.words)).join(RULE);
  const subject = documents[0]?.document.subject ?? '';
  const address = policy.shop.contacts.find(({ url }) => url.startsWith('mailto:'))?.url;
  return (
    <div className="take">
      <h3>{t('take.title')}</h3>
      <p className="hint">{t('take.hint')}</p>
      <FieldGroup
        id="hand-over"
        label={t('take.language.label')}
        error={isComplete(handedOver, chosen) ? undefined : t('take.language.missing')}
      >
        <Radios
          id="hand-over"
          name="hand-over"
          options={choices.map((value) => ({ value, label: t(`take.language.${value}`) }))}
          chosen={chosen}
          onChange={({ target }) => setChosen(target.value as HandOver)}
        />
      </FieldGroup>
      <Files key={chosen} source={source} spoken={words} handedOver={handedOver} />
      <Message id="message" text={textOf(messageText)} subject={subject} address={address} />
      {source.claim.support?.outcome === 'refused' && (
        <Message id="complaint" text={textOf(complaintText)} subject={subject} address={address} />
      )}
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
