import { afterEach, describe, expect, test, vi } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import { loadPolicies, type PolicySource } from '../../src/wizard/policy/policies.ts';

const later = { ...refundPolicy, version: '3', knownSince: '2027-01-01' };
const served: Record<string, () => Response | Promise<Response>> = {
  'first.json': () => Response.json(refundPolicy),
  'later.json': () => Response.json(later),
  'gone.json': () => new Response('not found', { status: 404 }),
  'page.html': () => new Response('<!doctype html>'),
  'cut.json': () => Promise.reject(new TypeError('network')),
  'typo.json': () => Response.json({ ...refundPolicy, effectiveFrm: '2026-11-01', version: 2 }),
  'other.json': () => Response.json({ ...later, id: 'another shop' }),
};
const asked: [url: string, init: RequestInit | undefined][] = [];
vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
  asked.push([url, init]);
  return served[url]?.() ?? new Response('', { status: 500 });
});
afterEach(() => {
  asked.length = 0;
});

const source = (given: Partial<PolicySource>): PolicySource => ({ urls: [], documents: [], onFault: 'stop', ...given });
const load = (given: Partial<PolicySource>) => loadPolicies(source(given));

describe('the policies that judge', () => {
  test('are the 1 that is built in where the host gives none, and nothing is fetched', async () => {
    expect(await loadPolicies()).toStrictEqual({ versions: [refundPolicy], faults: [] });
    expect(asked).toStrictEqual([]);
  });

  test('are the 2 that the host names, the oldest first, however they are named', async () => {
    const { versions, faults } = await load({ urls: ['later.json', 'first.json'] });
    expect(versions).toStrictEqual([refundPolicy, later]);
    expect(faults).toStrictEqual([]);
  });

  test('may stand in the page, 1 of them there and 1 at an address', async () => {
    const { versions } = await load({ documents: [JSON.stringify(later)], urls: ['first.json'] });
    expect(versions).toStrictEqual([refundPolicy, later]);
  });

  test('are asked for without the customer’s cookies, and with a limit to the waiting: 2 requests', async () => {
    await load({ urls: ['first.json', 'later.json'] });
    expect(asked.map(([url]) => url)).toStrictEqual(['first.json', 'later.json']);
    for (const [, init] of asked) {
      expect(init?.credentials).toBe('omit');
      expect(init?.signal).toBeInstanceOf(AbortSignal);
    }
  });
});

describe('what cannot be used is told with its name and its places,', () => {
  test.each<[string, Partial<PolicySource>, object[]]>([
    ['a 404', { urls: ['gone.json'] }, [{ source: 'gone.json', pointer: '', code: 'unreachable', found: '404' }]],
    [
      'a network that fails',
      { urls: ['cut.json'] },
      [{ source: 'cut.json', pointer: '', code: 'unreachable', found: 'TypeError: network' }],
    ],
    [
      'a page instead of JSON',
      { urls: ['page.html'] },
      [{ source: 'page.html', pointer: '', code: 'not-json', found: expect.stringMatching('JSON') }],
    ],
    [
      'the 2nd document in the page, which is no JSON',
      { documents: [JSON.stringify(later), '{'] },
      [{ source: '#2', pointer: '', code: 'not-json', found: expect.stringMatching('JSON') }],
    ],
    [
      '2 mistakes in 1 document, with the other one as it should be',
      { urls: ['first.json', 'typo.json'] },
      [
        { source: 'typo.json', pointer: '/version', code: 'wrong-type', found: '2', expected: ['string'] },
        { source: 'typo.json', pointer: '/effectiveFrm', code: 'unknown-field' },
      ],
    ],
    [
      '2 versions of different shops',
      { urls: ['first.json', 'other.json'] },
      [
        {
          source: 'other.json',
          pointer: '/id',
          code: 'other-policy',
          found: 'another shop',
          expected: [refundPolicy.id],
        },
      ],
    ],
    [
      '1 version given twice',
      { urls: ['first.json', 'first.json'] },
      [
        { source: 'first.json', pointer: '/version', code: 'repeated', found: refundPolicy.version },
        { source: 'first.json', pointer: '/knownSince', code: 'repeated', found: '2026-11-01' },
      ],
    ],
  ])('%s: and then there is no policy, or the built-in one, as the host asked', async (_, given, faults) => {
    const stopped = await load(given);
    expect(stopped.faults).toEqual(faults);
    expect(stopped.versions).toBeUndefined();
    const replaced = await load({ ...given, onFault: 'built-in' });
    expect(replaced.faults).toEqual(stopped.faults);
    expect(replaced.versions).toStrictEqual([refundPolicy]);
  });
});
