import { expect, test } from 'vitest';
import { hasCardNumber, withoutUnfinishedCard } from '../../src/claim/secrets/index.ts';
import { guardCards, storable } from '../../src/store/storable.ts';
import { cards } from '../support/secret-corpus.ts';

const answers = {
  description: `Carte ${cards[0]}`,
  order: { reference: cards[5], price: { amount: '59,99', currency: 'EUR' } },
  attachments: [{ name: 'a.png', sha256: '546f7fb15bd44071c5855ff914fb2773b1f44cc5da3551b22cd3a3856bec97b0' }],
};

test('what comes out of a storage before anything can be typed is written as it was', () => {
  expect(storable(answers, true)).toBe(answers);
});

test('no text with a card number is written, and all else is', () => {
  guardCards({ hasCardNumber, withoutUnfinishedCard });
  const { description: _, order, ...others } = answers;
  expect(storable(answers, false)).toEqual({ ...others, order: { price: order.price } });
  expect(storable(others, false)).toBe(others);
});

test('a number that may become a card’s is cut while typed, and whole once left', () => {
  const typed = { description: 'Carte 4111 1111 1111 111' };
  expect(storable(typed, true)).toEqual({ description: 'Carte 4111 11' });
  expect(storable(typed, false)).toBe(typed);
});
