import { expect, test } from 'vitest';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  without,
  wrongAmount,
  type Changes,
} from '../support/claims.ts';
import { judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const over = outage({ outage: { ongoing: 'no', endedAt: '2026-11-20T20:00:00+01:00' } });
const incomplete = { verdict: 'incomplete', because: [] };

test.each(
  titled<{ path: ClaimPath; claim: Claim; problem: string }>(
    [
      { problem: 'outage', claim: outage(), path: 'outage.startedAt' },
      { problem: 'outage', claim: outage(), path: 'outage.ongoing' },
      { problem: 'outage that is over', claim: over, path: 'outage.startedAt' },
      { problem: 'outage that is over', claim: over, path: 'outage.endedAt' },
      { problem: 'outage', claim: outage(), path: 'outage.extent' },
      { problem: 'outage', claim: outage(), path: 'outage.cause' },
      { problem: 'outage', claim: outage(), path: 'outage.ownInternetWorked' },
      { problem: 'outage', claim: outage(), path: 'outage.offer' },
      { problem: 'outage', claim: outage(), path: 'order.months' },
      { problem: 'outage', claim: outage(), path: 'terms.respected' },
      { problem: 'double payment', claim: billing(), path: 'billing.error' },
      { problem: 'double payment', claim: billing(), path: 'billing.chargeCount' },
      { problem: 'double payment', claim: billing(), path: 'order.months' },
      { problem: 'double payment', claim: billing(), path: 'terms.respected' },
      { problem: 'wrong amount', claim: wrongAmount(), path: 'billing.agreed' },
      { problem: 'wrong amount', claim: wrongAmount(), path: 'billing.charged' },
      { problem: 'code not received', claim: notReceived(), path: 'access.received' },
      { problem: 'code not received', claim: notReceived(), path: 'delivery.paymentValidated' },
      { problem: 'code not received', claim: notReceived(), path: 'delivery.paymentValidatedAt' },
      { problem: 'code not received', claim: notReceived(), path: 'delivery.contactDetailsCorrect' },
      { problem: 'code not received', claim: notReceived(), path: 'terms.respected' },
      { problem: 'incompatibility', claim: incompatibility(), path: 'connection.mbps' },
      { problem: 'incompatibility', claim: incompatibility(), path: 'connection.stable' },
      { problem: 'incompatibility', claim: incompatibility(), path: 'device.upToDate' },
      { problem: 'incompatibility', claim: incompatibility(), path: 'device.worksOnAnother' },
      { problem: 'playback', claim: playback(), path: 'connection.mbps' },
      { problem: 'playback', claim: playback(), path: 'connection.stable' },
      { problem: 'playback', claim: playback(), path: 'device.upToDate' },
      { problem: 'playback', claim: playback(), path: 'support.instructionsFollowed' },
      { problem: 'playback', claim: playback(), path: 'support.diagnosis' },
      { problem: 'dissatisfaction', claim: dissatisfaction(), path: 'access.activated' },
      { problem: 'dissatisfaction', claim: dissatisfaction(), path: 'access.consentedToActivation' },
    ],
    ({ path, problem }) => `the ${problem} without ${path} is incomplete, and excluded all the same once 8.1 is`,
  ),
)('%s', (_, { claim, path }) => {
  expect(verdictOf(without(claim, path))).toStrictEqual(incomplete);
  const broken = { ...without(claim, path), terms: { respected: 'no' } } satisfies Claim;
  expect(verdictOf(broken)).toStrictEqual({ verdict: 'unlikely', because: ['8.1'] });
});

test.each(
  titled<{ answer: string; claim: Claim; because: string[] }>(
    [
      {
        answer: 'outage.ownInternetWorked',
        claim: outage({ outage: { ownInternetWorked: 'unknown' } }),
        because: ['5.4', '8.2'],
      },
      {
        answer: 'delivery.contactDetailsCorrect',
        claim: notReceived({ delivery: { contactDetailsCorrect: 'unknown' } }),
        because: ['4.3'],
      },
      { answer: 'connection.mbps', claim: playback({ connection: { mbps: 'unknown' } }), because: ['8.2', '9.1'] },
      { answer: 'connection.stable', claim: playback({ connection: { stable: 'unknown' } }), because: ['4.4', '8.2'] },
      { answer: 'device.upToDate', claim: playback({ device: { upToDate: 'unknown' } }), because: ['4.4', '8.2'] },
      {
        answer: 'device.worksOnAnother',
        claim: incompatibility({ device: { worksOnAnother: 'unknown' } }),
        because: ['4.4'],
      },
      {
        answer: 'access.activated',
        claim: dissatisfaction({ access: { activated: 'unknown' } }),
        because: ['3', '8.3'],
      },
      {
        answer: 'access.consentedToActivation',
        claim: dissatisfaction({ access: { consentedToActivation: 'unknown' } }),
        because: ['3', '8.3'],
      },
    ],
    ({ answer }) => `"I don't know" for ${answer} is conditional, and the unverified rules decide`,
  ),
)('%s', (_, { claim, because }) => {
  const { findings, ...assessment } = judge(claim);
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified').map(({ rule }) => rule);
  expect(assessment).toMatchObject({ verdict: 'conditional', because, deciding: unverified });
});

test.each(
  titled<{ answer: string; changes: Changes }>(
    [
      { answer: 'the price', changes: { 'order.price': undefined } },
      { answer: 'the reference', changes: { 'order.reference': undefined } },
      { answer: 'whether it is a renewal', changes: { 'order.renewal': undefined } },
      { answer: 'the means of payment', changes: { 'order.paymentMethod': undefined } },
      { answer: 'the description', changes: { description: undefined } },
      { answer: 'the device', changes: { device: undefined } },
      { answer: 'the connection', changes: { connection: undefined } },
      { answer: 'support', changes: { support: undefined } },
      { answer: 'whether it was activated', changes: { 'access.activated': undefined } },
    ],
    ({ answer }) => `none of the 14 rules of an outage reads ${answer}: unanswered, it changes no verdict`,
  ),
)('%s', (_, { changes }) => {
  expect(judge(outage(changes)).findings).toHaveLength(14);
  expect(verdictOf(outage(changes))).toStrictEqual({ verdict: 'eligible', because: ['4.1'] });
});

test('a claim with 0 answers is incomplete, with no finding, no reason and no remedy', () => {
  expect(judge({})).toMatchObject({ verdict: 'incomplete', because: [], deciding: [], findings: [], remedies: [] });
});

test('a claim with answers but without a problem is incomplete, even when the terms were broken', () => {
  expect(judge({ terms: { respected: 'no' } })).toMatchObject({ verdict: 'incomplete', because: [], findings: [] });
});

test.each([
  ['outage', 14],
  ['billing', 6],
  ['not-received', 5],
  ['incompatibility', 11],
  ['playback', 10],
  ['dissatisfaction', 6],
] as const)('%s with nothing else answered is incomplete, with all %i rules missing', (problem, count) => {
  const { verdict, findings } = judge({ problem });
  expect(verdict).toBe('incomplete');
  expect(findings.map(({ outcome }) => outcome)).toStrictEqual(Array.from({ length: count }, () => 'missing'));
});
