import { addDays, wallClock } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import { givenPath } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import { pathsOfChange, type Change } from '../policy/changes.ts';
import { parameterOf } from '../policy/conditions.ts';
import type { Verdict } from '../policy/codes.ts';
import type { Explanation, UnknownCost } from '../policy/explain.ts';
import type { Improvement } from '../policy/improvements.ts';
import { boundsOf } from '../policy/walk.ts';
import type { Block, DocumentSource, Part, Row, Section } from './document.ts';
import { choiceText, questionName, type Words } from './words.ts';

/** What changes, and to what: "Bandwidth", "25 Mb/s or more". */
function change(each: Change, words: Words): { term?: string; value: string } {
  const { t, format } = words;
  switch (each.kind) {
    case 'wait':
      return { value: t('change.wait', { instant: format.instant(each.until) }) };
    case 'choice':
      return {
        term: questionName(each.path, words),
        value: format.either(each.is.map((code) => choiceText(each.path, code, words))),
      };
    case 'amount':
      return {
        term: questionName(each.path, words),
        value: t(`change.than.${each.is}`, { name: questionName(each.than, words) }),
      };
    case 'number':
    case 'elapsed':
    case 'days-left':
      return { term: boundedTerm(each, words), value: format.list(boundTexts(each, words)) };
  }
}

type Bounded = Extract<Change, { kind: 'number' | 'elapsed' | 'days-left' }>;

function boundedTerm(each: Bounded, words: Words): string {
  if (each.kind === 'days-left') return words.t('change.daysLeft');
  return questionName(each.kind === 'number' ? each.path : (each.to ?? each.from), words);
}

/** "25 Mb/s or more", "less than 24 h after “Start of the outage”", bound by bound. */
function boundTexts(each: Bounded, words: Words): string[] {
  const { t, format, policy } = words;
  return Object.entries(boundsOf(each)).map(([side, name]) => {
    if (name === 0) return t(side === 'atMost' ? 'change.ended' : 'change.running');
    const values = { bound: format.quantity(parameterOf(policy, name)) };
    if (each.kind === 'days-left') return t(side === 'atMost' ? 'change.atMost' : 'change.moreThan', values);
    const way = side === 'atLeast' ? 'atLeast' : 'below';
    if (each.kind === 'number') return t(`change.${way}`, values);
    return each.to === undefined
      ? t(`change.ago.${way}`, values)
      : t(`change.after.${way}`, { ...values, name: questionName(each.from, words) });
  });
}

/** "Bandwidth: 25 Mb/s or more and Stable connection: Yes". */
export function changesText({ changes }: Improvement, words: Words): string {
  const texts = changes.map((each) => {
    const { term, value } = change(each, words);
    return term === undefined ? value : words.t('change.row', { term, value });
  });
  return words.format.list(texts);
}

/** The answer that would have to be another, where there is just one. */
function linkOf({ changes }: Improvement, claim: Claim, words: Words): { path?: ClaimPath; question?: string } {
  const given = [...new Set(changes.flatMap(pathsOfChange).map((path) => givenPath(path, claim)))];
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
    t('change.row', { term: each ? change(each, words).value : '', value: verdictText(verdict, words) });
  return { term: questionName(path, words), value: [outcome(best), outcome(worst)].join('\n'), path };
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
  // What an "I don't know" may turn out to be is told apart.
  const unknown = new Set(unknowns.map(({ path }) => path));
  const others = improvements.filter(
    ({ changes }) => !changes.every((each) => pathsOfChange(each).some((path) => unknown.has(path))),
  );
  const open = others.filter(({ withinReach }) => withinReach).map(row);
  // As long as something can still be done, nobody needs to hear what might have been.
  const past = open.length > 0 ? [] : others.map(row);
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
