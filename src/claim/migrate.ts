import { at, withAt } from './path.ts';

/**
 * Answers of the schemas before the second reading of the policy, typed or read, with today's field names. What the new
 * questions ask more than the old ones is left unanswered, so that it is asked again: consent to activation says nothing of
 * the loss of the right of withdrawal (article 3), and "not kept to the rules" included a shared household (article 8.1).
 */
export function fromFirstReading<Tree>(answers: Tree): Tree {
  const consented = at(answers, 'access.consentedToActivation');
  const waived = consented === 'no' ? withAt(answers, 'access.withdrawalWaived', 'no') : answers;
  const renamed = consented === undefined ? waived : without(waived, 'access', 'consentedToActivation');
  return at(renamed, 'terms.respected') === 'no' ? without(renamed, 'terms', 'respected') : renamed;
}

function without<Tree>(tree: Tree, section: string, key: string): Tree {
  const { [key]: _, ...rest } = at(tree, section) as Record<string, unknown>;
  return withAt(tree, section, rest);
}
