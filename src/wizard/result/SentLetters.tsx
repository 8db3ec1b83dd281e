import { useState } from 'react';
import { dateIn, type CalendarDate } from '../../claim/dates.ts';
import { readDate } from '../../claim/reading/date.ts';
import { means, withoutSent, withSent, type LetterId, type Sent } from '../../claim/sent.ts';
import { sentText } from '../../document/sent.ts';
import type { DocumentSource } from '../../document/model.ts';
import type { Words } from '../../document/words.ts';
import { Button } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { polite } from '../../ui/live.ts';
import { useKeeping, useWizard } from '../context.ts';
import { Fold } from '../Fold.tsx';
import { OneOf } from './OneOf.tsx';

type SentLettersProps = { source: DocumentSource; words: Words; offered: readonly LetterId[] };

/** What the customer has sent, and a form to note another: from then on the page reckons when the answer is due. */
export function SentLetters({ source, words, offered }: SentLettersProps) {
  const { t } = words;
  const { draft, host } = useWizard();
  const isWriter = useKeeping(({ writer }) => writer === 'here');
  const [said, setSaid] = useState('');
  const { claim, sent } = source;
  /** The button that was pressed is gone, and the focus must not go with it. */
  const tell = (text: string) => {
    setSaid(text);
    focusField(host.root, 'sent', 'nearest');
  };
  const note = (each: Sent) => {
    draft.answer(withSent(draft.state.getState().answers, each, claim));
    tell(t('sent.noted'));
  };
  const remove = (each: Sent) => {
    draft.answer(withoutSent(draft.state.getState().answers, each));
    tell(t('sent.removed'));
  };
  return (
    <div className="sent">
      {sent.length > 0 && (
        <ul>
          {sent.map((each) => (
            <li key={`${each.letter} ${each.on} ${each.by}`}>
              <span>{sentText(each, words)}</span>{' '}
              <Button look="link" disabled={!isWriter} onClick={() => remove(each)}>
                <span>{t('sent.remove')}</span> <span className="visually-hidden">{sentText(each, words)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p {...polite} className="said" id="sent" tabIndex={-1}>
        {said}
      </p>
      {/* Another form each time: it is closed once something is noted. */}
      <Fold key={sent.length} id={`sent-form-${sent.length}`} summary={<span>{t('sent.title')}</span>}>
        <SentForm
          words={words}
          today={dateIn(source.now, words.policy.timeZone)}
          offered={offered}
          usual={offered.find((id) => sent.every(({ letter }) => letter !== id)) ?? offered.at(-1) ?? 'message'}
          isWriter={isWriter}
          onSent={note}
        />
      </Fold>
    </div>
  );
}

type SentFormProps = {
  words: Words;
  today: CalendarDate;
  offered: readonly LetterId[];
  usual: LetterId;
  isWriter: boolean;
  onSent: (sent: Sent) => void;
};

function SentForm({ words, today, offered, usual, isWriter, onSent }: SentFormProps) {
  const { t } = words;
  const { host } = useWizard();
  const [letter, setLetter] = useState<LetterId>(usual);
  const [by, setBy] = useState<Sent['by']>('email');
  const [typed, setTyped] = useState(() => today.split('-').toReversed().join('/'));
  const [hasFailed, setFailed] = useState(false);
  const on = readDate(typed, '', '');
  const isGood = 'value' in on && on.value <= today;
  const send = () => {
    setFailed(!isGood);
    if (isGood) onSent({ letter, on: on.value, by });
    else focusField(host.root, 'sent-on');
  };
  const day = {
    id: 'sent-on',
    label: t('sent.on'),
    hint: t('common.dateHint'),
    error: hasFailed && !isGood ? t('sent.notADay') : undefined,
    errorLabel: t('fault.label'),
  };
  return (
    <>
      {offered.length > 1 && (
        <OneOf
          id="sent-letter"
          label={t('sent.what')}
          options={offered.map((id) => ({ value: id, label: t(`sent.letter.${id}`) }))}
          chosen={letter}
          onChoose={setLetter}
        />
      )}
      <Field {...day}>
        <input
          id={day.id}
          type="text"
          className="input date"
          autoComplete="off"
          inputMode="decimal"
          aria-describedby={describedBy(day.id, day)}
          aria-invalid={day.error !== undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <OneOf
        id="sent-by"
        label={t('sent.by')}
        options={means.map((each) => ({ value: each, label: t(`sent.means.${each}`) }))}
        chosen={by}
        onChoose={setBy}
      />
      <Button disabled={!isWriter} onClick={send}>
        {t('sent.note')}
      </Button>
    </>
  );
}
