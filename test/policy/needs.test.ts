import { expect, test } from 'vitest';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { judge, refundPolicy } from '../../src/policy/index.ts';
import { questionsThatMatter } from '../../src/policy/needs.ts';
import { billing, NOW, outage, playback, without } from '../support/claims.ts';
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
        what: '4K at 18 Mb/s is excluded: neither the terms nor the diagnosis are asked, but support’s answer is, for 13.1',
        claim: without(playback({ 'connection.mbps': 18 }), 'terms', 'support'),
        open: ['terms.respected', 'support.diagnosis', 'support.outcome', 'support.contacted'],
        asked: ['support.outcome', 'support.contacted'],
      },
      {
        what: 'a period that ended by the date of purchase may yet have begun later: all 3 are asked',
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
        what: 'a period that ended by the date of activation is over: 0 of the 2 others are asked',
        claim: without(outage({ 'access.activatedOn': '2025-11-01' }), 'terms', 'outage.extent'),
        open: ['terms.respected', 'outage.extent'],
        asked: [],
      },
      {
        what: 'a billing error asks no question about a cable, but the speed, which is evidence, and what adds to it',
        claim: without(billing(), 'connection', 'device'),
        open: ['connection.link', 'connection.stable', 'connection.mbps', 'connection.source', 'device.upToDate'],
        asked: ['connection.mbps', 'connection.source'],
      },
      {
        what: 'without a problem, nobody knows: all 3 are worth asking',
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
