import { useEffect, useState } from 'react';
import { useEntry, useWizard } from '../context.ts';
import { attachmentsOf } from './use-attachments.ts';

const none: readonly string[] = [];

/** The names of the pictures that the claim lists and that are not here; none is missing before that is known. */
export function useMissing(): readonly string[] {
  const { draft } = useWizard();
  const attachments = useEntry('attachments');
  const [missing, setMissing] = useState(none);
  useEffect(() => {
    let isLatest = true;
    const look = async () => {
      const listed = attachmentsOf(attachments);
      const held = listed.length > 0 && (await draft.pictures.all());
      if (!isLatest) return;
      setMissing(held ? listed.filter(({ sha256 }) => !held.has(sha256)).map(({ name }) => name) : none);
    };
    void look();
    return () => {
      isLatest = false;
    };
  }, [draft, attachments]);
  return missing;
}
