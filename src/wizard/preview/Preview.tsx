import { deadlineText, labelOf } from '../../document/outcome.ts';
import { rightsWith } from '../../document/rights.ts';
import { inSentence, policyText, questionName } from '../../document/words.ts';
import { answerAt } from '../../claim/path.ts';
import type { Finding } from '../../policy/assess.ts';
import { ruleOf } from '../../policy/parameters.ts';
import type { ClaimState } from '../claim.ts';
import { Fold } from '../Fold.tsx';

/** Where the claim stands, quietly, beside the steps: it is no live region, for it changes with every answer. */
export function Preview({ state }: { state: ClaimState }) {
  const { t } = state.words;
  return (
    <aside className={`preview ${state.assessment.verdict}`} aria-labelledby="preview-title">
      <h2 id="preview-title">{t('preview.title')}</h2>
      {state.claim.problem === undefined ? (
        <p>{t('preview.nothing')}</p>
      ) : (
        <p className="status">{t(`verdict.${state.assessment.verdict}`)}</p>
      )}
      <Standing state={state} />
    </aside>
  );
}

/** The same where there is no room beside the step: a line above its button that opens the rest. */
export function PreviewFold({ state }: { state: ClaimState }) {
  const { claim, assessment, words } = state;
  if (claim.problem === undefined) return null;
  return (
    <Fold
      id="preview-fold"
      className={`preview-fold ${assessment.verdict}`}
      summary={<h2>{words.t('preview.soFar', { verdict: inSentence(words.t(`verdict.${assessment.verdict}`)) })}</h2>}
    >
      <Standing state={state} />
    </Fold>
  );
}

function Standing({ state }: { state: ClaimState }) {
  const { claim, way, assessment, policy, isOneOfSeveral, words } = state;
  const { t } = words;
  const { findings, earliest, timeline, rights } = assessment;
  const requirement = ({ rule }: Finding) => policyText(ruleOf(policy, rule).words.requirement, words);
  const reason = ({ rule }: Finding) => policyText(ruleOf(policy, rule).words.reason, words);
  const applying = (effect: Finding['effect']) =>
    findings.filter((finding) => finding.outcome === 'true' && finding.effect === effect).map(reason);
  const open = way
    .flatMap(({ questions }) => questions)
    .filter(({ path }) => answerAt(claim, path) === undefined)
    .filter(({ path }) => findings.some((finding) => finding.outcome === 'missing' && finding.paths.includes(path)))
    .map(({ path }) => questionName(path, words));
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified').map(requirement);
  const met = findings.filter(({ outcome }) => outcome === 'false').map(requirement);

  const overdue = timeline.filter((deadline) => deadline.overdue);
  const dates = [
    ...rightsWith(rights, policy).flatMap(({ until, last }) =>
      until && last !== undefined ? [{ label: policyText(until.label, words), date: words.format.date(last) }] : [],
    ),
    ...overdue.map((deadline) => ({
      label: labelOf(policy.timeline, ({ id }) => id === deadline.id, words),
      date: deadlineText(deadline, words),
    })),
  ];

  return (
    <>
      {claim.problem !== undefined && (
        <>
          {earliest !== undefined && <p>{t('verdict.earliest', { instant: words.format.instant(earliest) })}</p>}
          {dates.map(({ label, date }) => (
            <p key={label}>{t('preview.until', { label, date })}</p>
          ))}
          <Group kind="against" title={t('preview.against')} items={applying('unlikely')} />
          <Group kind="waiting" title={t('preview.waiting')} items={applying('not-yet')} />
          <Group kind="verify" title={t('preview.verify')} items={[...applying('conditional'), ...unverified]} />
          <Group kind="open" title={t('preview.open', { count: open.length })} items={open} />
          <Group kind="met" title={t('preview.met', { count: met.length })} items={met} folded />
        </>
      )}
      <p className="hint">{t('preview.note')}</p>
      {isOneOfSeveral && <p className="hint">{t('preview.version', { version: policy.version })}</p>}
    </>
  );
}

type GroupProps = { kind: string; title: string; items: readonly string[]; folded?: boolean };

function Group({ kind, title, items, folded = false }: GroupProps) {
  if (items.length === 0) return null;
  const list = (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return folded ? (
    <details className={`group ${kind}`}>
      <summary>{title}</summary>
      {list}
    </details>
  ) : (
    <div className={`group ${kind}`}>
      <h3>{title}</h3>
      {list}
    </div>
  );
}
