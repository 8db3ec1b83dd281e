import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { at, withAt } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions, relevant } from '../../src/claim/relevant.ts';
import { claimSchema } from '../../src/claim/schema.ts';
import { completeClaims, draftClaims } from '../support/arbitraries.ts';
import { claimOf, outage, PARIS, SETTING } from '../support/claims.ts';

/** What must not come of reading anything typed: a claim against the schema, a fault of what is not asked or was read. */
function flaws(answers: unknown): unknown[] {
  const { claim, faults } = readAnswers(Object(answers), SETTING);
  const asked = askedQuestions(claim).map(({ path }) => path);
  return [
    ...(claimSchema.safeParse(claim).error?.issues ?? []),
    ...faults.filter(({ path }) => !asked.includes(path) || at(claim, path) !== undefined),
  ];
}

const scraps = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.integer({ min: -1, max: 100_000 }).map(String),
  fc.constantFrom('', '0', '31', '12', '2026', '9999', '0000', '24:00', '02:30', '1,5', '1.234,5', '1e9', 'août', '٣'),
);
const entries = fc.oneof(
  scraps,
  fc.record({ day: scraps, month: scraps, year: scraps, time: scraps }, { requiredKeys: [] }),
  fc.record({ day: fc.constant('31'), month: fc.constant('12'), year: scraps, time: fc.constant('23:59') }),
  fc.record({ amount: scraps, currency: scraps }, { requiredKeys: [] }),
  fc.record({ value: scraps, unit: fc.constantFrom('megabits', 'megabytes', 'x'), unknown: fc.boolean() }),
  fc.jsonValue(),
);

test('any of 1,000 JSON values for the whole draft is read without an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(flaws(value)).toStrictEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each(questions.map(({ path }) => path))('any of 200 entries for %s is read without an exception', (path) => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(claimOf)), entries, (build, entry) => {
      expect(flaws(withAt(writeAnswers(build(), PARIS), path, entry))).toStrictEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each(['order', 'access', 'outage', 'device', 'connection', 'support', 'terms'])(
  'any of 200 JSON values for the section %s is read without an exception',
  (section) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(flaws({ ...writeAnswers(outage(), PARIS), [section]: value })).toStrictEqual([]);
      }),
      { numRuns: 200 },
    );
  },
);

test('a complete claim that is written and read is the same claim, with 0 faults', () => {
  fc.assert(
    fc.property(completeClaims, (claim) => {
      expect(readAnswers(writeAnswers(claim, PARIS), SETTING)).toStrictEqual({ claim, faults: [] });
    }),
    { numRuns: 500 },
  );
});

test('of 500 drafts that are written and read, what remains is the relevant part of what could be read', () => {
  fc.assert(
    fc.property(draftClaims, (draft) => {
      const { claim } = readAnswers(writeAnswers(draft, PARIS), SETTING);
      expect(relevant(claim)).toStrictEqual(claim);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['complete claims', completeClaims],
  ['drafts', draftClaims],
])('each of 500 %s keeps to the schema', (_, claims) => {
  fc.assert(
    fc.property(claims, (claim) => {
      expect(claimSchema.safeParse(claim).data).toStrictEqual(claim);
    }),
    { numRuns: 500 },
  );
});
