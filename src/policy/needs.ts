import { answerAt, type ClaimPath } from '../claim/path.ts';
import { questionAt, questions } from '../claim/questions.ts';
import { askedQuestions } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import type { Judgement } from './assess.ts';
import { effects } from './codes.ts';
import type { Policy, RemedyOffer } from './policy.ts';
import { pathsOf, periodPaths } from './walk.ts';

const outageDays: readonly ClaimPath[] = ['outage.startedAt', 'outage.ongoing', 'outage.endedAt'];

const amountPaths: Record<NonNullable<RemedyOffer['amount']>, readonly ClaimPath[]> = {
  price: ['order.price'],
  'pro-rata': ['order.price', ...periodPaths, ...outageDays],
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
  const { remedies, timeline, nextSteps, selfChecks } = policy;
  const concerning = <T extends { for: readonly string[] }>(items: readonly T[]) =>
    items.filter((item) => problem !== undefined && item.for.includes(problem));
  const offers = isExcluded ? [] : remedies.flatMap((remedy) => concerning(remedy.offers));
  const conditions = [
    ...offers.flatMap(({ when, unless }) => [when, unless]),
    ...timeline.filter(({ moneyBack }) => !moneyBack || !isExcluded).map(({ when }) => when),
    ...nextSteps.map(({ when }) => when),
    ...concerning(selfChecks).map(({ when }) => when),
  ];
  return [
    ...conditions.flatMap((condition) => (condition ? pathsOf(condition) : [])),
    ...offers.flatMap(({ amount }) => (amount ? amountPaths[amount] : [])),
    ...concerning(selfChecks).map(({ about }) => about),
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
