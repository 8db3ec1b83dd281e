import { describe, expect, test } from 'vitest';
import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema, type Claim } from '../../src/claim/schema.ts';
import { claimDocument } from '../../src/document/document.ts';
import type { Sender } from '../../src/claim/sender.ts';
import type { LetterId } from '../../src/claim/sent.ts';
import { lettersOf, letterText, letterTitle } from '../../src/export/letters/letters.ts';
import { withdrawalStep } from '../../src/document/outcome.ts';
import { shortMessage } from '../../src/export/letters/short.ts';
import { policyText, questionName, type Words } from '../../src/document/words.ts';
import { languages } from '../../src/i18n/index.ts';
import { verdicts } from '../../src/policy/codes.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { amend, claimOf, dissatisfaction, NOW, outage, playback } from '../support/claims.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

/** Asked for on Thursday 5 November 2026: with Armistice Day in between, the reply was due by Tuesday 17, and the file by 20. */
const unanswered = {
  support: {
    contacted: 'yes',
    contactedOn: '2026-11-05',
    refundRequested: 'yes',
    ticket: 'T-991',
    instructionsFollowed: 'not-asked',
    diagnosis: 'none',
    outcome: 'none',
  },
} as const;
const refused = { support: { ...unanswered.support, outcome: 'refused' } } as const;

const write = (id: LetterId, claim: Claim, words: Words, now = NOW) => {
  const source = sourceOf(relevant(claim), now);
  return letterText(id, claimDocument(source, words), source, words);
};
const lettersFor = (claim: Claim, words: Words, now = NOW) => lettersOf(sourceOf(relevant(claim), now), words);
const written = scenarios.map(({ sentence, claim, now }) => ({ sentence, now, claim: claimSchema.parse(claim) }));

const helpful = new Set(refundPolicy.helpfulWords.map(({ article }) => article));
const adverse = refundPolicy.articles.filter(({ number }) => !helpful.has(number));

/** What argues the shop's case: why a rule stands against the claim, what excludes it, an article that does, a verdict. */
function argued(text: string, words: Words, stands: readonly string[] = []): string[] {
  const { t, language } = words;
  const rules = refundPolicy.rules.flatMap(({ words: { reason, requirement, hint }, excludingWords = [] }) => [
    ...[reason, requirement, hint].map((each) => policyText(each, words)),
    // What article 4 asks for excludes where it is not there, and helps where it is.
    ...excludingWords.filter((each) => refundPolicy.helpfulWords.every(({ words: { fr } }) => !fr.includes(each))),
  ]);
  const articles = adverse.flatMap((article) => [...article.text.fr, ...article.text[language], article.title.fr]);
  const said = verdicts.flatMap((verdict) => [t(`verdict.${verdict}`), t(`verdict.lead.${verdict}`)]);
  const numbers = text.match(/\barticles? (?:1|2|3|6|8|9|11|12|14|15)\b/gi) ?? [];
  return [
    ...[...rules, ...articles, ...said].filter((each) => text.includes(each)),
    ...(['eligible', 'conditional'] as const).flatMap((verdict) =>
      text.includes(t(`message.stand.${verdict}`)) && !stands.includes(verdict) ? [verdict] : [],
    ),
    ...numbers,
  ];
}

/** The policy's words that help a claim in a letter, as they are quoted, and the sentences on its rights. */
function pleas(id: 'message' | 'reminder' | 'complaint', claim: Claim, words: Words, now = NOW): string[] {
  const { problem } = relevant(claim);
  const given = new Set(sourceOf(relevant(claim), now).assessment.rights.map((right) => right.id));
  return [
    ...refundPolicy.helpfulWords
      .filter((each) => each.letters.includes(id) && problem !== undefined && each.for.includes(problem))
      .map((each) => each.words[words.language]),
    ...refundPolicy.rights
      .filter((right) => given.has(right.id) && right.letters.includes(id))
      .map((right) => policyText(right.sentence, words)),
  ];
}

