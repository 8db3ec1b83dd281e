import type { Policy } from '../../src/policy/policy.ts';
import { citationsOf } from '../../src/policy/read-policy.ts';
import type { Condition, DayBound } from '../../src/policy/conditions/condition.ts';
import { isAtom } from '../../src/policy/conditions/evaluate.ts';
import { kindOf } from '../../src/policy/conditions/table.ts';
import { conditionsOf, placeholdersIn, textsOf, type Place } from '../../src/policy/walk.ts';
import { finding, type Finding } from './finding.ts';

const boundsOf = (condition: Condition) => (isAtom(condition) ? kindOf(condition).bounds(condition) : []);

/** The parameters that no condition, minimum, deadline or text names. */
export function unusedParameters(policy: Policy): Finding[] {
  const used = new Set<unknown>([
    ...conditionsOf(policy).flatMap(({ condition }) => boundsOf(condition).map(({ bound }) => bound)),
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
  const figure = (bound: DayBound, unit?: string) => (bound === 0 ? { value: 0, unit } : policy.parameters[bound]);
  return conditionsOf(policy).flatMap(({ place, condition }) => {
    const bounds = boundsOf(condition);
    const lows = bounds.filter(({ key }) => key === 'atLeast' || key === 'moreThan');
    const highs = bounds.filter(({ key }) => key === 'below' || key === 'atMost');
    const isEmpty = lows.some((low) =>
      highs.some((high) => {
        const most = figure(high.bound, figure(low.bound)?.unit);
        const least = figure(low.bound, most?.unit);
        return least && most && least.unit === most.unit && least.value >= most.value;
      }),
    );
    return isEmpty ? [place] : [];
  });
}

/** The rules that exclude a claim without the policy's own excluding words, and those whose words no article of theirs holds. */
export function excludingWords(policy: Policy): Finding[] {
  const textOf = (number: string) => policy.articles.find((each) => each.number === number)?.text.fr.join('\n') ?? '';
  return policy.rules.flatMap(({ effect, effectFor = {}, articles, excludingWords: words = [] }, index) => {
    const excludes = [effect, ...Object.values(effectFor)].includes('unlikely');
    if (excludes && words.length === 0) return [finding(['rules', index], 'no-excluding-words')];
    return words.flatMap((each, at) =>
      articles.some((number) => textOf(number).includes(each))
        ? []
        : [finding(['rules', index, 'excludingWords', at], 'words-not-found', ...articles)],
    );
  });
}

/** The helpful words that their article does not hold. */
export function helpfulWords(policy: Policy): Finding[] {
  return policy.helpfulWords.flatMap(({ article, words }, index) => {
    const found = policy.articles
      .find(({ number }) => number === article)
      ?.text.fr.some((text) => text.includes(words.fr));
    return found ? [] : [finding(['helpfulWords', index, 'words', 'fr'], 'words-not-found', article)];
  });
}

/** The readings that do not say what they read, unless another that is named with them does. */
export function silentReadings({ parameters }: Policy): Finding[] {
  const said = Object.values(parameters).flatMap(({ reading }) => (reading ? placeholdersIn(reading.fr) : []));
  return Object.entries(parameters)
    .filter(([name, { origin, reading }]) => origin === 'reading' && !reading && !said.includes(name))
    .map(([name]) => finding(['parameters', name], 'silent-reading', name));
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
