import { mayDropDownloads } from '../../ui/download.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../context.ts';

/** Where a download may come to nothing without a sign: says so beforehand, with the address of a page of its own. */
export function OwnTab({ text }: { text: string }) {
  const { t } = useTexts();
  if (!mayDropDownloads()) return null;
  return (
    <Notice>
      <p>{text}</p>
      <p className="address">
        <a href={window.location.href} target="_blank" rel="noreferrer">
          <span>{window.location.href}</span> <span className="optional">{t('common.newTab')}</span>
        </a>
      </p>
    </Notice>
  );
}
