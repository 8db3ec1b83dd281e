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

/** Answers typed before one could say that one does not know of them: each text beside which there is a tick today. */
export function withTicks<Tree>(answers: Tree): Tree {
  return ['device.brand', 'device.model', 'device.system', 'device.appVersion'].reduce((soFar, path) => {
    const value = at(soFar, path);
    return typeof value === 'string' ? withAt(soFar, path, { value }) : soFar;
  }, answers);
}

function without<Tree>(tree: Tree, section: string, key: string): Tree {
  const { [key]: _, ...rest } = at(tree, section) as Record<string, unknown>;
  return withAt(tree, section, rest);
}
