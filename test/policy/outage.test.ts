import { expect, test } from 'vitest';
import { outage } from '../support/claims.ts';
import { applying, judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

/** An outage that began on Monday 2 November at 08:00 and is over. */
const over = (endedAt: string) =>
  outage({ outage: { startedAt: '2026-11-02T08:00:00+01:00', ongoing: 'no', endedAt } });

test.each(
  titled(
    [
      { lasted: '0 minutes', endedAt: '2026-11-02T08:00:00+01:00', verdict: 'unlikely', rules: ['outage-brief'] },
      { lasted: '23 h 59', endedAt: '2026-11-03T07:59:00+01:00', verdict: 'unlikely', rules: ['outage-brief'] },
      {
        lasted: 'one second less than 24 h',
        endedAt: '2026-11-03T07:59:59+01:00',
        verdict: 'unlikely',
        rules: ['outage-brief'],
      },
      {
        lasted: 'exactly 24 h',
        endedAt: '2026-11-03T08:00:00+01:00',
        verdict: 'conditional',
        rules: ['outage-borderline'],
      },
      { lasted: '24 h 01', endedAt: '2026-11-03T08:01:00+01:00', verdict: 'conditional', rules: ['outage-borderline'] },
      { lasted: '47 h 59', endedAt: '2026-11-04T07:59:00+01:00', verdict: 'conditional', rules: ['outage-borderline'] },
      { lasted: 'exactly 48 h', endedAt: '2026-11-04T08:00:00+01:00', verdict: 'eligible', rules: [] },
      { lasted: '48 h 01', endedAt: '2026-11-04T08:01:00+01:00', verdict: 'eligible', rules: [] },
    ],
    ({ lasted, verdict }) => `an outage that is over and lasted ${lasted} is ${verdict}`,
  ),
)('%s', (_, { endedAt, verdict, rules }) => {
  expect(verdictOf(over(endedAt))).toStrictEqual({ verdict, because: ['4.1'] });
  expect(applying(over(endedAt))).toStrictEqual(rules);
});

test.each(
  titled(
    [
      { since: '0 minutes', startedAt: '2026-11-23T12:00:00+01:00', earliest: '2026-11-25T12:00:00+01:00' },
      { since: 'exactly 24 h', startedAt: '2026-11-22T12:00:00+01:00', earliest: '2026-11-24T12:00:00+01:00' },
      { since: '47 h 59', startedAt: '2026-11-21T12:01:00+01:00', earliest: '2026-11-23T12:01:00+01:00' },
      {
        since: 'one second less than 48 h',
        startedAt: '2026-11-21T12:00:01+01:00',
        earliest: '2026-11-23T12:00:01+01:00',
      },
    ],
    ({ since }) => `an outage going on for ${since} comes too early, until 48 hours have passed`,
  ),
)('%s', (_, { startedAt, earliest }) => {
  expect(verdictOf(outage({ outage: { startedAt } }))).toStrictEqual({
    verdict: 'not-yet',
    because: ['4.1'],
    earliest,
  });
  expect(applying(outage({ outage: { startedAt } }))).toStrictEqual(['outage-too-recent']);
});

test.each(
  titled(
    [
      { since: 'exactly 48 h', startedAt: '2026-11-21T12:00:00+01:00' },
      { since: '48 h 01', startedAt: '2026-11-21T11:59:00+01:00' },
    ],
    ({ since }) => `an outage going on for ${since} is no longer too early`,
  ),
)('%s', (_, { startedAt }) => {
  expect(verdictOf(outage({ outage: { startedAt } }))).toStrictEqual({ verdict: 'eligible', because: ['4.1'] });
});

test('an outage going on for 23 hours is too recent, not brief: only one that is over can be brief', () => {
  const claim = outage({ outage: { startedAt: '2026-11-22T13:00:00+01:00' } });
  expect(applying(claim)).toStrictEqual(['outage-too-recent']);
});

test('an outage that is over is never too recent, even when it began 2 hours ago', () => {
  const claim = outage({
    outage: { startedAt: '2026-11-23T10:00:00+01:00', ongoing: 'no', endedAt: '2026-11-23T11:00:00+01:00' },
  });
  expect(applying(claim)).toStrictEqual(['outage-brief']);
});

test.each(
  titled(
    [
      { cause: 'none-announced', verdict: 'eligible', because: ['4.1'] },
      { cause: 'provider-incident', verdict: 'eligible', because: ['4.1'] },
      { cause: 'planned-maintenance', verdict: 'unlikely', because: ['4.1'] },
      { cause: 'force-majeure', verdict: 'unlikely', because: ['11'] },
    ] as const,
    ({ because, cause, verdict }) => `a long outage with the cause ${cause} is ${verdict}, article ${because[0]}`,
  ),
)('%s', (_, { cause, verdict, because }) => {
  expect(verdictOf(outage({ outage: { cause } }))).toStrictEqual({ verdict, because });
});

test.each(
  titled(
    [
      { extent: 'total', verdict: 'eligible', because: ['4.1'] },
      { extent: 'intermittent', verdict: 'conditional', because: ['4.1', '7.4'] },
      { extent: 'some-channels', verdict: 'unlikely', because: ['4.1'] },
    ] as const,
    ({ extent, verdict }) => `a long outage of the extent ${extent} is ${verdict}`,
  ),
)('%s', (_, { extent, verdict, because }) => {
  expect(verdictOf(outage({ outage: { extent } }))).toStrictEqual({ verdict, because });
});

test.each(
  titled(
    [
      { offer: 'none', verdict: 'eligible', because: ['4.1'] },
      { offer: 'declined', verdict: 'conditional', because: ['4.1', '7.4'] },
      { offer: 'accepted', verdict: 'unlikely', because: ['4.1'] },
    ] as const,
    ({ offer, verdict }) => `a long outage with the offer ${offer} is ${verdict}`,
  ),
)('%s', (_, { offer, verdict, because }) => {
  expect(verdictOf(outage({ outage: { offer } }))).toStrictEqual({ verdict, because });
});

test.each(
  titled(
    [
      { ownInternetWorked: 'yes', verdict: 'eligible', because: ['4.1'] },
      { ownInternetWorked: 'unknown', verdict: 'conditional', because: ['5.4', '8.2'] },
      { ownInternetWorked: 'no', verdict: 'unlikely', because: ['5.4', '8.2'] },
    ] as const,
    ({ ownInternetWorked, verdict }) =>
      `a long outage is ${verdict} when the answer to "your own internet worked" is ${ownInternetWorked}`,
  ),
)('%s', (_, { ownInternetWorked, verdict, because }) => {
  expect(verdictOf(outage({ outage: { ownInternetWorked } }))).toStrictEqual({ verdict, because });
});

test('4K on 1 Mb/s, an unstable line and an old device say nothing against an outage of the servers', () => {
  const claim = outage({
    connection: { mbps: 1, stable: 'no' },
    device: { upToDate: 'no' },
    support: { diagnosis: 'customer-side', instructionsFollowed: 'refused' },
  });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'eligible', because: ['4.1'] });
});

test('6 reasons against one outage are all collected, and the stronger ones decide', () => {
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
  });
  const { verdict, because, deciding } = judge(claim);
  expect(verdict).toBe('unlikely');
  expect(because).toStrictEqual(['4.1', '5.4', '8.1', '8.2', '11']);
  expect(deciding).toStrictEqual(['terms-broken', 'outage-force-majeure', 'outage-own-internet', 'outage-brief']);
  expect(applying(claim)).toStrictEqual([
    'terms-broken',
    'outage-force-majeure',
    'outage-own-internet',
    'outage-intermittent',
    'outage-brief',
    'outage-offer-declined',
  ]);
});
