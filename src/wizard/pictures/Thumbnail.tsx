import { useEffect, useRef } from 'react';
import type { Words } from '../../document/words.ts';
import type { HeldPicture } from '../../store/pictures.ts';

/** A picture to look at, and what will become of it. */
export function Thumbnail({ held, words: { t } }: { held: HeldPicture | undefined; words: Words }) {
  const image = useRef<HTMLImageElement>(null);
  const picture = held?.picture;
  useEffect(() => {
    if (!picture || !image.current) return undefined;
    const url = URL.createObjectURL(picture);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return (
    <>
      {held && <img className="thumbnail" ref={image} alt="" />}
      {!held?.isStored && <span className="note">{t(`question.attachments.${held ? 'notStored' : 'notHere'}`)}</span>}
    </>
  );
}
