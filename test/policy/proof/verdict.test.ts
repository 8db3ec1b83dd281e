import { expect, test } from 'vitest';
import type { Claim } from '../../../src/claim/schema.ts';
import { effects } from '../../../src/policy/codes.ts';
import { outcomes, type Condition, type Outcome } from '../../../src/policy/conditions/condition.ts';
import { judge, refundPolicy } from '../../../src/policy/index.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { NOW } from '../../support/claims.ts';
import { verdictOf } from './rules.ts';

const claim: Claim = { problem: 'outage', terms: { respected: 'unknown' }, outage: { ongoing: 'yes' } };
const conditions: Record<Outcome, Condition> = {
  true: { kind: 'choice', path: 'outage.ongoing', is: ['yes'] },
  false: { kind: 'choice', path: 'outage.ongoing', is: ['no'] },
  unverified: { kind: 'choice', path: 'terms.respected', is: ['no'] },
  missing: { kind: 'choice', path: 'outage.extent', is: ['total'] },
};

/** One rule for each effect and outcome, each on an article of its own. */
const kinds = effects.flatMap((effect) => outcomes.map((outcome) => ({ effect, outcome })));
const [model] = refundPolicy.rules;
const ground = { ...refundPolicy.articles[0], number: 'ground' };
const policy = {
  ...refundPolicy,
  grounds: { ...refundPolicy.grounds, outage: 'ground' },
  articles: [ground, ...kinds.map((_, index) => ({ ...ground, number: String(index) }))],
} as Policy;
const rules = kinds.map(({ effect, outcome }, index) => ({
  ...model,
  id: `${effect}-${outcome}`,
  for: ['outage'],
  articles: [String(index)],
  effect,
  effectFor: undefined,
  when: conditions[outcome],
})) as unknown as Policy['rules'];

const sets = Array.from({ length: 2 ** kinds.length }, (_, set) =>
  kinds.flatMap((__, index) => ((set >> index) & 1 ? [index] : [])),
);

test('every set of effects and outcomes has the verdict and the articles of the reading', () => {
  const wrong: object[] = [];
  const verdicts = new Map<string, number>();
  for (const chosen of sets) {
    const present = chosen.flatMap((index) => kinds[index] ?? []);
    const own = chosen.flatMap((index) => rules[index] ?? []);
    const expected = verdictOf(present);
    const isDeciding = ({ effect, outcome }: (typeof kinds)[number]) =>
      outcome === 'true'
        ? effect === expected
        : outcome === 'unverified' &&
          expected === 'conditional' &&
          !present.some((each) => each.outcome === 'true' && each.effect === 'conditional');
    const because =
      expected === 'incomplete'
        ? []
        : expected === 'eligible'
          ? ['ground']
          : chosen.filter((index) => kinds[index] && isDeciding(kinds[index])).map(String);
    for (const order of [own, own.toReversed()]) {
      const judged = judge(claim, { ...policy, rules: order }, NOW);
      const isRight = judged.verdict === expected && judged.because.join() === because.join();
      if (!isRight) wrong.push({ own: own.map(({ id }) => id), expected, because, judged });
    }
    verdicts.set(expected, (verdicts.get(expected) ?? 0) + 1);
  }
  console.log(`${sets.length} sets of effects and outcomes: ${JSON.stringify(Object.fromEntries(verdicts))}`);
  expect(wrong).toStrictEqual([]);
  expect(verdicts.size).toBe(5);
});
