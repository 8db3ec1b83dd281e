import { useState, type ReactNode } from 'react';
import { answerAt, at, type ClaimPath } from '../../claim/path.ts';
import { usualAnswer, type Question } from '../../claim/questions.ts';
import { answerText, inSentence, questionName, type Words } from '../../document/words.ts';
import type { Key } from '../../i18n/index.ts';
import { stepOf } from '../../flow/steps.ts';
import type { ClaimState } from '../claim.ts';
import { Fold } from '../Fold.tsx';
import { isEmpty } from '../is-empty.ts';

/**
 * How a question stands on its step: asked; folded, since the usual answer is given for the customer (`usual`); folded with
 * all that may be left out (`more`).
 */
type Look = 'asked' | 'usual' | 'more';
/** `id` stays when questions come and go: a fold that is open stays so. */
type Group = { id: string; look: Look; questions: readonly Question[] };

/** The questions of a step as they stand on it. How one stands is decided when it appears: nothing moves under the customer's hands. */
export function useGroups(questions: readonly Question[], state: ClaimState, change: ClaimPath | undefined): Group[] {
  const [looks, setLooks] = useState<ReadonlyMap<ClaimPath, Look>>(new Map());
  const added = questions.filter(({ path }) => !looks.has(path));
  if (added.length > 0) {
    setLooks(new Map([...looks, ...added.map((each) => [each.path, lookOf(each, state, change)] as const)]));
  }
  const groups: Group[] = [];
  for (const question of questions) {
    const look = looks.get(question.path) ?? lookOf(question, state, change);
    const last = groups.at(-1);
    if (look === 'usual' && last?.look === 'usual')
      groups[groups.length - 1] = { ...last, questions: [...last.questions, question] };
    else if (look !== 'more') groups.push({ id: question.path, look, questions: [question] });
  }
  const more = questions.filter(({ path }) => looks.get(path) === 'more');
  const [first] = more;
  return first ? [...groups, { id: `more-${stepOf(first.path)}`, look: 'more', questions: more }] : groups;
}

function lookOf(question: Question, { answers, claim, decisive }: ClaimState, change: ClaimPath | undefined): Look {
  const { path, optional, open } = question;
  if (path === change) return 'asked';
  const entry = at(answers, path);
  const usual = usualAnswer(question, claim);
  if (usual !== undefined) return isEmpty(entry) || entry === String(usual) ? 'usual' : 'asked';
  const isOpen = open === true || (claim.problem !== undefined && open?.includes(claim.problem) === true);
  const mayWait = optional !== undefined && !decisive.has(path) && !isOpen;
  return mayWait && isEmpty(entry) ? 'more' : 'asked';
}

type QuestionGroupProps = Group & { state: ClaimState; isOpen: boolean; children: ReactNode };

export function QuestionGroup({ id, look, questions, state, isOpen, children }: QuestionGroupProps) {
  const { answers, words } = state;
  if (look === 'asked') return children;
  // A picture may be dropped on the step while all is folded.
  const isGiven = look === 'more' && questions.some(({ path }) => !isEmpty(at(answers, path)));
  const text = look === 'usual' ? usualText(questions, state) : moreText(questions, words);
  return (
    <Fold id={`fold-${id}`} className={look} isOpen={isOpen || isGiven} summary={<span>{text}</span>}>
      {children}
    </Fold>
  );
}

/** What has a usual answer, which a sentence says. */
const sentences = [
  'order.referenceKind',
  'order.renewal',
  'access.received',
  'access.activated',
  'billing.chargeCount',
] as const satisfies ClaimPath[];

function usualText(questions: readonly Question[], { claim, words }: ClaimState): string {
  const { t, format } = words;
  const said = questions.map((question) => {
    const path = sentences.find((each) => each === question.path);
    const usual = usualAnswer(question, claim);
    if (path && answerAt(claim, path) === usual) return t(`question.${path}.usual.${usual}` as Key);
    const value = answerText(question.path, claim, words) ?? t('common.notGiven');
    return t('common.row', { term: questionName(question.path, words), value });
  });
  // The first is a question of its own.
  return questions[0]?.path === 'order.referenceKind'
    ? said.join('. ')
    : t('question.assumed', { answers: format.list(said.map(inSentence)) });
}

/** Pictures are asked last, and looked for first. */
const moreText = (questions: readonly Question[], words: Words): string => {
  const files = questions.filter(({ kind }) => kind === 'files');
  const named = [...files, ...questions.filter((each) => !files.includes(each))];
  return words.t('question.more', {
    questions: words.format.list(named.map(({ path }) => inSentence(questionName(path, words)))),
  });
};
