import type { FocusEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Fault } from '../../claim/answers.ts';
import { dateIn } from '../../claim/dates.ts';
import { limits } from '../../claim/limits.ts';
import { at, type ClaimPath } from '../../claim/path.ts';
import { mayBeUnknown, type Question as AnyQuestion } from '../../claim/questions.ts';
import { manyLines } from '../../claim/reading/characters.ts';
import { relativeDay } from '../../claim/reading/relative-day.ts';
import { answerText, choiceText, policyText, type Words } from '../../document/words.ts';
import type { Key } from '../../i18n/index.ts';
import { Part, Radios } from '../../ui/controls.tsx';
import { describedBy, Field, FieldGroup } from '../../ui/Field.tsx';
import { polite } from '../../ui/live.ts';
import type { ClaimState } from '../claim.ts';
import { useEntry, useKeeping, useTexts } from '../context.ts';
import { SecretNotice } from '../secrets/SecretNotice.tsx';
import { Amount } from './Amount.tsx';
import { Bandwidth } from './Bandwidth.tsx';
import { faultText } from './fault-text.ts';
import { DontKnow, useKnownBox } from './DontKnow.tsx';
import { Screenshots } from './Screenshots.tsx';
import { Understood } from './Understood.tsx';
import { WhereToFind } from './WhereToFind.tsx';

export type QuestionProps = {
  question: AnyQuestion;
  state: ClaimState;
  fault: Fault | undefined;
  /** Whether it may be left empty. */
  isOptional: boolean;
  /** Why it is asked just now. */
  note: string | undefined;
  /** Saves the step, and what the page itself has answered at these paths. */
  save: (also: readonly ClaimPath[]) => void;
};
export type ControlProps = QuestionProps & {
  words: Words;
  field: {
    id: string;
    label: string;
    note?: string | undefined;
    hint?: string | undefined;
    error?: string | undefined;
    errorLabel: string;
    optional?: string | undefined;
  };
};

/** One question, with the control of its kind. What it says comes from the language files, under its path. */
export function Question(props: QuestionProps) {
  const { question, state, fault, isOptional, note: why, save } = props;
  const { setValue } = useFormContext();
  const { path } = question;
  const { i18n } = useTexts();
  const { words } = state;
  const { t, policy } = words;
  // What goes on is asked about as such.
  const tense = state.claim.outage?.ongoing === 'yes' ? { context: 'ongoing' } : {};
  const hint = `question.${path}.hint` as 'question.description.hint';
  // `exists` narrows the key that it is asked about, so that `t` no longer takes it.
  const hasHint: boolean = i18n.exists(hint);
  const values = {
    max: limits.attachments,
    size: words.format.bytes(limits.attachmentBytes),
    zone: policy.notices.timeZone[words.language],
  };
  const note = policy.questionNotes[path];
  const kind = path === 'order.reference' ? kindOf(state.claim) : undefined;
  const hints = [
    ...(hasHint ? [t(hint, values)] : []),
    ...(kind ? [t(`question.order.reference.where.${kind}`)] : []),
    ...(note ? [policyText(note, words)] : []),
  ];
  const field = {
    id: path,
    label: kind ? t(`question.order.reference.of.${kind}`) : t(`question.${path}.label`, tense),
    note: why,
    hint: hints.length > 0 ? hints.join(' ') : undefined,
    error: fault && faultText(fault, state.claim, words),
    errorLabel: t('fault.label'),
    optional: isOptional ? t('common.optional') : undefined,
  };
  const Control = controls[question.kind];
  return (
    <>
      <Control {...props} words={words} field={field} />
      {question.kind !== 'choice' && question.kind !== 'files' && (
        <SecretsIn
          path={path}
          onMask={(entry) => {
            setValue(path, entry);
            save([path]);
          }}
        />
      )}
    </>
  );
}

function SecretsIn({ path, onMask }: { path: ClaimPath; onMask: (entry: unknown) => void }) {
  return <SecretNotice entry={useEntry(path)} onMask={onMask} />;
}

/** The kind of reference that is asked for, which names the box. */
function kindOf({ order }: ClaimState['claim']) {
  const kind = order?.referenceKind ?? 'order-number';
  return kind === 'elsewhere' ? undefined : kind;
}

const controls = {
  choice: Choice,
  text: Line,
  'long-text': Lines,
  date: CalendarDate,
  instant: CalendarDate,
  amount: Amount,
  count: Count,
  bandwidth: Bandwidth,
  files: Screenshots,
} satisfies Record<AnyQuestion['kind'], (props: ControlProps) => React.ReactNode>;

function Choice({ question, field, state, words }: ControlProps) {
  const { register } = useFormContext();
  const { path } = question;
  const { options, pageOnly = [] } = question.kind === 'choice' ? question : { options: [] };
  const isOffered = (code: string | number) => !pageOnly.includes(String(code)) || at(state.answers, path) === code;
  return (
    <FieldGroup {...field}>
      <Radios
        id={path}
        {...register(path)}
        aria-describedby={describedBy(path, field)}
        options={options.filter(isOffered).map((code) => ({
          value: String(code),
          label: choiceText(path, code, words),
          ...(path === 'problem' && { hint: words.t(`example.${code}` as Key) }),
        }))}
      />
    </FieldGroup>
  );
}

/** What the browser may know of it already: an e-mail address, where that is how the order is found (WCAG 1.3.5). */
function purposeOf({ question: { path }, state: { claim } }: ControlProps, isOnlyInThisTab: boolean) {
  if (path !== 'order.reference') return { autoComplete: 'off' };
  const isEmail = claim.order?.referenceKind === 'email';
  return {
    autoCapitalize: 'none',
    spellCheck: false,
    // Browsers write what stands in any other box into the file of their session.
    autoComplete: isEmail && !isOnlyInThisTab ? 'email' : 'off',
    inputMode: isEmail ? 'email' : 'text',
  } as const;
}

