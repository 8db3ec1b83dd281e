import { afterAll, describe, expect, test, vi } from 'vitest';
import { problems, type Problem } from '../../../src/claim/codes.ts';
import { answerAt, withAt, type ClaimPath } from '../../../src/claim/path.ts';
import { questionAt, questions } from '../../../src/claim/questions.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import type { Condition } from '../../../src/policy/conditions/condition.ts';
import { evaluate, pathsOf } from '../../../src/policy/conditions/evaluate.ts';
import type { Rule } from '../../../src/policy/policy.ts';
import { claimsOver } from '../../../scripts/policy/space.ts';
import { claimOf, NOW } from '../../support/claims.ts';
import { policies } from './policies.ts';
import { effectOf, rulesFor, seenBy, severity, siblings, type Range, type Seen } from './rules.ts';

vi.setConfig({ testTimeout: 300_000 });

const isWithin = (inner: Range, outer: Range) => inner.best >= outer.best && inner.worst <= outer.worst;
const isNoWorse = (after: Range, before: Range) => after.best <= before.best && after.worst <= before.worst;

/** Whether a change of one answer is of the kind looked at; `claim` is the one after it. */
type Meant = (before: unknown, after: unknown, claim: Claim) => boolean;
const isLater: Meant = (before, after) => Date.parse(String(after)) > Date.parse(String(before));
const isEarlier: Meant = (before, after, claim) => isLater(after, before, claim);

/** Changes that cannot harm a claim, by the answer that they change. */
const helpful: readonly [what: string, path: ClaimPath, isMeant: Meant][] = [
  ['more bandwidth', 'connection.mbps', (before, after) => Number(after) > Number(before)],
  ['a longer outage, by its start', 'outage.startedAt', isEarlier],
  ['a longer outage, by its end', 'outage.endedAt', isLater],
  ['a confirmation by support', 'support.diagnosis', (before, after) => before !== undefined && after === 'confirmed'],
  [
    'an earlier request',
    'support.contactedOn',
    (before, after, claim) => isEarlier(before, after, claim) && claim.support?.refundRequested === 'yes',
  ],
  [
    'a request made already, on a day that is known',
    'support.refundRequested',
    (before, after, { support }) => before === 'no' && after === 'yes' && support?.contactedOn !== undefined,
  ],
];

/** Without these, another answer stands in: giving them is no filling in. */
const fallingBack: readonly ClaimPath[] = ['order.endsOn', 'access.activatedOn'];

/** The pairs of claims in which the answer at `path` changes as meant, and those of them that are not as they should be. */
function pairs(
  seen: readonly Seen[],
  path: ClaimPath,
  rules: readonly Rule[],
  isMeant: Meant,
  isRight: (after: Range, before: Range) => boolean,
): { looked: number; wrong: object[] } {
  let looked = 0;
  const wrong: object[] = [];
  for (const group of siblings(seen, path, rules)) {
    for (const before of group) {
      for (const after of group) {
        if (!isMeant(answerAt(before.claim, path), answerAt(after.claim, path), after.claim)) continue;
        looked += 1;
        if (!isRight(after.range, before.range)) wrong.push({ before, after });
      }
    }
  }
  return { looked, wrong };
}

/** The claim with every answer that a condition does not read, taken from another claim. */
function surrounded(claim: Claim, by: Claim, read: readonly ClaimPath[]): Claim {
  return read.reduce((soFar, path) => withAt(soFar, path, answerAt(claim, path)), { ...by, problem: claim.problem });
}

/** The condition with the parts of every "all" and "any" in the opposite order. */
function reversed(condition: Condition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(reversed).toReversed() };
    case 'not':
      return { ...condition, of: reversed(condition.of) };
    default:
      return condition;
  }
}

const zones = { 'Pacific/Kiritimati': 14, 'America/St_Johns': 20, 'Asia/Kathmandu': 5 };

