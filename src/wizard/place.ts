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

/** The hash of the page itself, with the browser's own history. */
export function placeInAddress(): Place {
  const { tell, subscribe } = heard();
  let last = '';
  return {
    get: () => {
      const { hash } = window.location;
      if (isRoute(hash)) last = hash;
      return last;
    },
    go: (route) => {
      window.location.hash = hrefOf(route);
    },
    redirect: (route) => {
      window.history.replaceState(null, '', hrefOf(route));
      tell(false);
    },
    subscribe: (onChange) => {
      const moved = () => {
        if (isRoute(window.location.hash)) onChange(true);
      };
      window.addEventListener('hashchange', moved);
      const leave = subscribe(onChange);
      return () => {
        window.removeEventListener('hashchange', moved);
        leave();
      };
    },
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
  return { get: () => hash, go: to(true), redirect: to(false), subscribe };
}
