import { describe, expect, test } from 'vitest';
import { repliesFor } from '../../src/document/replies.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { fillReply, isReplyText } from '../../src/policy/reply.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import { billing, notReceived, outage, playback } from '../support/claims.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const [fr, en] = [await wordsIn('fr'), await wordsIn('en')];
const inFrench = { words: fr, agent: fr };
const inEnglish = { words: en, agent: en };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
const early = outage({ outage: { startedAt: '2026-11-22T20:30:00+01:00' }, support: unasked });
const second = { 'billing.secondChargedOn': '2026-08-03', 'billing.secondReference': 'TX-2' } as const;
const twice = billing(second);
const slow = playback({ 'connection.mbps': 18, 'support.diagnosis': 'none' });

describe('the replies for', () => {
  test('an accepted claim name the amount and the article', () => {
    const [accepted] = repliesFor(sourceOf(twice), inEnglish);
    expect(accepted?.text).toContain(
      'As our policy provides (article 4.2), you receive: a refund of what was overpaid.',
    );
    expect(accepted?.text).toContain('Amount: €59.99');
  });

  test('a claim with several remedies accept each of them, the most money first', () => {
    const replies = repliesFor(sourceOf(notReceived()), inFrench);
    expect(replies.map(({ label }) => plain(label))).toEqual([
      'Accepter : un remboursement intégral',
      'Accepter : un nouvel envoi des accès',
    ]);
    expect(replies[1]?.text).not.toContain('Montant');
  });

  test('a claim to be verified say what is checked before they accept or refuse', () => {
    const source = sourceOf(billing({ 'terms.respected': 'no', ...second }));
    const replies = repliesFor(source, inEnglish);
    expect(replies.map(({ id }) => id)).toEqual(['verify', 'accepted-overpayment-refund', 'refused']);
    expect(replies[0]?.text).toContain('(article 8.1): used by the household only, not resold or circumvented: No.');
    expect(replies[1]?.text).toContain('(article 4.2)');
  });

  test('answers that time has overtaken ask first whether they still hold', () => {
    const answeredAt = '2026-11-20T10:00:00+01:00';
    const [first] = repliesFor(sourceOf(outage()), { ...inFrench, answeredAt });
    expect(plain(first?.text ?? '')).toContain('Merci pour votre message du 20 novembre 2026');
    expect(repliesFor(sourceOf(outage()), inFrench).map(({ id }) => id)).not.toContain('still-so');
  });

  test('a claim that is too early name the moment', () => {
    const reply = repliesFor(sourceOf(early), inFrench).find(({ id }) => id === 'too-early');
    expect(plain(reply?.text ?? '')).toContain('court jusqu’au mardi 24 novembre 2026 à 20 h 30 (heure de Paris)');
  });

  test('a refused claim say why and quote the articles, in the customer’s language', () => {
    const source = sourceOf(slow);
    for (const words of [fr, en]) {
      const [refused] = repliesFor(source, { words, agent: fr });
      for (const article of source.assessment.because) expect(refused?.text).toContain(`article ${article}`);
      expect(refused?.text).toContain(
        words.language === 'fr' ? 'Votre débit est inférieur' : 'Your bandwidth is below',
      );
      expect(refused?.label).toBe('Refuser');
    }
  });

  test('a claim that lacks evidence, or what is asked openly, ask for it', () => {
    const bare = sourceOf(playback({ device: undefined, connection: undefined, attachments: undefined }));
    const reply = repliesFor(bare, inEnglish).find(({ id }) => id === 'ask-for-evidence');
    expect(reply?.text).toMatch(/we still need: .+\./);
    const [charge] = repliesFor(sourceOf(billing()), inEnglish);
    expect(charge?.text).toContain('we still need: date of the second charge and reference of the second charge.');
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
