import type { Prefill } from '../claim/prefill.ts';
import { optionsOf, type HostOptions } from './host-options.ts';

/** How far below the window an element begins to load. */
const AHEAD = '100% 0px';
/** What a host may change at any time. The rest counts when the wizard is opened. */
const live = ['language', 'theme', 'prefill'] as const;
export type Live = (typeof live)[number];

/**
 * An element with a wizard in it, which is opened when the customer comes near. Moved to another place of the page it goes
 * on; removed, it leaves nothing behind.
 */
export abstract class HostElement extends HTMLElement {
  static observedAttributes = ['lang', 'theme', 'prefill'];

  #prefill: Prefill | string | null | undefined;
  #policy: unknown;
  #leaving: AbortController | undefined;

  /** As they are now, from when the wizard is opened. */
  protected options: HostOptions | undefined;

  /** Opens the wizard until `signal`. Before, and where it cannot be opened, the element shows what is between its tags. */
  protected abstract open(options: HostOptions, signal: AbortSignal): void;
  protected abstract change(what: Live, options: HostOptions): void;
  protected abstract close(): void;
  abstract override focus(): void;

  get prefill(): Prefill | string | null | undefined {
    return this.#prefill;
  }
  set prefill(given: Prefill | string | null | undefined) {
    this.#prefill = given;
    this.#look();
  }

  /** The policies that judge, one for each version: documents, or their JSON. */
  get policy(): unknown {
    return this.#policy;
  }
  set policy(given: unknown) {
    this.#policy = given;
  }

  connectedCallback(): void {
    if (this.#leaving) return;
    const leaving = new AbortController();
    this.#leaving = leaving;
    // What was set before the element was known stands in front of what it has by itself.
    for (const name of ['prefill', 'policy'] as const) {
      const given = this[name];
      Reflect.deleteProperty(this, name);
      this[name] = given as never;
    }
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        this.#try(() => {
          this.options = this.#read();
          this.open(this.options, leaving.signal);
        });
      },
      { rootMargin: AHEAD },
    );
    near.observe(this);
    // A page that turns dark, or changes its language, says so there.
    const around = new MutationObserver(() => this.#look());
    for (const each of [document.documentElement, document.body]) around.observe(each, { attributes: true });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => this.#look(), { signal: leaving.signal });
    leaving.signal.addEventListener('abort', () => {
      near.disconnect();
      around.disconnect();
      this.options = undefined;
      this.#leaving = undefined;
      this.close();
    });
  }

  disconnectedCallback(): void {
    // Somebody who moves an element takes it out first.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(): void {
    this.#look();
  }

  /** Takes the wizard away, with all that belongs to it. The answers stay where they were saved. */
  destroy(): void {
    this.#leaving?.abort();
  }

  /** Tells the page around; false when it said by `preventDefault` that it has taken what it was told. */
  protected tell(type: string, detail: object): boolean {
    const told = { bubbles: true, composed: true, cancelable: true, detail };
    return this.dispatchEvent(new CustomEvent(`claim-${type}`, told));
  }

  // Fields and not methods: Chromium 80 knows no private methods.
  readonly #read = (): HostOptions => {
    return optionsOf(this, { prefill: this.#prefill, policy: this.#policy });
  };

  readonly #look = (): void => {
    const before = this.options;
    if (!before) return;
    this.#try(() => {
      const now = this.#read();
      this.options = now;
      for (const what of live) {
        if (JSON.stringify(before[what]) !== JSON.stringify(now[what])) this.change(what, now);
      }
    });
  };

  /** An address that is none, a document that is no JSON: the host hears of it, and everything stays as it is. */
  readonly #try = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      console.error('Recevable:', error);
      this.tell('error', { code: 'options' });
    }
  };
}
