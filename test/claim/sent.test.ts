import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { at } from '../../src/claim/path.ts';
import { letterIds, means, readSent, withoutSent, withSent, type Sent } from '../../src/claim/sent.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { claimOf, NOW, outage, PARIS, SETTING } from '../support/claims.ts';

const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
const message: Sent = { letter: 'message', on: '2026-11-23', by: 'email' };

describe('what was sent', () => {
  test('is read in the order of its days, and what is no letter is left out', () => {
    const reminder: Sent = { letter: 'reminder', on: '2026-12-04', by: 'form' };
    const entries = [reminder, 'x', { ...message, by: 'pigeon' }, { ...message, on: '2026-02-30' }, message];
    expect(readSent({ sent: entries })).toStrictEqual([message, reminder]);
    for (const sent of [undefined, 'x', {}, null]) expect(readSent({ sent })).toStrictEqual([]);
  });

  test.each(letterIds.flatMap((letter) => means.map((by) => [letter, by] as const)))(
    'a %s %s is kept, and taken away again',
    (letter, by) => {
      const each: Sent = { letter, on: '2026-11-20', by };
      const answers = withSent({}, each, { support: { refundRequested: 'yes' } });
      expect(readSent(answers)).toStrictEqual([each]);
      expect(readSent(withoutSent(answers, each))).toStrictEqual([]);
    },
  );
});

describe('the first message', () => {
  test.each(Object.entries(claimOf))('about %s is the request from which the delays run', (_, claimFor) => {
    const claim = claimFor({ support: unasked });
    const answers = withSent(writeAnswers(claim, PARIS), message, claim);
    const read = readAnswers(answers, SETTING);
    expect(read.faults).toStrictEqual([]);
    expect(assess(read.claim, refundPolicy, NOW)).toMatchObject({ requestedOn: '2026-11-23' });
  });

  test('asks for a refund where support was written to without asking', () => {
    const claim = outage({ 'support.refundRequested': 'no' });
    const answers = withSent(writeAnswers(claim, PARIS), message, claim);
    expect(readAnswers(answers, SETTING).claim.support).toStrictEqual({ ...claim.support, refundRequested: 'yes' });
  });

  test('changes nothing of an exchange that asked for a refund before', () => {
    const claim = outage();
    const { sent, ...others } = withSent(writeAnswers(claim, PARIS), message, claim);
    expect(sent).toStrictEqual([message]);
    expect(others).toStrictEqual(writeAnswers(claim, PARIS));
  });

  test('taken away leaves nobody written to, and what was typed before', () => {
    const typed = { support: { contacted: 'no', ticket: 'T-9' } };
    const after = withoutSent(withSent(typed, message, { support: { contacted: 'no' } }), message);
    expect([at(after, 'support.contacted'), at(after, 'support.ticket')]).toStrictEqual(['no', 'T-9']);
  });
});
