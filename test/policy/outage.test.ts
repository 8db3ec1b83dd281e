import { describe, expect, test } from 'vitest';
import { outage, type Changes } from '../support/claims.ts';
import { applying, judge, outcomeOf, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

/** An outage that began on Monday 2 November at 08:00 and is over. */
const over = (endedAt: string, changes: Changes = {}) =>
  outage({ outage: { startedAt: '2026-11-02T08:00:00+01:00', ongoing: 'no', endedAt }, ...changes });
const since = (startedAt: string, changes: Changes = {}) => outage({ outage: { startedAt }, ...changes });
const hours12 = '2026-11-02T20:00:00+01:00';
const hours48 = '2026-11-04T08:00:00+01:00';

describe('an outage that is over', () => {
  test.each(
    titled(
      [
        { lasted: '0 minutes', endedAt: '2026-11-02T08:00:00+01:00', verdict: 'unlikely', rules: ['outage-brief'] },
        { lasted: '11 h 59', endedAt: '2026-11-02T19:59:00+01:00', verdict: 'unlikely', rules: ['outage-brief'] },
        {
          lasted: 'a millisecond less than 12 h',
          endedAt: '2026-11-02T19:59:59.999+01:00',
          verdict: 'unlikely',
          rules: ['outage-brief'],
        },
        { lasted: 'exactly 12 h', endedAt: hours12, verdict: 'conditional', rules: ['outage-borderline'] },
        { lasted: '20 h', endedAt: '2026-11-03T04:00:00+01:00', verdict: 'conditional', rules: ['outage-borderline'] },
        {
          lasted: 'a millisecond less than 48 h',
          endedAt: '2026-11-04T07:59:59.999+01:00',
          verdict: 'conditional',
          rules: ['outage-borderline'],
        },
        { lasted: 'exactly 48 h', endedAt: hours48, verdict: 'eligible', rules: [] },
        { lasted: '48 h 01', endedAt: '2026-11-04T08:01:00+01:00', verdict: 'eligible', rules: [] },
      ],
      ({ lasted, verdict }) => `and lasted ${lasted} is ${verdict}`,
    ),
  )('%s', (_, { endedAt, verdict, rules }) => {
    expect(verdictOf(over(endedAt))).toStrictEqual({ verdict, because: ['4.1'] });
    expect(applying(over(endedAt))).toStrictEqual(rules);
  });

  test('is never too recent, even when it began two hours ago', () => {
    const claim = outage({
      outage: { startedAt: '2026-11-23T10:00:00+01:00', ongoing: 'no', endedAt: '2026-11-23T11:00:00+01:00' },
    });
    expect(applying(claim)).toStrictEqual(['outage-brief']);
  });
});

describe('an outage that goes on', () => {
  test.each(
    titled(
      [
        { since: '0 minutes', startedAt: '2026-11-23T12:00:00+01:00', earliest: '2026-11-25T12:00:00+01:00' },
        { since: 'exactly 24 h', startedAt: '2026-11-22T12:00:00+01:00', earliest: '2026-11-24T12:00:00+01:00' },
        { since: '47 h 59', startedAt: '2026-11-21T12:01:00+01:00', earliest: '2026-11-23T12:01:00+01:00' },
        {
          since: 'a second less than 48 h',
          startedAt: '2026-11-21T12:00:01+01:00',
          earliest: '2026-11-23T12:00:01+01:00',
        },
      ],
      ({ since: lasted }) => `for ${lasted} comes too early`,
    ),
  )('%s', (_, { startedAt, earliest }) => {
    expect(verdictOf(since(startedAt))).toStrictEqual({ verdict: 'not-yet', because: ['4.1'], earliest });
    expect(applying(since(startedAt))).toStrictEqual(['outage-too-recent']);
  });

  test.each([
    ['exactly 48 h', '2026-11-21T12:00:00+01:00'],
    ['48 h 01', '2026-11-21T11:59:00+01:00'],
  ])('for %s is no longer too early', (_, startedAt) => {
    expect(verdictOf(since(startedAt))).toStrictEqual({ verdict: 'eligible', because: ['4.1'] });
  });

  test('is too recent and never brief, for only one that is over can be', () => {
    expect(applying(since('2026-11-23T11:00:00+01:00'))).toStrictEqual(['outage-too-recent']);
  });
});

describe('the cause that the shop announced', () => {
  test.each([
    ['none', 'none-announced', 'eligible', ['4.1'], []],
    ['an incident at a provider', 'provider-incident', 'eligible', ['4.1'], []],
    ['an attack', 'attack', 'eligible', ['4.1'], []],
    ['planned maintenance', 'planned-maintenance', 'conditional', ['4.1'], ['outage-planned-overrun']],
    ['force majeure', 'force-majeure', 'unlikely', ['11'], ['outage-force-majeure']],
  ] as const)('of a long, total outage without an offer: %s', (_, cause, verdict, because, rules) => {
    expect(verdictOf(outage({ outage: { cause } }))).toStrictEqual({ verdict, because });
    expect(applying(outage({ outage: { cause } }))).toStrictEqual(rules);
  });

  const planned: Changes = { 'outage.cause': 'planned-maintenance' };
  test.each([
    [
      'over within 48 h',
      over('2026-11-04T07:59:59.999+01:00', planned),
      'unlikely',
      ['outage-planned', 'outage-borderline'],
    ],
    ['over after 48 h', over(hours48, planned), 'conditional', ['outage-planned-overrun']],
    [
      'going on for less than 48 h',
      since('2026-11-21T12:00:01+01:00', planned),
      'unlikely',
      ['outage-planned', 'outage-too-recent'],
    ],
    ['going on for 48 h', since('2026-11-21T12:00:00+01:00', planned), 'conditional', ['outage-planned-overrun']],
  ])('planned maintenance that is %s', (_, claim, verdict, rules) => {
    expect(judge(claim)).toMatchObject({ verdict, because: ['4.1'] });
    expect(applying(claim)).toStrictEqual(rules);
  });

  const event = (changes: Changes) => outage({ 'outage.cause': 'attack', ...changes });
  test.each(
    titled<{ what: string; changes: Changes; outcome: string }>(
      [
        { what: 'long, total, and nothing offered', changes: {}, outcome: 'false' },
        { what: 'intermittent', changes: { 'outage.extent': 'intermittent' }, outcome: 'true' },
        { what: 'of some channels', changes: { 'outage.extent': 'some-channels' }, outcome: 'true' },
        { what: 'with a solution pending', changes: { 'outage.offer': 'pending' }, outcome: 'true' },
        { what: 'with a solution that was inadequate', changes: { 'outage.offer': 'inadequate' }, outcome: 'true' },
        { what: 'with an offer by support', changes: { 'support.outcome': 'offer' }, outcome: 'true' },
        { what: 'shorter than 48 h', changes: { 'outage.startedAt': '2026-11-21T12:00:01+01:00' }, outcome: 'true' },
        { what: 'of an extent that is not said', changes: { 'outage.extent': undefined }, outcome: 'missing' },
        { what: 'of a length that is not said', changes: { 'outage.startedAt': undefined }, outcome: 'missing' },
        {
          what: 'short, of an extent that is not said',
          changes: { 'outage.startedAt': '2026-11-23T11:00:00+01:00', 'outage.extent': undefined },
          outcome: 'true',
        },
      ],
      ({ what }) => `a technical event ${what}`,
    ),
  )('%s', (_, { changes, outcome }) => {
    expect(outcomeOf('outage-technical-event', event(changes))).toBe(outcome);
    expect(outcomeOf('outage-technical-event', event({ ...changes, 'outage.cause': 'provider-incident' }))).toBe(
      outcome,
    );
    expect(outcomeOf('outage-technical-event', event({ ...changes, 'outage.cause': 'none-announced' }))).toBe('false');
  });
});

test.each([
  ['total', 'eligible', ['4.1']],
  ['intermittent', 'conditional', ['4.1', '7.4']],
  ['some-channels', 'conditional', ['4.1', '7.4']],
] as const)('a long outage of the extent %s is %s', (extent, verdict, because) => {
  expect(verdictOf(outage({ outage: { extent } }))).toStrictEqual({ verdict, because });
});

describe('an offer', () => {
  test.each([
    ['none', 'none', 'eligible', ['4.1'], []],
    ['none', 'refused', 'eligible', ['4.1'], []],
    ['none', 'offer', 'conditional', ['4.1', '5.5'], ['outage-offer-open']],
    ['pending', 'none', 'conditional', ['4.1', '5.5'], ['outage-offer-open']],
    ['declined', 'offer', 'conditional', ['4.1', '7.4'], ['outage-offer-declined']],
    ['inadequate', 'none', 'conditional', ['4.1', '7.4'], ['outage-offer-declined']],
    ['accepted', 'offer', 'unlikely', ['4.1'], ['outage-offer-accepted']],
  ] as const)('%s, with the outcome %s of support, is %s', (offer, outcome, verdict, because, rules) => {
    const claim = outage({ outage: { offer }, support: { outcome } });
    expect(verdictOf(claim)).toStrictEqual({ verdict, because });
    expect(applying(claim)).toStrictEqual(rules);
  });

  test('that nobody told of is missing', () => {
    const unsaid = { 'outage.offer': undefined } as const;
    expect(outcomeOf('outage-offer-open', outage(unsaid))).toBe('missing');
    expect(outcomeOf('outage-offer-accepted', outage(unsaid))).toBe('missing');
    expect(outcomeOf('outage-offer-declined', outage(unsaid))).toBe('missing');
  });

  test('is known without what support did, where it was answered', () => {
    const unsaid = { 'support.outcome': undefined } as const;
    expect(outcomeOf('outage-offer-open', outage(unsaid))).toBe('missing');
    expect(outcomeOf('outage-offer-open', outage({ ...unsaid, 'outage.offer': 'pending' }))).toBe('true');
    expect(outcomeOf('outage-offer-open', outage({ ...unsaid, 'outage.offer': 'declined' }))).toBe('false');
  });
});

describe('the customer’s own internet', () => {
  test.each([
    ['yes', 'pending', 'eligible', ['4.1']],
    ['unknown', 'pending', 'conditional', ['5.4', '8.2']],
    ['no', 'pending', 'unlikely', ['5.4', '8.2']],
    ['no', 'none', 'unlikely', ['5.4', '8.2']],
    ['no', undefined, 'incomplete', []],
    ['no', 'confirmed', 'eligible', ['4.1']],
    ['unknown', 'confirmed', 'eligible', ['4.1']],
    ['no', 'customer-side', 'unlikely', ['5.4', '8.2']],
  ] as const)('worked: %s, with the diagnosis %s, is %s', (ownInternetWorked, diagnosis, verdict, because) => {
    const claim = outage({ outage: { ownInternetWorked }, support: { diagnosis } });
    expect(verdictOf(claim)).toStrictEqual({ verdict, because });
  });
});

describe('an outage and the subscription', () => {
  const before = (endedAt: string) => over(endedAt, { 'outage.startedAt': '2026-07-30T08:00:00+02:00' });
  const from = (startedAt: string) =>
    since(startedAt, { 'access.activatedOn': '2025-11-20', 'order.purchasedOn': '2025-11-20' });

  test.each(
    titled(
      [
        { what: 'over on the eve of the first day', claim: before('2026-08-02T23:59:59+02:00'), outcome: 'true' },
        { what: 'over on the first day', claim: before('2026-08-03T00:00:00+02:00'), outcome: 'false' },
        { what: 'over on the eve, by the clocks of Paris', claim: before('2026-08-02T21:59:59Z'), outcome: 'true' },
        {
          what: 'over on the first day, by the clocks of Paris',
          claim: before('2026-08-02T22:00:00Z'),
          outcome: 'false',
        },
        { what: 'begun on the eve of its end', claim: from('2026-11-19T23:59:59+01:00'), outcome: 'false' },
        { what: 'begun on the day of its end', claim: from('2026-11-20T00:00:00+01:00'), outcome: 'true' },
        {
          what: 'begun before the first day, and going on',
          claim: since('2026-07-30T08:00:00+02:00'),
          outcome: 'false',
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, outcome }) => {
    expect(outcomeOf('outage-outside-period', claim)).toBe(outcome);
  });

  test('that was over before is refused by 4.1 and 6', () => {
    expect(verdictOf(before('2026-08-02T23:59:59+02:00'))).toStrictEqual({
      verdict: 'unlikely',
      because: ['4.1', '6'],
    });
  });

  test.each(
    titled<{ what: string; changes: Changes; outcome: string }>(
      [
        { what: 'the length, which its end needs', changes: { 'order.months': undefined }, outcome: 'missing' },
        { what: 'when it ended', changes: { 'outage.endedAt': undefined }, outcome: 'missing' },
        { what: 'whether it is over', changes: { 'outage.ongoing': undefined }, outcome: 'false' },
        { what: 'when it began', changes: { 'outage.startedAt': undefined }, outcome: 'missing' },
      ],
      ({ what }) => `is not known without ${what}, where that matters`,
    ),
  )('%s', (_, { changes, outcome }) => {
    expect(outcomeOf('outage-outside-period', over(hours48, changes))).toBe(outcome);
  });
});

describe('an outage that nobody reported', () => {
  const unreported = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
  const of = (endedAt: string, changes: Changes = {}) =>
    over(endedAt, { 'outage.startedAt': '2026-10-20T08:00:00+02:00', support: unreported, ...changes });

  test.each([
    ['ended 30 days before today', '2026-10-24T23:59:59+02:00', 'conditional', ['9.4']],
    ['ended 29 days before today', '2026-10-25T00:00:00+02:00', 'eligible', ['4.1']],
    ['ended 29 days before, by the clocks of Paris', '2026-10-24T22:00:00Z', 'eligible', ['4.1']],
  ])('and %s', (_, endedAt, verdict, because) => {
    expect(verdictOf(of(endedAt))).toStrictEqual({ verdict, because });
  });

  test('is not reported late while it goes on, nor once somebody wrote', () => {
    const ended = '2026-10-24T08:00:00+02:00';
    expect(outcomeOf('outage-reported-late', of(ended, { 'outage.ongoing': 'yes' }))).toBe('false');
    expect(outcomeOf('outage-reported-late', over(ended, { 'outage.startedAt': '2026-10-20T08:00:00+02:00' }))).toBe(
      'false',
    );
    expect(outcomeOf('outage-reported-late', of(ended, { 'support.contacted': undefined }))).toBe('missing');
  });
});

test('a poor line and an old device say nothing against an outage of the servers', () => {
  const claim = outage({
    connection: { mbps: 1, stable: 'no' },
    device: { upToDate: 'no', worksOnAnother: 'yes' },
    support: { diagnosis: 'pending', instructionsFollowed: 'refused' },
  });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'eligible', because: ['4.1'] });
});

test('all reasons against one outage are collected, and the stronger ones decide', () => {
  const claim = outage({
    terms: { respected: 'no' },
    outage: {
      ongoing: 'no',
      endedAt: '2026-11-17T22:00:00+01:00',
      extent: 'intermittent',
      cause: 'force-majeure',
      ownInternetWorked: 'no',
      offer: 'declined',
    },
    support: { diagnosis: 'pending', outcome: 'fixed' },
    access: { received: 'not-working' },
  });
  const { verdict, because, deciding } = judge(claim);
  expect(verdict).toBe('unlikely');
  expect(because).toStrictEqual(['4.1', '5.4', '8.1', '8.2', '11']);
  expect(deciding).toStrictEqual(['terms-broken', 'outage-force-majeure', 'outage-own-internet', 'outage-brief']);
  expect(applying(claim)).toStrictEqual([
    'terms-broken',
    'problem-fixed',
    'access-missing',
    'outage-force-majeure',
    'outage-own-internet',
    'outage-partial',
    'outage-brief',
    'outage-offer-declined',
  ]);
});
