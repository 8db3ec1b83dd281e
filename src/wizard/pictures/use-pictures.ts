import { useCallback, useEffect, useState } from 'react';
import type { HeldPicture } from '../../store/pictures.ts';
import { useWizard } from '../context.ts';

type Pictures = ReadonlyMap<string, HeldPicture>;

/** The pictures that are here, undefined until that is known, and a way to look again. */
export function usePictures(): [Pictures | undefined, () => Promise<void>] {
  const { draft } = useWizard();
  const [pictures, setPictures] = useState<Pictures>();
  const look = useCallback(() => draft.pictures.all().then(setPictures), [draft]);
  useEffect(() => {
    void look();
  }, [look]);
  return [pictures, look];
}
