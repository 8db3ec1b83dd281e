import { MAX_HEIGHT } from './names.ts';

/** No more than ten heights a second. */
const REST_MS = 100;
/** How long the host may take to make the frame as high as it was told. */
const FOLLOW_MS = 1000;

/**
 * Tells how high the frame is to be, in CSS pixels, whenever that changes: as high as the content, or `fixed()` where that
 * gives a height. A frame that is lower than its content gets its scrollbar back.
 */
export function createHeights(container: HTMLElement, tell: (px: number) => void, fixed: () => number | undefined) {
  const { classList } = document.documentElement;
  let told: number | undefined;
  let content = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let following: ReturnType<typeof setTimeout> | undefined;
  const hasFollowed = () => Math.abs(window.innerHeight - (told ?? 0)) <= 1 && content <= (told ?? 0);
  const tellNow = () => {
    content = Math.ceil(container.getBoundingClientRect().height);
    const px = Math.min(fixed() ?? content, MAX_HEIGHT);
    if (content > px) classList.remove('fitted');
    // WebKit shows the frame before anything is in it.
    if (px === told || content === 0) return;
    told = px;
    tell(px);
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      tellNow();
    }, REST_MS);
    clearTimeout(following);
    following = setTimeout(() => classList.toggle('fitted', hasFollowed()), FOLLOW_MS);
  };
  const fit = () => hasFollowed() && classList.add('fitted');
  const observer = new ResizeObserver(() => resting ?? tellNow());
  return {
    tellNow,
    start(): void {
      classList.add('framed', 'fitted');
      observer.observe(container);
      window.addEventListener('resize', fit);
    },
    stop(): void {
      observer.disconnect();
      clearTimeout(resting);
      clearTimeout(following);
      window.removeEventListener('resize', fit);
    },
  };
}
