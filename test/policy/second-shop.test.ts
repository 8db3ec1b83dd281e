import { describe, expect, test } from 'vitest';
import { relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { assess, refundPolicy, type Assessment } from '../../src/policy/index.ts';
import { pathsOf } from '../../src/policy/conditions/evaluate.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import document from '../fixtures/second-shop.json';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  NOW,
  outage,
  playback,
  wrongAmount,
} from '../support/claims.ts';
import { titled } from '../support/titled.ts';

/** Canal Ardenne, of Belgium: other articles, figures, holidays, remedies and evidence than the built-in policy. */
const secondShop = ((): Policy => {
  const read = readPolicy(document);
  if ('policy' in read) return read.policy;
  throw new Error(JSON.stringify(read.faults));
})();

const judged = (claim: Claim, now = NOW): Assessment => assess(relevant(claim), secondShop, now);
const remediesOf = (claim: Claim) => judged(claim).remedies.map(({ kind, cents }) => [kind, cents]);

const changedMind = (purchasedOn: string) => dissatisfaction({ order: { purchasedOn, months: 1 } });
const over = (endedAt: string) =>
  outage({ outage: { startedAt: '2026-11-18T08:00:00+01:00', ongoing: 'no', endedAt } });
const paid = (paymentValidatedAt: string) => notReceived({ delivery: { paymentValidatedAt } });
const unreported = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const speed = (plan: 'standard' | 'premium' | '4k', mbps: number) =>
  playback({ 'order.plan': plan, 'connection.mbps': mbps });

type Row = { what: string; claim: Claim; verdict: string; because: string[]; earliest?: string };
const rows: Row[] = [
  { what: 'a change of mind on day 14', claim: changedMind('2026-11-10'), verdict: 'eligible', because: ['A2'] },
  { what: 'a change of mind on day 15', claim: changedMind('2026-11-09'), verdict: 'unlikely', because: ['A2'] },
  {
    what: 'a change of mind on day 14, after activation',
    claim: dissatisfaction({
      order: { purchasedOn: '2026-11-10' },
      access: { activated: 'yes', activatedOn: '2026-11-10' },
    }),
    verdict: 'conditional',
    because: ['A2'],
  },
  {
    what: 'a change of mind on day 14 of a renewal, which the first shop does not ask about',
    claim: dissatisfaction({ order: { purchasedOn: '2026-11-10', renewal: 'yes' } }),
    verdict: 'unlikely',
    because: ['C1'],
  },
  {
    what: 'a change of mind, renewal or not being unanswered',
    claim: dissatisfaction({ order: { purchasedOn: '2026-11-10', renewal: undefined } }),
    verdict: 'incomplete',
    because: [],
  },
  { what: 'an outage of 12 hours', claim: over('2026-11-18T20:00:00+01:00'), verdict: 'eligible', because: ['B1.1'] },
  {
    what: 'an outage of 11 h 59 min 59 s',
    claim: over('2026-11-18T19:59:59+01:00'),
    verdict: 'unlikely',
    because: ['B1.1'],
  },
  {
    what: 'an outage going on for 11 hours',
    claim: outage({ outage: { startedAt: '2026-11-23T01:00:00+01:00' } }),
    verdict: 'not-yet',
    because: ['B1.1'],
    earliest: '2026-11-23T13:00:00+01:00',
  },
  {
    what: 'an outage going on for 6 days and never reported',
    claim: outage({ support: unreported }),
    verdict: 'not-yet',
    because: ['B1.2'],
  },
  {
    what: 'no code, paid on Friday at 18:00, asked on Monday at 12:00: the weekend counts',
    claim: paid('2026-11-20T18:00:00+01:00'),
    verdict: 'eligible',
    because: ['B3'],
  },
  {
    what: 'no code 23 hours after payment',
    claim: paid('2026-11-22T13:00:00+01:00'),
    verdict: 'not-yet',
    because: ['B3'],
    earliest: '2026-11-23T13:00:00+01:00',
  },
  { what: 'Premium with 39.99 Mb/s', claim: speed('premium', 39.99), verdict: 'unlikely', because: ['B4.2'] },
  { what: 'Premium with 40 Mb/s', claim: speed('premium', 40), verdict: 'eligible', because: ['B4.1'] },
  { what: '4K with 49.99 Mb/s', claim: speed('4k', 49.99), verdict: 'unlikely', because: ['B4.2'] },
  { what: '4K with 50 Mb/s', claim: speed('4k', 50), verdict: 'eligible', because: ['B4.1'] },
  { what: 'Standard with 1 Mb/s', claim: speed('standard', 1), verdict: 'eligible', because: ['B4.1'] },
  {
    what: 'a device that is not on the list',
    claim: incompatibility({ 'device.kind': 'other' }),
    verdict: 'unlikely',
    because: ['B4.3'],
  },
  {
    what: 'a double charge on a shared account',
    claim: billing({ 'terms.respected': 'no' }),
    verdict: 'conditional',
    because: ['C2'],
  },
];

