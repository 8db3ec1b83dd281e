import type { Policy } from '../../policy/policy.ts';
import { readPolicy } from '../../policy/read-policy.ts';
import { versionsOf, type Versions } from '../../policy/versions.ts';
import type { PolicySource, SourcedFault } from './policies.ts';

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

/** Reads the policies that the host gives, all of which can be used, or none. */
export async function readGiven({
  documents,
  urls,
}: PolicySource): Promise<{ versions: Versions } | { faults: SourcedFault[] }> {
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
