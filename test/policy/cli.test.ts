import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refundPolicy } from '../../src/policy/index.ts';
import { titled } from '../support/titled.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const builtIn = 'src/policy/refund-policy.json';
const bandwidth = refundPolicy.parameters['bandwidth4k'];
const laxer = file(
  'laxer.json',
  JSON.stringify({
    ...refundPolicy,
    parameters: { ...refundPolicy.parameters, bandwidth4k: { ...bandwidth, value: 15 } },
  }),
);
const nameless = file('nameless.json', JSON.stringify({ ...refundPolicy, shop: undefined }));
const firstReading = file(
  'first-reading.json',
  JSON.stringify({
    ...refundPolicy,
    rules: [{ ...refundPolicy.rules[0], when: { kind: 'below-minimum-bandwidth' } }],
  }),
);
const broken = file('broken.json', '{');

test.each(
  titled(
    [
      { what: 'checking a sound policy', args: ['check', builtIn], status: 0, says: /is sound\.$/ },
      {
        what: 'comparing a policy with itself',
        args: ['compare', builtIn, builtIn],
        status: 0,
        says: /^0 of 42 cases/,
      },
      {
        what: 'checking a policy without its shop',
        args: ['check', nameless],
        status: 1,
        says: /^\/shop: this is missing/,
      },
      {
        what: 'comparing 25 Mb/s with 15',
        args: ['compare', builtIn, laxer],
        status: 1,
        says: /unlikely \(8\.2, 9\.1\) → conditional \(4\.4\)\n1 of 42 cases/,
      },
      { what: 'checking half a document', args: ['check', broken], status: 2, says: /broken\.json cannot be read/ },
      { what: 'checking a file that is not there', args: ['check', 'no.json'], status: 2, says: /no\.json cannot be/ },
      {
        what: 'comparing with a policy that is none',
        args: ['compare', builtIn, nameless],
        status: 2,
        says: /is no policy:\n {2}\/shop: this is missing/,
      },
      {
        what: 'comparing with the policy of the first reading, whose words are no longer known',
        args: ['compare', firstReading, builtIn],
        status: 2,
        says: /is no policy:\n {2}\/rules\/0\/when\/kind: “below-minimum-bandwidth” is not a possible value here/,
      },
      { what: 'comparing 1 policy', args: ['compare', builtIn], status: 2, says: /^Usage: npm run policy/ },
      { what: 'an unknown command', args: ['improve'], status: 2, says: /^Usage: npm run policy/ },
    ],
    ({ what, status }) => `${what} ends with ${status}`,
  ),
)('%s', (_, { args, status, says }) => {
  const ran = spawnSync(process.execPath, ['scripts/policy.js', ...args], { encoding: 'utf8' });
  expect({ status: ran.status, said: `${ran.stdout}${ran.stderr}`.trim() }).toStrictEqual({
    status,
    said: expect.stringMatching(says),
  });
});