test.each(titled(rows, ({ what, verdict }) => `${what}: ${verdict}`))('%s', (_, { claim, ...expected }) => {
  const { verdict, because, earliest } = judged(claim);
  expect({ verdict, because, earliest }).toStrictEqual({
    verdict: expected.verdict,
    because: expected.because,
    earliest: expected.earliest,
  });
});

describe('what comes of it', () => {
  test('59.99 euros paid by card come back as money, and paid in cryptocurrency as a voucher alone', () => {
    expect(remediesOf(notReceived())).toStrictEqual([
      ['new-code', undefined],
      ['whole-price', 5999],
    ]);
    expect(remediesOf(notReceived({ 'order.paymentMethod': 'crypto' }))).toStrictEqual([
      ['new-code', undefined],
      ['voucher', undefined],
    ]);
  });

  test('the unused days count from the request, and from today where nobody has asked', () => {
    const activated = {
      order: { purchasedOn: '2026-11-10', months: 1 },
      access: { activated: 'yes', activatedOn: '2026-11-10' },
    } as const;
    expect(remediesOf(dissatisfaction(activated))).toStrictEqual([['unused-days', 4399]]);
    expect(remediesOf(dissatisfaction({ ...activated, support: unreported }))).toStrictEqual([['unused-days', 3399]]);
  });

  test('10 euros charged in excess come back, and in cryptocurrency as a voucher', () => {
    expect(remediesOf(wrongAmount())).toStrictEqual([['overcharge', 1000]]);
    expect(remediesOf(wrongAmount({ 'order.paymentMethod': 'crypto' }))).toStrictEqual([['voucher', undefined]]);
  });

  test('a claim about the speed lacks 1 piece of evidence that the first shop does not want: how it is known', () => {
    const { evidence } = judged(playback({ 'connection.source': undefined }));
    expect(evidence.filter(({ required, given }) => required && !given).map(({ id }) => id)).toStrictEqual([
      'speed-test',
    ]);
  });

  test('1 business day after 20 July is 22 July in Belgium, and after 13 July the 14th, a holiday in France', () => {
    const acknowledged = (now: string) => judged(notReceived({ support: unreported }), now).timeline[0]?.to;
    expect(acknowledged('2026-07-20T12:00:00+02:00')).toBe('2026-07-22');
    expect(acknowledged('2026-07-13T12:00:00+02:00')).toBe('2026-07-14');
  });

  test('deadlines count from the request, and one that has passed is overdue', () => {
    expect(judged(notReceived()).timeline).toStrictEqual([
      { id: 'acknowledgement', articles: ['D1'], to: '2026-11-19', overdue: true },
      { id: 'decision', articles: ['D2'], from: '2026-11-23', to: '2026-12-02' },
      { id: 'money-online', articles: ['D3'], to: '2026-12-09' },
    ]);
  });

  test('deadlines count from today where nobody has asked', () => {
    expect(judged(notReceived({ support: unreported })).timeline).toStrictEqual([
      { id: 'acknowledgement', articles: ['D1'], to: '2026-11-24' },
      { id: 'decision', articles: ['D2'], from: '2026-11-26', to: '2026-12-07' },
      { id: 'money-online', articles: ['D3'], to: '2026-12-14' },
    ]);
  });
});

test('its rules read 2 answers that those of the first shop never read', () => {
  const read = (policy: Policy) => new Set(policy.rules.flatMap(({ when }) => pathsOf(when)));
  const first = read(refundPolicy);
  expect([...read(secondShop)].filter((path) => !first.has(path)).toSorted()).toStrictEqual([
    'connection.link',
    'device.kind',
  ]);
});