/** What the engine says in a browser of another time zone: loaded anew, for it remembers what it has read off a clock. */
async function inZone<T>(zone: keyof typeof zones, ask: (engine: typeof evaluate) => T): Promise<T> {
  const home = process.env.TZ;
  try {
    process.env.TZ = zone;
    expect(new Date('2026-11-23T00:00:00Z').getHours()).toBe(zones[zone]);
    vi.resetModules();
    return ask((await import('../../../src/policy/conditions/evaluate.ts')).evaluate);
  } finally {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  }
}

/** The problems for which a question is asked. */
function askedFor(path: ClaimPath): readonly string[] {
  const { asked } = questionAt(path);
  if (!asked) return problems;
  return asked.by === 'problem' ? [asked.when].flat() : askedFor(asked.by);
}

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));
const count = (value: number) => value.toLocaleString('en');

describe.each(policies)('%s', (name, policy) => {
  const tell = (what: string, looked: number) => report.push(`${name}: ${what}: ${count(looked)}`);
  const concerns = policy.rules.flatMap((rule) => {
    // Where no question hangs on the problem, the claims about one stand for those about all.
    const own = pathsOf(rule.when).some((path) => askedFor(path).length < problems.length);
    return rule.for.slice(0, own ? undefined : 1).map((problem) => ({ rule, problem }));
  });
  const spaces = concerns.map(({ rule, problem }) => {
    const claims = [...claimsOver(problem, [rule.when], policy, NOW)];
    const outcomes = claims.map((claim) => evaluate(rule.when, { claim, policy, now: NOW }).outcome);
    return { rule, problem, claims, outcomes };
  });
  const claims = spaces.reduce((sum, space) => sum + space.claims.length, 0);
  tell(`claims over the answers that each of ${policy.rules.length} rules reads`, claims);

  /** The rules that say otherwise of some claim, when asked in another way. */
  const differing = (ask: (rule: Rule, claim: Claim, engine: typeof evaluate) => string, engine = evaluate) =>
    spaces.flatMap(({ rule, claims: all, outcomes }) => {
      const at = all.findIndex((claim, index) => ask(rule, claim, engine) !== outcomes[index]);
      return at === -1 ? [] : [{ rule: rule.id, claim: all[at], outcome: outcomes[at] }];
    });

  test('each rule applies somewhere, and somewhere not', () => {
    const one = spaces.filter(({ outcomes }) => !outcomes.includes('true') || !outcomes.includes('false'));
    expect(one.map(({ rule, problem }) => [rule.id, problem])).toStrictEqual([]);
  });

  test('the order within a condition does not matter', () => {
    const backwards = new Map(policy.rules.map(({ id, when }) => [id, reversed(when)]));
    const ask = ({ id, when }: Rule, claim: Claim) =>
      evaluate(backwards.get(id) ?? when, { claim, policy, now: NOW }).outcome;
    expect(differing(ask)).toStrictEqual([]);
  });

  test('a question that a rule does not read changes nothing, answered or not', () => {
    for (const by of [claimOf.outage(), claimOf['not-received'](), claimOf.dissatisfaction()]) {
      const ask = ({ when }: Rule, claim: Claim) =>
        evaluate(when, { claim: surrounded(claim, by, pathsOf(when)), policy, now: NOW }).outcome;
      expect(differing(ask)).toStrictEqual([]);
    }
  });

  test.each(Object.keys(zones) as (keyof typeof zones)[])('a browser in %s says the same', async (zone) => {
    const ask = ({ when }: Rule, claim: Claim, engine: typeof evaluate) =>
      engine(when, { claim, policy, now: NOW }).outcome;
    expect(await inZone(zone, (engine) => differing(ask, engine))).toStrictEqual([]);
  });

  test('filling in an answer never brings back a verdict that was excluded before', () => {
    let looked = 0;
    for (const { rule, problem } of concerns) {
      const seen = seenBy([rule], problem, policy, NOW);
      for (const path of pathsOf(rule.when).filter((one) => !fallingBack.includes(one))) {
        const isFilling: Meant = (before, after) => before === undefined && after !== undefined;
        const found = pairs(seen, path, [rule], isFilling, isWithin);
        expect(found.wrong).toStrictEqual([]);
        looked += found.looked;
      }
    }
    tell('answers filled in', looked);
    expect(looked).toBeGreaterThan(1000);
  });

  /**
   * The verdict is the gravest of what the rules say. So a change harms no claim where it makes no rule that reads the answer
   * graver by itself; what makes one graver must make another milder that reads no more than it does.
   */
  test.each(helpful)('%s never makes the verdict worse', (what, path, isMeant) => {
    let looked = 0;
    for (const problem of problems) {
      const readers = rulesFor(policy, problem, path);
      const graver = readers.filter((rule) => {
        const found = pairs(seenBy([rule], problem, policy, NOW), path, [rule], isMeant, isNoWorse);
        looked += found.looked;
        return found.wrong.length > 0;
      });
      const read = new Set(graver.flatMap(({ when }) => pathsOf(when)));
      const group = readers.filter(({ when }) => pathsOf(when).every((each) => read.has(each)));
      const found = pairs(seenBy(group, problem, policy, NOW), path, group, isMeant, isNoWorse);
      looked += found.looked;
      expect(found.wrong.slice(0, 3)).toStrictEqual([]);
    }
    if (looked > 0) tell(what, looked);
    expect(looked > 0).toBe(problems.some((problem) => rulesFor(policy, problem, path).length > 0));
  });

  test('an unknown is never better than the best known answer, nor worse than the worst', () => {
    let looked = 0;
    const open = questions.filter(
      (question) =>
        question.kind === 'bandwidth' || (question.kind === 'choice' && question.options.includes('unknown')),
    );
    for (const problem of problems) {
      for (const { path } of open) {
        const readers = rulesFor(policy, problem, path);
        const seen = readers.length > 0 ? seenBy(readers, problem, policy, NOW) : [];
        for (const group of siblings(seen, path, readers)) {
          const unknown = group.find(({ claim }) => answerAt(claim, path) === 'unknown');
          const known = group.filter(({ claim }) => ![undefined, 'unknown'].includes(answerAt(claim, path) as string));
          if (!unknown || known.length === 0) continue;
          looked += 1;
          const best = Math.min(...known.map(({ range }) => range.best));
          const worst = Math.max(...known.map(({ range }) => range.worst));
          expect(isWithin(unknown.range, { best, worst }) || { unknown, known }).toBe(true);
        }
      }
    }
    tell('unknowns', looked);
    expect(looked).toBeGreaterThan(0);
  });

  test('no rule reads an answer that only another problem asks for', () => {
    const foreign = (problem: Problem) =>
      rulesFor(policy, problem).filter(({ when }) => pathsOf(when).some((path) => !askedFor(path).includes(problem)));
    expect(problems.map(foreign)).toStrictEqual(problems.map(() => []));
  });

  test('device and connection weigh on nothing but what does not work on them', () => {
    const isEquipment = (path: ClaimPath) => /^(?:device|connection)\./.test(path);
    const weighing = problems.filter((problem) =>
      rulesFor(policy, problem).some(({ when }) => pathsOf(when).some(isEquipment)),
    );
    expect(weighing).toStrictEqual(['incompatibility', 'playback']);
  });

  test('money taken in error is excluded by facts of the payment alone, or where it was bought', () => {
    const excluding = rulesFor(policy, 'billing').filter(
      (rule) => severity(effectOf(rule, 'billing')) === severity('unlikely'),
    );
    const read = new Set(excluding.flatMap(({ when }) => pathsOf(when)));
    expect(excluding.length).toBeGreaterThan(0);
    expect([...read].filter((path) => !/^billing\.|^order\.referenceKind$/.test(path))).toStrictEqual([]);
  });
});
