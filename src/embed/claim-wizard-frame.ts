import { embed as english } from '../i18n/locales/en/start.json';
import { embed as french } from '../i18n/locales/fr/start.json';
import { isFromFrame, isHello } from './frame-messages.ts';
import { HostElement, type Live } from './host-element.ts';
import type { HostOptions } from './host-options.ts';
import { NAMESPACE, VERSION } from './names.ts';
import type { FromFrame, FromHost, Init, WithoutEnvelope } from './protocol.ts';

/** How long a frame that has loaded may be silent before it is shown as it is: it may be an old one, which works alone. */
const SILENCE_MS = 5000;
/** How long a frame may take to save before it is taken away. */
const CLOSING_MS = 1000;

const style = `
  :host { display: block; width: 100% }
  div { display: grid }
  slot, iframe { display: block; grid-area: 1 / 1 }
  iframe { width: 100%; height: 40rem; border: 0; visibility: hidden }
  .ready slot { display: none }
  .alone slot { grid-area: auto }
  .ready iframe, .alone iframe { visibility: visible }
`;

const titleIn = (language?: string) => (language === 'en' ? english : french).frameTitle;

/** The wizard in a frame of its own, as high as its content. What is between the tags, a link to it, stands in until it is there. */
export class ClaimWizardFrame extends HostElement {
  /** Its class says what is shown: nothing but the link, the frame, or both. */
  #box = document.createElement('div');
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  /** Where the customer was, for when the frame is loaded anew. */
  #step: string | undefined;
  #isPrefillUsed = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** Whether a frame has said hello of which the browser has not yet said that it has loaded. */
  #isEarly = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    this.#box.append(document.createElement('slot'));
    // First of all: in a browser that is too old for the rest, the link between the tags is what there is.
    root.append(this.#box);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  }

  protected override open({ language }: HostOptions, signal: AbortSignal): void {
    const frame = document.createElement('iframe');
    const { href } = new URL(this.getAttribute('src') ?? this.querySelector('a')?.href ?? '//', document.baseURI);
    // A sanitiser that lets the element through may not look at its attributes: `javascript:` would run in the shop's page.
    if (/^https?:/.test(href)) frame.src = href;
    frame.title = titleIn(language);
    // By this the frame knows whom to talk to, also after it was reloaded.
    frame.name = `${NAMESPACE}:${window.origin}`;
    frame.allow = 'clipboard-write; web-share';
    frame.addEventListener('load', () => {
      if (!this.#isEarly) this.#expect();
      this.#isEarly = false;
    });
    window.addEventListener('message', this.#hear, { signal });
    window.addEventListener('resize', () => this.#say({ type: 'view', view: window.innerHeight }), { signal });
    this.#frame = frame;
    this.#box.append(frame);
  }

  protected override change(what: Live, { language, theme, prefill }: HostOptions): void {
    if (what === 'theme') this.#say({ type: 'theme', theme });
    else if (what === 'prefill') {
      this.#isPrefillUsed = false;
      this.#say({ type: 'prefill', prefill });
    } else if (language) this.#say({ type: 'language', language });
  }

  protected override close(): void {
    const [frame, port] = [this.#frame, this.#port];
    const end = () => {
      clearTimeout(timer);
      port?.close();
      frame?.remove();
    };
    const timer = setTimeout(end, CLOSING_MS);
    port?.addEventListener('message', ({ data }) => isFromFrame(data) && data.type === 'closed' && end());
    this.#say({ type: 'destroy' });
    this.#settle('');
    this.#frame = undefined;
    this.#port = undefined;
    this.#isEarly = false;
    // A frame that is out of the page is gone already.
    if (!this.isConnected || !port) end();
  }

  override focus(): void {
    this.#frame?.focus();
    this.#say({ type: 'focus' });
  }

  readonly #say = (message: WithoutEnvelope<FromHost>): void => {
    this.#port?.postMessage({ ns: NAMESPACE, v: VERSION, ...message });
  };

  readonly #settle = (shown: '' | 'ready' | 'alone'): void => {
    clearTimeout(this.#silence);
    this.#silence = undefined;
    this.#box.className = shown;
  };

  readonly #expect = (): void => {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#settle('alone');
      this.tell('error', { code: 'silent' });
    }, SILENCE_MS);
  };

  /** The first word of a frame that loads, from our own window and its own origin, and from nobody else. */
  #hear = ({ source, origin, data }: MessageEvent): void => {
    const [frame, options] = [this.#frame, this.options];
    if (!frame || !options || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (!isHello(data)) return;
    this.#port?.close();
    if (!data.versions.includes(VERSION)) {
      frame.remove();
      this.#settle('');
      this.tell('error', { code: 'version' });
      return;
    }
    this.#isEarly = this.#silence === undefined;
    this.#expect();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', (event) => {
      if (this.#port === port1 && isFromFrame(event.data)) this.#take(event.data);
    });
    port1.start();
    const init: Init = {
      ns: NAMESPACE,
      v: VERSION,
      type: 'init',
      ...options,
      prefill: this.#isPrefillUsed ? {} : options.prefill,
      step: this.#step,
      view: window.innerHeight,
    };
    frame.contentWindow?.postMessage(init, origin, [port2]);
  };

  readonly #take = (message: FromFrame): void => {
    const { ns: _ns, v: _v, type, ...detail } = message;
    if (type === 'height') this.#frame?.style.setProperty('height', `${message.px}px`);
    else if (type === 'scroll') this.scrollIntoView();
    else {
      if (type === 'ready') this.#settle('ready');
      if (type === 'step') this.#step = message.step;
      if (type === 'prefilled') this.#isPrefillUsed = true;
      if (type === 'language' && this.#frame) this.#frame.title = titleIn(message.language);
      const taken = !this.tell(type, detail);
      if (type === 'file') this.#say({ type: 'taken', taken });
    }
  };
}
