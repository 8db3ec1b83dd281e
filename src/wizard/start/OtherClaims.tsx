import type { Answers } from '../../claim/answers.ts';
import { problems } from '../../claim/codes.ts';
import { at } from '../../claim/path.ts';
import type { OtherClaim } from '../../store/claims.ts';
import { Button } from '../../ui/controls.tsx';
import { Kept } from './Kept.tsx';
import { useAnswers, useTexts, useWizard, type Texts } from '../context.ts';

/** Which claim it is: its problem and its order, as far as they were given. */
function nameOf(answers: Answers, { t }: Texts): string {
  const problem = problems.find((code) => code === answers.problem);
  const reference = at(answers, 'order.reference');
  return [
    problem ? t(`choice.problem.${problem}`) : t('common.notGiven'),
    ...(typeof reference === 'string' && reference.trim() !== '' ? [reference.trim()] : []),
  ].join(' – ');
}

/** Which claim the page shows. */
export function NameOfShown() {
  const texts = useTexts();
  const answers = useAnswers();
  return (
    <p>
      <strong>{nameOf(answers, texts)}</strong>
    </p>
  );
}

/** Each with its problem, its order, since when it is kept, and a way to go on with it. */
export function OtherClaims({ claims }: { claims: readonly OtherClaim[] }) {
  const { t } = useTexts();
  return (
    <section>
      <h2>{t('start.others.title')}</h2>
      <ul className="claims">
        {claims.map((each) => (
          <li key={each.claim}>
            <Row other={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ other }: { other: OtherClaim }) {
  const { claim, answers, unusable } = other;
  const texts = useTexts();
  const { t } = texts;
  const { claims, host } = useWizard();
  const open = async () => {
    claims.show(await claims.open(claim));
    host.place.go({ page: unusable ? 'start' : 'result' });
  };
  const name = nameOf(answers, texts);
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
      {unusable ? <p>{t(`draft.setAside.${unusable}`)}</p> : <Kept {...other} />}
      <Button onClick={() => void open()}>
        <span>{t('start.others.open')}</span> <span className="visually-hidden">{name}</span>
      </Button>
    </>
  );
}
