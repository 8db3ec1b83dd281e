import { afterEach, describe, expect, test, vi } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { notReceived, outage, PARIS, playback } from '../support/claims.ts';
import { judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const from = (startedAt: string, endedAt: string) =>
  outage({
    access: { activatedOn: '2026-03-01' },
    'order.purchasedOn': '2026-03-01',
    outage: { startedAt, ongoing: 'no', endedAt },
  });
const since = (startedAt: string) => outage({ outage: { startedAt } });
const paidAt = (paymentValidatedAt: string) => notReceived({ delivery: { paymentValidatedAt } });
/** Nobody has written to support: the day of the request is today, and moves on. */
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const activated = (activatedOn: string) => playback({ access: { activatedOn }, support: unasked });

const summer = 'clocks go forward on 29 March 2026';
const winter = 'clocks go back on 25 October 2026';

test.each(
  titled(
    [
      {
        day: summer,
        clock: '12 h',
        real: '11 h',
        start: '2026-03-28T20:00:00+01:00',
        end: '2026-03-29T08:00:00+02:00',
        verdict: 'unlikely',
      },
      {
        day: summer,
        clock: '13 h',
        real: '12 h',
        start: '2026-03-28T20:00:00+01:00',
        end: '2026-03-29T09:00:00+02:00',
        verdict: 'conditional',
      },
      {
        day: summer,
        clock: '48 h',
        real: '47 h',
        start: '2026-03-28T12:00:00+01:00',
        end: '2026-03-30T12:00:00+02:00',
        verdict: 'conditional',
      },
      {
        day: summer,
        clock: '49 h',
        real: '48 h',
        start: '2026-03-28T12:00:00+01:00',
        end: '2026-03-30T13:00:00+02:00',
        verdict: 'eligible',
      },
      {
        day: winter,
        clock: '10 h 59',
        real: '11 h 59',
        start: '2026-10-24T20:00:00+02:00',
        end: '2026-10-25T06:59:00+01:00',
        verdict: 'unlikely',
      },
      {
        day: winter,
        clock: '11 h',
        real: '12 h',
        start: '2026-10-24T20:00:00+02:00',
        end: '2026-10-25T07:00:00+01:00',
        verdict: 'conditional',
      },
      {
        day: winter,
        clock: '46 h 59',
        real: '47 h 59',
        start: '2026-10-24T12:00:00+02:00',
        end: '2026-10-26T10:59:00+01:00',
        verdict: 'conditional',
      },
      {
        day: winter,
        clock: '47 h',
        real: '48 h',
        start: '2026-10-24T12:00:00+02:00',
        end: '2026-10-26T11:00:00+01:00',
        verdict: 'eligible',
      },
    ],
    ({ clock, day, real, verdict }) => `${day}: ${clock} on the clock lasted ${real}: ${verdict}`,
  ),
)('%s', (_, { start, end, verdict }) => {
  expect(judge(from(start, end), end).verdict).toBe(verdict);
});

test.each(
  titled(
    [
      { day: summer, start: '2026-03-28T12:00:00+01:00', earliest: '2026-03-30T13:00:00+02:00' },
      { day: winter, start: '2026-10-24T12:00:00+02:00', earliest: '2026-10-26T11:00:00+01:00' },
    ],
    ({ day }) => `${day}: an outage that goes on is judged by real hours`,
  ),
)('%s', (_, { start, earliest }) => {
  expect(verdictOf(since(start), start)).toMatchObject({ verdict: 'not-yet', earliest });
});

test.each(
  titled(
    [
      { day: summer, paid: '2026-03-27T18:00:00+01:00', earliest: '2026-03-31T18:00:00+02:00' },
      { day: winter, paid: '2026-10-23T18:00:00+02:00', earliest: '2026-10-27T18:00:00+01:00' },
    ],
    ({ day }) => `${day}: business hours are counted on the clock`,
  ),
)('%s', (_, { paid, earliest }) => {
  expect(verdictOf(paidAt(paid), paid)).toMatchObject({ verdict: 'not-yet', earliest });
});

describe('an instant is the same written with another offset', () => {
  test.each(
    titled(
      [
        { offset: 'Z', startedAt: '2026-11-21T11:30:00Z' },
        { offset: '-05:00', startedAt: '2026-11-21T06:30:00-05:00' },
        { offset: '+05:30', startedAt: '2026-11-21T17:00:00+05:30' },
        { offset: '+14:00', startedAt: '2026-11-22T01:30:00+14:00' },
      ],
      ({ offset }) => `an outage that began at 12:30 in Paris, written with ${offset}`,
    ),
  )('%s', (_, { startedAt }) => {
    expect(judge(since(startedAt))).toStrictEqual(judge(since('2026-11-21T12:30:00+01:00')));
    expect(judge(since(startedAt)).earliest).toBe('2026-11-23T12:30:00+01:00');
  });

  test.each(
    titled(
      [
        { offset: 'Z', paid: '2026-11-20T23:30:00Z' },
        { offset: '-05:00', paid: '2026-11-20T18:30:00-05:00' },
        { offset: '+05:30', paid: '2026-11-21T05:00:00+05:30' },
      ],
      ({ offset }) => `a payment at 00:30 on a Saturday in Paris, written with ${offset}`,
    ),
  )('%s', (_, { paid }) => {
    expect(judge(paidAt(paid))).toStrictEqual(judge(paidAt('2026-11-21T00:30:00+01:00')));
    expect(judge(paidAt(paid)).earliest).toBe('2026-11-25T00:00:00+01:00');
  });

  test.each(
    titled(
      [
        { offset: 'Z', now: '2027-08-02T22:00:00Z' },
        { offset: '-05:00', now: '2027-08-02T17:00:00-05:00' },
        { offset: '+05:30', now: '2027-08-03T03:30:00+05:30' },
      ],
      ({ offset }) => `now, midnight in Paris on the day of the end, written with ${offset}`,
    ),
  )('%s', (_, { now }) => {
    const claim = activated('2026-08-03');
    expect(judge(claim, now)).toStrictEqual(judge(claim, '2027-08-03T00:00:00+02:00'));
    expect(judge(claim, now)).toMatchObject({ verdict: 'unlikely', because: ['8.4'] });
  });
});

describe('the time zone of the browser', () => {
  afterEach(() => vi.unstubAllEnvs());

  // Of each kind that reads the clock or the calendar, on both sides of where it turns.
  const cases: readonly [claim: Claim, now: string][] = [
    [since('2026-11-21T12:00:00+01:00'), '2026-11-23T12:00:00+01:00'],
    [since('2026-11-21T12:00:01+01:00'), '2026-11-23T12:00:00+01:00'],
    [since('2026-03-28T12:00:00+01:00'), '2026-03-29T23:59:00+02:00'],
    [from('2026-10-24T12:00:00+02:00', '2026-10-25T11:00:00+01:00'), '2026-10-31T23:30:00Z'],
    [paidAt('2026-11-20T18:00:00+01:00'), '2026-11-24T16:59:00Z'],
    [paidAt('2026-04-02T22:30:00Z'), '2026-04-05T22:00:00Z'],
    [paidAt('2026-12-22T23:00:00Z'), '2026-12-24T22:59:59Z'],
    [activated('2026-08-03'), '2027-08-02T21:59:59Z'],
    [activated('2026-08-03'), '2027-08-02T22:00:00Z'],
    [activated('2026-08-03'), '2026-12-31T23:30:00Z'],
    [playback({ support: { contactedOn: '2026-11-12', diagnosis: 'none' } }), '2026-11-23T22:59:59Z'],
    [playback({ support: { contactedOn: '2026-11-12', diagnosis: 'none' } }), '2026-11-23T23:00:00Z'],
    [from('2026-02-27T20:00:00+01:00', '2026-02-28T22:59:59Z'), '2026-03-02T12:00:00+01:00'],
    [from('2026-02-27T20:00:00+01:00', '2026-02-28T23:00:00Z'), '2026-03-02T12:00:00+01:00'],
  ];
  const results = () =>
    cases.map(([claim, now]) => ({
      assessment: judge(claim, now),
      reread: readAnswers(writeAnswers(claim, PARIS), { now, timeZone: PARIS }),
    }));

  test.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
    ['Asia/Kolkata', -330],
    ['Europe/Paris', -60],
  ])('%s (%i minutes) changes no result', (zone, minutes) => {
    vi.stubEnv('TZ', 'UTC');
    const inUtc = results();
    vi.stubEnv('TZ', zone);
    expect(new Date('2026-11-23T12:00:00Z').getTimezoneOffset()).toBe(minutes);
    expect(results()).toStrictEqual(inUtc);
  });
});
