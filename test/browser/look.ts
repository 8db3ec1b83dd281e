import type { Locator } from '@playwright/test';

/** A control that can be answered: `isOptional` where its question has `optional` beside its label. */
type Control = { id: string; name: string; type: string; value: string; isChecked: boolean; isOptional: boolean };
/** Some text in lines of its own, with where it stands in the window, in pixels. */
export type Block = { text: string; isVerdict: boolean; top: number; bottom: number };
/** What a person sees of a wizard, however far down: nothing that is folded, hidden, or only read aloud. */
export type Look = {
  /** Changes whenever another page is shown. */
  place: string;
  isResult: boolean;
  /** Of the whole document, in pixels. */
  height: number;
  top: number;
  blocks: Block[];
  controls: Control[];
  button: { top: number; bottom: number } | undefined;
  fault: string;
};

/** Looks at the wizard in `root`, which is its element, or the body of its page. */
export function look(root: Locator, optional: string): Promise<Look> {
  return root.evaluate(see, optional);
}

/** When the browser has drawn again. */
export async function nextFrame(root: Locator): Promise<void> {
  await root.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

/** Runs in the page, and so knows nothing but what is in it. */
function see(element: Element, optional: string): Look {
  const root = element.shadowRoot ?? element;
  const all = <Found extends HTMLElement>(selector: string) => [...root.querySelectorAll<Found>(selector)];

  const known = new Map<Element, boolean>();
  const isUnclipped = (each: Element): boolean => {
    const isKnown = known.get(each);
    if (isKnown !== undefined) return isKnown;
    const { width, height } = each.getBoundingClientRect();
    const isClipped = getComputedStyle(each).overflow !== 'visible' && (width <= 1 || height <= 1);
    const isOpen = !isClipped && (each.parentElement === null || isUnclipped(each.parentElement));
    known.set(each, isOpen);
    return isOpen;
  };
  const isSeen = (each: Element) =>
    each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && isUnclipped(each);

  const blockOf = (each: Element): Element =>
    each.parentElement && /^(inline|contents)$/.test(getComputedStyle(each).display)
      ? blockOf(each.parentElement)
      : each;
  const blocks = new Map<Element, Block>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement: parent, textContent } = texts.currentNode;
    if (!parent || !textContent?.trim() || parent.closest('script, style, select, textarea') || !isSeen(parent))
      continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const { top, bottom } = range.getBoundingClientRect();
    const at = blockOf(parent);
    const block = blocks.get(at);
    blocks.set(at, {
      text: `${block?.text ?? ''} ${textContent}`.replaceAll(/\s+/g, ' ').trim(),
      isVerdict: parent.closest('h1') !== null,
      top: Math.min(top, block?.top ?? top),
      bottom: Math.max(bottom, block?.bottom ?? bottom),
    });
  }

  // A chip hides its radio, and shows the label.
  const isOffered = (control: HTMLInputElement) => isSeen(control) || [...(control.labels ?? [])].some(isSeen);
  const isOptional = (control: HTMLInputElement) => {
    const legends = [...(control.labels ?? []), control.closest('fieldset:not([role=none])')?.querySelector('legend')];
    return legends.some((legend) => legend?.textContent.includes(optional));
  };
  const controls = all<HTMLInputElement>('input:not([type=file]), textarea, select').filter(isOffered);

  const button = all('.button.main').find(isSeen)?.getBoundingClientRect();
  const heading = all('h1').find(isSeen)?.textContent ?? '';
  const [position = ''] = /\d+/.exec(root.querySelector('.progress')?.textContent ?? '') ?? [];
  return {
    place: heading && [location.hash, position, heading].filter(Boolean).join(' '),
    isResult: root.querySelector('.result h1') !== null,
    height: document.documentElement.scrollHeight,
    top: element.getBoundingClientRect().top,
    blocks: [...blocks.values()],
    controls: controls.map((control) => ({
      id: control.id,
      name: control.name,
      type: control.type,
      value: control.value,
      isChecked: control.checked,
      isOptional: isOptional(control),
    })),
    button: button && { top: button.top, bottom: button.bottom },
    fault: all('.error-summary').find(isSeen)?.innerText ?? '',
  };
}
