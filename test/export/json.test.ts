import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../src/claim/answers.ts';
import { answerAt, type ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import type { Attachment } from '../../src/claim/schema.ts';
import { sha256OfJson } from '../../src/claim/sha256.ts';
import { policyHash, readClaimFile, writeClaimFile } from '../../src/export/json.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { CLAIM_FILE_SCHEMA } from '../../src/export/claim-file-schema.ts';
import fileOfSchema1 from '../fixtures/claim-file-schema-1.json';
import { completeClaims } from '../support/arbitraries.ts';
import { claimFileOf } from '../support/claim-files.ts';
import { NOW, outage, playback, SETTING, without } from '../support/claims.ts';

const CREATED = '2026-11-23T12:00:00+01:00';
const file = claimFileOf(outage());
type Content = Record<string, unknown>;
/** The file with something changed in it, and its checksum made to fit again, as a careful forger would. */
const resealed = (change: (content: Content) => Content) => {
  const { checksum: _, ...content } = change(JSON.parse(file) as Content);
  return JSON.stringify({ ...content, checksum: sha256OfJson(content) });
};

/** Other values in the first of a list of the assessment; null takes one away. */
const withinFirst = (list: string, change: Content) => (content: Content) => {
  const assessment = content['assessment'] as Record<string, Content[]>;
  const [first, ...others] = assessment[list] ?? [];
  const changed = Object.entries({ ...first, ...change }).filter(([, value]) => value !== null);
  return { ...content, assessment: { ...assessment, [list]: [Object.fromEntries(changed), ...others] } };
};

test('the file names the policy by id, version and hash, says why it judges, and names the verdict with its articles', () => {
  expect(JSON.parse(file)).toMatchObject({
    $schema: 'claim-file.4.schema.json',
    format: 'recevable-claim',
    schema: 4,
    createdAt: CREATED,
    language: 'fr',
    policy: {
      id: refundPolicy.id,
      version: refundPolicy.version,
      hash: policyHash(refundPolicy),
      chosenBy: 'order',
    },
    claim: outage(),
    assessment: { verdict: 'eligible', because: ['4.1'] },
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(policyHash(refundPolicy)).toMatch(/^[0-9a-f]{64}$/);
  expect(policyHash({ ...refundPolicy, version: '0' })).not.toBe(policyHash(refundPolicy));
});

test('200 generated claims come back from export, opening, the form and a second export byte for byte', () => {
  fc.assert(
    fc.property(completeClaims, (claim) => {
      const first = claimFileOf(claim);
      const read = readClaimFile(first);
      if ('fault' in read) throw new Error(read.fault);
      const { claim: again, faults } = readAnswers(writeAnswers(read.file.claim, SETTING.timeZone), SETTING);
      expect(faults).toEqual([]);
      expect(claimFileOf(again)).toBe(first);
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
});

describe('a file that cannot be opened is refused with a reason', () => {
  test.each([
    ['one of 512,001 characters', ' '.repeat(512_001), 'too-large'],
    ['an empty one', '', 'not-json'],
    ['one that breaks off', file.slice(0, -40), 'not-json'],
    ['a picture', '\u0089PNG\r\n', 'not-json'],
    ['one with a __proto__ key', file.replace('"schema"', '"__proto__": {"polluted": 1}, "schema"'), 'not-json'],
    ['one with a constructor key in the claim', file.replace('"problem"', '"constructor": 1, "problem"'), 'not-json'],
    ['another app’s', '{"format":"notes","schema":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['schema 5', resealed((content) => ({ ...content, schema: 5 })), 'newer'],
    ['schema 5 of an unknown shape', '{"format":"recevable-claim","schema":5,"cells":[]}', 'newer'],
    ['schema 4 of an unknown shape', '{"format":"recevable-claim","schema":4,"cells":[]}', 'damaged'],
    ['schema 3 of an unknown shape', '{"format":"recevable-claim","schema":3,"cells":[]}', 'damaged'],
    ['schema 2 of an unknown shape', '{"format":"recevable-claim","schema":2,"cells":[]}', 'damaged'],
    ['schema 0', resealed((content) => ({ ...content, schema: 0 })), 'damaged'],
    ['a checksum that is none', file.replace(/"checksum": "./, '"checksum": "g'), 'damaged'],
    ['a verdict that there is not', file.replace('"verdict": "eligible"', '"verdict": "won"'), 'damaged'],
    ['a price of 0', file.replace('"cents": 5999', '"cents": 0'), 'damaged'],
    ['an unknown field in 1 finding, sealed again', resealed(withinFirst('findings', { weight: 1 })), 'damaged'],
    ['1 finding without its outcome, sealed again', resealed(withinFirst('findings', { outcome: null })), 'damaged'],
    ['1 remedy of half a cent, sealed again', resealed(withinFirst('remedies', { cents: 0.5 })), 'damaged'],
    ['an unknown field, sealed again', resealed((content) => ({ ...content, extra: 1 })), 'damaged'],
    [
      'consent to activation, which schema 4 does not have, sealed again',
      resealed((content) => ({ ...content, claim: { access: { consentedToActivation: 'no' } } })),
      'damaged',
    ],
    [
      'an unknown problem, sealed again',
      resealed((content) => ({ ...content, claim: { problem: 'boredom' } })),
      'damaged',
    ],
    [
      'amounts in two currencies, sealed again',
      resealed((content) => ({
        ...content,
        claim: {
          order: { price: { cents: 1, currency: 'EUR' } },
          billing: { charged: { cents: 1, currency: 'USD' } },
        },
      })),
      'damaged',
    ],
  ])('%s', (_, text, fault) => {
    expect(readClaimFile(text)).toEqual({ fault });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('whatever the text, it is refused or read, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.nat(file.length - 3).map((end) => file.slice(0, end)),
        ),
        (text) => {
          expect(readClaimFile(text)).toHaveProperty('fault');
        },
      ),
    );
  });
});

test('other white space, another order of keys and a byte-order mark do not damage a file', () => {
  const { checksum, ...content } = JSON.parse(file) as Content;
  const reordered = `\uFEFF${JSON.stringify({ checksum, ...Object.fromEntries(Object.entries(content).toReversed()) })}`;
  expect(readClaimFile(reordered)).toHaveProperty('file.claim', outage());
});

describe('a file of schema 1, written before it said why its version judges,', () => {
  const old = JSON.stringify(fileOfSchema1);

  test('opens with the 33 of its 34 answers that still mean the same', () => {
    const read = readClaimFile(old);
    if ('fault' in read) throw new Error(read.fault);
    const before = playback({ 'connection.mbps': 18, attachments: fileOfSchema1.claim.attachments as Attachment[] });
    const claim = without(before, 'access.withdrawalWaived', 'fault', 'support.refundRequested');
    expect(read.file).toStrictEqual({ ...fileOfSchema1, claim });
    expect(read.file.policy).not.toHaveProperty('chosenBy');
    expect(questions.filter(({ path }) => answerAt(claim, path) !== undefined)).toHaveLength(33);
  });

  test('gives, once opened, a file of schema 4 with the same claim, which the new questions leave incomplete', () => {
    const read = readClaimFile(old);
    if ('fault' in read) throw new Error(read.fault);
    const again = JSON.parse(claimFileOf(read.file.claim)) as Content;
    expect(again).toMatchObject({
      schema: 4,
      claim: read.file.claim,
      assessment: { verdict: 'incomplete', because: [] },
    });
  });

  test('opens as edited like any other when 1 answer was changed', () => {
    expect(readClaimFile(old)).toHaveProperty('isEdited', false);
    const read = readClaimFile(old.replace('"mbps":18', '"mbps":25'));
    expect(read).toMatchObject({ isEdited: true, file: { claim: { connection: { mbps: 25 } } } });
  });
});

describe('of each older schema there is a file, written when it was the present one,', () => {
  const fixtures = import.meta.glob<string>('../fixtures/claim-file-schema-*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const older = Array.from({ length: CLAIM_FILE_SCHEMA - 1 }, (_, index) => index + 1);

  test.each(older)(
    'and that of schema %i opens unedited, with a claim that is written anew in the present schema',
    (schema) => {
      const text = fixtures[`../fixtures/claim-file-schema-${schema}.json`] ?? '';
      expect(JSON.parse(text)).toHaveProperty('schema', schema);
      const read = readClaimFile(text);
      if ('fault' in read) throw new Error(read.fault);
      expect(read.isEdited).toBe(false);
      const { claim: _, ...written } = JSON.parse(text) as Content;
      expect(read.file).toStrictEqual({ ...written, claim: read.file.claim });
      const again = readClaimFile(claimFileOf(read.file.claim));
      expect(again).toMatchObject({ isEdited: false, file: { schema: CLAIM_FILE_SCHEMA, claim: read.file.claim } });
    },
  );

  test.each<[schema: number, paths: readonly ClaimPath[]]>([
    [1, ['access.withdrawalWaived', 'fault.since', 'fault.extent', 'support.refundRequested']],
    [2, ['access.withdrawalWaived', 'support.refundRequested']],
    [3, ['satisfaction.reason', 'support.refundRequested', 'terms.respected']],
  ])('and what that of schema %i cannot know is left unanswered, and nothing else: %s', (schema, paths) => {
    const read = readClaimFile(fixtures[`../fixtures/claim-file-schema-${schema}.json`] ?? '');
    if ('fault' in read) throw new Error(read.fault);
    const { faults } = readAnswers(writeAnswers(read.file.claim, SETTING.timeZone), SETTING);
    expect(faults).toStrictEqual(paths.map((path) => ({ path, code: 'missing' })));
  });

  test('and that of schema 3 knows that the right of withdrawal was not given up: consent was "no"', () => {
    const text = fixtures['../fixtures/claim-file-schema-3.json'] ?? '';
    expect(JSON.parse(text)).toHaveProperty('claim.access.consentedToActivation', 'no');
    expect(readClaimFile(text)).toHaveProperty('file.claim.access.withdrawalWaived', 'no');
  });

  test('and none of a schema that is not older', () => {
    expect(Object.keys(fixtures)).toHaveLength(older.length);
  });
});

describe('a file that was edited after it was written is told from one that was not:', () => {
  test.each([
    ['another verdict', '"verdict": "eligible"', '"verdict": "unlikely"'],
    ['another price', '"cents": 5999,', '"cents": 9999,'],
    ['another outcome of 1 rule', '"outcome": "false"', '"outcome": "true"'],
    ['another checksum', /"checksum": "[0-9a-f]{64}"/, `"checksum": "${'0'.repeat(64)}"`],
    ['another policy', policyHash(refundPolicy), 'f'.repeat(64)],
  ])('%s', (_, before, after) => {
    const edited = file.replace(before, after);
    expect(edited).not.toBe(file);
    expect(readClaimFile(file)).toHaveProperty('isEdited', false);
    expect(readClaimFile(edited)).toHaveProperty('isEdited', true);
  });
});

describe('40 payloads that would reach a prototype are refused, and none does', () => {
  const keys = ['"__proto__"', '"constructor"', '"prototype"', '"\\u005f_proto__"', '"__prot\\u006f__"'];
  const values = ['{"polluted":1}', '{"prototype":{"polluted":1}}', '[{"polluted":1}]', 'null'];
  const places = ['"claim": {', '"policy": {'];
  const payloads = keys.flatMap((key) =>
    values.flatMap((value) => places.map((place) => file.replace(place, `${place} ${key}: ${value},`))),
  );

  test.each(payloads.map((text, index) => [index + 1, text] as const))('payload %i', (_, text) => {
    expect(payloads).toHaveLength(40);
    expect(readClaimFile(text)).toStrictEqual({ fault: 'not-json' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

test.each(Array.from({ length: 40 }, (_, index) => 500 * (index + 1)))(
  '%i lists within each other are refused or read, and do not exhaust the stack',
  (depth) => {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const deep = JSON.stringify(fileOfSchema1).replace('"assessment":{', `"assessment":{"deep":${nested},`);
    expect(() => readClaimFile(deep)).not.toThrow();
    expect(readClaimFile(file.replace('"claim": {', `"claim": {"deep": ${nested},`))).toHaveProperty('fault');
  },
);

test.each(['order', 'today', 'oldest'] as const)(
  'the file of a version chosen by %s says so, and opens',
  (versionReason) => {
    const text = writeClaimFile(outage(), assess(outage(), refundPolicy, NOW), {
      policy: refundPolicy,
      versionReason,
      standsIn: versionReason === 'today',
      language: 'en',
      createdAt: CREATED,
    });
    expect(readClaimFile(text)).toHaveProperty('file.policy.chosenBy', versionReason);
    expect(text.includes('"standsIn": true')).toBe(versionReason === 'today');
    expect(readClaimFile(text.replace(`"chosenBy": "${versionReason}"`, '"chosenBy": "mood"'))).toStrictEqual({
      fault: 'damaged',
    });
  },
);

test('the file holds who writes and what was sent, and opens with both', () => {
  const sender = { name: 'Léa Martin', replyTo: 'lea@exemple.fr' };
  const sent = [{ letter: 'message', on: '2026-11-20', by: 'email' }] as const;
  const text = writeClaimFile(outage(), assess(outage(), refundPolicy, NOW), {
    policy: refundPolicy,
    versionReason: 'order',
    standsIn: false,
    sender,
    sent,
    language: 'fr',
    createdAt: CREATED,
  });
  expect(readClaimFile(text)).toMatchObject({ isEdited: false, file: { sender, sent } });
  expect(JSON.parse(file)).not.toHaveProperty('sender');
  expect(readClaimFile(text.replace('"by": "email"', '"by": "pigeon"'))).toStrictEqual({ fault: 'damaged' });
});
