import { describe, expect, test } from 'vitest';
import { referenceOf } from '../../src/claim/reference.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { claimDocument, subjectOf } from '../../src/document/document.ts';
import { readMachineLines } from '../../src/document/machine-line.ts';
import { ADDRESS_MAX, channelOf } from '../../src/export/channel.ts';
import { messageText } from '../../src/export/letters/message.ts';
import { SHORT_MAX, shortMessage } from '../../src/export/letters/short.ts';
import scenarios from '../fixtures/scenarios.json';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const [french, english] = [await wordsIn('fr'), await wordsIn('en')];
const spoken = { fr: [french], en: [english], both: [french, english] } as const;
const nothing = { subject: '', short: '', message: '', order: '', reference: '', email: '' };

/** How each kind of channel is read by whoever it leads to: where the text stands, and where the subject. */
const channels = {
  'an e-mail address': ['mailto:aide@boutique.test', 'body', 'subject'],
  'an e-mail with a subject of its own': [
    'mailto:aide@boutique.test?subject={reference}&body={short}',
    'body',
    'subject',
  ],
  WhatsApp: ['https://wa.me/33612345678?text={short}', 'text'],
  'a text message': ['sms:+33612345678', 'body'],
  'a form of Zendesk': [
    'https://boutique.zendesk.com/hc/fr/requests/new?tf_subject={subject}&tf_description={message}&tf_anonymous_requester_email={email}',
    'tf_description',
    'tf_subject',
  ],
  'a form of its own': [
    'https://boutique.test/contact?objet={subject}&commande={order}&message={message}',
    'message',
    'objet',
  ],
} as const;

describe.each(Object.entries(channels))('%s', (_, [address, text, subject]) => {
  test.each(Object.entries(spoken))('takes every worked claim, in %s', (_language, languages) => {
    const [words] = languages;
    for (const { claim: given, now } of scenarios) {
      const source = sourceOf(claimSchema.parse(given), now);
      const message = messageText(claimDocument(source, words), source, words);
      const short = shortMessage(source, languages);
      const about = subjectOf(source.claim, words);
      const reference = referenceOf(source.claim);
      const { href, carries } = channelOf(address, { ...nothing, subject: about, message, short, reference });
      expect(href.length).toBeLessThanOrEqual(ADDRESS_MAX);
      const { searchParams } = new URL(href);
      const arrived = searchParams.get(text)?.replaceAll('\r\n', '\n');
      expect(arrived).toBe(carries === 'message' ? message : short);
      expect(['message', 'short']).toContain(carries);
      expect([about, reference, undefined]).toContain(subject && searchParams.get(subject));
    }
  });
});

/** A `mailto:` as RFC 6068 (2) has it, and nothing else: undefined where a character stands there bare that may not. */
function readMailto(href: string): { to: string; fields: Map<string, string> } | undefined {
  const value = String.raw`(?:[\w\-.~!$'()*+,;:@/?]|%[0-9A-F]{2})*`;
  const read = new RegExp(`^mailto:(${value})(?:\\?(${value}=${value}(?:&${value}=${value})*))?$`).exec(href);
  if (!read) return undefined;
  const [, to = '', query = ''] = read;
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return { to: decodeURIComponent(to), fields: new Map(pairs.map(([name = '', text = '']) => [name, text])) };
}

test.each(Object.entries(spoken))('each mailto of a worked claim is one of RFC 6068, in %s', (_, languages) => {
  const [words] = languages;
  for (const { claim: given, now } of scenarios) {
    const source = sourceOf(claimSchema.parse(given), now);
    const message = messageText(claimDocument(source, words), source, words);
    const short = shortMessage(source, languages);
    const subject = subjectOf(source.claim, words);
    const { href, carries } = channelOf('mailto:aide@boutique.test', { ...nothing, subject, message, short });
    const read = readMailto(href);
    expect(read?.to).toBe('aide@boutique.test');
    expect([...(read?.fields.keys() ?? [])].toSorted()).toEqual(['body', 'subject']);
    expect(read?.fields.get('subject')).toBe(subject);
    // A line break is CRLF there (5).
    expect(read?.fields.get('body')).toBe((carries === 'message' ? message : short).replaceAll('\n', '\r\n'));
  }
});

describe('the short message', () => {
  test.each(Object.entries(spoken))('says who asks for what, in %s', (_, languages) => {
    for (const { claim: given, now } of scenarios) {
      const source = sourceOf(claimSchema.parse(given), now);
      const short = shortMessage(source, languages);
      expect([...short].length).toBeLessThanOrEqual(SHORT_MAX);
      expect(readMachineLines(short)[0]?.reference).toBe(referenceOf(source.claim));
      for (const { t } of languages) expect(short).toContain(t('short.attached'));
      expect(short).toContain(source.claim.order?.reference ?? languages[0].t('common.notGiven'));
    }
  });

  test('stays short, and keeps its machine line, whatever the order is called', () => {
    const [{ claim, now } = { claim: {}, now: '' }] = scenarios;
    const given = claimSchema.parse(claim);
    const named = { ...given, order: { ...given.order, reference: 'ش'.repeat(200) } };
    const short = shortMessage(sourceOf(named, now), spoken.both);
    expect([...short].length).toBeLessThanOrEqual(SHORT_MAX);
    expect(readMachineLines(short)[0]?.reference).toBe(referenceOf(named));
  });
});

test('no value adds a field to a mail or a form', () => {
  const evil = 'x\r\nBcc: a@b.test&bcc=a@b.test#';
  const values = { subject: evil, short: evil, message: evil, order: evil, reference: evil, email: evil };
  const fields = Object.values(channels).map(([address]) => [
    ...new URL(channelOf(address, values).href).searchParams.keys(),
  ]);
  expect(fields.flat().filter((name) => /bcc/i.test(name))).toEqual([]);
  const mail = channelOf(channels['an e-mail address'][0], values).href;
  expect(decodeURIComponent(mail.split('&body=')[0] ?? '')).not.toMatch(/[\r\n]/);
});

test('a page that takes no text is opened as it is, and nothing is said to be in its address', () => {
  const plain = channelOf('https://boutique.test/contact', { ...nothing, message: 'x', short: 'y' });
  expect(plain).toEqual({ href: 'https://boutique.test/contact', carries: 'nothing' });
});

test('where even the short message is too long for an address, it is opened without', () => {
  const long = channelOf('https://boutique.test/contact?a={subject}&m={message}', {
    ...nothing,
    subject: 'é'.repeat(900),
  });
  expect(long).toEqual({ href: 'https://boutique.test/contact', carries: 'nothing' });
});

test('half of a surrogate pair, which no address can hold, becomes a mark', () => {
  const { href } = channelOf('mailto:aide@boutique.test', { ...nothing, message: 'x\ud83d!' });
  expect(new URL(href).searchParams.get('body')).toBe('x\ufffd!');
});
