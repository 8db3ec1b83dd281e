import { describe, expect, test } from 'vitest';
import { repliesFor } from '../../src/document/replies.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { fillReply, isReplyText } from '../../src/policy/reply.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import { billing, outage, playback } from '../support/claims.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const [fr, en] = [await wordsIn('fr'), await wordsIn('en')];
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
const early = outage({ outage: { startedAt: '2026-11-22T20:30:00+01:00' }, support: unasked });
const slow = playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' });

describe('the replies for', () => {
  test('an accepted claim name the amount and the article', () => {
    const [accepted] = repliesFor(sourceOf(billing()), en);
    expect(accepted?.text).toContain('is accepted (article 4.2)');
    expect(accepted?.text).toContain('Amount refunded: €59.99');
  });

  test('a claim that is too early name the moment', () => {
    const reply = repliesFor(sourceOf(early), fr).find(({ id }) => id === 'too-early');
    expect(plain(reply?.text ?? '')).toContain('court jusqu’au mardi 24 novembre 2026 à 20 h 30 (heure de Paris)');
  });

  test('a refused claim quote the articles that refuse, in the customer’s language', () => {
    const source = sourceOf(slow);
    for (const words of [fr, en]) {
      const [refused] = repliesFor(source, words);
      for (const article of source.assessment.because) expect(refused?.text).toContain(`article ${article}`);
      expect(refused?.text).toContain(words.language === 'fr' ? 'Bonjour,' : 'Hello,');
    }
  });

  test('a claim whose evidence is missing ask for it', () => {
    const source = sourceOf(playback({ device: undefined, connection: undefined, attachments: undefined }));
    const reply = repliesFor(source, en).find(({ id }) => id === 'ask-for-evidence');
    expect(reply?.text).toMatch(/we still need: .+\./);
  });
});

test('every verdict has a reply, but for one that lacks answers and nothing else', () => {
  const answered = new Set(refundPolicy.replies?.flatMap(({ verdicts }) => verdicts));
  expect([...answered].toSorted()).toEqual(['conditional', 'eligible', 'incomplete', 'not-yet', 'unlikely']);
});

test('a paragraph about something unknown is left out, and the customer need not have a name', () => {
  const body = ['Hello {customer},', 'Amount: {amount}.', 'Your claim: {reference}.'];
  expect(fillReply(body, { reference: 'REC-1' })).toBe('Hello,\n\nYour claim: REC-1.');
});

test('a reply that names anything else in braces is a fault of the policy', () => {
  expect(isReplyText('{customer} {password}')).toBe(false);
  const [first] = refundPolicy.replies ?? [];
  const replies = [{ ...first, body: { fr: ['{toto}'], en: ['{toto}'] } }];
  expect(readPolicy({ ...refundPolicy, replies })).toHaveProperty('faults');
});
