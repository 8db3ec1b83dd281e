import { useEffect, useRef, useState } from 'react';
import { useWizard } from '../context.ts';
import { dropZone } from '../dropping.ts';

/** Takes the files that are dropped anywhere on the step, while `isOpen`; true while some are held over it. */
export function useDrop(isOpen: boolean, take: (files: readonly File[]) => void): boolean {
  const { host } = useWizard();
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const zone = dropZone(host);
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!host.container.contains(relatedTarget as Node | null)) setOver(false);
    };
    zone.addEventListener('dragover', over);
    zone.addEventListener('drop', drop);
    zone.addEventListener('dragleave', leave);
    return () => {
      zone.removeEventListener('dragover', over);
      zone.removeEventListener('drop', drop);
      zone.removeEventListener('dragleave', leave);
    };
  }, [host, isOpen]);
  return isOver;
}
