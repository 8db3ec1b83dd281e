import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { versionFor, versionsOf, type Versions } from '../../src/policy/versions.ts';
import { NOW } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

const version = (name: string, knownSince: string, changes: Partial<Policy> = {}): Policy => ({
  ...refundPolicy,
  version: name,
  knownSince,
  ...changes,
});
const [spring, summer, winter] = [
  version('spring', '2026-03-01'),
  version('summer', '2026-06-01'),
  version('winter', '2026-12-01'),
];
const versions: Versions = [spring, summer, winter];
const orderedOn = (purchasedOn: string): Claim => ({ order: { purchasedOn } });

describe('of several versions, the one that judges', () => {
  test.each(
    titled(
      [
        { claim: orderedOn('2026-05-31'), name: 'spring', reason: 'order', what: 'an order of 31 May' },
        { claim: orderedOn('2026-06-01'), name: 'summer', reason: 'order', what: 'an order of 1 June' },
        { claim: orderedOn('2026-11-23'), name: 'summer', reason: 'order', what: 'an order of today' },
        { claim: orderedOn('2026-03-01'), name: 'spring', reason: 'order', what: 'an order of 1 March' },
        { claim: orderedOn('2026-02-28'), name: 'spring', reason: 'oldest', what: 'an order of 28 February' },
        { claim: {}, name: 'summer', reason: 'today', what: 'no order yet, on 23 November' },
      ],
      ({ what, name, reason }) => `${what} is that of ${name}, because of ${reason}`,
    ),
  )('%s', (_, { claim, name, reason }) => {
    const judging = versionFor(claim, versions, NOW);
    expect([judging.policy.version, judging.reason]).toStrictEqual([name, reason]);
  });

  test.each([
    ['2026-11-30T23:59:59+01:00', 'summer'],
    ['2026-12-01T00:00:00+01:00', 'winter'],
    ['2026-11-30T18:00:00-05:00', 'winter'],
  ])('without an order, at %s in Paris, is that of %s', (now, name) => {
    expect(versionFor({}, versions, now).policy.version).toBe(name);
  });
});

describe('several policies are the versions of one', () => {
  test('in the order of their first days, however they were given', () => {
    expect(versionsOf([winter, spring, summer])).toStrictEqual({ versions });
  });

  test.each(
    titled(
      [
        {
          what: 'another id',
          other: version('x', '2027-01-01', { id: 'other.shop' }),
          fault: { index: 1, pointer: '/id', code: 'other-policy', found: 'other.shop', expected: [refundPolicy.id] },
        },
        {
          what: 'another time zone',
          other: version('x', '2027-01-01', { timeZone: 'Europe/Brussels' }),
          fault: {
            index: 1,
            pointer: '/timeZone',
            code: 'other-policy',
            found: 'Europe/Brussels',
            expected: ['Europe/Paris'],
          },
        },
        {
          what: 'the same version',
          other: version('spring', '2027-01-01'),
          fault: { index: 1, pointer: '/version', code: 'repeated', found: 'spring' },
        },
        {
          what: 'the same first day',
          other: version('x', '2026-03-01'),
          fault: { index: 1, pointer: '/knownSince', code: 'repeated', found: '2026-03-01' },
        },
      ],
      ({ what }) => `but not with ${what}`,
    ),
  )('%s', (_, { other, fault }) => {
    expect(versionsOf([spring, other])).toStrictEqual({ faults: [fault] });
  });

  test('and none of them are none', () => {
    expect(versionsOf([])).toStrictEqual({ faults: [{ index: 0, pointer: '', code: 'empty' }] });
  });
});