describe.each(languages)('in %s', async (language) => {
  const words = await wordsIn(language);
  const { t, format } = words;

  describe.each(written)('$sentence', ({ claim, now }) => {
    const letters = [
      ['message', claim],
      ['message', amend(claim, refused)],
      ['reminder', amend(claim, unanswered)],
      ['complaint', amend(claim, unanswered)],
      ['complaint', amend(claim, refused)],
    ] as const;

    test('no letter argues the shop’s case, and each quotes the words that help: 2 at least', () => {
      for (const [id, each] of letters) {
        const text = write(id, each, words, now);
        const { verdict } = sourceOf(relevant(each), now).assessment;
        expect(argued(text, words, id === 'message' ? [verdict] : [])).toStrictEqual([]);
        const expected = pleas(id, each, words, now);
        expect(expected.length).toBeGreaterThanOrEqual(2);
        expect(expected.filter((plea) => !text.includes(plea))).toStrictEqual([]);
        expect(text).not.toMatch(/undefined|NaN|\{|\bnull\b/);
      }
    });

    test('the verdict stands in the message alone, and only where it speaks for the customer', () => {
      const { verdict } = sourceOf(relevant(claim), now).assessment;
      const stands = (['eligible', 'conditional'] as const).filter((each) =>
        write('message', claim, words, now).includes(t(`message.stand.${each}`)),
      );
      expect(stands).toStrictEqual(verdict === 'eligible' || verdict === 'conditional' ? [verdict] : []);
    });

    test('what was declared about the terms and the right of withdrawal is in no letter', () => {
      for (const [id, each] of letters) {
        const text = write(id, each, words, now);
        expect(text).not.toContain(questionName('terms.respected', words));
        expect(text).not.toContain(questionName('access.withdrawalWaived', words));
      }
    });
  });

  describe('the reminder', () => {
    test.each([
      ['2026-11-17T23:59:59+01:00', ['message']],
      ['2026-11-18T00:00:00+01:00', ['reminder', 'message']],
    ] as const)('goes with a claim that is without a reply on the day after the last: at %s', (now, letters) => {
      expect(lettersFor(outage(unanswered), words, now)).toStrictEqual(letters);
    });

    test.each([
      ['a diagnosis that is pending in time', { 'support.diagnosis': 'pending', 'support.contactedOn': '2026-11-10' }],
      ['an offer', { 'support.outcome': 'offer' }],
      ['a question in which 0 refunds were asked for', { 'support.refundRequested': 'no' }],
      ['0 messages to support', { 'support.contacted': 'no' }],
    ] as const)('does not go with %s', (_, changes) => {
      expect(lettersFor(amend(outage(unanswered), changes), words)).toStrictEqual(['message']);
    });

    test('tells the 2 days, the file number and the order, and asks for a reply', () => {
      const text = write('reminder', outage(unanswered), words);
      const days = { asked: format.date('2026-11-05'), due: format.date('2026-11-17'), articles: 'article 7.1' };
      expect(text).toContain(t('reminder.intro', days));
      expect(text).toContain(t('complaint.file', { ticket: 'T-991' }));
      expect(text).toContain(t('reminder.ask'));
      expect(text).toContain('CMD-48213');
      expect(text.startsWith(t('reminder.title'))).toBe(true);
    });
  });

  describe('the complaint', () => {
    test('goes with a refusal, with 0 reminders before it', () => {
      expect(lettersFor(outage(refused), words)).toStrictEqual(['complaint', 'message']);
    });

    test('after a refusal says so, and nothing of silence, however late the reply came', () => {
      const text = write('complaint', outage(refused), words);
      expect(text).toContain(t('complaint.intro'));
      expect(text).toContain(t('complaint.ask'));
      expect(text).not.toContain(t('complaint.askSilence'));
      expect(text).not.toContain(t('complaint.introSilence', { asked: '', due: '', articles: '' }).slice(-60));
    });

    test('after silence tells the day of the request and that of the reply, and speaks of 0 decisions', () => {
      const text = write('complaint', outage(unanswered), words);
      const days = { asked: format.date('2026-11-05'), due: format.date('2026-11-17'), articles: 'article 7.1' };
      expect(text).toContain(t('complaint.introSilence', days));
      expect(text).toContain(t('complaint.askSilence'));
      expect(text).not.toContain(t('complaint.intro'));
      expect(text).not.toContain(t('complaint.ask'));
    });

    test('asks for a look at the case where the policy offers 0 remedies', () => {
      const claim = playback({ ...refused, 'connection.mbps': 18 });
      expect(write('complaint', claim, words)).toContain(t('complaint.review'));
    });
  });

  describe('the withdrawal', () => {
    test('goes first, and is the first of the next steps, up to its last day', () => {
      const fresh = dissatisfaction({
        'order.purchasedOn': '2026-11-16',
        support: { contacted: 'no', contactedOn: undefined, refundRequested: undefined },
      });
      const old = amend(fresh, { 'order.purchasedOn': '2026-10-16' });
      const first = (claim: Claim) => {
        const source = sourceOf(relevant(claim), NOW);
        return [lettersOf(source, words)[0], withdrawalStep(source, words) !== undefined];
      };
      expect(first(fresh)).toEqual(['withdrawal', true]);
      expect(first(old)).toEqual(['message', false]);
      expect(first(amend(fresh, { 'access.withdrawalWaived': 'yes' }))).toEqual(['message', false]);
    });

    test.each(Object.entries(claimOf))('goes with a change of mind alone, and so with %s or not', (problem, claim) => {
      expect(lettersFor(claim(), words).includes('withdrawal')).toBe(problem === 'dissatisfaction');
    });

    test.each([
      ['what is not as described', { 'satisfaction.reason': 'not-as-described' }],
      ['a purchase elsewhere', { order: { referenceKind: 'elsewhere', reference: undefined } }],
    ] as const)('does not go with %s', (_, changes) => {
      expect(lettersFor(dissatisfaction(changes), words)).not.toContain('withdrawal');
      expect(write('withdrawal', dissatisfaction(changes), words)).toBe('');
    });

    test('goes with a right that was given up too: the law may ask for more than that', () => {
      expect(lettersFor(dissatisfaction({ 'access.withdrawalWaived': 'yes' }), words)).toContain('withdrawal');
    });

    test('names the order: its reference, plan, months, price and day', () => {
      const text = write('withdrawal', dissatisfaction(), words);
      const order = [
        'CMD-48213',
        t('choice.order.plan.4k'),
        t('choice.order.months.12'),
        format.money({ cents: 5999, currency: 'EUR' }),
        t('document.brief.bought', { date: format.plainDate('2026-08-03') }),
      ];
      expect(text).toContain(t('withdrawal.order', { order: order.join(', ') }));
      const statement = refundPolicy.rights.find(({ id }) => id === 'withdrawal')?.statement;
      expect(statement?.body[language].length).toBeGreaterThan(2);
      for (const paragraph of statement?.body[language] ?? []) expect(text).toContain(paragraph);
      expect(argued(text, words)).toStrictEqual([]);
    });

    test('is called by its own name in the subject of a message', () => {
      const source = sourceOf(dissatisfaction());
      expect(letterTitle('withdrawal', source, words)).toBe({ fr: 'Rétractation', en: 'Withdrawal' }[language]);
      expect(letterTitle('reminder', source, words)).toBe(t('reminder.title'));
    });
  });
});

describe.each(languages)('who writes, in %s', async (language) => {
  const words = await wordsIn(language);
  const claim = relevant(dissatisfaction({ 'satisfaction.reason': 'changed-mind', 'access.withdrawalWaived': 'no' }));
  const from = (sender: Sender) => (id: LetterId) => {
    const source = { ...sourceOf(claim), sender };
    return letterText(id, claimDocument(source, words), source, words);
  };
  const signed = from({ name: 'Léa Martin', replyTo: '+33 6 12 34 56 78' });
  const anonymous = from({});

  test.each(['message', 'reminder', 'complaint', 'withdrawal'] as const)(
    'signs the %s, and says where to answer',
    (id) => {
      const lines = signed(id).split('\n');
      const at = lines.indexOf('Léa Martin');
      expect(at).toBeGreaterThan(0);
      expect(lines.slice(0, at).join('\n')).toContain(words.t('message.replyTo', { address: '+33 6 12 34 56 78' }));
      expect(lines.filter((line) => !anonymous(id).includes(line))).toHaveLength(2);
    },
  );

  test('signs the short message too', () => {
    const source = { ...sourceOf(claim), sender: { name: 'Léa Martin' } };
    expect(shortMessage(source, [words])).toContain('\nLéa Martin\n');
  });
});

test('a complaint tells what was sent since, by which means, in order and once', async () => {
  const words = await wordsIn('en');
  const source = {
    ...sourceOf(relevant(amend(outage(), unanswered))),
    sent: [
      { letter: 'message', on: '2026-11-05', by: 'form' },
      { letter: 'reminder', on: '2026-11-18', by: 'email' },
    ] as const,
  };
  const lines = letterText('complaint', claimDocument(source, words), source, words).split('\n');
  const events = lines.filter((line) => /^- .+(?:wrote to support|I sent)/.test(line));
  expect(events).toEqual([
    expect.stringContaining('5 November 2026: I wrote to support, file T-991.'),
    expect.stringContaining('18 November 2026: I sent the reminder by e-mail.'),
  ]);
});
