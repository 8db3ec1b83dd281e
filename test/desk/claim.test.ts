import { describe, expect, test } from 'vitest';
import { sha256OfJson } from '../../src/claim/sha256.ts';
import { deskClaim, readingDeskFile, type DeskClaim } from '../../src/desk/claim.ts';
import { readClaimFile } from '../../src/export/json.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { versionFor } from '../../src/policy/versions.ts';
import schema1 from '../fixtures/claim-file-schema-1.json';
import schema2 from '../fixtures/claim-file-schema-2.json';
import schema3 from '../fixtures/claim-file-schema-3.json';
import scenarios from '../fixtures/scenarios.json';
import { toEnd } from '../support/at-once.ts';
import { claimFileOf } from '../support/claim-files.ts';
import { NOW, outage, wrongAmount } from '../support/claims.ts';
import { paperOf, printed } from '../support/paper.ts';
import { wordsIn } from '../support/words.ts';

const words = await wordsIn('fr');
const LATER = '2027-02-01T09:00:00+01:00';
const bytesOf = (text: string) => new TextEncoder().encode(text);
type Content = {
  claim: { order?: { price?: { cents: number } } };
  assessment: { verdict: string };
  [key: string]: unknown;
};

/** A file on the desk, which must be readable. */
function onDesk(bytes: Uint8Array, now = LATER, versions = [refundPolicy] as const): DeskClaim {
  const read = toEnd(readingDeskFile('a', bytes, versions, now));
  if ('fault' in read) throw new Error(read.fault);
  return read;
}

/** The text of a file with something changed in it, and its checksum as it was. */
const edited = (text: string, change: (content: Content) => Content) =>
  JSON.stringify(change(JSON.parse(text) as Content));
/** The same by somebody who makes the checksum fit. */
const forged = (text: string, change: (content: Content) => Content) => {
  const { checksum: _, ...content } = change(JSON.parse(text) as Content);
  return JSON.stringify({ ...content, checksum: sha256OfJson(content) });
};
const dearer = (content: Content): Content => ({ ...content, createdAt: '2026-11-24T12:00:00+01:00' });

const whole = scenarios.map((scenario) => ({ ...scenario, paper: paperOf(scenario, words) }));

describe('both verdicts of the files on the desk', () => {
  test(`${whole.length} files, whole and edited, say what assess says, then and now`, async () => {
    expect(whole.length * 2).toBeGreaterThanOrEqual(50);
    for (const [index, { now, paper, expect: expected }] of whole.entries()) {
      const { text } = paper.claimFile;
      // oxlint-disable-next-line no-await-in-loop -- one PDF at a time
      const claim = onDesk(index % 2 === 0 ? bytesOf(text) : await printed(paper, now));
      const { file, before, source, policy } = claim;
      expect(claim.isEdited).toBe(false);
      expect([before.verdict, new Set(before.because)]).toEqual([expected.verdict, new Set<string>(expected.because)]);
      expect([before.verdict, before.because]).toEqual(Object.values(outcome(file.claim, now)));
      expect(source.assessment).toEqual(assess(source.claim, policy, LATER));
      expect(claim.difference).toMatch(/^(?:same|time)$/);
      const changed = onDesk(bytesOf(edited(text, dearer)));
      expect(changed.isEdited).toBe(true);
    }
  });

  const outcome = (claim: DeskClaim['file']['claim'], now: string) => {
    const { verdict, because } = assess(claim, versionFor(claim, [refundPolicy], now).policy, now);
    return { verdict, because };
  };

  test.each([
    [1, schema1],
    [2, schema2],
    [3, schema3],
  ])('a file of schema %d keeps its verdict, and is judged anew', (schema, content) => {
    const claim = onDesk(bytesOf(JSON.stringify(content)));
    expect(claim.file.schema).toBe(schema);
    expect(claim.before).toMatchObject({ ...pick(content.assessment), assessment: undefined });
    expect(claim.source.assessment).toEqual(assess(claim.source.claim, refundPolicy, LATER));
    expect(claim.difference).toMatch(/^(?:same|older)$/);
  });
  const pick = ({ verdict, because }: { verdict: string; because: readonly string[] }) => ({ verdict, because });
});

