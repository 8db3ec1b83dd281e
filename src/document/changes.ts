import { addDays, wallClock } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import { givenPath } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import { pathsOfChange, type Change } from '../policy/changes.ts';
import type { DayBound } from '../policy/conditions/condition.ts';
import type { Verdict } from '../policy/codes.ts';
import type { Explanation, UnknownCost } from '../policy/explain.ts';
import type { Improvement } from '../policy/improvements.ts';
import { parameterOf } from '../policy/parameters.ts';
import type { Block, DocumentSource, Part, Row, Section } from './model.ts';
import { labelOf } from './outcome.ts';
import { choiceText, inSentence, questionName, type Words } from './words.ts';

type Said = { term?: string; value: string };
type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** What changes, and to what: "Bandwidth", "25 Mb/s or more". */
const said: { readonly [K in Change['kind']]: (change: ChangeOf<K>, words: Words) => Said } = {
  wait: ({ until }, { t, format }) => ({ value: t('change.wait', { instant: format.instant(until) }) }),
  choice: ({ path, is }, words) => ({
    term: questionName(path, words),
    value: words.format.either(is.map((code) => choiceText(path, code, words))),
  }),
  amount: ({ path, is, than }, words) => ({
    term: questionName(path, words),
    value: words.t(`change.than.${is}`, { name: questionName(than, words) }),
  }),
  number: (change, words) => ({ term: questionName(change.path, words), value: onTheClock(change, 'change', words) }),
  elapsed: (change, words) => ({
    term: questionName(change.from, words),
    value: onTheClock(change, 'change.ago', words),
  }),
  lasted: (change, words) => ({ term: words.t('change.lasted'), value: onTheClock(change, 'change', words) }),
  'days-left': ({ moreThan, atMost = [] }, words) => {
    const { t, format, policy } = words;
    const text = (bound: DayBound, key: 'moreThan' | 'atMost') =>
      bound === 0
        ? t(key === 'atMost' ? 'change.ended' : 'change.running')
        : t(`change.${key}`, { bound: format.quantity(parameterOf(policy, bound)) });
    const texts = [
      ...(moreThan === undefined ? [] : [text(moreThan, 'moreThan')]),
      ...atMost.map((bound) => text(bound, 'atMost')),
    ];
    return { term: t('change.daysLeft'), value: format.list(texts) };
  },
  period: ({ path, is }, words) => ({
    term: questionName(path, words),
    value: words.t(`change.${is === 'after' ? 'afterwards' : is}`),
  }),
  'deadline-passed': ({ deadline }, words) => ({
    term: labelOf(words.policy.timeline, ({ id }) => id === deadline, words),
    value: words.t('change.overdue'),
  }),
};

function saidOf<K extends Change['kind']>(each: ChangeOf<K>, words: Words): Said {
  return (said as Record<Change['kind'], (change: ChangeOf<K>, words: Words) => Said>)[each.kind](each, words);
}

/** "25 Mb/s or more", "less than 24 h ago", bound by bound. */
function onTheClock(
  { atLeast, below }: { atLeast?: string; below?: string },
  key: 'change' | 'change.ago',
  { t, format, policy }: Words,
): string {
  const bound = (name: string) => ({ bound: format.quantity(parameterOf(policy, name)) });
  return format.list([
    ...(atLeast === undefined ? [] : [t(`${key}.atLeast`, bound(atLeast))]),
    ...(below === undefined ? [] : [t(`${key}.below`, bound(below))]),
  ]);
}

/** "If “Bandwidth” becomes “25 Mb/s or more” and “Stable connection” becomes “Yes”"; of time alone, "From 24 November". */
export function changesText({ changes, withinReach }: Improvement, words: Words): string {
  const { t, format } = words;
  const texts = changes.map((each) => saidOf(each, words));
  const waits = texts.flatMap(({ term, value }) => (term === undefined ? [value] : []));
  const others = texts.flatMap(({ term, value }) =>
    term === undefined ? [] : [t(withinReach ? 'change.becomes' : 'change.were', { term, value })],
  );
  const condition = others.length > 0 ? [t('change.when', { changes: format.list(others) })] : [];
  return format.list([...waits, ...(waits.length > 0 ? condition.map(inSentence) : condition)]);
}

