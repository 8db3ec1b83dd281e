import { Suspense, use, useEffect, useRef, useState, type ComponentProps } from 'react';
import { isFleeting } from '../../store/keeping.ts';
import { RETENTION_DAYS } from '../../store/retention.ts';
import { Button } from '../../ui/controls.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Content } from '../Content.tsx';
import { useHasDraft, useKeeping, useTexts, useWizard, type Wizard } from '../context.ts';
import { DraftFile } from '../draft/DraftFile.tsx';
import { EraseAnswers } from '../draft/EraseAnswers.tsx';
import { OnlyInThisTab } from '../draft/OnlyInThisTab.tsx';
import { Fold } from '../Fold.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { RouteLink } from '../RouteLink.tsx';
import { useBegin } from '../use-begin.ts';
import { Kept } from './Kept.tsx';
import { OpenFile } from './OpenFile.tsx';
import { useOtherClaims } from './use-other-claims.ts';

/** Few people have several claims, or a draft of which there is news: what shows them comes with the steps. */
function DraftNews() {
  const journey = use(useWizard().journey());
  return <journey.DraftNews />;
}

function NameOfShown() {
  const journey = use(useWizard().journey());
  return <journey.NameOfShown />;
}

function OtherClaims(props: ComponentProps<Journey['OtherClaims']>) {
  const journey = use(useWizard().journey());
  return <journey.OtherClaims {...props} />;
}

type Journey = Awaited<ReturnType<Wizard['journey']>>;

const needs = ['order', 'payment', 'device', 'speed'] as const;

export function StartStep() {
  const { t, language } = useTexts();
  const keeping = useKeeping((all) => all);
  const { status, setAside, writer } = keeping;
  const hasDraft = useHasDraft();
  const [erasure, setErasure] = useState<{ outcome: 'done' | 'failed'; language: string }>();
  const onErased = (isErased: boolean) => setErasure({ outcome: isErased ? 'done' : 'failed', language });
  // A switch of language is remembered on the device: from then on it would not be true that nothing is left.
  const isTold = erasure !== undefined && !hasDraft && erasure.language === language;
  const erased = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that asked for it is gone, and the focus must not go with it.
    if (erasure) erased.current?.focus();
  }, [erasure]);
  const mayChange = writer !== 'elsewhere';
  const others = useOtherClaims();
  const hasOthers = others.length > 0;
  const begin = useBegin();
  return (
    <Content className="start">
      <PageHeading title={t('step.start')} page="start" />
      {(setAside.length > 0 || keeping.isTooOld) && (
        <Suspense>
          <DraftNews />
        </Suspense>
      )}
      <p className="lead">{t('start.lead')}</p>
      {hasDraft ? (
        <Notice title={t('start.draft.title')} tone="help">
          {hasOthers && (
            <Suspense>
              <NameOfShown />
            </Suspense>
          )}
          {!keeping.isTooOld && <Kept {...keeping} />}
          <div className="actions">
            <RouteLink className="button main" to={{ page: 'result' }}>
              {t('action.resume')}
            </RouteLink>
            {isFleeting(status) && <DraftFile />}
            <Button onClick={() => void begin({})}>{t('start.beginAnother')}</Button>
            {mayChange && <EraseAnswers hasOthers={hasOthers} onErased={onErased} />}
          </div>
        </Notice>
      ) : (
        <div className="actions">
          <RouteLink className="button main" to={{ page: 'problem' }}>
            {t('action.begin')}
          </RouteLink>
          {(setAside.length > 0 || hasOthers) && mayChange && (
            <EraseAnswers hasOthers={hasOthers} onErased={onErased} />
          )}
          <span className="hint">{t('start.duration')}</span>
        </div>
      )}
      <p ref={erased} tabIndex={-1}>
        {isTold && t(`draft.erase.${erasure.outcome}`)}
      </p>
      {hasOthers && (
        <Suspense>
          <OtherClaims claims={others} />
        </Suspense>
      )}
      {mayChange && (
        <Fold id="start-open" summary={<span>{t('start.open.title')}</span>}>
          <OpenFile />
        </Fold>
      )}
      <Fold id="start-needs" summary={<span>{t('start.needs.title')}</span>}>
        <ul className="needs">
          {needs.map((need) => (
            <li key={need}>{t(`start.needs.${need}`)}</li>
          ))}
        </ul>
        <p className="hint">{t('start.needs.why')}</p>
      </Fold>
      <Fold id="start-privacy" summary={<span>{t('start.privacy.more')}</span>}>
        <p>{t('start.privacy.body')}</p>
        <p>{t('start.privacy.kept', { days: RETENTION_DAYS })}</p>
        <p className="hint">{t('start.limits')}</p>
        {writer === 'here' && <OnlyInThisTab />}
      </Fold>
    </Content>
  );
}
