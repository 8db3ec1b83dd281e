import styles from '../ui/styles.css?inline';
import type { Host } from '../wizard/host.ts';
import { mountWizard, type Mounted } from '../wizard/mount.tsx';
import type { Place } from '../wizard/place.ts';
import type { HostOptions } from './host-options.ts';

/**
 * The same stylesheet, without the root element: what is `1rem` there may be 10 pixels in a host's page. The browser's own
 * size of text takes its place.
 */
function sheetFor(root: ShadowRoot): CSSStyleSheet {
  const probe = document.createElement('div');
  probe.style.all = 'initial';
  root.append(probe);
  const { fontSize } = getComputedStyle(probe);
  probe.remove();
  const sheet = new CSSStyleSheet();
  const own = `:host { display: block; width: 100%; } slot[hidden] { display: none; } .recevable { --rem: ${fontSize}; }`;
  sheet.replaceSync(`${own} ${styles.replaceAll(/([\d.]+)rem\b/g, 'calc($1 * var(--rem))')}`);
  return sheet;
}

type Surroundings = {
  element: HTMLElement;
  root: ShadowRoot;
  options: HostOptions;
  /** Where the customer was when the element was last in the page. */
  place: Place;
  /** False when the page around has taken what it was told. */
  tell: (type: string, detail: object) => boolean;
};

const keys = ['keydown', 'keypress', 'keyup'] as const;

/** A page that listens for keys takes what is typed here for its shortcuts: seen from outside, nobody is in a text box. */
function keepKeys(event: Event): void {
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) {
    event.stopPropagation();
  }
}

/** Puts a wizard into a shadow root, and takes from the page around it nothing but the place. Rejects where its texts cannot be loaded. */
export async function mountInShadow({ element, root, options, place, tell }: Surroundings): Promise<Mounted> {
  const container = document.createElement('div');
  const slot = root.querySelector('slot');
  const sheet = sheetFor(root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(container);
  for (const key of keys) root.addEventListener(key, keepKeys);
  const host: Host = {
    container,
    root,
    place,
    isOwnPage: false,
    isShop: true,
    setLanguage: (language) => {
      container.lang = language;
      // Only now is there anything to see.
      slot?.setAttribute('hidden', '');
    },
    showTop: () => element.scrollIntoView(),
    tell: ({ type, ...detail }) => tell(type, detail),
    ...(options.handOver && { handOver: { to: window.location.host, take: async (file) => !tell('file', file) } }),
  };
  const clear = () => {
    for (const key of keys) root.removeEventListener(key, keepKeys);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    container.remove();
    slot?.removeAttribute('hidden');
  };
  try {
    const mounted = await mountWizard(host, options);
    tell('ready', { language: mounted.language() });
    return {
      ...mounted,
      unmount: async (): Promise<void> => {
        const done = mounted.unmount();
        clear();
        await done;
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}
