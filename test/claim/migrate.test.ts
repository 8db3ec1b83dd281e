import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { fromFirstReading, withTicks } from '../../src/claim/migrate.ts';
import { withAt } from '../../src/claim/path.ts';
import { draftClaims } from '../support/arbitraries.ts';
import { outage, PARIS, playback, SETTING, without } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

type Tree = { [key: string]: unknown };

/** Answers of the first reading: consent to activation, and nothing of what is asked since. */
function old(tree: Tree, consented: unknown, respected: unknown): Tree {
  const before = [
    ['access.withdrawalWaived', undefined],
    ['access.consentedToActivation', consented],
    ['terms.respected', respected],
  ] as const;
  const written = before.reduce<Tree>((soFar, [path, value]) => withAt(soFar, path, value), tree);
  return JSON.parse(JSON.stringify(written)) as Tree;
}

const said = [
  { consented: 'no', respected: 'yes', waived: 'no', kept: 'yes' },
  { consented: 'yes', respected: 'yes', waived: undefined, kept: 'yes' },
  { consented: 'unknown', respected: 'yes', waived: undefined, kept: 'yes' },
  { consented: undefined, respected: 'no', waived: undefined, kept: undefined },
  { consented: 'no', respected: 'no', waived: 'no', kept: undefined },
  { consented: undefined, respected: undefined, waived: undefined, kept: undefined },
] as const;

describe.each(
  titled(
    said,
    ({ consented, respected, waived, kept }) =>
      `consent ${consented ?? '-'} and terms ${respected ?? '-'} become waived ${waived ?? '-'} and terms ${kept ?? '-'}`,
  ),
)('%s', (_, { consented, respected, waived, kept }) => {
  const changes = { 'access.withdrawalWaived': waived, 'terms.respected': kept } as const;
  const gone = Object.entries(changes).flatMap(([path, value]) => (value === undefined ? [path] : []));

  test('in what was typed, and these alone are asked again', () => {
    const migrated = fromFirstReading(old(writeAnswers(playback(), PARIS), consented, respected));
    const { claim, faults } = readAnswers(migrated, SETTING);
    const expected = playback(changes);
    const { terms, ...rest } = expected;
    expect(claim).toStrictEqual(terms?.respected === undefined ? rest : expected);
    expect(faults).toStrictEqual(gone.map((path) => ({ path, code: 'missing' })));
  });

  test('in a claim that was read', () => {
    const { access, terms, ...others } = fromFirstReading(old(playback(), consented, respected));
    const { withdrawalWaived: _asked, ...before } = playback().access ?? {};
    expect(access).toStrictEqual({ ...before, ...(waived !== undefined && { withdrawalWaived: waived }) });
    expect(terms ?? {}).toStrictEqual(kept === undefined ? {} : { respected: kept });
    expect(others).toStrictEqual(without(playback(), 'access', 'terms'));
  });
});

test('half a date, what cannot be read, and fields of nobody stay as they were typed: 4 of them', () => {
  const typed = {
    access: { consentedToActivation: 'no', activatedOn: { day: '31', month: '', year: '' }, note: '?' },
    order: { price: { amount: '1,234', currency: 'EUR' } },
    terms: { respected: 'maybe' },
  };
  expect(fromFirstReading(typed)).toStrictEqual({
    ...typed,
    access: { activatedOn: typed.access.activatedOn, note: '?', withdrawalWaived: 'no' },
  });
});

test.each([
  ['0 answers', {}],
  ['sections that are none: 2', { access: 'yes', terms: ['no'] }],
  ['1 section that is null', { access: null }],
])('%s stay as they are', (_, answers) => {
  expect(fromFirstReading(answers)).toStrictEqual(answers);
});

test('what it is given is not changed, and a second time changes nothing', () => {
  const before = old(writeAnswers(outage(), PARIS), 'no', 'no');
  const copy = structuredClone(before);
  const once = fromFirstReading(before);
  expect(before).toStrictEqual(copy);
  expect(once).not.toStrictEqual(copy);
  expect(fromFirstReading(once)).toStrictEqual(once);
});

test('of 500 drafts of today it changes none, but for terms that were broken, which it asks again', () => {
  fc.assert(
    fc.property(draftClaims, (draft) => {
      const { terms, ...others } = writeAnswers(draft, PARIS) as { terms?: { respected?: unknown } };
      const isAsked = terms?.respected === 'no';
      expect(fromFirstReading({ ...others, ...(terms && { terms }) })).toStrictEqual({
        ...others,
        ...(terms && { terms: isAsked ? {} : terms }),
      });
    }),
    { numRuns: 500 },
  );
});

test('texts of a device become what is typed beside a tick, and what has a tick already stays as it is: 4 of them', () => {
  const before = { device: { kind: 'phone', brand: 'Xiaomi', model: '', system: { unknown: true }, appVersion: 7 } };
  expect(withTicks(before)).toStrictEqual({
    device: {
      kind: 'phone',
      brand: { value: 'Xiaomi' },
      model: { value: '' },
      system: { unknown: true },
      appVersion: 7,
    },
  });
  expect(withTicks({ problem: 'outage' })).toStrictEqual({ problem: 'outage' });
});
