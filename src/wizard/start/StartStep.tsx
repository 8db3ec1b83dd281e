import { useEffect, useRef, useState } from 'react';
import { keptUntil, RETENTION_DAYS } from '../../store/keeping.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Content } from '../Content.tsx';
import { useHasDraft, useKeeping, useTexts } from '../context.ts';
import { DraftFile } from '../draft/DraftFile.tsx';
import { EraseAnswers } from '../draft/EraseAnswers.tsx';
import { DraftNews } from '../draft/DraftNews.tsx';
import { OnlyInThisTab } from '../draft/OnlyInThisTab.tsx';
import { PageHeading } from '../PageHeading.tsx';
import { RouteLink } from '../RouteLink.tsx';
import { OpenFile } from './OpenFile.tsx';

const needs = ['order', 'payment', 'device', 'speed'] as const;

export function StartStep() {
  const { t, language } = useTexts();
  const { status, setAside, writer } = useKeeping((keeping) => keeping);
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
  return (
    <Content className="start">
      <PageHeading title={t('step.start')} page="start" />
      <DraftNews />
      <p className="lead">{t('start.lead')}</p>
      {hasDraft ? (
        <Notice title={t('start.draft.title')} tone="help">
          <Kept />
          <div className="actions">
            <RouteLink className="button main" to={{ page: 'review' }}>
              {t('action.resume')}
            </RouteLink>
            {(status === 'tab' || status === 'nowhere') && <DraftFile />}
            {mayChange && <EraseAnswers onErased={onErased} />}
          </div>
        </Notice>
      ) : (
        <div className="actions">
          <RouteLink className="button main" to={{ page: 'problem' }}>
            {t('action.begin')}
          </RouteLink>
          {setAside.length > 0 && mayChange && <EraseAnswers onErased={onErased} />}
          <span className="hint">{t('start.duration')}</span>
        </div>
      )}
      <p ref={erased} tabIndex={-1}>
        {isTold && t(`draft.erase.${erasure.outcome}`)}
      </p>
      {writer === 'here' && <OnlyInThisTab />}
      <section>
        <h2>{t('start.needs.title')}</h2>
        <ul className="needs">
          {needs.map((need) => (
            <li key={need}>{t(`start.needs.${need}`)}</li>
          ))}
        </ul>
        <p className="hint">{t('start.needs.why')}</p>
      </section>
      <section>
        <h2>{t('start.privacy.title')}</h2>
        <p>{t('start.privacy.body')}</p>
        <p>{t('start.privacy.kept', { days: RETENTION_DAYS })}</p>
        <p className="hint">{t('start.limits')}</p>
      </section>
      {mayChange && <OpenFile />}
    </Content>
  );
}

/** Where the draft is kept and until when, or that it is not. */
function Kept() {
  const { t, format } = useTexts();
  const { status, savedAt } = useKeeping((keeping) => keeping);
  if (status === 'device' && savedAt !== undefined) {
    return <p>{t('start.draft.device', { date: format.day(savedAt), until: format.day(keptUntil(savedAt)) })}</p>;
  }
  if (status === 'saving') return null;
  return <p>{t(status === 'tab' ? 'start.draft.tab' : 'start.draft.nowhere')}</p>;
}
