import { expect, test } from 'vitest';
import { isContactAddress } from '../../src/policy/contact.ts';

test.each([
  'https://boutique.test/',
  'https://boutique.test/contact?objet={subject}&commande={order}&message={message}',
  'https://boutique.test/contact#{reference}',
  'https://wa.me/33612345678?text={short}',
  'https://boutique.zendesk.com/hc/requests/new?tf_subject={subject}&tf_anonymous_requester_email={email}',
  'mailto:aide@boutique.test',
  'mailto:aide@boutique.test?subject={subject}&body={message}',
  'tel:+33123456789',
  'sms:+33123456789?body={short}',
])('%s may be a contact', (address) => {
  expect(isContactAddress(address)).toBe(true);
});

test.each([
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/html,{message}'],
  ['no TLS', 'http://boutique.test/'],
  ['nobody to write to', 'mailto:?body={message}'],
  ['several to write to', 'mailto:a@b.test,c@d.test@e.test'],
  ['a name before the host', 'https://boutique.test@evil.test/'],
  ['a host that the customer would choose', 'https://{order}.test/'],
  ['a recipient that the customer would choose', 'mailto:{email}?body={short}'],
  ['a placeholder that there is not', 'https://boutique.test/?q={password}'],
  ['a brace that is not closed', 'https://boutique.test/?q={order'],
  ['a space', 'https://boutique.test/?q= {order}'],
  ['letters for a number', 'tel:support'],
])('%s may not: %s', (_, address) => {
  expect(isContactAddress(address)).toBe(false);
});
