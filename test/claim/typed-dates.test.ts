import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/claim/reading/date.ts';
import { readTime } from '../../src/claim/reading/time.ts';
import { outage, playback } from '../support/claims.ts';
import { titled } from '../support/titled.ts';
import { fields, typed, typing } from '../support/typing.ts';

describe('a date as people write it', () => {
  test.each([
    ['1er', 'août', '2026', '2026-08-01'],
    ['le 3', 'août', '2026', '2026-08-03'],
    ['lundi 3', 'août,', '2026', '2026-08-03'],
    ['3rd', 'August', '2026', '2026-08-03'],
    ['03.', '08/', "'26", '2026-08-03'],
    ['3 août 2026', '', '', '2026-08-03'],
    ['lundi 3 août 2026', '', '', '2026-08-03'],
    ['3/8/2026', '', '', '2026-08-03'],
    ['3rd of August 2026', '', '', '2026-08-03'],
    ['03.08.26', '', '', '2026-08-03'],
    ['2026-08-03', '', '', '2026-08-03'],
    ['2026/8/3', '', '', '2026-08-03'],
    ['Aug 3, 2026', '', '', '2026-08-03'],
    ['August 3rd 2026', '', '', '2026-08-03'],
    ['Mon, Aug. 3rd, 2026', '', '', '2026-08-03'],
    ['3 août 2026.', '', '', '2026-08-03'],
    ['le 3 août 2026', '', '', '2026-08-03'],
    ['3 aout 2026', '', '', '2026-08-03'],
    ['3août2026', '', '', '2026-08-03'],
    ['03–08–2026', '', '', '2026-08-03'],
    ['3/8/26', '', '', '2026-08-03'],
    ['mar. 4 août 2026', '', '', '2026-08-04'],
    ['mar 4/8/2026', '', '', '2026-08-04'],
    ['3 mar 2026', '', '', '2026-03-03'],
    ['٣/٨/٢٠٢٦', '', '', '2026-08-03'],
    ['\u20663\u2069', 'aou\u00adt', '20\u200b26', '2026-08-03'],
    ['3 8', '', '2026', '2026-08-03'],
    ['Aug', '3', '2026', '2026-08-03'],
    ['2026', '08', '03', '2026-08-03'],
    ['03082026', '', '', '2026-08-03'],
    ['03082026', ' ', '', '2026-08-03'],
    ['8/23/2026', '', '', 'no-such-date'],
    ['31/6/2026', '', '', 'no-such-date'],
    ['2 6/8/2026', '', '', 'not-a-date'],
    ['3/8/2026', '9', '2026', 'not-a-date'],
    ['3/8/2026 20:00', '', '', 'not-a-date'],
    ['20260803', '', '', 'no-such-date'],
    ['31062026', '', '', 'no-such-date'],
    ['0308202', '', '', 'not-a-date'],
    ['030820260', '', '', 'not-a-date'],
    ['3~8~2026', '', '', 'not-a-date'],
    ['3³', '8', '2026', 'not-a-date'],
    ['depuis 3/8/2026', '', '', 'not-a-date'],
    ['3 8', '', '', 'not-a-date'],
    ['demain', '', '', 'not-a-date'],
  ])('"%s" "%s" "%s" in the boxes of day, month and year is %s', (day, month, year, read) => {
    expect(readDate(day, month, year)).toStrictEqual(/^\d/.test(read) ? { value: read } : { fault: read });
  });
});

