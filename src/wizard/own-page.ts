import type { Host } from './host.ts';
import { placeInAddress } from './place.ts';

/** A page that is the wizard's own: alone in a tab, or in a frame. */
export function ownPage(container: HTMLElement): Host {
  const place = placeInAddress();
  return {
    container,
    root: document,
    place,
    isOwnPage: true,
    isShop: false,
    setLanguage: (language) => {
      document.documentElement.lang = language;
    },
    showTop: () => window.scrollTo(0, place.leftAt() ?? 0),
    tell: () => undefined,
  };
}