describe('why today’s verdict is another', () => {
  const early = outage({
    outage: { startedAt: '2026-11-22T20:30:00+01:00' },
    support: { contacted: 'no', contactedOn: undefined, refundRequested: undefined, ticket: undefined },
  });

  test('time has passed: the delay no longer runs', () => {
    const claim = onDesk(bytesOf(claimFileOf(early)));
    expect([claim.before.verdict, claim.source.assessment.verdict]).toEqual(['not-yet', 'eligible']);
    expect(claim.difference).toBe('time');
    expect(claim.rules.before).toHaveLength(1);
  });

  test('another version of the policy judges', () => {
    const stricter = {
      ...refundPolicy,
      version: '3',
      parameters: Object.fromEntries(
        Object.entries(refundPolicy.parameters).map(([name, each]) => [name, { ...each, value: each.value * 50 }]),
      ),
    };
    const claim = onDesk(bytesOf(claimFileOf(outage())), NOW, [stricter]);
    expect(claim.before.verdict).not.toBe(claim.source.assessment.verdict);
    expect(claim.difference).toBe('policy');
  });

  test('a verdict that this policy never gave, under a checksum that fits', () => {
    const text = forged(claimFileOf(early), (content) => ({
      ...content,
      assessment: { ...content.assessment, verdict: 'eligible' },
    }));
    const claim = onDesk(bytesOf(text), NOW);
    expect(claim.isEdited).toBe(false);
    expect(claim.difference).toBe('contradicts');
  });

  test('an amount that the answers never gave, beside a verdict that they do give', () => {
    const text = edited(claimFileOf(wrongAmount()), (content) => ({
      ...content,
      claim: JSON.parse(JSON.stringify(content.claim).replaceAll('6999', '8999')) as Content['claim'],
    }));
    const claim = onDesk(bytesOf(text), NOW);
    expect(claim.isEdited).toBe(true);
    expect(claim.before.verdict).toBe(claim.source.assessment.verdict);
    expect(claim.difference).toBe('contradicts');
  });

  test('what the customer says stays as it was on the day of the file', () => {
    const { asMade, file, source } = onDesk(bytesOf(claimFileOf(outage())));
    expect(asMade.now).toBe(file.createdAt);
    expect(asMade.assessment.remedies).toEqual(assess(outage(), refundPolicy, NOW).remedies);
    expect(asMade.assessment.remedies).not.toEqual(source.assessment.remedies);
  });

  test('a file of a day to come is told as that', () => {
    const claim = onDesk(bytesOf(claimFileOf(outage())), '2026-11-01T12:00:00+01:00');
    expect(claim.difference).toBe('future');
  });

  test('no version and no article is shown that the policy does not have', () => {
    const text = forged(claimFileOf(outage()), (content) => ({
      ...content,
      policy: { ...(content.policy as object), version: 'PAY NOW' },
      assessment: { ...content.assessment, because: ['4.1', 'Pay 500 € to evil.example'] },
    }));
    const { before } = onDesk(bytesOf(text), NOW);
    expect(before.because).toEqual(['4.1']);
    expect(before.version).toBeUndefined();
    expect(onDesk(bytesOf(claimFileOf(outage()))).before.version).toBe(refundPolicy.version);
  });

  test('rules that the policy of today does not have are not told of', () => {
    const text = claimFileOf(early).replaceAll('"rule": "', '"rule": "old-');
    const read = readClaimFile(text);
    if ('fault' in read) throw new Error(read.fault);
    expect(deskClaim('a', read, [], [refundPolicy], LATER).rules.before).toEqual([]);
  });
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ['half a file', bytesOf(claimFileOf(outage()).slice(0, 900))],
  ['somebody else’s JSON', bytesOf('{"format":"other"}')],
])('%s is refused with a reason', (_, bytes) => {
  expect(toEnd(readingDeskFile('a', bytes, [refundPolicy], NOW))).toEqual({ name: 'a', fault: expect.any(String) });
});