describe('a date', () => {
  test.each([
    ['3 8 2026', '2026-08-03'],
    ['03 08 2026', '2026-08-03'],
    ['3 8 26', '2026-08-03'],
    ['3 août 2026', '2026-08-03'],
    ['3 aout 2026', '2026-08-03'],
    ['3 AOÛT 2026', '2026-08-03'],
    ['3 aou\u0302t 2026', '2026-08-03'],
    ['3 Aug 2026', '2026-08-03'],
    ['3 August 2026', '2026-08-03'],
    ['3 Aug. 2026', '2026-08-03'],
    ['3 févr. 2026', '2026-02-03'],
    ['3 Feb 2026', '2026-02-03'],
    ['3 déc 2025', '2025-12-03'],
    ['3 mar 2026', '2026-03-03'],
    ['3 avr 2026', '2026-04-03'],
    ['3 mai 2026', '2026-05-03'],
    ['3 May 2026', '2026-05-03'],
    ['3 juin 2026', '2026-06-03'],
    ['3 jun 2026', '2026-06-03'],
    ['3 juil 2026', '2026-07-03'],
    ['3 jul 2026', '2026-07-03'],
    ['29 2 2024', '2024-02-29'],
    ['31 12 2025', '2025-12-31'],
    ['1 1 2010', '2010-01-01'],
    ['23 11 2026', '2026-11-23'],
  ])('typed as "%s" is %s', (text, date) => {
    expect(typed(playback({ 'access.activatedOn': undefined }), 'order.purchasedOn', fields(text))).toBe(date);
  });

  test.each([
    ['29 2 2027', 'no-such-date'],
    ['29 2 2100', 'no-such-date'],
    ['31 4 2026', 'no-such-date'],
    ['0 8 2026', 'no-such-date'],
    ['32 8 2026', 'no-such-date'],
    ['3 0 2026', 'no-such-date'],
    ['3 13 2026', 'no-such-date'],
    ['3 jui 2026', 'not-a-date'],
    ['3 ju 2026', 'not-a-date'],
    ['3 ma 2026', 'not-a-date'],
    ['3 brumaire 2026', 'not-a-date'],
    ['3 🎄 2026', 'not-a-date'],
    ['3 8 202', 'not-a-date'],
    ['3 8 20266', 'not-a-date'],
    ['3 8 -026', 'not-a-date'],
    ['31 12 2009', 'too-early'],
    ['1 1 1970', 'too-early'],
    ['1 1 0000', 'too-early'],
    ['20101231', 'too-early'],
    ['20121212', 'too-early'],
    ['24 11 2026', 'in-future'],
    ['1 1 99', 'in-future'],
    ['31 12 9999', 'in-future'],
  ])('typed as "%s" is refused as %s', (text, fault) => {
    expect(typed(playback({ 'access.activatedOn': undefined }), 'order.purchasedOn', fields(text))).toBe(fault);
  });

  test('a year of 2 figures is of this century, so that 99 is 2099', () => {
    expect(readDate('1', '1', '99')).toStrictEqual({ value: '2099-01-01' });
  });

  test.each([{ day: '3' }, { month: '8' }, { year: '2026' }, { day: '3', month: '8' }, { day: '3', year: '2026' }])(
    'half typed, %o, is no date of 3 parts',
    (half) => {
      expect(typed(playback(), 'order.purchasedOn', half)).toBe('not-a-date');
    },
  );

  test.each([undefined, {}, '', '2026-08-03', { day: ' ', month: '', year: '' }, { day: 3, month: 8, year: 2026 }])(
    'nothing typed in its 3 fields, %o, is missing',
    (nothing) => {
      expect(typed(playback(), 'order.purchasedOn', nothing)).toBe('missing');
    },
  );

  test('of today counts in Paris: at 23:30 UTC on the 22nd, the 23rd is no longer in the future', () => {
    const claim = playback({ 'access.activatedOn': undefined });
    const at = (now: string) =>
      typed(claim, 'order.purchasedOn', fields('23 11 2026'), { now, timeZone: 'Europe/Paris' });
    expect(at('2026-11-22T22:59:59Z')).toBe('in-future');
    expect(at('2026-11-22T23:30:00Z')).toBe('2026-11-23');
  });
});

const clock = (hours: number, minutes = 0, seconds = 0) => ((hours * 60 + minutes) * 60 + seconds) * 1000;

describe('a time', () => {
  test.each(
    titled(
      [
        { text: '20:00', ms: clock(20) },
        { text: '20h', ms: clock(20) },
        { text: '20 heures', ms: clock(20) },
        { text: '20 heures 30', ms: clock(20, 30) },
        { text: '20h30min', ms: clock(20, 30) },
        { text: '20H30', ms: clock(20, 30) },
        { text: '20:00:00', ms: clock(20) },
        { text: '8 pm', ms: clock(20) },
        { text: '8 p.m.', ms: clock(20) },
        { text: '8:30 P.M.', ms: clock(20, 30) },
        { text: 'midi', ms: clock(12) },
        { text: 'Noon', ms: clock(12) },
        { text: 'minuit', ms: 0 },
        { text: 'matin', ms: clock(9) },
        { text: 'le matin', ms: clock(9) },
        { text: 'l’après-midi', ms: clock(15) },
        { text: 'Dans la soirée', ms: clock(20) },
        { text: 'soir', ms: clock(20) },
        { text: 'in the evening', ms: clock(20) },
        { text: 'Morning', ms: clock(9) },
        { text: 'midnight', ms: 0 },
        { text: 'vers 20h', ms: clock(20) },
        { text: '~20:00', ms: clock(20) },
        { text: '٢٠:٣٠', ms: clock(20, 30) },
        { text: '2\u200b0:\u200e30', ms: clock(20, 30) },
        { text: '20H', ms: clock(20) },
        { text: '20 h 30', ms: clock(20, 30) },
        { text: '20\u00a0h\u00a030', ms: clock(20, 30) },
        { text: '20h30', ms: clock(20, 30) },
        { text: '20.30', ms: clock(20, 30) },
        { text: '20', ms: clock(20) },
        { text: '20:', ms: clock(20) },
        { text: '8:05', ms: clock(8, 5) },
        { text: '8.30pm', ms: clock(20, 30) },
        { text: '8:30 PM', ms: clock(20, 30) },
        { text: '8pm', ms: clock(20) },
        { text: '8am', ms: clock(8) },
        { text: '12am', ms: 0 },
        { text: '12:30 am', ms: clock(0, 30) },
        { text: '12pm', ms: clock(12) },
        { text: '0:00', ms: 0 },
        { text: '23:59', ms: clock(23, 59) },
        { text: '20:00:30', ms: clock(20, 0, 30) },
      ],
      ({ text, ms }) => `typed as "${text}" is ${ms / 60_000} minutes after midnight`,
    ),
  )('%s', (_, { text, ms }) => {
    expect(readTime(text)).toStrictEqual({ value: ms });
  });

  test.each([
    '24:00',
    '20:60',
    '20:00:60',
    '20h5',
    '13pm',
    '13:00 am',
    '20 30',
    '2 0:00',
    '20:0²',
    '8 o’clock',
    '-1:00',
    '2000',
    '🕗',
    '',
  ])('typed as "%s" is none of 24 hours', (text) => {
    expect(readTime(text)).toStrictEqual({ fault: 'not-a-time' });
  });
});

