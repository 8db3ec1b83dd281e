import { expect, test } from 'vitest';
import type { Changes } from '../support/claims.ts';
import { incompatibility, playback } from '../support/claims.ts';
import { judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const problems = [
  { problem: 'incompatibility', build: incompatibility },
  { problem: 'playback', build: playback },
];

test.each(
  titled(
    [
      { plan: '4k', mbps: 0.01, verdict: 'unlikely', because: ['8.2', '9.1'] },
      { plan: '4k', mbps: 24.99, verdict: 'unlikely', because: ['8.2', '9.1'] },
      { plan: '4k', mbps: 25, verdict: 'eligible', because: ['4.4'] },
      { plan: '4k', mbps: 25.01, verdict: 'eligible', because: ['4.4'] },
      { plan: '4k', mbps: 'unknown', verdict: 'conditional', because: ['8.2', '9.1'] },
      { plan: '4k', mbps: undefined, verdict: 'incomplete', because: [] },
      { plan: 'pro', mbps: 24.99, verdict: 'eligible', because: ['4.4'] },
      { plan: 'premium', mbps: 1, verdict: 'eligible', because: ['4.4'] },
      { plan: 'standard', mbps: 0.01, verdict: 'eligible', because: ['4.4'] },
      { plan: 'standard', mbps: 'unknown', verdict: 'eligible', because: ['4.4'] },
      { plan: 'standard', mbps: undefined, verdict: 'eligible', because: ['4.4'] },
      { plan: undefined, mbps: 25, verdict: 'eligible', because: ['4.4'] },
      { plan: undefined, mbps: 24.99, verdict: 'incomplete', because: [] },
      { plan: undefined, mbps: 'unknown', verdict: 'incomplete', because: [] },
    ] as const,
    ({ mbps, plan, verdict }) =>
      `the plan ${plan ?? '(not given)'} with ${mbps ?? '(not given)'} Mb/s is ${verdict} beside the 25 Mb/s of article 9.1`,
  ),
)('%s', (_, { plan, mbps, verdict, because }) => {
  const changes: Changes = { 'order.plan': plan, 'connection.mbps': mbps };
  expect(verdictOf(playback(changes))).toStrictEqual({ verdict, because });
  expect(verdictOf(incompatibility(changes))).toStrictEqual({ verdict, because });
});

const answers: { answer: string; changes: Changes; verdict: string; because: string[] }[] = [
  {
    answer: 'a connection that is stable',
    changes: { 'connection.stable': 'yes' },
    verdict: 'eligible',
    because: ['4.4'],
  },
  {
    answer: 'a connection that may be stable',
    changes: { 'connection.stable': 'unknown' },
    verdict: 'conditional',
    because: ['4.4', '8.2'],
  },
  {
    answer: 'a connection that is not stable',
    changes: { 'connection.stable': 'no' },
    verdict: 'unlikely',
    because: ['4.4', '8.2'],
  },
  {
    answer: 'a device that may be up to date',
    changes: { 'device.upToDate': 'unknown' },
    verdict: 'conditional',
    because: ['4.4', '8.2'],
  },
  {
    answer: 'a device that is not up to date',
    changes: { 'device.upToDate': 'no' },
    verdict: 'unlikely',
    because: ['4.4', '8.2'],
  },
  {
    answer: 'no instructions asked for',
    changes: { 'support.instructionsFollowed': 'not-asked' },
    verdict: 'eligible',
    because: ['4.4'],
  },
  {
    answer: 'instructions refused',
    changes: { 'support.instructionsFollowed': 'refused' },
    verdict: 'unlikely',
    because: ['8.2'],
  },
  {
    answer: 'no diagnosis',
    changes: { 'support.diagnosis': 'none' },
    verdict: 'conditional',
    because: ['4.4'],
  },
  {
    answer: 'a diagnosis under way',
    changes: { 'support.diagnosis': 'pending' },
    verdict: 'conditional',
    because: ['4.4'],
  },
  {
    answer: 'a diagnosis that confirms it',
    changes: { 'support.diagnosis': 'confirmed' },
    verdict: 'eligible',
    because: ['4.4'],
  },
  {
    answer: 'a diagnosis against the customer',
    changes: { 'support.diagnosis': 'customer-side' },
    verdict: 'unlikely',
    because: ['5.4'],
  },
];

test.each(
  titled(
    problems.flatMap((each) => answers.map((row) => ({ ...each, ...row }))),
    ({ answer, problem, verdict }) => `${problem} with ${answer} is ${verdict}`,
  ),
)('%s', (_, { build, changes, verdict, because }) => {
  expect(verdictOf(build(changes))).toStrictEqual({ verdict, because });
});

test.each(
  titled(
    [
      { worksOnAnother: 'no', verdict: 'eligible', because: ['4.4'] },
      { worksOnAnother: 'unknown', verdict: 'conditional', because: ['4.4'] },
      { worksOnAnother: 'yes', verdict: 'unlikely', because: ['4.4'] },
      { worksOnAnother: undefined, verdict: 'incomplete', because: [] },
    ] as const,
    ({ verdict, worksOnAnother }) =>
      `incompatibility is ${verdict} when "it works on another device" is answered ${worksOnAnother ?? '(nothing)'}`,
  ),
)('%s', (_, { worksOnAnother, verdict, because }) => {
  expect(verdictOf(incompatibility({ device: { worksOnAnother } }))).toStrictEqual({ verdict, because });
});

test('playback does not ask whether it works on another device: 1 that does says nothing against it', () => {
  expect(verdictOf(playback({ device: { worksOnAnother: 'yes' } }))).toStrictEqual({
    verdict: 'eligible',
    because: ['4.4'],
  });
});

test('7 reasons against one incompatibility are all collected, each article once and in order', () => {
  const { verdict, because, deciding } = judge(
    incompatibility({
      terms: { respected: 'no' },
      connection: { mbps: 18, stable: 'no' },
      device: { upToDate: 'no', worksOnAnother: 'yes' },
      support: { instructionsFollowed: 'refused', diagnosis: 'customer-side' },
    }),
  );
  expect(verdict).toBe('unlikely');
  expect(deciding).toHaveLength(7);
  expect(because).toStrictEqual(['4.4', '5.4', '8.1', '8.2', '9.1']);
});

test('4K with 24.99 Mb/s and a diagnosis under way: 9.1 decides, and the milder 4.4 is still collected', () => {
  const { because, findings } = judge(playback({ connection: { mbps: 24.99 }, support: { diagnosis: 'pending' } }));
  expect(because).toStrictEqual(['8.2', '9.1']);
  expect(findings.find(({ rule }) => rule === 'diagnosis-pending')).toMatchObject({
    outcome: 'true',
    effect: 'conditional',
  });
});