/** The answer that would have to be another, where there is just one. */
function linkOf({ changes }: Improvement, claim: Claim, words: Words): { path?: ClaimPath; question?: string } {
  const given = [...new Set(changes.flatMap((each) => pathsOfChange(each).map((path) => givenPath(path, claim))))];
  const [path] = given;
  return path !== undefined && given.length === 1 ? { path, question: questionName(path, words) } : {};
}

function verdictText(verdict: Verdict, { t }: Words): string {
  return verdict === 'incomplete' ? t('change.incomplete') : t(`verdict.${verdict}`);
}

/** Until when a result holds; where it ends with a day, that day is named, and not the midnight after it. */
function turnText({ at, verdict }: NonNullable<Explanation['turn']>, words: Words): string {
  const { t, format, policy } = words;
  const { date, ms } = wallClock(at, policy.timeZone);
  const end = ms === 0 ? format.date(addDays(date, -1)) : format.instant(at);
  return t(ms === 0 ? 'change.holdsThrough' : 'change.holdsUntil', { end, verdict: verdictText(verdict, words) });
}

function unknownRow({ path, best, worst }: UnknownCost, words: Words): Row {
  const { t } = words;
  const outcome = ({ changes: [each], verdict }: Improvement) =>
    t('common.row', { term: each ? saidOf(each, words).value : '', value: verdictText(verdict, words) });
  return { term: questionName(path, words), value: [outcome(best), outcome(worst)].join('\n'), path };
}

/** The improvements to tell of: those that can still come about, or else those that rest on what is past. */
function improvementsToTell({ improvements, unknowns }: Explanation): readonly Improvement[] {
  // What an "I don't know" may turn out to be is told apart.
  const unknown = new Set(unknowns.map(({ path }) => path));
  const others = improvements.filter(
    ({ changes }) => !changes.every((each) => pathsOfChange(each).some((path) => unknown.has(path))),
  );
  // As long as something can still be done, nobody needs to hear what might have been.
  const open = others.filter(({ withinReach }) => withinReach);
  return open.length > 0 ? open : others;
}

/** The first thing that would change the verdict, in a line. */
export function changesLine({ assessment, explanation }: DocumentSource, words: Words): string {
  const { t, format } = words;
  const { unknowns, turn } = explanation;
  const [first] = improvementsToTell(explanation);
  if (first)
    return t('common.row', { term: changesText(first, words), value: inSentence(verdictText(first.verdict, words)) });
  const names = format.list(unknowns.map(({ path }) => questionName(path, words)));
  if (unknowns.length > 0) return t('headline.line.toFindOut', { names });
  if (assessment.verdict === 'eligible') return t('headline.line.bestAlready');
  return turn ? turnText(turn, words) : t('headline.line.noChange');
}

/** What would change the verdict, as the engine found it: what may still come about, what lies in the past, what an "I don't know" costs. */
export function changesSection({ claim, assessment, explanation }: DocumentSource, words: Words): Section {
  const { t } = words;
  const { improvements, unknowns, turn } = explanation;
  const row = (improvement: Improvement): Row => ({
    term: changesText(improvement, words),
    value: verdictText(improvement.verdict, words),
    ...linkOf(improvement, claim, words),
  });
  const told = improvementsToTell(explanation);
  const [open, past] = told.every(({ withinReach }) => withinReach) ? [told.map(row), []] : [[], told.map(row)];
  const part = (title: string, rows: readonly Row[], ...notes: readonly string[]): Part[] =>
    rows.length === 0
      ? []
      : [{ title, blocks: [...notes.map((text): Block => ({ kind: 'note', text })), { kind: 'rows', rows }] }];
  const parts = [
    ...part(t('change.open'), open),
    ...part(t('change.past'), past, t('change.pastNote')),
    ...part(
      t('change.unknown'),
      unknowns.map((each) => unknownRow(each, words)),
    ),
  ];
  // A delay that ends is told above, as something to wait for.
  const isTold = improvements.some(({ changes }) => changes.some(({ kind }) => kind === 'wait'));
  const turning = turn && !isTold ? [turnText(turn, words)] : [];
  const nothing =
    parts.length === 0 && turning.length === 0 && assessment.verdict !== 'incomplete' ? [t('change.none')] : [];
  return {
    id: 'changes',
    title: t('change.title'),
    blocks: [...turning, ...nothing].map((text): Block => ({ kind: 'paragraph', text })),
    parts,
  };
}
