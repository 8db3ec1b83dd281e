import { Component, type ReactNode } from 'react';
import { useKeeping, useTexts } from './context.ts';
import { Button } from '../ui/controls.tsx';
import { PageHeading } from './PageHeading.tsx';
import { Notice } from '../ui/Notice.tsx';

/** React only catches what goes wrong below it in a class. */
export class LoadFailure extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}

function Failure() {
  const { t } = useTexts();
  const { status } = useKeeping();
  return (
    <main id="content" tabIndex={-1}>
      <PageHeading title={t('app.chunkFailed.title')} />
      <Notice tone="warning">
        {status !== 'empty' && <p>{t(status === 'saved' ? 'app.chunkFailed.kept' : 'app.chunkFailed.lost')}</p>}
        <p>{t('app.chunkFailed.body')}</p>
        <Button look="main" onClick={() => window.location.reload()}>
          {t('app.chunkFailed.reload')}
        </Button>
      </Notice>
    </main>
  );
}
