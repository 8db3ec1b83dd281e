import { answerAt, type ClaimPath } from '../claim/path.ts';
import type { Facts } from './conditions/condition.ts';

/** One item of article 6: whether it is in the claim, and whether this problem needs it. */
export type Evidence = {
  id: string;
  given: boolean;
  required: boolean;
  paths: readonly ClaimPath[];
  articles: readonly string[];
};

/** What the policy asks for at first contact, item by item. "I don't know" is not given. */
export function evidenceOf({ claim, policy }: Facts): Evidence[] {
  const isGiven = (path: ClaimPath) => {
    const answer = answerAt(claim, path);
    return answer !== undefined && answer !== 'unknown' && !(Array.isArray(answer) && answer.length === 0);
  };
  return policy.evidence.map(({ id, paths, requiredFor, articles }) => ({
    id,
    given: paths.every(isGiven),
    required: claim.problem !== undefined && requiredFor.includes(claim.problem),
    paths,
    articles,
  }));
}
