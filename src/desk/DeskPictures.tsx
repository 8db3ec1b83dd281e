import { mediaTypeOf } from '../claim/media-type.ts';
import type { Translate } from '../i18n/index.ts';

/** Shows bytes as a picture in `link`, which opens it in a tab of its own. Returns what takes it away. */
function show(link: HTMLAnchorElement, bytes: Uint8Array): () => void {
  const type = mediaTypeOf(bytes) ?? '';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.href = url;
  link.querySelector('img')?.setAttribute('src', url);
  return () => URL.revokeObjectURL(url);
}

type DeskPicturesProps = { t: Translate; pictures: readonly Uint8Array[] };

/** The pictures of a claim, as they came with its file. */
export function DeskPictures({ t, pictures }: DeskPicturesProps) {
  return (
    <ul className="desk-pictures">
      {pictures.map((bytes, index) => (
        <li key={index}>
          {/* oxlint-disable-next-line anchor-is-valid -- its address is made when it is shown */}
          <a target="_blank" rel="noreferrer" ref={(link) => (link ? show(link, bytes) : undefined)}>
            <img alt={t('desk.open', { number: index + 1 })} />
          </a>
        </li>
      ))}
    </ul>
  );
}
