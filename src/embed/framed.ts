import type { Host, WizardEvent } from '../wizard/host.ts';
import type { Mounted, Options } from '../wizard/mount.tsx';
import { ownPage } from '../wizard/own-page.ts';
import { pages, type Page } from '../wizard/route.ts';
import { createHeights } from './heights.ts';
import { NAMESPACE, VERSION } from './names.ts';
import { fromHostSchema, initSchema, type FromFrame, type Hello, type Init, type WithoutEnvelope } from './protocol.ts';

/** How many windows high every page but the start is on a page that is not the shop's: its own height tells of answers. */
const FIXED_WINDOWS = 3;

/** How long the host may take to answer before the wizard goes on alone. */
const PATIENCE_MS = 5000;

/** The origin of an address; undefined where it is none. `URL.canParse` is younger than all the rest. */
function originOf(address: string): string | undefined {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}

/** The origin of the host that the frame's name claims: it only ever narrows down whom we listen to. */
function originOfHost(): string | undefined {
  const [namespace, ...rest] = window.name.split(':');
  const origin = rest.join(':');
  return namespace === NAMESPACE && originOf(origin) === origin && window.parent !== window ? origin : undefined;
}

function greet(origin: string): Promise<{ init: Init; port: MessagePort } | undefined> {
  return new Promise((resolve) => {
    const hear = ({ source, origin: from, data, ports: [port] }: MessageEvent) => {
      if (source !== window.parent || from !== origin || !port) return;
      const init = initSchema.safeParse(data);
      if (init.success) finish({ init: init.data, port });
      else console.warn('Recevable: the host asks for what the wizard does not know.', init.error.issues);
    };
    const finish = (met: { init: Init; port: MessagePort } | undefined) => {
      window.removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(met);
    };
    const timer = setTimeout(() => finish(undefined), PATIENCE_MS);
    window.addEventListener('message', hear);
    const hello: Hello = { ns: NAMESPACE, type: 'hello', versions: [VERSION] };
    window.parent.postMessage(hello, origin);
  });
}

/** Whether an origin is the shop's own: that of the wizard's page, or one that this page names in `data-shop-origins`. */
function isOfShop(origin: string, { dataset }: HTMLElement): boolean {
  const named = dataset.shopOrigins?.split(/\s+/).filter(Boolean) ?? [];
  return [window.origin, ...named].some((each) => originOf(each) === origin);
}

/** The other end of a wizard in a frame: a page of another site, with our loader in it. */
export type Framed = { host: Host; options: Options; drive: (mounted: Mounted) => void };

/**
 * Meets the page around the frame, if its loader is there: only its window, only the origin by which it called the frame,
 * and nothing but what protocol.ts allows. The verdict and the file are for the shop's own origins only. Undefined where nobody
 * answers.
 */
export async function meetHost(container: HTMLElement): Promise<Framed | undefined> {
  const origin = originOfHost();
  const met = origin === undefined ? undefined : await greet(origin);
  if (origin === undefined || !met) return undefined;
  const { port, init } = met;
  const say = (message: WithoutEnvelope<FromFrame>) => port.postMessage({ ns: NAMESPACE, v: VERSION, ...message });
  const { language, theme, prefill, policies, instance, step, handOver, view } = init;
  const own = ownPage(container);
  const isShop = isOfShop(origin, container);
  // Of a release that had other steps, perhaps.
  const page = pages.find((each) => each === step);
  if (page) own.place.redirect({ page });
  setView(container, view);

  let isTaken: ((taken: boolean) => void) | undefined;
  const take = (file: { name: string; text: string }) =>
    new Promise<boolean>((resolve) => {
      isTaken = resolve;
      say({ type: 'file', ...file });
    });
  let windowHeight = view;
  let shown: Page | undefined;
  const fixedHeight = () => (!isShop && shown && shown !== 'start' ? FIXED_WINDOWS * windowHeight : undefined);
  const heights = createHeights(container, (px) => say({ type: 'height', px }), fixedHeight);
  const host: Host = {
    ...own,
    showTop: () => {
      own.showTop();
      // A page that is still too short could not be scrolled that far.
      heights.tellNow();
      // Where the browser's own buttons lead, it has put the host's page back itself.
      if (own.place.leftAt() === undefined) say({ type: 'scroll' });
    },
    isShop,
    tell: (event: WizardEvent) => {
      if (event.type === 'step') shown = event.step;
      if (isShop) say(event);
      // How many steps there are tells the problem.
      else if (event.type === 'step') say({ type: 'step', step: event.step });
      else if (event.type !== 'completed') say(event);
    },
    ...(handOver && isShop && { handOver: { to: new URL(origin).host, take } }),
  };
  const drive = (mounted: Mounted) => {
    heights.start();
    port.addEventListener('message', ({ data }: MessageEvent) => {
      const read = fromHostSchema.safeParse(data);
      if (!read.success) return;
      const message = read.data;
      switch (message.type) {
        case 'language':
          return void mounted.setLanguage(message.language).catch(() => say({ type: 'error', code: 'not-loaded' }));
        case 'theme':
          return void mounted.setTheme(message.theme).catch(() => say({ type: 'error', code: 'not-loaded' }));
        case 'prefill':
          return mounted.setPrefill(message.prefill);
        case 'taken':
          return isTaken?.(message.taken);
        case 'view':
          windowHeight = message.view;
          return setView(container, message.view);
        case 'focus':
          return mounted.focus();
        case 'destroy':
          heights.stop();
          return void mounted.unmount().then(() => say({ type: 'closed' }));
      }
    });
    port.start();
    say({ type: 'ready', language: mounted.language() });
    if ((handOver || policies) && !isShop) {
      console.warn(
        `Recevable: no policy is taken from ${origin}, and no file is handed over: data-shop-origins does not name it.`,
      );
      say({ type: 'error', code: 'origin' });
    }
  };
  // A policy has words, contacts and links, which would stand there as the shop's.
  return { host, options: { language, theme, prefill, policies: isShop ? policies : undefined, instance }, drive };
}

/** What is as high as a window is measured by the host's: ours is as high as all that is in it. */
function setView(container: HTMLElement, view: number): void {
  container.style.setProperty('--view-height', `${view}px`);
}
