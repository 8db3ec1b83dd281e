import { hrefOf, isRoute, type Route } from './route.ts';

/** Hears of another place, and whether the customer moved there. */
type OnChange = (isMove: boolean) => void;

/** Where the customer is, as the hash of an address. */
export type Place = {
  get: () => string;
  go: (route: Route) => void;
  /** Goes there without leaving the present page in the history. It is no move of the customer's. */
  redirect: (route: Route) => void;
  subscribe: (onChange: OnChange) => () => void;
  /** How far down the page was (px) when the customer left this place, to which the browser's own buttons brought them back. */
  leftAt: () => number | undefined;
};

function heard() {
  const listeners = new Set<OnChange>();
  return {
    tell: (isMove: boolean) => listeners.forEach((each) => each(isMove)),
    subscribe: (onChange: OnChange) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}

/** Where each entry of the browser's history was left (px), by a number that its state holds. */
function scrolls() {
  const left = new Map<number, number>();
  const numbered = (): number | undefined => {
    const state: unknown = window.history.state;
    return typeof state === 'object' && state !== null && 'recevable' in state ? Number(state.recevable) : undefined;
  };
  let here = numbered();
  let back: number | undefined;
  return {
    /** The customer goes on from here. */
    leave: () => {
      here = here ?? Date.now();
      window.history.replaceState({ recevable: here }, '');
      left.set(here, window.scrollY);
    },
    /** The customer is somewhere else: on a new entry, or on one that they had left. */
    arrive: () => {
      if (here !== undefined && !left.has(here)) left.set(here, 0);
      here = numbered();
      back = here === undefined ? undefined : left.get(here);
    },
    leftAt: () => back,
  };
}

/** The hash of the page itself, with the browser's own history. */
export function placeInAddress(): Place {
  const { tell, subscribe } = heard();
  const { leave, arrive, leftAt } = scrolls();
  let last = '';
  return {
    get: () => {
      const { hash } = window.location;
      if (isRoute(hash)) last = hash;
      return last;
    },
    go: (route) => {
      leave();
      window.location.hash = hrefOf(route);
    },
    redirect: (route) => {
      window.history.replaceState(null, '', hrefOf(route));
      tell(false);
    },
    subscribe: (onChange) => {
      const moved = () => {
        // What somebody else puts there, an order perhaps, is not to stay in the address.
        if (!isRoute(window.location.hash)) return window.history.replaceState(null, '', last === '' ? '#' : last);
        arrive();
        onChange(true);
      };
      window.addEventListener('hashchange', moved);
      const unsubscribe = subscribe(onChange);
      return () => {
        window.removeEventListener('hashchange', moved);
        unsubscribe();
      };
    },
    leftAt,
  };
}

/** A place of its own, for a wizard in a page whose address is somebody else's. */
export function placeInMemory(): Place {
  const { tell, subscribe } = heard();
  let hash = '';
  const to = (isMove: boolean) => (route: Route) => {
    if (hash === hrefOf(route)) return;
    hash = hrefOf(route);
    tell(isMove);
  };
  return { get: () => hash, go: to(true), redirect: to(false), subscribe, leftAt: () => undefined };
}
