import { fillIn, namedIn, type Placeholder } from '../policy/contact.ts';

/** What every browser, mail program and server passes on; some cut a longer address off without a word. */
export const ADDRESS_MAX = 1900;

/** Where a channel leads, and what of the letter is in its address: what is not there is to be pasted. */
export type Channel = { href: string; carries: 'message' | 'short' | 'nothing' };

/** A mail has a subject and a text, even where the shop gives no more than an address. */
function templateOf(address: string): string {
  if (namedIn(address).length > 0 || address.includes('?')) return address;
  if (address.startsWith('mailto:')) return `${address}?subject={subject}&body={message}`;
  return address.startsWith('sms:') ? `${address}?body={short}` : address;
}

/**
 * A contact of the shop's with the letter in its address: whole where that is short enough to work, else with the short
 * message, else with neither. RFC 6068 for `mailto:`; line breaks there are CR LF.
 */
export function channelOf(address: string, values: Readonly<Record<Placeholder, string>>): Channel {
  const template = templateOf(address);
  const named = namedIn(template);
  const isMail = template.startsWith('mailto:');
  const lines = (text: string) => (isMail ? text.replaceAll(/\r?\n/g, '\r\n') : text);
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const filled = (text: { message: string; short: string }) =>
    fillIn(template, {
      subject: oneLine(values.subject),
      order: oneLine(values.order),
      reference: oneLine(values.reference),
      email: oneLine(values.email),
      message: lines(text.message),
      short: lines(text.short),
    });
  const { message, short } = values;
  const ways: Channel[] = [
    ...(named.includes('message') ? [{ href: filled({ message, short }), carries: 'message' as const }] : []),
    ...(named.some((each) => each === 'message' || each === 'short')
      ? [{ href: filled({ message: short, short }), carries: 'short' as const }]
      : []),
    { href: filled({ message: '', short: '' }), carries: 'nothing' },
  ];
  const best = ways.find(({ href }) => href.length <= ADDRESS_MAX);
  return best ?? { href: template.replace(/[?#].*$/, ''), carries: 'nothing' };
}
