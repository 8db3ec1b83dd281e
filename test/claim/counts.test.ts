import { describe, expect, test } from 'vitest';
import { readCount } from '../../src/claim/reading/count.ts';
import { billing } from '../support/claims.ts';
import { typed } from '../support/typing.ts';

describe('a number of charges', () => {
  test.each([
    ['1', 1],
    ['2', 2],
    [' 3 ', 3],
    ['04', 4],
    ['20', 20],
    ['2 fois', 2],
    ['2x', 2],
    ['2 x', 2],
    ['x2', 2],
    ['×2', 2],
    ['2 times', 2],
    ['un', 1],
    ['une fois', 1],
    ['deux', 2],
    ['DEUX FOIS', 2],
    ['dix-sept', 17],
    ['two', 2],
    ['Twice', 2],
    ['twenty', 20],
    ['٢', 2],
    ['２', 2],
    ['2\u200b', 2],
  ])('"%s" is %i', (text, count) => {
    expect(typed(billing(), 'billing.chargeCount', text)).toBe(count);
  });

  test.each([
    ['0', 'count-out-of-range'],
    ['21', 'count-out-of-range'],
    ['99999999999999999999', 'count-out-of-range'],
    ['2.0', 'not-a-count'],
    ['2,5', 'not-a-count'],
    ['-2', 'not-a-count'],
    ['2x3', 'not-a-count'],
    ['2 3', 'not-a-count'],
    ['2²', 'not-a-count'],
    ['deux trois', 'not-a-count'],
    ['constructor', 'not-a-count'],
    ['many', 'not-a-count'],
  ])('"%s" is refused as %s', (text, fault) => {
    expect(typed(billing(), 'billing.chargeCount', text)).toBe(fault);
    expect(readCount(text, 20)).toStrictEqual({ fault });
  });
});
