import { expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { answersForAnother } from '../../src/claim/second-claim.ts';
import { claimOf, PARIS, SETTING } from '../support/claims.ts';

const lasting = ['access', 'connection', 'device', 'order', 'sender', 'support', 'terms'];
const others = ['attachments', 'billing', 'delivery', 'description', 'outage', 'problem'];
const attachment = { name: 'a.png', mediaType: 'image/png', bytes: 8, sha256: 'ab', width: 1, height: 1 };

test('a second claim begins with 7 parts of the first, as typed, and no other', () => {
  const typed = Object.fromEntries([...lasting, ...others].map((part) => [part, { half: `${part} ` }]));
  expect(Object.keys(answersForAnother(typed)).toSorted()).toEqual(lasting);
  expect(answersForAnother(typed).order).toEqual({ half: 'order ' });
});

test('half a date comes along as half a date, and of what was not answered nothing does', () => {
  expect(answersForAnother({ order: { purchasedOn: { day: '3' } }, problem: 'outage' })).toEqual({
    order: { purchasedOn: { day: '3' } },
  });
});

test.each(Object.entries(claimOf))('of %s the order and support read back the same', (_, claimFor) => {
  const claim = claimFor();
  const answers = { ...writeAnswers(claim, PARIS), attachments: [attachment] };
  const { claim: again } = readAnswers(answersForAnother(answers), SETTING);
  expect(again.order).toEqual(claim.order);
  expect(again.support).toEqual(claim.support);
  expect([again.problem, again.description, again.attachments]).toEqual([undefined, undefined, undefined]);
});