function Line(props: ControlProps) {
  const { question, field } = props;
  const { register } = useFormContext();
  const isOnlyInThisTab = useKeeping((keeping) => keeping.isOnlyInThisTab);
  if (mayBeUnknown(question)) return <KnownLine {...props} />;
  return (
    <Field {...field}>
      <input
        {...register(question.path)}
        id={field.id}
        type="text"
        dir="auto"
        className="input"
        {...purposeOf(props, isOnlyInThisTab)}
        aria-describedby={describedBy(field.id, field)}
        aria-invalid={field.error !== undefined}
      />
    </Field>
  );
}

/** A line that somebody may not know what to write on. */
function KnownLine({ question: { path }, field, state, words }: ControlProps) {
  const box = useKnownBox(path);
  return (
    <Field {...field}>
      <div className="parts">
        <input
          {...box}
          id={field.id}
          type="text"
          className="input known"
          autoComplete="off"
          aria-describedby={describedBy(field.id, field)}
          aria-invalid={field.error !== undefined}
        />
        <DontKnow path={path} words={words} />
      </div>
      <WhereToFind path={path} state={state} />
    </Field>
  );
}

/** A whole number. Only one in words or with a word is said back: "deux fois". */
function Count({ question, field, state, words }: ControlProps) {
  const { register } = useFormContext();
  const { path } = question;
  const text = at(state.answers, path);
  const isInWords = typeof text === 'string' && /\D/.test(text.trim());
  return (
    <Field {...field}>
      <input
        {...register(path)}
        id={field.id}
        type="text"
        className="input short"
        autoComplete="off"
        inputMode="numeric"
        aria-describedby={describedBy(field.id, field)}
        aria-invalid={field.error !== undefined}
      />
      <Understood value={isInWords ? answerText(path, state.claim, words) : undefined} words={words} />
    </Field>
  );
}

function Lines({ question, field, words }: ControlProps) {
  const { register } = useFormContext();
  const max = question.kind === 'long-text' ? question.max : 0;
  return (
    <Field {...field}>
      <textarea
        {...register(question.path)}
        id={field.id}
        dir="auto"
        className="input"
        rows={6}
        autoComplete="off"
        aria-describedby={describedBy(field.id, field)}
        aria-invalid={field.error !== undefined}
      />
      <Length path={question.path} max={max} words={words} />
    </Field>
  );
}

/** How long a text is, of how many characters it may have. */
function Length({ path, max, words }: { path: ClaimPath; max: number; words: Words }) {
  const text = useEntry(path);
  const { number } = words.format;
  const written = typeof text === 'string' ? [...manyLines(text)].length : 0;
  // Near the limit, and not at every key.
  const spoken = written > max - 200 ? written - (written % 50) : 0;
  const say = (count: number) => words.t('common.characters', { count, written: number(count), max: number(max) });
  return (
    <>
      <p className="count">{say(written)}</p>
      <p className="visually-hidden" {...polite}>
        {spoken > 0 && say(spoken)}
      </p>
    </>
  );
}

const unreadable: readonly Fault['code'][] = ['not-a-date', 'no-such-date', 'not-a-time'];

/** A date in one box, as people write it, and said back once it is left, also where it cannot be read; an instant has a box for its time too. */
function CalendarDate(props: ControlProps) {
  const { question, field, state, words, fault, save } = props;
  const { register, setValue } = useFormContext();
  const { path, kind } = question;
  const { t } = words;
  const isDateAmiss = fault !== undefined && fault.code !== 'not-a-time';
  const isTimeAmiss = fault !== undefined && fault.code !== 'not-a-date' && fault.code !== 'no-such-date';
  const unread = fault ? undefined : state.faults.find((each) => each.path === path && unreadable.includes(each.code));
  const understood = (
    <>
      <Understood value={answerText(path, state.claim, words)} words={words} />
      {unread && <p className="hint unread">{faultText(unread, state.claim, words)}</p>}
    </>
  );
  const entry = register(`${path}.day`);
  const box = {
    ...entry,
    // "Hier" is another day tomorrow.
    onBlur: async (event: FocusEvent<HTMLInputElement>) => {
      const day = relativeDay(event.target.value, dateIn(state.now, words.policy.timeZone));
      if (day !== undefined) {
        setValue(`${path}.day`, day.split('-').toReversed().join('/'));
        save([path]);
      }
      return entry.onBlur(event);
    },
    type: 'text',
    className: 'input date',
    autoComplete: 'off',
    inputMode: 'decimal',
    'aria-invalid': isDateAmiss,
  } as const;
  if (kind === 'date') {
    return (
      <Field {...field} hint={field.hint ?? t('common.dateHint')}>
        <input {...box} id={path} aria-describedby={describedBy(path, { ...field, hint: t('common.dateHint') })} />
        {understood}
      </Field>
    );
  }
  return (
    <FieldGroup {...field} hint={field.hint ?? t('common.dateHint')}>
      <div className="parts">
        <div className="part">
          <label htmlFor={`${path}-day`}>{t('common.date')}</label>
          <input
            {...box}
            id={`${path}-day`}
            aria-describedby={describedBy(path, { ...field, hint: t('common.dateHint') })}
          />
        </div>
        <Part
          id={`${path}-time`}
          label={t('common.time')}
          width="time"
          aria-invalid={isTimeAmiss}
          aria-describedby={isTimeAmiss ? `${path}-error` : undefined}
          {...register(`${path}.time`)}
        />
      </div>
      {understood}
    </FieldGroup>
  );
}
