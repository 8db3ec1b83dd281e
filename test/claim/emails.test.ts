import { expect, test } from 'vitest';
import { readEmail } from '../../src/claim/reading/email.ts';
import { typing } from '../support/typing.ts';
import { billing } from '../support/claims.ts';

test.each([
  'jean@exemple.fr',
  'Jean.Dupont+iptv@mail.exemple.co.uk',
  'o’brien@exemple.ie',
  'élodie@école.fr',
  '用户@例子.中国',
])('"%s" is an e-mail address', (text) => {
  expect(readEmail(text)).toStrictEqual({ value: text });
});

test.each(['jean', 'jean@exemple', 'jean@exemple,fr', 'jean,dupont@exemple.fr', 'jean@exemple.', 'jean @exemple.fr'])(
  '"%s" is none',
  (text) => {
    expect(readEmail(text)).toStrictEqual({ fault: 'not-an-email' });
  },
);

test('a reference is an e-mail address only where that is how the order is found', () => {
  const faultsOf = (kind: string) =>
    typing(billing(), { 'order.referenceKind': kind, 'order.reference': 'jean@exemple,fr' }).faults;

  expect(faultsOf('email')).toStrictEqual([{ path: 'order.reference', code: 'not-an-email' }]);
  expect(faultsOf('transaction-id')).toStrictEqual([]);
});
