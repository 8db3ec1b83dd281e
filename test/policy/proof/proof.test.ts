import { afterAll, describe, expect, test, vi } from 'vitest';
import { problems } from '../../../src/claim/codes.ts';
import type { ClaimPath } from '../../../src/claim/path.ts';
import type { Judgement, Verdict } from '../../../src/policy/index.ts';
import { NOW } from '../../support/claims.ts';
import type { Siblings } from './parts.ts';
import { policies } from './policies.ts';
import { eachPair, judgeAll, outcomesAt, severity, spaceOf, type Space } from './space.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Reading.md's verdict, written down a second time, from outcomes alone. */
function verdictOf(rules: readonly { effect: Verdict; outcome: string }[]): Verdict {
  const strength = (outcome: string) =>
    Math.max(0, ...rules.filter((rule) => rule.outcome === outcome).map(({ effect }) => severity(effect)));
  const [applying, missing] = [strength('true'), strength('missing')];
  if (missing > applying) return 'incomplete';
  if (applying > 0) return (['eligible', 'conditional', 'not-yet', 'unlikely'] as const)[applying] ?? 'incomplete';
  return rules.some(({ outcome }) => outcome === 'unverified') ? 'conditional' : 'eligible';
}

/** How mild and how grave the verdict may still become: of a complete claim, both are its verdict. */
function rangeOf({ verdict, findings }: Judgement): { best: number; worst: number } {
  if (verdict !== 'incomplete') return { best: severity(verdict), worst: severity(verdict) };
  const having = (outcome: string) => findings.filter((finding) => finding.outcome === outcome);
  const doubt = having('unverified').length > 0 ? severity('conditional') : severity('eligible');
  const best = Math.max(doubt, ...having('true').map(({ effect }) => severity(effect)));
  return { best, worst: Math.max(best, ...having('missing').map(({ effect }) => severity(effect))) };
}

type Range = ReturnType<typeof rangeOf>;
const isWithin = (inner: Range, outer: Range) => inner.best >= outer.best && inner.worst <= outer.worst;

type Pair = readonly [part: number, before: number, after: number];

/** The pairs of kinds between which the answer to a question may change as `isMeant` says, each once. */
function pairsWhere(space: Space, isMeant: (path: ClaimPath, before: unknown, after: unknown) => boolean): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [part, { siblings }] of space.parts.entries()) {
    for (const { path, answers } of siblings) {
      for (const before of answers) {
        for (const after of answers) {
          if (before === after || !isMeant(path, before.value, after.value)) continue;
          pairs.set([part, before.kind, after.kind].join(), [part, before.kind, after.kind]);
        }
      }
    }
  }
  return [...pairs.values()];
}

/** Counts the points looked at, and keeps the first that is not as it should be. */
function look(space: Space, pairs: readonly Pair[], isRight: (before: number, after: number) => boolean) {
  let looked = 0;
  const wrong: string[] = [];
  for (const [part, ...kinds] of pairs) {
    eachPair(space, part, kinds, (before, after) => {
      looked += 1;
      if (wrong.length < 3 && !isRight(before, after))
        wrong.push(`${before} to ${after} by ${kinds.join()} of part ${part}`);
    });
  }
  return { looked, wrong };
}

const isLater = (before: unknown, after: unknown) => Date.parse(String(after)) > Date.parse(String(before));
const improvements: Record<string, (path: ClaimPath, before: unknown, after: unknown) => boolean> = {
  'more bandwidth': (path, before, after) =>
    path === 'connection.mbps' && typeof before === 'number' && typeof after === 'number' && after > before,
  'a longer outage': (path, before, after) =>
    before !== undefined &&
    after !== undefined &&
    (path === 'outage.startedAt' ? isLater(after, before) : path === 'outage.endedAt' && isLater(before, after)),
  'a confirmation by support': (path, before, after) =>
    path === 'support.diagnosis' && before !== undefined && after === 'confirmed',
};

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));
const count = (value: number) => value.toLocaleString('en');

