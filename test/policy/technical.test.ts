import { describe, expect, test } from 'vitest';
import { incompatibility, playback, type Changes } from '../support/claims.ts';
import { applying, judge, outcomeOf, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const problems = [
  { problem: 'incompatibility', build: incompatibility },
  { problem: 'playback', build: playback },
] as const;
/** Support has not said yet where the fault lies, and so what the customer measures still counts. */
const undiagnosed = { 'support.diagnosis': 'pending' } as const;
const eligible = { verdict: 'eligible', because: ['4.4'] };
const pending = { verdict: 'conditional', because: ['4.4'] };
const incomplete = { verdict: 'incomplete', because: [] };
const slow = { verdict: 'unlikely', because: ['8.2', '9.1'] };

describe.each(problems)('$problem', ({ build }) => {
  test.each(
    titled(
      [
        { plan: '4k', mbps: 0.01, expected: slow },
        { plan: '4k', mbps: 24.99, expected: slow },
        { plan: '4k', mbps: 25, expected: pending },
        { plan: '4k', mbps: 25.01, expected: pending },
        { plan: '4k', mbps: 'unknown', expected: pending },
        { plan: '4k', mbps: undefined, expected: incomplete },
        { plan: 'pro', mbps: 24.99, expected: pending },
        { plan: 'premium', mbps: 1, expected: pending },
        { plan: 'standard', mbps: 'unknown', expected: pending },
        { plan: 'standard', mbps: undefined, expected: pending },
        { plan: undefined, mbps: 25, expected: pending },
        { plan: undefined, mbps: 24.99, expected: incomplete },
      ] as const,
      ({ mbps, plan, expected }) =>
        `the plan ${plan ?? '(not given)'} with ${mbps ?? '(not given)'} Mb/s is ${expected.verdict}`,
    ),
  )('%s', (_, { plan, mbps, expected }) => {
    expect(verdictOf(build({ 'order.plan': plan, 'connection.mbps': mbps, ...undiagnosed }))).toStrictEqual(expected);
  });

  const measured: readonly {
    rule: string;
    changes: Changes;
    unknown?: Changes;
    unanswered: Changes;
    because: string[];
    verdict: string;
  }[] = [
    {
      rule: 'bandwidth-below-plan',
      changes: { 'connection.mbps': 24 },
      unknown: { 'connection.mbps': 'unknown' },
      unanswered: { 'connection.mbps': undefined },
      because: ['8.2', '9.1'],
      verdict: 'unlikely',
    },
    {
      rule: 'connection-unstable',
      changes: { 'connection.stable': 'no' },
      unknown: { 'connection.stable': 'unknown' },
      unanswered: { 'connection.stable': undefined },
      because: ['4.4', '8.2'],
      verdict: 'unlikely',
    },
    {
      rule: 'device-outdated',
      changes: { 'device.upToDate': 'no' },
      unknown: { 'device.upToDate': 'unknown' },
      unanswered: { 'device.upToDate': undefined },
      because: ['4.4', '9.3'],
      verdict: 'conditional',
    },
    {
      rule: 'instructions-refused',
      changes: { 'support.instructionsFollowed': 'refused' },
      unanswered: { 'support.instructionsFollowed': undefined },
      because: ['8.2'],
      verdict: 'unlikely',
    },
  ];

  test.each(titled(measured, ({ rule }) => `${rule} weighs until support confirms the fault`))(
    '%s',
    (_, { rule, changes, unknown, unanswered, because, verdict }) => {
      const diagnosed = (answers: Changes, diagnosis: NonNullable<Changes['support.diagnosis']> | undefined) =>
        outcomeOf(rule, build({ ...answers, 'support.diagnosis': diagnosis }));
      for (const diagnosis of ['none', 'pending', 'customer-side'] as const) {
        expect(diagnosed(changes, diagnosis)).toBe('true');
        expect(diagnosed({}, diagnosis)).toBe('false');
        expect(diagnosed(unanswered, diagnosis)).toBe('missing');
        expect(unknown && diagnosed(unknown, diagnosis)).toBe(unknown && 'unverified');
      }
      for (const answers of [changes, {}, unanswered, unknown ?? {}]) {
        expect(diagnosed(answers, 'confirmed')).toBe('false');
        expect(judge(build(answers))).toMatchObject(eligible);
      }
      expect(diagnosed(changes, undefined)).toBe('missing');
      expect(diagnosed({}, undefined)).toBe('false');
      expect(judge(build({ ...changes, ...undiagnosed }))).toMatchObject({ verdict, because });
    },
  );

  test.each([
    ['none', pending, ['diagnosis-pending']],
    ['pending', pending, ['diagnosis-pending']],
    ['confirmed', eligible, []],
    ['customer-side', { verdict: 'unlikely', because: ['5.4'] }, ['cause-on-customer-side']],
    [undefined, incomplete, []],
  ] as const)('with the diagnosis %s', (diagnosis, expected, rules) => {
    expect(verdictOf(build({ support: { diagnosis } }))).toStrictEqual(expected);
    expect(applying(build({ support: { diagnosis } }))).toStrictEqual(rules);
  });

  test.each([
    ['total', eligible],
    ['partial', { verdict: 'conditional', because: ['4.4', '7.4'] }],
    [undefined, incomplete],
  ] as const)('of the extent %s', (extent, expected) => {
    expect(verdictOf(build({ fault: { extent } }))).toStrictEqual(expected);
  });

  test.each([
    ['none', eligible],
    ['refused', eligible],
    ['offer', eligible],
    ['fixed', { verdict: 'conditional', because: ['5.3', '7.4'] }],
    [undefined, incomplete],
  ] as const)('with the outcome %s of support', (outcome, expected) => {
    expect(verdictOf(build({ support: { outcome } }))).toStrictEqual(expected);
  });

  test.each([
    ['yes', eligible],
    ['no', { verdict: 'conditional', because: ['4.3'] }],
    ['not-working', { verdict: 'conditional', because: ['4.3'] }],
    [undefined, incomplete],
  ] as const)('with a code received: %s', (received, expected) => {
    expect(verdictOf(build({ access: { received } }))).toStrictEqual(expected);
  });

  test('began on a day that no rule reads', () => {
    expect(verdictOf(build({ 'fault.since': undefined }))).toStrictEqual(eligible);
  });
});

describe('another device on which it works', () => {
  test.each([
    ['yes', 'pending', { verdict: 'unlikely', because: ['4.4'] }],
    ['no', 'pending', pending],
    ['unknown', 'pending', pending],
    [undefined, 'pending', incomplete],
    ['yes', 'confirmed', eligible],
    ['unknown', 'confirmed', eligible],
    [undefined, 'confirmed', eligible],
    ['yes', undefined, incomplete],
  ] as const)('%s, with the diagnosis %s', (worksOnAnother, diagnosis, expected) => {
    const claim = incompatibility({ device: { worksOnAnother }, support: { diagnosis } });
    expect(verdictOf(claim)).toStrictEqual(expected);
  });

  test('says nothing against playback', () => {
    expect(verdictOf(playback({ device: { worksOnAnother: 'yes' }, ...undiagnosed }))).toStrictEqual(pending);
    expect(outcomeOf('works-on-another', playback())).toBeUndefined();
  });
});

test('all reasons against one incompatibility are collected, each article once', () => {
  const { verdict, because, deciding } = judge(
    incompatibility({
      terms: { respected: 'no' },
      connection: { mbps: 18, stable: 'no' },
      device: { upToDate: 'no', worksOnAnother: 'yes' },
      support: { instructionsFollowed: 'refused', diagnosis: 'customer-side' },
    }),
  );
  expect(verdict).toBe('unlikely');
  expect(deciding).toStrictEqual([
    'terms-broken',
    'cause-on-customer-side',
    'bandwidth-below-plan',
    'connection-unstable',
    'instructions-refused',
    'works-on-another',
  ]);
  expect(because).toStrictEqual(['4.4', '5.4', '8.1', '8.2', '9.1']);
});

test('a milder reason is still collected beside the one that decides', () => {
  const claim = playback({ connection: { mbps: 24.99 }, device: { upToDate: 'no' }, ...undiagnosed });
  expect(verdictOf(claim)).toStrictEqual(slow);
  expect(applying(claim)).toStrictEqual(['bandwidth-below-plan', 'device-outdated', 'diagnosis-pending']);
});
