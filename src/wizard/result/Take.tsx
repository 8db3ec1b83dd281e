import { useState, type ReactNode } from 'react';
import { referenceOf } from '../../claim/reference.ts';
import { emailOf } from '../../claim/sender.ts';
import { channelOf } from '../../export/channel.ts';
import { RULE } from '../../export/letters/rule.ts';
import { shortMessage } from '../../export/letters/short.ts';
import { claimDocument, subjectOf } from '../../document/document.ts';
import type { DocumentSource } from '../../document/model.ts';
import type { LetterId } from '../../claim/sent.ts';
import { lettersOf, letterText, letterTitle } from '../../export/letters/letters.ts';
import { policyText, type Words } from '../../document/words.ts';
import { deskUrl } from './desk-url.ts';
import { Files } from './Files.tsx';
import { Contacts, type ContactsProps } from './Contacts.tsx';
import { isComplete, useHandOver, usualHandOver, type HandOver } from './hand-over.ts';
import { Message } from './Message.tsx';
import { OneOf } from './OneOf.tsx';
import { SentLetters } from './SentLetters.tsx';
import { polite } from '../../ui/live.ts';

type TakeProps = { source: DocumentSource; words: Words };

const choices: readonly HandOver[] = ['fr', 'en', 'both'];

/** What the customer leaves with. */
export function Take({ source, words }: TakeProps) {
  const { t } = words;
  const [picked, setPicked] = useState<HandOver>();
  const chosen = picked ?? usualHandOver(words);
  const handedOver = useHandOver(words, chosen);
  const isMissing = handedOver && !isComplete(handedOver, chosen);
  return (
    <section className="take" aria-labelledby="take-title">
      <h2 id="take-title" className="visually-hidden">
        {t('take.title')}
      </h2>
      {handedOver && (
        <HandedOver source={source} words={words} handedOver={handedOver}>
          <OneOf
            id="hand-over"
            label={t('take.language.label')}
            options={choices.map((value) => ({
              value,
              label: t(`take.language.${value}`),
              ...(value !== 'both' && { lang: value }),
            }))}
            chosen={chosen}
            onChoose={setPicked}
          />
          <p {...polite} className="error">
            {isMissing && t('take.language.missing')}
          </p>
        </HandedOver>
      )}
    </section>
  );
}

/** Those that bring a letter along: the others are offered once, for all of them. */
const carrying = (channels: ContactsProps['channels']) => channels.filter(({ carries }) => carries !== 'nothing');

/** Where support is to answer by e-mail: to the address that the customer gave for that, or the one of the order. */
function replyEmail({ sender, claim: { order } }: DocumentSource): string | undefined {
  return emailOf(sender) ?? (order?.referenceKind === 'email' ? order.reference : undefined);
}

type HandedOverProps = TakeProps & { handedOver: readonly [Words, ...Words[]]; children: ReactNode };

function HandedOver({ source, words, handedOver, children }: HandedOverProps) {
  const [first, ...others] = handedOver;
  const inWords = (each: Words) => ({ document: claimDocument(source, each), words: each, desk: deskUrl() });
  const documents = [inWords(first), ...others.map(inWords)] as const;
  const textOf = (id: LetterId) =>
    documents.map((each) => letterText(id, each.document, source, each.words)).join(RULE);
  const subject = subjectOf(source.claim, first);
  const subjectFor = (id: LetterId) =>
    id === 'message' ? subject : first.t('common.row', { term: letterTitle(id, source, first), value: subject });
  const letters = lettersOf(source, words);
  const short = shortMessage(source, handedOver);
  // A policy that stands in knows nobody to write to.
  const contacts = source.standsIn ? [] : words.policy.shop.contacts;
  const channelsOf = (id: LetterId) =>
    contacts.map(({ label, url }) => ({
      label: policyText(label, words),
      ...channelOf(url, {
        subject: subjectFor(id),
        message: textOf(id),
        short: id === 'message' ? short : '',
        order: source.claim.order?.reference ?? '',
        reference: referenceOf(source.claim),
        email: replyEmail(source) ?? '',
      }),
    }));
  const [next, ...rest] = letters;
  const letter = (id: LetterId) => (
    <Message key={id} id={id} lang={first.language} text={textOf(id)} isNext={id === next && id !== 'message'}>
      {id !== 'message' && <Contacts channels={carrying(channelsOf(id))} text={textOf(id)} isNext={false} />}
    </Message>
  );
  // The message goes with the file. Any other letter that is due is the one thing to do.
  const isLetterNext = next !== undefined && next !== 'message';
  return (
    <>
      {isLetterNext && letter(next)}
      <Files
        isNext={!isLetterNext}
        source={source}
        words={words}
        documents={documents}
        channels={channelsOf('message')}
        message={textOf('message')}
      >
        {children}
      </Files>
      {(isLetterNext ? rest : letters).map(letter)}
      <SentLetters source={source} words={words} offered={letters} />
    </>
  );
}