describe.each(policies)('%s', (name, policy) => {
  describe.each(problems)('%s', (problem) => {
    const space = spaceOf(problem, policy, NOW);
    const rules = policy.rules.filter((rule) => rule.for.includes(problem));
    const effectOf = new Map(rules.map((rule) => [rule.id, rule.effectFor?.[problem] ?? rule.effect]));
    const judgements = judgeAll(space, policy, NOW);
    const at = (index: number) => judgements[index] as Judgement;
    const tell = (what: string, looked: number) => report.push(`${name}, ${problem}: ${what}: ${count(looked)}`);
    tell(`${count(space.claims)} claims, and so many kinds of them`, space.size);

    test(`every kind has the one verdict that its ${rules.length} rules, looked at part by part, give`, () => {
      const wrong = judgements.filter(({ verdict, findings }, index) => {
        const outcomes = outcomesAt(space, index);
        const expected = verdictOf(
          rules.map(({ id }) => ({ effect: effectOf.get(id) ?? 'unlikely', outcome: outcomes.get(id) ?? '' })),
        );
        return verdict !== expected || findings.some(({ rule, outcome }) => outcomes.get(rule) !== outcome);
      });
      expect(wrong).toStrictEqual([]);
    });

    test('every verdict but incomplete cites an article of the policy, unlikely ones above all', () => {
      const numbers = new Set(policy.articles.map(({ number }) => number));
      const uncited = judgements.filter(
        ({ verdict, because }) =>
          (verdict !== 'incomplete' && because.length === 0) || because.some((article) => !numbers.has(article)),
      );
      expect(uncited).toStrictEqual([]);
      expect(judgements.filter(({ verdict }) => verdict === 'unlikely').length).toBeGreaterThan(0);
    });

    test(`each of the ${rules.length} rules applies somewhere, and somewhere not`, () => {
      for (const { rules: own, kinds } of space.parts) {
        for (const [index, { id }] of own.entries()) {
          const outcomes = new Set(kinds.map((kind) => kind.outcomes[index]));
          expect([id, outcomes.has('true'), outcomes.has('false')]).toStrictEqual([id, true, true]);
        }
      }
    });

    test('the order of rules does not matter: read backwards they say the same of every kind', () => {
      const backwards = judgeAll(space, { ...policy, rules: policy.rules.toReversed() }, NOW);
      const wrong = backwards.filter(
        ({ verdict, because, earliest }, index) =>
          verdict !== at(index).verdict ||
          because.join() !== at(index).because.join() ||
          earliest !== at(index).earliest,
      );
      expect(wrong).toStrictEqual([]);
    });

    test('filling in a missing answer never leads from incomplete to a verdict that was excluded before', () => {
      // A date of activation is no missing answer: without it, the date of purchase is the answer, and it takes its place.
      const filling = pairsWhere(space, (path, before) => before === undefined && path !== 'access.activatedOn');
      const { looked, wrong } = look(space, filling, (before, after) =>
        isWithin(rangeOf(at(after)), rangeOf(at(before))),
      );
      tell('answers filled in', looked);
      expect(wrong).toStrictEqual([]);
      expect(looked).toBeGreaterThan(0);
    });

    test.each(Object.entries(improvements))('%s never makes the verdict worse', (what, isMeant) => {
      const { looked, wrong } = look(space, pairsWhere(space, isMeant), (before, after) => {
        const [was, is] = [rangeOf(at(before)), rangeOf(at(after))];
        return is.best <= was.best && is.worst <= was.worst;
      });
      if (looked > 0) tell(what, looked);
      expect(wrong).toStrictEqual([]);
    });

    test('an unknown is never better than the best known answer, nor worse than the worst', () => {
      let looked = 0;
      const wrong: string[] = [];
      for (const [part, { siblings }] of space.parts.entries()) {
        const groups = new Map(
          siblings.flatMap((each) => unknownAmong(each)).map((each) => [JSON.stringify(each), each]),
        );
        for (const { unknown, known } of groups.values()) {
          const stride = space.strides[part] ?? 1;
          eachPair(space, part, [unknown, unknown], (index) => {
            looked += 1;
            const ranges = known.map((kind) => rangeOf(at(index + (kind - unknown) * stride)));
            const best = Math.min(...ranges.map((range) => range.best));
            const worst = Math.max(...ranges.map((range) => range.worst));
            if (!isWithin(rangeOf(at(index)), { best, worst })) wrong.push(`${index} outside ${best} to ${worst}`);
          });
        }
      }
      if (looked > 0) tell('unknowns', looked);
      expect(wrong.slice(0, 3)).toStrictEqual([]);
    });

    test('the time zone of the browser changes nothing: 3 others say the same of every kind', () => {
      const home = process.env.TZ;
      const verdicts = (all: readonly Judgement[]) =>
        all.map(({ verdict, because, earliest }) => [verdict, because, earliest]);
      try {
        for (const zone of ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu']) {
          process.env.TZ = zone;
          expect(new Date('2026-11-23T00:00:00Z').getHours()).toBe(
            { 'Pacific/Kiritimati': 14, 'America/St_Johns': 20, 'Asia/Kathmandu': 5 }[zone],
          );
          expect(verdicts(judgeAll(space, policy, NOW))).toStrictEqual(verdicts(judgements));
        }
      } finally {
        if (home === undefined) delete process.env.TZ;
        else process.env.TZ = home;
      }
    });
  });
});

/** The kind of the answer "I don't know", and those of every known answer beside it. */
function unknownAmong({ answers }: Siblings): { unknown: number; known: number[] }[] {
  const unknown = answers.find(({ value }) => value === 'unknown')?.kind;
  const known = answers.filter(({ value }) => value !== undefined && value !== 'unknown').map(({ kind }) => kind);
  return unknown === undefined ? [] : [{ unknown, known: [...new Set(known)] }];
}
