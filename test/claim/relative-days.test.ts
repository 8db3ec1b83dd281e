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
  ])('%s is %s', (text, day) => {
    expect(relativeDay(text, TODAY)).toBe(day);
  });

  test.each([
    '',
    '3',
    '03/08/2026',
    '3 août',
    'août 2026',
    'fin octobre',
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
