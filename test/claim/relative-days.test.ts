import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../src/claim/dates.ts';
import { relativeDay } from '../../src/claim/reading/relative-day.ts';

/** A Monday. */
const TODAY = '2026-11-30';

describe('seen from Monday 30 November 2026', () => {
  test.each([
    ['aujourd’hui', '2026-11-30'],
    ['Hier', '2026-11-29'],
    ['avant-hier', '2026-11-28'],
    ['yesterday', '2026-11-29'],
    ['jeudi', '2026-11-26'],
    ['jeudi dernier', '2026-11-26'],
    ['last Thursday', '2026-11-26'],
    ['lundi', '2026-11-23'],
    ['il y a 3 jours', '2026-11-27'],
    ['il y a une semaine', '2026-11-23'],
    ['two weeks ago', '2026-11-16'],
    ['about 2 weeks ago', '2026-11-16'],
    ['il y a environ deux mois', '2026-09-30'],
    ['jeudi soir', '2026-11-26'],
    ['hier au soir', '2026-11-29'],
    ['last night', '2026-11-29'],
    ['27/11', '2026-11-27'],
    ['27.11', '2026-11-27'],
    ['1/12', '2025-12-01'],
    ['3 août', '2026-08-03'],
    ['le 15 aout', '2026-08-15'],
    ['9 november', '2026-11-09'],
    ['vers le 10 octobre', '2026-10-10'],
    ['mi-août', '2026-08-15'],
    ['mid November', '2026-11-15'],
    ['début juillet', '2026-07-05'],
    ['fin octobre', '2026-10-25'],
    ['end of December', '2025-12-25'],
    ['29 février', undefined],
  ])('%s is %s', (text, day) => {
    expect(relativeDay(text, TODAY)).toBe(day);
  });

  test.each([
    '',
    '3',
    '03/08/2026',
    'août',
    'août 2026',
    '31/11',
    '2026',
    '15082026',
    'il y a longtemps',
    'jeu',
    'demain',
    'il y a 4000 jours',
  ])('“%s” is left as it is', (text) => {
    expect(relativeDay(text, TODAY)).toBeUndefined();
  });
});

test('a weekday is the last such day before today, whichever day is today', () => {
  const names = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 2000 }), (named, days) => {
      const today = addDays(TODAY, days);
      const day = relativeDay(names[named - 1] ?? '', today) ?? '';
      expect(weekday(day)).toBe(named);
      expect(daysBetween(day, today)).toBeGreaterThanOrEqual(1);
      expect(daysBetween(day, today)).toBeLessThanOrEqual(7);
    }),
  );
});
