import { readPolicy, type PolicyFault } from '../../src/policy/read-policy.ts';
import { finding, type Finding } from './finding.ts';
import { reachOf } from './reach.ts';
import {
  backwardDeadlines,
  differentPlaceholders,
  emptyRanges,
  excludingWords,
  helpfulWords,
  silentReadings,
  unusedArticles,
  unusedEffects,
  unusedParameters,
} from './usage.ts';

/**
 * All that is wrong with a policy document, parsed from JSON: the faults that keep it from being read, or else what it says
 * that cannot be meant. Whether a condition can be true is found by trying every answer that it reads, as of `now`, an ISO
 * 8601 instant with an offset.
 */
export function check(document: unknown, now: string): readonly (PolicyFault | Finding)[] {
  const read = readPolicy(document);
  if ('faults' in read) return read.faults;
  const { policy } = read;
  const empty = emptyRanges(policy);
  return [
    ...empty.map((place) => finding(place, 'empty-range')),
    ...reachOf(policy, now, empty),
    ...backwardDeadlines(policy),
    ...unusedParameters(policy),
    ...unusedArticles(policy),
    ...unusedEffects(policy),
    ...differentPlaceholders(policy),
    ...excludingWords(policy),
    ...helpfulWords(policy),
    ...silentReadings(policy),
  ];
}