describe('an instant', () => {
  test.each([
    ['winter', '17 11 2026 20:00', '2026-11-17T20:00:00+01:00'],
    ['summer', '17 juillet 2026 20h', '2026-07-17T20:00:00+02:00'],
    ['the last minute before clocks go forward', '29 3 2026 1:59', '2026-03-29T01:59:00+01:00'],
    ['an hour that clocks skip', '29 3 2026 2:30', '2026-03-29T03:30:00+02:00'],
    ['the first minute after it', '29 3 2026 3:00', '2026-03-29T03:00:00+02:00'],
    ['an hour that clocks show twice, the first of them', '25 10 2026 2:30', '2026-10-25T02:30:00+02:00'],
    ['the first minute after it', '25 10 2026 3:00', '2026-10-25T03:00:00+01:00'],
    ['now', '23 11 2026 12:00', '2026-11-23T12:00:00+01:00'],
  ])('of %s, typed as "%s", is %s', (_, text, instant) => {
    expect(typed(outage({ 'order.renewal': 'yes' }), 'outage.startedAt', fields(text))).toBe(instant);
  });

  test.each([
    ['23 11 2026 12:01', 'in-future'],
    ['24 11 2026 0:00', 'in-future'],
    ['24 11 2026', 'in-future'],
    ['31 12 9999 23:59', 'in-future'],
    ['17 11 2026 24:00', 'not-a-time'],
    ['17 11 2026', 'not-a-time'],
    ['31 12 2009 23:59', 'too-early'],
    ['30 2 2026 20:00', 'no-such-date'],
  ])('typed as "%s" is refused as %s', (text, fault) => {
    expect(typed(outage(), 'outage.startedAt', fields(text))).toBe(fault);
  });

  test('a time of 20:00 without its date is no date', () => {
    expect(typed(outage(), 'outage.startedAt', { time: '20:00' })).toBe('not-a-date');
  });

  test.each([
    ['as it began', '17 11 2026 20:00', '2026-11-17T20:00:00+01:00'],
    ['a minute later', '17 11 2026 20:01', '2026-11-17T20:01:00+01:00'],
    ['a minute before it began', '17 11 2026 19:59', 'must-be-from'],
    ['a day before', '16 11 2026 23:00', 'must-be-from'],
  ])('of the end, %s (an outage from 17 November 20:00 to %s): %s', (_, text, expected) => {
    const over = outage({ outage: { ongoing: 'no' } });
    expect(typed(over, 'outage.endedAt', fields(text))).toBe(expected);
  });

  test('an end is not faulted for a start that cannot be read: 1 fault, not 2', () => {
    const over = outage({ outage: { ongoing: 'no', endedAt: '2026-11-20T20:00:00+01:00' } });
    expect(typing(over, { 'outage.startedAt': fields('30 2 2026 20:00') }).faults).toStrictEqual([
      { path: 'outage.startedAt', code: 'no-such-date' },
    ]);
  });

  test.each([
    ['2 8 2026', 'must-be-from'],
    ['3 8 2026', '2026-08-03'],
  ])('an activation on %s of a purchase of 3 August 2026: %s', (text, expected) => {
    expect(typed(playback(), 'access.activatedOn', fields(text))).toBe(expected);
  });
});
