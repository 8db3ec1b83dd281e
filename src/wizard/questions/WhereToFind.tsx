import type { ClaimPath } from '../../claim/path.ts';
import { questionName } from '../../document/words.ts';
import type { ClaimState } from '../claim.ts';
import { useTexts } from '../context.ts';

const topics: Partial<Record<ClaimPath, 'device' | 'app' | 'speed'>> = {
  'device.model': 'device',
  'device.system': 'device',
  'device.appVersion': 'app',
  'connection.mbps': 'speed',
};

/** Folded, where to find what is asked at `path`, on the customer's kind of device if that says anything of its own. */
export function WhereToFind({ path, state: { claim, words } }: { path: ClaimPath; state: ClaimState }) {
  const { i18n } = useTexts();
  const topic = topics[path];
  if (topic === undefined) return null;
  const own = `find.${topic}.${claim.device?.kind}` as 'find.device.other';
  // `exists` narrows the key that it is asked about, so that `t` no longer takes it.
  const hasOwn: boolean = i18n.exists(own);
  return (
    <details className="find">
      <summary>
        <span>{words.t('find.title')}</span> <span className="visually-hidden">{questionName(path, words)}</span>
      </summary>
      <p>{words.t(hasOwn ? own : `find.${topic}.other`)}</p>
    </details>
  );
}
