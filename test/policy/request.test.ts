import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../src/claim/dates.ts';
import type { CalendarDate } from '../../src/claim/dates.ts';
import { requestOf } from '../../src/policy/request.ts';
import { NOW, PARIS, playback, type Changes } from '../support/claims.ts';
import { judge, outcomeOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const today = '2026-11-23';
const contactedOn = '2026-11-18';
type Support = NonNullable<Changes['support']>;
const requested = (support: Support, now = NOW) => {
  const { days, orEarlier, asked } = requestOf(playback({ support }), now, PARIS);
  return { days, orEarlier, asked };
};

describe('the day of the request', () => {
  test.each(
    titled<{ what: string; support: Support; days: CalendarDate[]; orEarlier?: true; asked?: CalendarDate }>(
      [
        {
          what: 'is that of the first message, which asked for a refund',
          support: {},
          days: [contactedOn],
          asked: contactedOn,
        },
        { what: 'is today where nobody wrote', support: { contacted: 'no' }, days: [today] },
        {
          what: 'is today where nobody wrote, whatever was answered before',
          support: { contacted: 'no', refundRequested: undefined, contactedOn: undefined },
          days: [today],
        },
        { what: 'is today where no refund was asked for', support: { refundRequested: 'no' }, days: [today] },
        {
          what: 'is today where no refund was asked for, written or not',
          support: { contacted: undefined, refundRequested: 'no' },
          days: [today],
        },
        {
          what: 'is that of the message or today, while it is open whether anybody wrote',
          support: { contacted: undefined },
          days: [contactedOn, today],
        },
        {
          what: 'is that of the message or today, while it is open what it asked for',
          support: { refundRequested: undefined },
          days: [contactedOn, today],
        },
        {
          what: 'is any day up to today, while the day of the message alone is open',
          support: { contactedOn: undefined },
          days: [today],
          orEarlier: true,
        },
        {
          what: 'is any day up to today, while everything is open',
          support: { contacted: undefined, contactedOn: undefined, refundRequested: undefined },
          days: [today],
          orEarlier: true,
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { support, days, orEarlier = false, asked }) => {
    expect(requested(support)).toStrictEqual({ days, orEarlier, asked });
  });

  test('is that of Paris, where nobody wrote yet', () => {
    expect(requested({ contacted: 'no' }, '2026-11-22T23:30:00Z').days).toStrictEqual([today]);
    expect(requested({ contacted: 'no' }, '2026-11-23T22:59:59Z').days).toStrictEqual([today]);
    expect(requested({ contacted: 'no' }, '2026-11-23T23:00:00Z').days).toStrictEqual(['2026-11-24']);
  });

  test('is told with the verdict, where the refund was asked for', () => {
    expect(judge(playback()).requestedOn).toBe(contactedOn);
    expect(judge(playback({ support: { refundRequested: 'no' } }))).not.toHaveProperty('requestedOn');
    expect(judge(playback({ support: { contactedOn: undefined } }))).not.toHaveProperty('requestedOn');
  });
});

/** A renewal of 12 months that ends on a day that the shop shows: of its 365 days, the last 30 are its end. */
const ending = (endsOn: CalendarDate, support: Support) => playback({ order: { renewal: 'yes', endsOn }, support });

describe('8.4 as long as the day of the request is open', () => {
  const maybeAsked: Support = { refundRequested: undefined };
  const anyDay: Support = { contactedOn: undefined };

  test.each(
    titled<{ what: string; support: Support; endsOn: CalendarDate; ended: string; ending: string }>(
      [
        { what: 'had ended on both days', support: maybeAsked, endsOn: '2026-11-18', ended: 'true', ending: 'false' },
        { what: 'ended between them', support: maybeAsked, endsOn: '2026-11-19', ended: 'missing', ending: 'missing' },
        { what: 'ends today', support: maybeAsked, endsOn: '2026-11-23', ended: 'missing', ending: 'missing' },
        { what: 'ends tomorrow', support: maybeAsked, endsOn: '2026-11-24', ended: 'false', ending: 'true' },
        { what: 'has 30 and 25 days left', support: maybeAsked, endsOn: '2026-12-18', ended: 'false', ending: 'true' },
        {
          what: 'has 31 and 26 days left',
          support: maybeAsked,
          endsOn: '2026-12-19',
          ended: 'false',
          ending: 'missing',
        },
        {
          what: 'has 35 and 30 days left',
          support: maybeAsked,
          endsOn: '2026-12-23',
          ended: 'false',
          ending: 'missing',
        },
        { what: 'has 36 and 31 days left', support: maybeAsked, endsOn: '2026-12-24', ended: 'false', ending: 'false' },
        {
          what: 'ended yesterday, on any day',
          support: anyDay,
          endsOn: '2026-11-22',
          ended: 'missing',
          ending: 'missing',
        },
        { what: 'ends tomorrow, on any day', support: anyDay, endsOn: '2026-11-24', ended: 'false', ending: 'missing' },
        {
          what: 'has 30 days left, on any day',
          support: anyDay,
          endsOn: '2026-12-23',
          ended: 'false',
          ending: 'missing',
        },
        {
          what: 'has 31 days left, on any day',
          support: anyDay,
          endsOn: '2026-12-24',
          ended: 'false',
          ending: 'false',
        },
      ],
      ({ what }) => `a subscription that ${what}`,
    ),
  )('%s', (_, { support, endsOn, ended, ending: near }) => {
    const claim = ending(endsOn, support);
    expect([outcomeOf('period-ended', claim), outcomeOf('period-ending', claim)]).toStrictEqual([ended, near]);
  });

  test('leaves the claim incomplete where the days disagree on its end', () => {
    expect(judge(ending('2026-11-19', maybeAsked)).verdict).toBe('incomplete');
    expect(judge(ending('2026-11-19', { refundRequested: 'no' })).verdict).toBe('unlikely');
    expect(judge(ending('2026-11-19', { refundRequested: 'yes' })).verdict).toBe('conditional');
  });

  test('comes out as on all the days on which it may have been made, and else is missing', () => {
    const answers = fc.record({
      contacted: fc.constantFrom('yes' as const, 'no' as const, undefined),
      refundRequested: fc.constantFrom('yes' as const, 'no' as const, undefined),
      contactedOn: fc.option(
        fc.integer({ min: 0, max: 60 }).map((ago) => addDays(today, -ago)),
        { nil: undefined },
      ),
    });
    const ends = fc.integer({ min: -70, max: 70 }).map((after) => addDays(today, after));
    const lengths = fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const, 24 as const);
    fc.assert(
      fc.property(answers, ends, lengths, (support, endsOn, months) => {
        const isOpen = support.contacted === undefined || support.refundRequested === undefined;
        const possible =
          support.contacted === 'no' || support.refundRequested === 'no'
            ? [today]
            : support.contactedOn === undefined
              ? Array.from({ length: 1000 }, (_, ago) => addDays(today, -ago))
              : [support.contactedOn, ...(isOpen ? [today] : [])];
        const length = daysBetween(addMonths(endsOn, -months), endsOn);
        const agreed = (holds: (left: number) => boolean) => {
          const found = new Set(possible.map((day) => holds(daysBetween(day, endsOn))));
          return found.size === 1 ? String([...found][0]) : 'missing';
        };
        const claim = playback({ order: { renewal: 'yes', endsOn, months }, support });
        expect(outcomeOf('period-ended', claim)).toBe(agreed((left) => left <= 0));
        expect(outcomeOf('period-ending', claim)).toBe(agreed((left) => left > 0 && left * 10 <= length && left <= 30));
      }),
      { numRuns: 400 },
    );
  });
});

describe('once the refund was asked for', () => {
  test.each([
    ['before the subscription ended', '2026-11-18', '2026-12-03', 'conditional'],
    ['on the last day of the subscription', '2026-11-18', '2026-11-19', 'conditional'],
    ['on the day on which it ends', '2026-11-18', '2026-11-18', 'unlikely'],
  ])('%s, time changes nothing any more', (_, askedOn, endsOn, verdict) => {
    const claim = ending(endsOn, { contactedOn: askedOn });
    for (const now of [NOW, '2026-12-31T12:00:00+01:00', '2030-01-01T12:00:00+01:00']) {
      expect(judge(claim, now)).toMatchObject({ verdict, because: ['8.4'] });
    }
  });
});
