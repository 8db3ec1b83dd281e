import type { PolicyFault } from '../../policy/read-policy.ts';
import type { Versions } from '../../policy/versions.ts';

/** What the host page gives instead of the built-in policy: JSON documents, or where to fetch them, one for each version. */
export type PolicySource = {
  documents: readonly string[];
  urls: readonly string[];
  /** What to do when they cannot be used. */
  onFault: 'stop' | 'built-in';
};

/** A fault of a document, with the name by which the host gave it. */
export type SourcedFault = Omit<PolicyFault, 'code'> & {
  source: string;
  code: PolicyFault['code'] | 'unreachable' | 'not-json';
};

/** With faults, the versions are the built-in policy, or none where the host wants to stop. */
export type LoadedPolicies = { versions?: Versions; faults: readonly SourcedFault[] };

/** The policies that judge: the host's, in all their versions, or the built-in one. Rejects only when our own code cannot be fetched. */
export async function loadPolicies(source?: PolicySource): Promise<LoadedPolicies> {
  const given = source && (await (await import('./given.ts')).readGiven(source));
  if (given && 'versions' in given) return { versions: given.versions, faults: [] };
  if (given && source.onFault === 'stop') return given;
  const { refundPolicy } = await import('../../policy/refund-policy.ts');
  return { versions: [refundPolicy], faults: given?.faults ?? [] };
}
