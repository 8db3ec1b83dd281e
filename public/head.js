// Runs before anything is painted, in every browser that there is: no syntax of after 2009. It says in which language the page is
// going to be, which a screen reader must know from the start; which part of the start page is to be seen until the wizard is
// there; and what the page needs and does not find.
(function () {
  var root = document.documentElement;
  function mark(name) {
    root.className += ' ' + name;
  }
  var asked = /[?&]lang=(fr|en)/i.exec(location.search);
  var chosen;
  try {
    for (var at = 0; at < localStorage.length; at += 1) {
      var key = localStorage.key(at) || '';
      if (!/^recevable\b.*:draft$/.test(key)) continue;
      var draft = localStorage.getItem(key);
      chosen = chosen || /"language":"(fr|en)"/.exec(draft);
      if (/"answers":\{"/.test(draft)) mark('has-draft');
    }
    // oxlint-disable-next-line no-unused-vars -- the syntax of 2009 has no catch without it
  } catch (error) {
    // Nothing is kept here, then.
  }
  var spoken = /\b(fr|en)/i.exec((navigator.languages || [navigator.language || '']).join(','));
  var language = chosen || asked || spoken;
  if (language) root.lang = language[1].toLowerCase();

  mark('has-script');
  if (/^#\/(?!start\b)./.test(location.hash)) mark('at-step');
  if (/[?&](?!lang=)./.test(location.search)) mark('is-asked');
  if (window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches) mark('is-dark');

  // What the wizard asks for next, now and not once its script has arrived.
  var ahead = document.getElementById('ahead');
  var files = ahead ? JSON.parse(ahead.textContent || '{}') : {};
  var texts = files[root.lang];
  var isAtStep = /\bat-step\b/.test(root.className);
  var next = texts ? (isAtStep ? [texts.start, texts.step].concat(files.step) : [texts.start]) : [];
  for (var file = 0; file < next.length; file += 1) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = './' + next[file];
    document.head.appendChild(link);
  }

  function has(test) {
    try {
      return Boolean(test());
      // oxlint-disable-next-line no-unused-vars -- as above
    } catch (error) {
      return false;
    }
  }
  // The floor: Chromium 80, Safari 15.4, Firefox 98. docs/browsers.md says what each of these stands for.
  var isNew =
    has(function () {
      return 'noModule' in document.createElement('script') && Promise.allSettled && globalThis;
    }) &&
    has(function () {
      return 'showModal' in HTMLDialogElement.prototype;
    }) &&
    has(function () {
      return new RegExp('(?<a>\\p{L})', 'u');
    }) &&
    has(function () {
      return new Intl.DateTimeFormat('fr', { dateStyle: 'full' });
    });
  if (!isNew) {
    mark('too-old');
    // What the page says is all there is to say: the wizard itself cannot even be read.
    window.addEventListener('error', function (event) {
      event.preventDefault();
    });
  }
  // What is younger than the floor and that the wizard uses.
  function add(to, method, value) {
    if (!to[method]) Object.defineProperty(to, method, { value: value, writable: true, configurable: true });
  }
  function elementAt(index) {
    return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
  }
  add(Array.prototype, 'at', elementAt);
  add(String.prototype, 'at', elementAt);
  add(Array.prototype, 'findLast', function (test) {
    for (var index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return this[index];
  });
  add(Array.prototype, 'toSorted', function (compare) {
    // oxlint-disable-next-line no-array-sort -- of a copy
    return this.slice().sort(compare);
  });
  add(Array.prototype, 'toReversed', function () {
    // oxlint-disable-next-line no-array-reverse -- of a copy
    return this.slice().reverse();
  });
  add(Array.prototype, 'with', function (index, value) {
    var copy = this.slice();
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  });
  add(Object, 'hasOwn', function (owner, member) {
    return Object.prototype.hasOwnProperty.call(owner, member);
  });
  add(String.prototype, 'replaceAll', function (what, by) {
    if (what instanceof RegExp) return this.replace(what, by);
    return this.replace(new RegExp(String(what).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'g'), by);
  });
  function copyOf(value) {
    if (Array.isArray(value)) return value.map(copyOf);
    if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
    var copy = {};
    for (var member in value) copy[member] = copyOf(value[member]);
    return copy;
  }
  add(window, 'structuredClone', copyOf);
  if (window.AbortSignal) {
    add(AbortSignal, 'timeout', function (ms) {
      var controller = new AbortController();
      setTimeout(function () {
        controller.abort();
      }, ms);
      return controller.signal;
    });
  }

  for (var name in {}) {
    mark('meddled');
    if (window.console)
      console.error('Recevable: a script of this page puts "' + name + '" into every object (Object.prototype).');
    break;
  }
})();
