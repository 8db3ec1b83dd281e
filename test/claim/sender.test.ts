import { expect, test } from 'vitest';
import { emailOf, readSender } from '../../src/claim/sender.ts';

test('name and address are read as typed, on one line', () => {
  expect(readSender({ name: '  Léa\nMartin ', replyTo: ' lea@exemple.fr ' })).toStrictEqual({
    name: 'Léa Martin',
    replyTo: 'lea@exemple.fr',
  });
});

test.each([undefined, null, 'Léa', [], {}, { name: ' ', replyTo: 7 }, { name: 'x'.repeat(121) }])(
  'of %j nothing is read',
  (entry) => {
    expect(readSender(entry)).toStrictEqual({});
  },
);

test.each([
  ['lea@exemple.fr', 'lea@exemple.fr'],
  ['+33 6 12 34 56 78', undefined],
  ['lea@exemple', undefined],
  [undefined, undefined],
])('the e-mail address of somebody who is answered at %s is %s', (replyTo, email) => {
  expect(emailOf(replyTo === undefined ? {} : { replyTo })).toBe(email);
});
