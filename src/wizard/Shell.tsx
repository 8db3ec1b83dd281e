import { useEffect, useState, type ReactNode } from 'react';
import { switchLanguage, type Language } from '../i18n/index.ts';
import { Button } from '../ui/controls.tsx';
import { polite } from '../ui/live.ts';
import type { Keeping } from '../store/keeping.ts';
import { useTexts, useWizard } from './context.ts';
import { useAskBeforeLeaving } from './draft/leaving.ts';
import { OtherWriter } from './draft/OtherWriter.tsx';
import { useStayOnDrop } from './dropping.ts';
import { RouteLink } from './RouteLink.tsx';

const other: Record<Language, Language> = { fr: 'en', en: 'fr' };

export function Shell({ isStart, children }: { isStart: boolean; children: ReactNode }) {
  const { t, i18n, language } = useTexts();
  const { draft, host } = useWizard();
  const [hasFailed, setFailed] = useState(false);
  useAskBeforeLeaving();
  useStayOnDrop();

  useEffect(() => {
    host.setLanguage(language);
    host.tell({ type: 'language', language });
  }, [host, language]);
  useTellStorage();

  const change = async () => {
    try {
      if (await switchLanguage(i18n, other[language])) draft.chooseLanguage(other[language]);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  // Elsewhere the page has a banner and a footer of its own.
  const [Header, Footer] = host.isOwnPage ? (['header', 'footer'] as const) : (['div', 'div'] as const);
  return (
    <>
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          host.root.getElementById('content')?.focus();
        }}
      >
        {t('app.skip')}
      </a>
      <Header className={host.isOwnPage ? 'masthead' : 'masthead embedded'}>
        {host.isOwnPage && (
          <p className="brand">
            {isStart ? (
              <strong translate="no">{t('app.name')}</strong>
            ) : (
              <RouteLink to={{ page: 'start' }}>
                <strong translate="no">{t('app.name')}</strong>
              </RouteLink>
            )}{' '}
            <span>{t('app.tagline')}</span>
          </p>
        )}
        <Button look="link" lang={other[language]} onClick={() => void change()}>
          {t('app.otherLanguage')}
        </Button>
      </Header>
      <p {...polite}>{hasFailed && t('app.languageFailed')}</p>
      <OtherWriter />
      {children}
      {isStart && (
        <Footer className="footer">
          <p>{t('app.privacy')}</p>
        </Footer>
      )}
    </>
  );
}

/** Tells where the answers are kept. That they are being saved would be told at every key, and helps nobody. */
function useTellStorage(): void {
  const { host, draft } = useWizard();
  useEffect(() => {
    let told: Keeping['status'] | undefined;
    const tell = ({ status }: Keeping) => {
      if (status === 'empty' || status === 'saving' || status === told) return;
      told = status;
      host.tell({ type: 'storage', storage: status });
    };
    tell(draft.keeping.getState());
    return draft.keeping.subscribe(tell);
  }, [host, draft]);
}
