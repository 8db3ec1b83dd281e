import { describe, expect, test } from 'vitest';
import { languageOfTag, prefillOf } from '../../src/embed/host-options.ts';

describe('the language of a host page', () => {
  test.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['en_GB', 'en'],
    ['en-US', 'en'],
    ['de', undefined],
    ['frr', undefined],
    ['', undefined],
    [null, undefined],
  ])('“%s” is %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

test('a prefill of 3 values and 2 others is 3 values', () => {
  expect(prefillOf('order=AB%2F1&date=2026-11-20&plan=4k&__proto__=x&problem=outage')).toStrictEqual({
    order: 'AB/1',
    date: '2026-11-20',
    plan: '4k',
  });
});

test('a value of 201 characters is cut to 200, which no answer may be either', () => {
  expect(prefillOf(`order=${'x'.repeat(201)}`)).toStrictEqual({ order: 'x'.repeat(200) });
});
