import { Component, useEffect, useState, type ReactNode } from 'react';
import { isFleeting } from '../store/keeping.ts';
import { useKeeping, useTexts, useWizard } from './context.ts';
import { Button } from '../ui/controls.tsx';
import { DraftFile } from './draft/DraftFile.tsx';
import { UnknownTimeZone } from './policy/unknown-time-zone.ts';
import { Content } from './Content.tsx';
import { PageHeading } from './PageHeading.tsx';
import type { Page } from './route.ts';
import { Notice } from '../ui/Notice.tsx';
import { whyNotLoaded, type LoadFault } from './why-not-loaded.ts';

type Props = { page: Page; onAgain: () => void; children: ReactNode };
type State = { page: Page; failure: { error: unknown } | undefined };

/** React only catches what goes wrong below it in a class. Whoever asks for it tries again, and so does going to another page. */
export class LoadFailure extends Component<Props, State> {
  override state: State = { page: this.props.page, failure: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ page }: Props, state: State): State | null {
    return page === state.page ? null : { page, failure: undefined };
  }

  override render() {
    const tryAgain = () => {
      this.props.onAgain();
      this.setState({ failure: undefined });
    };
    const { failure } = this.state;
    return failure ? <Failure error={failure.error} onAgain={tryAgain} /> : this.props.children;
  }
}

function Failure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTexts();
  const { host } = useWizard();
  useEffect(() => {
    host.tell({ type: 'error', code: 'not-loaded' });
  }, [host]);
  const status = useKeeping((keeping) => keeping.status);
  const [fault, setFault] = useState<LoadFault>();
  useEffect(() => void whyNotLoaded().then(setFault), []);
  useEffect(() => {
    if (fault !== 'offline') return undefined;
    window.addEventListener('online', onAgain);
    return () => window.removeEventListener('online', onAgain);
  }, [fault, onAgain]);
  const reload = (
    <Button look={fault === 'updated' ? 'main' : 'plain'} onClick={() => window.location.reload()}>
      {t('app.chunkFailed.reload')}
    </Button>
  );
  return (
    <Content>
      <PageHeading title={t('app.chunkFailed.title')} />
      <Notice tone="warning">
        {status !== 'empty' && status !== 'saving' && <p>{t(`app.chunkFailed.${status}`)}</p>}
        {isFleeting(status) && <DraftFile />}
        <p>
          {error instanceof UnknownTimeZone
            ? t('app.chunkFailed.timeZone', { timeZone: error.timeZone })
            : t(`app.chunkFailed.${fault ?? 'advice'}`)}
        </p>
        <div className="actions">
          {fault === 'updated' ? (
            reload
          ) : (
            <>
              <Button look="main" onClick={onAgain}>
                {t('app.chunkFailed.again')}
              </Button>
              {reload}
            </>
          )}
        </div>
      </Notice>
    </Content>
  );
}
