/** Types for pages that have the wizard in them. Copy this file, or refer to it. */

export type Language = 'fr' | 'en';
export type Step = 'start' | 'problem' | 'order' | 'details' | 'equipment' | 'support' | 'review' | 'result' | 'solved';
export type Verdict = 'eligible' | 'conditional' | 'not-yet' | 'unlikely' | 'incomplete';

/** What the page knows of the order. The customer sees it in the form, and can change it. */
export type Prefill = {
  order?: string | undefined;
  /** `YYYY-MM-DD` */
  date?: string | undefined;
  /** `standard`, `premium`, `pro` or `4k` */
  plan?: string | undefined;
};

export type ClaimEvents = {
  'claim-ready': CustomEvent<{ language: Language }>;
  'claim-language': CustomEvent<{ language: Language }>;
  'claim-step': CustomEvent<{ step: Step; position?: number; count?: number }>;
  'claim-storage': CustomEvent<{ storage: 'device' | 'browser' | 'tab' | 'page' | 'nowhere' }>;
  /** The values of `prefill` are in the form. */
  'claim-prefilled': CustomEvent<object>;
  'claim-completed': CustomEvent<{ verdict: Verdict; articles: string[] }>;
  'claim-error': CustomEvent<{
    code: 'not-loaded' | 'policy' | 'contrast' | 'options' | 'origin' | 'prototype' | 'version' | 'silent';
  }>;
  /**
   * Only with `completion="hand-over"`, and only by a click of the customer: the claim file, as JSON. Say by
   * `event.preventDefault()` that you have it; otherwise the customer is told that nobody took it.
   */
  'claim-file': CustomEvent<{ name: string; text: string }>;
};

export interface ClaimElement extends HTMLElement {
  /** As an object, or as in an address: `order=AB-1&date=2026-11-20&plan=4k`. */
  prefill: Prefill | string | null | undefined;
  /** The policies that judge, one document for each version, parsed or as JSON. Counts when the wizard is opened. */
  policy: unknown;
  /** Takes the focus into the wizard, to its heading. */
  focus(): void;
  /** Takes the wizard away. The answers stay where they were saved. */
  destroy(): void;
}

/** Besides these, 12 custom properties of CSS: `--recevable-paper`, `-surface`, `-ink`, `-muted`, `-line`, `-accent`, `-on-accent`, `-good`, `-wait`, `-bad`, `-radius`, `-font`. */
type ClaimAttributes = {
  /** The language of a customer who has not chosen one: `fr` or `en`. Without it, that of the page around. May change. */
  lang?: string;
  /** `auto` follows the customer's device. Without it, the `color-scheme` of the page. May change. */
  theme?: 'light' | 'dark' | 'auto';
  /** What the page knows of the order: used once, in empty boxes only. In a text, write `%2B` for a plus. May change. */
  prefill?: Prefill | string;
  /** Addresses of policies, with spaces between them; or the documents, where React sets the property. */
  policy?: unknown;
  /** What to do when the policy cannot be used; `stop` is usual. */
  'policy-fault'?: 'stop' | 'built-in';
  /** Any name: each instance keeps a draft of its own. Counts when the wizard is opened. */
  instance?: string;
  /** Adds a button to the result, by which the customer gives the page the claim file. Counts when the wizard is opened. */
  completion?: 'hand-over';
};
/** `src` is the address of the wizard; without it, that of the first link between the tags. */
type FrameAttributes = ClaimAttributes & { src?: string };

declare global {
  interface HTMLElementTagNameMap {
    'claim-wizard': ClaimElement;
    'claim-wizard-frame': ClaimElement;
  }
  interface HTMLElementEventMap extends ClaimEvents {}
}

type Listeners = { [Name in keyof ClaimEvents as `on${Name}`]?: (event: ClaimEvents[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'claim-wizard': DetailedHTMLProps<HTMLAttributes<ClaimElement>, ClaimElement> & ClaimAttributes & Listeners;
      'claim-wizard-frame': DetailedHTMLProps<HTMLAttributes<ClaimElement>, ClaimElement> & FrameAttributes & Listeners;
    }
  }
}
