import type { Policy } from '../../src/policy/policy.ts';
import { citationsOf } from '../../src/policy/read-policy.ts';
import { boundsOf, conditionsOf, placeholdersIn, textsOf, type Place } from '../../src/policy/walk.ts';
import { finding, type Finding } from './finding.ts';

/** The parameters that no condition, minimum, deadline or text names. */
export function unusedParameters(policy: Policy): Finding[] {
  const used = new Set<unknown>([
    ...conditionsOf(policy).flatMap(({ condition }) => Object.values(boundsOf(condition))),
    ...policy.minimumBandwidth.map(({ parameter }) => parameter),
    ...policy.timeline.flatMap(({ from, to }) => [from, to]),
    ...textsOf(policy).flatMap(({ fr, en }) => placeholdersIn(fr + en)),
  ]);
  const unused = Object.keys(policy.parameters).filter((name) => !used.has(name));
  return unused.map((name) => finding(['parameters', name], 'unused-parameter', name));
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** The articles that nothing cites, neither as such nor in a text, as in "articles 3 and 8.3". */
export function unusedArticles(policy: Policy): Finding[] {
  const numbers = policy.articles.map(({ number }) => number);
  const number = `(?:${numbers.map(escaped).join('|')})(?![\\w.]*\\w)`;
  const list = new RegExp(String.raw`\barticles?\s${number}(?:(?:,|\s(?:et|and|ou|or))\s${number})*`, 'giu');
  const named = textsOf(policy).flatMap(({ fr, en }) => `${fr}\n${en}`.match(list) ?? []);
  const used = new Set([
    ...citationsOf(policy).flatMap(({ articles }) => articles),
    ...named.flatMap((words) => words.split(/[\s,]+/)),
  ]);
  return numbers.flatMap((each, index) =>
    used.has(each) ? [] : [finding(['articles', index], 'unused-article', each)],
  );
}

/** The effects that a rule has for a problem which it does not concern. */
export function unusedEffects({ rules }: Policy): Finding[] {
  return rules.flatMap(({ for: concerned, effectFor = {} }, index) =>
    Object.keys(effectFor)
      .filter((problem) => !concerned.some((each) => each === problem))
      .map((problem) => finding(['rules', index, 'effectFor', problem], 'unused-effect', problem)),
  );
}

/** The texts whose French and English name different parameters. */
export function differentPlaceholders(policy: Policy): Finding[] {
  const missingFrom = (text: string, other: string) =>
    [...new Set(placeholdersIn(other))].filter((name) => !placeholdersIn(text).includes(name));
  return textsOf(policy).flatMap(({ place, fr, en }) => {
    const names = [...missingFrom(fr, en), ...missingFrom(en, fr)];
    return names.length > 0 ? [finding(place, 'placeholders-differ', ...names)] : [];
  });
}

/** The conditions between two bounds with nothing between them, where the two have one unit. */
export function emptyRanges(policy: Policy): Place[] {
  const figure = (bound: string | 0 | undefined, unit?: string) => {
    if (bound === undefined) return undefined;
    if (bound === 0) return { value: 0, unit };
    return policy.parameters[bound];
  };
  return conditionsOf(policy).flatMap(({ place, condition }) => {
    const [low, high] =
      condition.kind === 'number' || condition.kind === 'elapsed'
        ? [condition.atLeast, condition.below]
        : condition.kind === 'days-left'
          ? [condition.moreThan, condition.atMost]
          : [];
    const least = figure(low, figure(high)?.unit);
    const most = figure(high, least?.unit);
    const isEmpty = least && most && least.unit === most.unit && least.value >= most.value;
    return isEmpty ? [place] : [];
  });
}

/** The deadlines that would end before they begin. */
export function backwardDeadlines({ timeline, parameters }: Policy): Finding[] {
  const valueOf = (name: string | undefined) => (name === undefined ? undefined : parameters[name]?.value);
  return timeline.flatMap(({ from, to }, index) => {
    const [start, end] = [valueOf(from), valueOf(to)];
    return start !== undefined && end !== undefined && start > end
      ? [finding(['timeline', index], 'from-after-to', from ?? '', to ?? '')]
      : [];
  });
}
