import type { Mounted } from '../wizard/mount.tsx';
import { placeInMemory } from '../wizard/place.ts';
import { HostElement, type Live } from './host-element.ts';
import type { HostOptions } from './host-options.ts';

/** The wizard in the page itself, behind an open shadow root. What is between the tags, a link to it, stands in until it is there. */
export class ClaimWizard extends HostElement {
  #root = this.attachShadow({ mode: 'open' });
  #place = placeInMemory();
  /** One after the other: an element may be taken away while it is loading, and put back. */
  #mounted: Promise<Mounted | undefined> = Promise.resolve(undefined);
  /** What is mounted now, or will be. */
  #wanted: symbol | undefined;

  constructor() {
    super();
    this.#root.append(document.createElement('slot'));
  }

  protected override open(options: HostOptions): void {
    const mine = Symbol('mounted');
    this.#wanted = mine;
    this.#then(async () => {
      const { mountInShadow } = await import('./shadow.ts');
      if (this.#wanted !== mine) return undefined;
      const tell = this.tell.bind(this);
      return mountInShadow({ element: this, root: this.#root, place: this.#place, options, tell });
    });
  }

  protected override change(what: Live, { language, theme, prefill }: HostOptions): void {
    this.#then(async (mounted) => {
      if (what === 'theme') await mounted?.setTheme(theme);
      else if (what === 'prefill') mounted?.setPrefill(prefill);
      else if (language) await mounted?.setLanguage(language);
      return mounted;
    });
  }

  protected override close(): void {
    this.#wanted = undefined;
    this.#then(async (mounted) => {
      await mounted?.unmount();
      return undefined;
    });
  }

  override focus(): void {
    this.#then(async (mounted) => {
      mounted?.focus();
      return mounted;
    });
  }

  /** Does something once all that was asked before is done. What fails leaves everything as it was, and is told. */
  readonly #then = (action: (mounted: Mounted | undefined) => Promise<Mounted | undefined>): void => {
    this.#mounted = this.#mounted.then((mounted) =>
      action(mounted).catch((error: unknown) => {
        const foreign = foreignProperty();
        if (foreign !== undefined) {
          console.error(
            `Recevable: a script of this page puts "${foreign}" into every object (Object.prototype).`,
            error,
          );
        }
        if (this.#wanted) this.tell('error', { code: foreign === undefined ? 'not-loaded' : 'prototype' });
        return mounted;
      }),
    );
  };
}

/** A property that every object has, and none should: libraries that go over properties stumble over it. */
function foreignProperty(): string | undefined {
  // oxlint-disable-next-line guard-for-in -- those that are inherited are what is looked for
  for (const name in {}) return name;
  return undefined;
}

// The file may be in a page twice.
if (!customElements.get('claim-wizard')) customElements.define('claim-wizard', ClaimWizard);
