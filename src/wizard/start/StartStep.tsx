import { useEffect, useRef, useState } from 'react';
import { useHasDraft, useKeeping, useTexts } from '../context.ts';
import { PageHeading } from '../PageHeading.tsx';
import { hrefOf } from '../route.ts';
import { Notice } from '../../ui/Notice.tsx';
import { EraseAnswers } from './EraseAnswers.tsx';
import { OpenFile } from './OpenFile.tsx';
import { SetAside } from './SetAside.tsx';

const needs = ['order', 'payment', 'device', 'speed'] as const;

export function StartStep() {
  const { t, format, language } = useTexts();
  const { savedAt, setAside } = useKeeping();
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
  return (
    <main id="content" className="start" tabIndex={-1}>
      <PageHeading title={t('step.start')} />
      <SetAside />
      <p className="lead">{t('start.lead')}</p>
      {hasDraft ? (
        <Notice title={t('start.draft.title')} tone="help">
          {savedAt !== undefined && <p>{t('start.draft.body', { date: format.day(savedAt) })}</p>}
          <div className="actions">
            <a className="button main" href={hrefOf({ page: 'review' })}>
              {t('action.resume')}
            </a>
            <EraseAnswers onErased={onErased} />
          </div>
        </Notice>
      ) : (
        <div className="actions">
          <a className="button main" href={hrefOf({ page: 'problem' })}>
            {t('action.begin')}
          </a>
          {setAside.length > 0 && <EraseAnswers onErased={onErased} />}
          <span className="hint">{t('start.duration')}</span>
        </div>
      )}
      <p role="status" ref={erased} tabIndex={-1}>
        {isTold && t(`draft.erase.${erasure.outcome}`)}
      </p>
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
        <p>{t('start.privacy.shared')}</p>
        <p className="hint">{t('start.limits')}</p>
      </section>
      <OpenFile />
    </main>
  );
}
