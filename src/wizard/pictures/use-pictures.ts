import { useCallback, useEffect, useState } from 'react';
import { useWizard, type Wizard } from '../context.ts';

export type Pictures = Awaited<ReturnType<Wizard['draft']['pictures']['all']>>;
type MapValue<M> = M extends ReadonlyMap<unknown, infer V> ? V : never;
export type Held = MapValue<Pictures>;

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
