import type { Changed } from './declarations.ts';
import { readTokens, type Tokens } from './tokens.ts';

/** `auto` is what the customer's device is set to. The tokens come on top of those that are set around the wizard. */
export type Theme = { scheme: 'light' | 'dark' | 'auto'; tokens: Tokens };

type OwnSheet = { replace: (css: string) => void; remove: () => void };

/** A stylesheet of one rule that a script writes. */
function ownSheet(root: Document | ShadowRoot): OwnSheet {
  try {
    const sheet = new CSSStyleSheet();
    // Chromium below 99 freezes the list.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return {
      replace: (css) => sheet.replaceSync(css),
      remove: () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      },
    };
  } catch {
    // Safari below 16.4 and Firefox below 101 make none: the rule goes into a sheet that the page has, as a CSP allows no other.
    return ruleIn(root.styleSheets[0]);
  }
}

function ruleIn(sheet: CSSStyleSheet | undefined): OwnSheet {
  let index: number | undefined;
  const remove = () => {
    if (index !== undefined) sheet?.deleteRule(index);
    index = undefined;
  };
  return {
    remove,
    replace: (css) => {
      remove();
      index = sheet?.insertRule(css, sheet.cssRules.length);
    },
  };
}

/**
 * Gives a wizard its colours: light or dark, with what the host has chosen, as far as everybody can read it. `onChanged`
 * hears of what is not shown as it was asked for.
 */
export function createTheming(container: HTMLElement, onChanged: (changed: readonly Changed[]) => void) {
  const root = container.getRootNode() as Document | ShadowRoot;
  const sheet = ownSheet(root);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let isStopped = false;
  let theme: Theme = { scheme: 'auto', tokens: {} };

  const paint = async (): Promise<void> => {
    const asked = theme;
    const tokens = { ...readTokens(container), ...asked.tokens };
    const put = (shown: 'light' | 'dark', css: string) => {
      container.dataset.scheme = shown;
      // On paper, everything is black on white. `:root` is what is around a wizard on a page of its own.
      sheet.replace(`@media screen { :root { color-scheme: ${shown}; } .recevable[data-scheme] { ${css} } }`);
    };
    const shown = asked.scheme === 'auto' ? (dark.matches ? 'dark' : 'light') : asked.scheme;
    put(shown, '');
    if (Object.keys(tokens).length === 0) return;
    const { declarationsOf, isDarkPaper } = await import('./declarations.ts');
    if (asked !== theme || isStopped) return;
    // The browser's own controls go with the paper, and so do the colours that the host has not chosen.
    const scheme = (isDarkPaper(tokens, container) ?? shown === 'dark') ? 'dark' : 'light';
    put(scheme, '');
    const { css, changed } = declarationsOf(tokens, container);
    put(scheme, css);
    if (changed.length > 0) onChanged(changed);
  };
  const repaint = () => void paint().catch(() => undefined);
  dark.addEventListener('change', repaint);
  return {
    /** Rejects where what reads colours cannot be loaded; those of the wizard are then there. */
    set: (next: Theme): Promise<void> => {
      theme = next;
      return paint();
    },
    stop: (): void => {
      isStopped = true;
      dark.removeEventListener('change', repaint);
      sheet.remove();
    },
  };
}
