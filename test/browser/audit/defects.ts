/** Runs `change` once on every element that matches, as soon as it is on the page; what a planted defect is made of. */
export function watch(): void {
  Object.assign(window, {
    whenever: (selector: string, change: (element: HTMLElement) => void) => {
      const seen = new WeakSet<Element>();
      const look = () => {
        for (const element of document.querySelectorAll<HTMLElement>(selector)) {
          if (seen.has(element)) continue;
          seen.add(element);
          change(element);
        }
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true });
    },
    ignore: () => undefined,
    style: (css: string) => {
      document.addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      });
    },
  });
}

declare const whenever: (selector: string, change: (element: HTMLElement) => void) => void;
declare const style: (css: string) => void;
declare const ignore: () => void;

/** 30 things that make a page unusable for somebody, each as a script that does it to ours. */
export const defects: Readonly<Record<string, () => void>> = {
  'a label that is no label': () =>
    whenever('label[for="order.reference"]', (label) =>
      label.replaceWith(document.createRange().createContextualFragment(`<p>${label.innerHTML}</p>`)),
    ),
  'a group of radios without a question': () => whenever('fieldset legend', (legend) => legend.remove()),
  'a hint tied to nothing': () =>
    whenever('fieldset input[aria-describedby]', (first) => first.removeAttribute('aria-describedby')),
  'an error tied to nothing': () =>
    whenever('input[aria-invalid=true]', (input) => input.removeAttribute('aria-describedby')),
  'a field in error that is not marked': () =>
    whenever('.has-error input[aria-invalid]', (input) => input.removeAttribute('aria-invalid')),
  'an id that stands twice': () =>
    whenever('#content', (content) => content.firstElementChild?.setAttribute('id', 'content')),
  'a page in the wrong language': () => whenever('h1', () => (document.documentElement.lang = 'de')),
  'a language that is switched, and a page that does not say so': () =>
    Object.defineProperty(HTMLHtmlElement.prototype, 'lang', { set: ignore }),
  'a quote in another language that does not say so': () =>
    whenever('blockquote[lang]', (quote) => quote.removeAttribute('lang')),
  'a title that is always the same': () =>
    Object.defineProperty(document, 'title', { set: ignore, get: () => 'Recevable' }),
  'a title that says nothing of errors': () => {
    const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
    Object.defineProperty(document, 'title', {
      get: () => title?.get?.call(document),
      set: (text: string) => {
        title?.set?.call(document, text.replace(/^Erreur\s: /, ''));
      },
    });
  },
  'a heading that does not take the focus': () => {
    HTMLHeadingElement.prototype.focus = () => undefined;
  },
  'a list of errors that does not take the focus': () => {
    HTMLDivElement.prototype.focus = () => undefined;
  },
  'a list of errors whose links lead nowhere': () =>
    document.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof Element && event.target.closest('.error-summary a')) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
      true,
    ),
  'a focus that nobody sees': () => style('* { outline: none !important; }'),
  'a field that holds the keyboard': () =>
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Tab' && document.activeElement?.id === 'order.reference') event.preventDefault();
    }),
  'a button that the keyboard does not come to': () => whenever('.button.main', (button) => (button.tabIndex = -1)),
  'an order of the keyboard that is not that of the page': () =>
    whenever('.button.main', (button) => (button.tabIndex = 1)),
  'a button that is none': () =>
    whenever('button.main', (button) => {
      const plain = document.createElement('div');
      plain.className = button.className;
      plain.textContent = button.textContent;
      plain.addEventListener('click', () => button.click());
      button.hidden = true;
      button.style.display = 'none';
      button.before(plain);
    }),
  'a hint in pale grey': () => style('.hint { color: #8a8a8a !important; }'),
  'boxes without a line to be seen': () => style('.input { border-color: #dddddd !important; }'),
  'targets as high as their text': () => style('.choice { min-height: 0 !important; padding-block: 0 !important; }'),
  'a table as wide as a desk': () => style('.rows { min-width: 40rem; }'),
  'a heading that is cut off': () => style('h1 { height: 1em; overflow: hidden; white-space: nowrap; }'),
  'headings that skip a level': () =>
    whenever('.document-part h3', (heading) =>
      heading.replaceWith(document.createRange().createContextualFragment(`<h5>${heading.innerHTML}</h5>`)),
    ),
  'a picture without words': () => whenever('main', (main) => main.prepend(new Image(10, 10))),
  'links that only say “Change”': () => whenever('.change .visually-hidden', (context) => context.remove()),
  'a form that is hidden from who does not see it': () =>
    whenever('form', (form) => form.setAttribute('aria-hidden', 'true')),
  'a page that takes the focus when it is loaded': () => whenever('[id="order.reference"]', (input) => input.focus()),
  'a page that cannot be enlarged': () =>
    whenever('meta[name=viewport]', (meta) => meta.setAttribute('content', 'width=device-width, user-scalable=no')),
};
