import type { PolicyFault } from '../../policy/read-policy.ts';
import type { Policy } from '../../policy/policy.ts';
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

const PATIENCE = 10_000;

type Given = { source: string } & ({ document: unknown } | { code: 'unreachable' | 'not-json'; found?: string });

async function fetchDocument(url: string): Promise<Given> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return { source: url, code: 'unreachable', found: String(response.status) };
    return parse(await response.text(), url);
  } catch (error) {
    return { source: url, code: 'unreachable', found: String(error) };
  }
}

function parse(text: string, source: string): Given {
  try {
    return { source, document: JSON.parse(text) };
  } catch (error) {
    return { source, code: 'not-json', found: String(error) };
  }
}

async function read({ documents, urls }: PolicySource): Promise<{ versions: Versions } | { faults: SourcedFault[] }> {
  const { readPolicy } = await import('../../policy/read-policy.ts');
  const { versionsOf } = await import('../../policy/versions.ts');
  const given = [
    ...documents.map((document, index) => parse(document, `#${index + 1}`)),
    ...(await Promise.all(urls.map(fetchDocument))),
  ];
  const policies: Policy[] = [];
  const faults: SourcedFault[] = [];
  for (const { source, ...each } of given) {
    if ('code' in each) faults.push({ source, pointer: '', ...each });
    else {
      const found = readPolicy(each.document);
      if ('policy' in found) policies.push(found.policy);
      else faults.push(...found.faults.map((fault) => ({ ...fault, source })));
    }
  }
  if (faults.length > 0) return { faults };
  const ordered = versionsOf(policies);
  if ('versions' in ordered) return ordered;
  return {
    faults: ordered.faults.map(({ index, ...fault }) => ({ ...fault, source: given[index]?.source ?? 'data-policy' })),
  };
}

/** The policies that judge: the host's, in all their versions, or the built-in one. Rejects only when our own code cannot be fetched. */
export async function loadPolicies(source?: PolicySource): Promise<LoadedPolicies> {
  const given = source && (await read(source));
  if (given && 'versions' in given) return { versions: given.versions, faults: [] };
  if (given && source.onFault === 'stop') return given;
  const { refundPolicy } = await import('../../policy/refund-policy.ts');
  return { versions: [refundPolicy], faults: given?.faults ?? [] };
}
