import type { Parameter, Policy, Rule } from './policy.ts';

/** The parameter called `name`. A policy that names one it does not have is refused when it is read. */
export function parameterOf(policy: Policy, name: string): Parameter {
  const parameter = policy.parameters[name];
  if (!parameter) throw new Error(`The policy ${policy.id} has no parameter "${name}".`);
  return parameter;
}

/** The rule called `id`, which a finding of the same policy names. */
export function ruleOf(policy: Policy, id: string): Rule {
  const rule = policy.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`The policy ${policy.id} has no rule "${id}".`);
  return rule;
}
