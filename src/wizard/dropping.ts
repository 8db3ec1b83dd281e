import { useEffect } from 'react';
import { useWizard } from './context.ts';
import type { Host } from './host.ts';

/** Where files may be dropped: anywhere on a page that is the wizard's own, and else on the wizard. */
export const dropZone = ({ isOwnPage, container }: Host): GlobalEventHandlers => (isOwnPage ? document : container);

/** A file that is dropped where nothing takes it would open in the place of the page. */
export function useStayOnDrop(): void {
  const { host } = useWizard();
  useEffect(() => {
    const zone = dropZone(host);
    const stay = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    zone.addEventListener('dragover', stay);
    zone.addEventListener('drop', stay);
    return () => {
      zone.removeEventListener('dragover', stay);
      zone.removeEventListener('drop', stay);
    };
  }, [host]);
}
