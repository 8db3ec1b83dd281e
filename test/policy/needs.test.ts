import { describe, expect, test } from 'vitest';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { judge, refundPolicy } from '../../src/policy/index.ts';
import { decisiveQuestions, questionsThatMatter } from '../../src/policy/needs.ts';
import { billing, incompatibility, NOW, outage, playback, without } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

/** Whether each of some unanswered questions is still worth asking. */
const asking = (claim: Claim, paths: readonly ClaimPath[]) => {
  const matter = questionsThatMatter(claim, refundPolicy, judge(claim, refundPolicy, NOW));
  return paths.filter((path) => matter.has(path));
};

test.each(
  titled<{ what: string; claim: Claim; open: ClaimPath[]; asked: ClaimPath[] }>(
    [
      {
        what: 'refused for its speed, it asks no more for the verdict, but for what to do next',
        claim: without(
          playback({ 'connection.mbps': 18, 'support.diagnosis': 'pending' }),
          'terms',
          'fault.extent',
          'support.outcome',
          'support.refundRequested',
        ),
        open: ['terms.respected', 'fault.extent', 'support.outcome', 'support.refundRequested'],
        asked: ['support.outcome', 'support.refundRequested'],
      },
      {
        what: 'without a diagnosis, its speed refuses nothing yet, and all is asked',
        claim: without(playback({ 'connection.mbps': 18 }), 'terms', 'fault.extent', 'support.diagnosis'),
        open: ['terms.respected', 'fault.extent', 'support.diagnosis'],
        asked: ['terms.respected', 'fault.extent', 'support.diagnosis'],
      },
      {
        what: 'a period that had ended as bought may yet have begun later: all is asked',
        claim: without(
          outage({ order: { purchasedOn: '2025-11-01' } }),
          'access.activatedOn',
          'terms',
          'outage.extent',
        ),
        open: ['access.activatedOn', 'terms.respected', 'outage.extent'],
        asked: ['access.activatedOn', 'terms.respected', 'outage.extent'],
      },
      {
        what: 'a period that had ended as activated is over: nothing else is asked',
        claim: without(outage({ 'access.activatedOn': '2025-11-01' }), 'terms', 'outage.extent'),
        open: ['terms.respected', 'outage.extent'],
        asked: [],
      },
      {
        what: 'a period may yet be saved by the day of the request: all is asked',
        claim: without(
          outage({ 'access.activatedOn': '2025-11-20', 'outage.startedAt': '2026-11-17T20:00:00+01:00' }),
          'support.contactedOn',
          'terms',
          'outage.extent',
        ),
        open: ['support.contactedOn', 'terms.respected', 'outage.extent'],
        asked: ['support.contactedOn', 'terms.respected', 'outage.extent'],
      },
      {
        what: 'bought elsewhere, it asks no more for the verdict',
        claim: without(billing({ 'order.referenceKind': 'elsewhere' }), 'terms', 'billing.chargeCount'),
        open: ['terms.respected', 'billing.chargeCount'],
        asked: ['billing.chargeCount'],
      },
      {
        what: 'a billing error asks for no cable, but for evidence, and what adds to it',
        claim: without(billing(), 'connection', 'device'),
        open: ['connection.link', 'connection.stable', 'connection.mbps', 'connection.source', 'device.upToDate'],
        asked: ['connection.mbps', 'connection.source'],
      },
      {
        what: 'a fault asks since when, for the amount hangs on it',
        claim: without(playback(), 'fault.since', 'order.endsOn'),
        open: ['fault.since'],
        asked: ['fault.since'],
      },
      {
        what: 'without a problem, everything is worth asking',
        claim: {},
        open: ['outage.extent', 'terms.respected', 'billing.error'],
        asked: ['outage.extent', 'terms.respected', 'billing.error'],
      },
    ],
    ({ what }) => what,
  ),
)('%s', (_, { claim, open, asked }) => {
  expect(asking(claim, open)).toStrictEqual(open.filter((path) => asked.includes(path)));
});

describe('of the questions that may be left empty, the verdict hangs on', () => {
  const decisive = (claim: Claim) => [...decisiveQuestions(claim, refundPolicy, NOW)].toSorted();
  const pending = { 'support.diagnosis': 'pending' } as const;

  test.each(
    titled<{ what: string; claim: Claim; paths: ClaimPath[] }>(
      [
        {
          what: 'the speed and the line, for 4K without a diagnosis',
          claim: playback(pending),
          paths: ['connection.mbps', 'connection.stable'],
        },
        {
          what: 'the same, as long as they are empty',
          claim: without(incompatibility(pending), 'connection', 'device.upToDate'),
          paths: ['connection.mbps', 'connection.stable'],
        },
        {
          what: 'the line alone, for a plan without a minimum',
          claim: playback({ 'order.plan': 'standard', ...pending }),
          paths: ['connection.stable'],
        },
        { what: 'none, once support confirmed the fault', claim: playback(), paths: [] },
        {
          what: 'none, once support found the cause elsewhere',
          claim: playback({ 'support.diagnosis': 'customer-side' }),
          paths: [],
        },
        {
          what: 'none, where the claim is refused anyway',
          claim: playback({ terms: { respected: 'no' }, ...pending }),
          paths: [],
        },
        { what: 'none, for an outage', claim: outage(pending), paths: [] },
        { what: 'none, for a billing error', claim: billing(pending), paths: [] },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { claim, paths }) => {
    expect(decisive(claim)).toStrictEqual(paths);
  });
});
