import { parseRoute } from './route.ts';

/** What somebody did on the start page as it is written in the page, before the wizard took its place. */
export type FirstPage = {
  /** The ids of the folds that are open. */
  unfolded: readonly string[];
  /** They went on from there. */
  hasMoved: boolean;
  /** Gives the focus to what stands where it was. */
  refocus: () => void;
};

export function readFirstPage(container: HTMLElement): FirstPage {
  const folds = container.querySelectorAll<HTMLElement>('.first-page [data-fold][open]');
  const isThere = container.querySelector('.first-page') !== null;
  const wasAtStep = document.documentElement.classList.contains('at-step');
  const focused = container.querySelector('.first-page :focus');
  const fold = focused?.closest<HTMLElement>('[data-fold]')?.dataset.fold;
  const same = fold === undefined ? `.${focused?.className.replaceAll(' ', '.')}` : `#${fold} > summary`;
  return {
    unfolded: [...folds].flatMap(({ dataset }) => dataset.fold ?? []),
    hasMoved: isThere && !wasAtStep && parseRoute(window.location.hash).page !== 'start',
    refocus: () => {
      if (focused) container.querySelector<HTMLElement>(same)?.focus();
    },
  };
}
