import type { Fault } from '../claim/answers.ts';
import { answerAt, withAt, type ClaimPath } from '../claim/path.ts';
import { questionAt, questions } from '../claim/questions.ts';
import { askedQuestions } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import { judge, type Judgement } from './assess.ts';
import { effects } from './codes.ts';
import type { Policy, RemedyOffer } from './policy.ts';
import { pathsOf } from './conditions/evaluate.ts';
import { periodPaths } from './period.ts';
import { requestPaths } from './request.ts';

const outageDays: readonly ClaimPath[] = ['outage.startedAt', 'outage.ongoing', 'outage.endedAt'];

const amountPaths: Record<NonNullable<RemedyOffer['amount']>, readonly ClaimPath[]> = {
  price: ['order.price'],
  'outage-hours': ['order.price', ...periodPaths, ...outageDays],
  'remaining-days': ['order.price', ...periodPaths, 'outage.startedAt', 'fault.since'],
  'extra-charges': ['order.price', 'billing.chargeCount'],
  difference: ['billing.agreed', 'billing.charged'],
};

/** The strongest effect that no answer at `open` can take away, as its place among the effects; -1 for none. */
function settledEffect({ findings }: Judgement, open: ReadonlySet<ClaimPath>): number {
  const settled = findings.filter(({ outcome, paths }) => outcome === 'true' && !paths.some((path) => open.has(path)));
  return Math.max(-1, ...settled.map(({ effect }) => effects.indexOf(effect)));
}

/** The answers that what follows from the verdict depends on: remedies and their amounts, deadlines, next steps, what to try first. */
function consequencePaths(policy: Policy, claim: Claim, isExcluded: boolean): ClaimPath[] {
  const { problem } = claim;
  const { remedies, timeline, nextSteps, selfChecks, rights } = policy;
  const concerning = <T extends { for: readonly string[] }>(items: readonly T[]) =>
    items.filter((item) => problem !== undefined && item.for.includes(problem));
  const offers = isExcluded ? [] : remedies.flatMap((remedy) => concerning(remedy.offers));
  const conditions = [
    ...offers.flatMap(({ when, unless }) => [when, unless]),
    ...timeline.filter(({ moneyBack }) => !moneyBack || !isExcluded).flatMap(({ when, doneWhen }) => [when, doneWhen]),
    ...concerning(rights).map(({ when }) => when),
    ...nextSteps.map(({ when }) => when),
    ...concerning(selfChecks).map(({ when }) => when),
  ];
  return [
    ...conditions.flatMap((condition) => (condition ? pathsOf(condition) : [])),
    ...offers.flatMap(({ amount }) => (amount ? amountPaths[amount] : [])),
    ...concerning(selfChecks).map(({ about }) => about),
    ...concerning(rights).flatMap(({ until }) => until?.from ?? []),
    ...requestPaths,
  ];
}

/**
 * The questions that are worth asking of a claim as it stands: those already answered, and of the others those that could
 * still make the verdict another, that are evidence, or on which remedies, deadlines, next steps or self-checks depend;
 * with those that add to one of them, and those whose answer decides whether one of them is asked.
 */
export function questionsThatMatter(claim: Claim, policy: Policy, judgement: Judgement): ReadonlySet<ClaimPath> {
  if (claim.problem === undefined) return new Set(questions.map(({ path }) => path));
  const unanswered = questions.map(({ path }) => path).filter((path) => answerAt(claim, path) === undefined);
  const asked = new Set(askedQuestions(claim).map(({ path }) => path));
  const open = new Set(unanswered.filter((path) => asked.has(path) || opens(path, unanswered)));
  const settled = settledEffect(judgement, open);
  const isExcluded = settled === effects.indexOf('unlikely');
  const undecided = judgement.findings.filter(({ effect }) => effects.indexOf(effect) > settled);
  const matter = new Set<ClaimPath>([
    ...questions.map(({ path }) => path).filter((path) => !unanswered.includes(path)),
    'description',
    ...policy.evidence.flatMap(({ paths }) => paths),
    ...undecided.flatMap(({ paths }) => paths.filter((path) => open.has(path))),
    ...consequencePaths(policy, claim, isExcluded),
  ]);
  // From the last to the first, for what decides whether a question is asked comes before it.
  for (const { path, asked: by } of questions.toReversed()) {
    if (by && matter.has(path)) matter.add(by.by);
  }
  for (const { path, addsTo } of questions) {
    if (addsTo && matter.has(addsTo)) matter.add(path);
  }
  // Every other amount is in the currency that is chosen with the price.
  if (questions.some(({ path, kind }) => kind === 'amount' && matter.has(path))) matter.add('order.price');
  return matter;
}

/** Whether the question at `path` is not asked yet only because the one that decides so is unanswered. */
function opens(path: ClaimPath, unanswered: readonly ClaimPath[]): boolean {
  const by = questionAt(path).asked?.by;
  return by !== undefined && unanswered.includes(by);
}

/**
 * Of the questions that may be left empty (the technical environment of article 6), those that a rule of the policy hangs on:
 * without their answer nobody can tell what the verdict is.
 */
export function decisiveQuestions(claim: Claim, policy: Policy, now: string): ReadonlySet<ClaimPath> {
  const { problem } = claim;
  const rules = policy.rules.filter((rule) => problem !== undefined && rule.for.includes(problem));
  const mayDecide = new Set(rules.flatMap(({ when }) => pathsOf(when)));
  const optional = askedQuestions(claim).filter((question) => question.optional === 'unless-decisive');
  const paths = optional.map(({ path }) => path).filter((path) => mayDecide.has(path));
  return new Set(
    paths.filter((path) => {
      const judgement = judge(withAt(claim, path, undefined), policy, now);
      const settled = settledEffect(judgement, new Set());
      return judgement.findings.some(
        ({ outcome, effect, paths: read }) =>
          outcome === 'missing' && effects.indexOf(effect) > settled && read.includes(path),
      );
    }),
  );
}

/**
 * Of what is missing or cannot be read, in the order of asking, what holds the customer back: what cannot be read in any
 * case, for it was typed to be read; what is missing where it matters, or is decisive.
 */
export function faultsThatHold(
  { claim, faults }: { claim: Claim; faults: readonly Fault[] },
  matter: ReadonlySet<ClaimPath>,
  decisive: ReadonlySet<ClaimPath>,
): Fault[] {
  return questions.flatMap(({ path }) => {
    const fault = faults.find((each) => each.path === path && (each.code !== 'missing' || matter.has(path)));
    if (fault) return [fault];
    return decisive.has(path) && answerAt(claim, path) === undefined ? [{ path, code: 'missing' as const }] : [];
  });
}
